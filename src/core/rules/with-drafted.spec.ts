import { describe, expect, it } from '@jest/globals';
import { overlayOn, type RuleOverlay } from './rule-overlay.js';
import { withDrafted } from './with-drafted.js';

const path = 'attendance.lateGraceMinutes';
const set = (id: string, value: number, from: string, unitId: string | null): RuleOverlay => {
  return { id, path, value, from, unitId, document: '01/QĐ-TTHCC' };
};
const valueOn = (overlays: readonly RuleOverlay[], date: string, units: string[]): unknown =>
  overlayOn(overlays, path, date, units)?.value;

describe('values of the centre with drafted ones', () => {
  it('take the drafted value from its first day on, and the standing one on the day before', () => {
    const overlays = withDrafted([set('1', 5, '2026-01-01', 'TT')], [set('draft', 10, '2026-11-15', 'TT')]);
    expect(valueOn(overlays, '2026-11-14', ['TT'])).toBe(5);
    expect(valueOn(overlays, '2026-11-15', ['TT'])).toBe(10);
  });

  it('leave out what the same unit would set on that day or later, and keep what it set on the day before', () => {
    const standing = [
      set('1', 5, '2026-11-14', 'TT'),
      set('2', 6, '2026-11-15', 'TT'),
      set('3', 7, '2026-11-20', 'TT'),
    ];
    const overlays = withDrafted(standing, [set('draft', 10, '2026-11-15', 'TT')]);
    expect(overlays.map(({ id }) => id)).toEqual(['1', 'draft']);
    expect(valueOn(overlays, '2026-11-30', ['TT'])).toBe(10);
  });

  it('keep what a unit below, or everybody, has of its own', () => {
    const standing = [set('1', 5, '2026-11-20', 'Q1'), set('2', 6, '2026-11-20', null)];
    const overlays = withDrafted(standing, [set('draft', 10, '2026-11-01', 'TT')]);
    expect(valueOn(overlays, '2026-11-20', ['Q1', 'TT'])).toBe(5);
    expect(valueOn(overlays, '2026-11-20', ['Q2', 'TT'])).toBe(10);
    expect(valueOn(overlays, '2026-11-20', [])).toBe(6);
  });

  it('keep other parameters of the unit', () => {
    const other = { ...set('1', 5, '2026-11-20', 'TT'), path: 'attendance.earlyGraceMinutes' };
    expect(withDrafted([other], [set('draft', 10, '2026-11-01', 'TT')])).toHaveLength(2);
  });
});
