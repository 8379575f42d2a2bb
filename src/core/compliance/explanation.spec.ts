import { describe, expect, it } from '@jest/globals';
import {
  acceptanceOf,
  machineSecond,
  missingDirection,
  seenSeconds,
  type RecordedException,
} from './explanation.js';

const hour = 3600;
const late: RecordedException = { exception: 'late-arrival', fromSecond: 8 * hour, untilSecond: 8.75 * hour, minutes: 45 }; // prettier-ignore
const missing: RecordedException = { exception: 'missing-in', fromSecond: 8 * hour, untilSecond: 12 * hour, minutes: 0 }; // prettier-ignore
const clock: RecordedException = { exception: null, fromSecond: 0, untilSecond: 0, minutes: 0 };
const nothing = { atSecond: null, fromSecond: null, untilSecond: null };

describe('what was recorded', () => {
  it('has a machine time where somebody scanned late or early, and lacks one where a punch is missing', () => {
    expect(machineSecond(late)).toBe(8.75 * hour);
    expect(machineSecond({ ...late, exception: 'early-departure' })).toBe(8 * hour);
    expect([machineSecond(missing), machineSecond({ ...late, exception: 'absence' })]).toEqual([null, null]);
    expect([missingDirection(missing), missingDirection({ ...missing, exception: 'missing-out' })]).toEqual([
      'in',
      'out',
    ]);
    expect(missingDirection(late)).toBeNull();
  });

  it('has the times at which inspectors looked, and none where a clock ran out or the machine tells', () => {
    const seen = { ...clock, fromSecond: 8 * hour, untilSecond: 9.5 * hour };
    expect(seenSeconds(seen)).toEqual([8 * hour, 9.5 * hour]);
    expect(seenSeconds({ ...seen, untilSecond: 8 * hour })).toEqual([8 * hour]);
    expect([seenSeconds(clock), seenSeconds(late), seenSeconds(missing)]).toEqual([null, null, null]);
  });
});

describe('acceptanceOf', () => {
  it('adds the moment asked for, or else excuses the whole stretch', () => {
    expect(acceptanceOf(missing, 28_000, 'accepted', nothing)).toEqual({
      kind: 'punch',
      atSecond: 28_000,
      direction: 'in',
    });
    expect(acceptanceOf(missing, null, 'accepted', nothing)).toEqual({
      kind: 'excuse',
      fromSecond: 8 * hour,
      untilSecond: 12 * hour,
    });
    // A moment asked for where none is missing adds none.
    expect(acceptanceOf(late, 28_000, 'accepted', nothing)).toMatchObject({
      kind: 'excuse',
      untilSecond: 8.75 * hour,
    });
    expect(acceptanceOf(clock, null, 'accepted', nothing)).toEqual({ kind: 'none' });
  });

  it('in part takes another moment, or a true part of the stretch', () => {
    expect(acceptanceOf(missing, 28_000, 'partly', { ...nothing, atSecond: 29_000 })).toMatchObject({
      atSecond: 29_000,
    });
    const part = (from: number, until: number) =>
      acceptanceOf(late, null, 'partly', { ...nothing, fromSecond: from * hour, untilSecond: until * hour });
    expect(part(8, 8.5)).toEqual({ kind: 'excuse', fromSecond: 8 * hour, untilSecond: 8.5 * hour });
    expect([part(8, 8.75), part(8, 9), part(7.5, 8.5), part(8.5, 8.5)]).toEqual(Array(4).fill(undefined));
    expect(acceptanceOf(late, null, 'partly', nothing)).toBeUndefined();
    expect(
      acceptanceOf(clock, null, 'partly', { ...nothing, fromSecond: 0, untilSecond: 1 }),
    ).toBeUndefined();
  });
});
