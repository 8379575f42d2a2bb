import { describe, expect, it } from '@jest/globals';
import { isAnything, readHours, whatIfRequest } from './what-if-request.js';

const book = [{ path: 'attendance.lateGraceMinutes', kind: 'number' }] as const;

describe('what is tried before it is adopted', () => {
  it('is values of rules from a day on, and proposals that wait', () => {
    const rules = [{ path: 'attendance.lateGraceMinutes', value: '10', from: '16/11/2026' }, undefined, {}];
    expect(whatIfRequest('2026-11', { unitId: 'TT', rules, proposals: ['p'] }, book)).toEqual({
      month: '2026-11', unit: 'TT', proposals: ['p'],
      rules: [{ path: 'attendance.lateGraceMinutes', value: 10, from: '2026-11-16' }],
    }); // prettier-ignore
  });

  it('is a uniform line by line and points rule by rule, as their kinds need', () => {
    const typed = [
      { path: 'conduct.uniform.table', lines: [{ weekdays: [1], sex: 'female', wear: 'áo dài đỏ' }] },
      { path: 'conduct.points', value: 'TG-01: 0,5\nTG-02: 2' },
    ] as const;
    const kinds = [
      { path: 'conduct.uniform.table', kind: 'uniform' },
      { path: 'conduct.points', kind: 'points' },
    ] as const;
    expect(whatIfRequest('2026-11', { unitId: 'TT', rules: typed }, kinds).rules).toEqual([
      { path: 'conduct.uniform.table', value: [{ weekdays: [1], sex: 'female', season: null, wear: 'áo dài đỏ' }] },
      { path: 'conduct.points', value: { 'TG-01': 0.5, 'TG-02': 2 } },
    ]);
  }); // prettier-ignore

  it('is hours of the unit from the first of the month, stored ones or ones of its own', () => {
    const own = {
      unitId: 'TT',
      schedule: 'hours',
      weekdays: ['mon'],
      hours: '7:30-11:30; 13:30 – 17:00',
    } as const;
    expect(whatIfRequest('2026-11', own, book).draft).toEqual({
      schedule: { code: 'THU-TRUOC', name: 'THU-TRUOC', policy: 'each-session', sessions: { mon: ['07:30-11:30', '13:30-17:00'] } },
      assignment: { unitId: 'TT', from: '2026-11-01', schedule: 'THU-TRUOC' },
    }); // prettier-ignore
    expect(
      whatIfRequest('2026-11', { unitId: 'TT', schedule: 'stored', scheduleCode: 'HC' }, book).draft,
    ).toEqual({
      assignment: { unitId: 'TT', from: '2026-11-01', schedule: 'HC' },
    });
  });

  it('is nothing until something is chosen', () => {
    expect(isAnything({ unitId: 'TT', rules: [undefined, {}], schedule: 'none' })).toBe(false);
    expect(isAnything({ unitId: 'TT', proposals: ['p'] })).toBe(true);
    expect(isAnything({ unitId: 'TT', schedule: 'stored' })).toBe(true);
  });

  it('knows sessions from other text', () => {
    expect([readHours(''), readHours('sáng'), readHours('07:30')]).toEqual([null, null, null]);
    expect(readHours('07:30-11:30')).toEqual(['07:30-11:30']);
  });
});
