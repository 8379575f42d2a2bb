import { describe, expect, it } from '@jest/globals';
import { attendedInTime, type PunctualityFacts } from './attended-in-time.js';
import type { CreditState, SessionCredit } from './session-credit.js';

const credit = (state: CreditState, excuseId?: string): SessionCredit => ({
  sessionId: 'morning',
  credit: 0.5,
  state,
  minutes: 240,
  ...(excuseId === undefined ? {} : { excuseId }),
});
const day = (
  credits: readonly SessionCredit[],
  others: Partial<PunctualityFacts> = {},
): PunctualityFacts => ({
  credits,
  present: true,
  absences: 0,
  missingIns: 0,
  missingOuts: 0,
  lateArrivals: 0,
  earlyDepartures: 0,
  ...others,
});
const worked = [credit('earned'), credit('earned')];

describe('a day attended in time', () => {
  it('is one on which the person came to each session, neither late nor left early', () => {
    expect(attendedInTime(day(worked))).toBe(true);
    expect(attendedInTime(day(worked, { lateArrivals: 1 }))).toBe(false);
    expect(attendedInTime(day(worked, { earlyDepartures: 1 }))).toBe(false);
  });

  it('is none that was missed without leave, whole or half', () => {
    const absent = [credit('absent'), credit('absent')];
    expect(attendedInTime(day(absent, { present: false, absences: 2 }))).toBe(false);
    expect(attendedInTime(day([credit('absent'), credit('earned')], { absences: 1 }))).toBe(false);
  });

  it('counts neither way where the whole day was leave, paid or not, a trip or free', () => {
    const leave = credit('excused', 'leave');
    expect(attendedInTime(day([leave, leave], { present: false }))).toBeNull();
    const unpaid = credit('unpaid', 'leave');
    expect(attendedInTime(day([unpaid, leave], { present: false }))).toBeNull();
    expect(attendedInTime(day([], { present: false }))).toBeNull();
  });

  it('may be half a day of leave: the other half counts', () => {
    const half = [credit('excused', 'leave'), credit('earned')];
    expect(attendedInTime(day(half))).toBe(true);
    expect(attendedInTime(day(half, { lateArrivals: 1 }))).toBe(false);
    const missed = [credit('excused', 'leave'), credit('absent')];
    expect(attendedInTime(day(missed, { present: false, absences: 1 }))).toBe(false);
  });

  it('lacks a moment and is in time all the same, whatever was decided about its pay', () => {
    for (const state of ['incomplete', 'unpaid', 'confirmed'] as const)
      expect(attendedInTime(day([credit(state), credit('earned')], { missingOuts: 1 }))).toBe(true);
  });

  it('is none that the unit head counts: nobody judged it, unless the head says that the person was not there', () => {
    expect(attendedInTime(day([credit('unconfirmed')], { present: false }))).toBeNull();
    expect(attendedInTime(day([credit('confirmed')], { present: false }))).toBeNull();
    expect(attendedInTime(day([credit('confirmed')]))).toBeNull();
    expect(attendedInTime(day([credit('absent')]))).toBe(false);
  });

  it('counts neither way until it is over', () => {
    expect(attendedInTime(day([credit('pending'), credit('pending')], { present: false }))).toBeNull();
    expect(attendedInTime(day([credit('earned'), credit('pending')], { lateArrivals: 1 }))).toBeNull();
  });
});
