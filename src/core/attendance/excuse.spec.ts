import { describe, expect, it } from '@jest/globals';
import { OFFICE_DAY, sessions } from '../../../test/rules/attendance-fixture.js';
import { dueParts, excusedTime, isCovered, mergeExcuses } from './excuse.js';
import { expectedSessions } from './expected-session.js';

const HOUR = 3600;
const excuse = (from: number, until: number) => ({
  id: `${from}`,
  fromSecond: from * HOUR,
  untilSecond: until * HOUR,
  paid: true,
});
const hours = (all: readonly { from: number; until: number }[]): number[][] =>
  all.map((each) => [each.from / HOUR, each.until / HOUR]);

describe('excuses', () => {
  it('merges what overlaps and ignores what is empty or reversed', () => {
    expect(hours(mergeExcuses([excuse(9, 11), excuse(8, 10), excuse(14, 14), excuse(16, 15)]))).toEqual([
      [8, 11],
    ]);
  });

  it('leaves the due parts of a session', () => {
    const [morning] = expectedSessions(sessions(OFFICE_DAY), 'each-session');
    expect(morning && hours(dueParts(morning, mergeExcuses([excuse(10, 11)])))).toEqual([
      [8, 10],
      [11, 12],
    ]);
    expect(morning && dueParts(morning, mergeExcuses([excuse(8, 12)]))).toEqual([]);
  });

  it('covers the break beside a wholly excused part of a day-span only', () => {
    const span = expectedSessions(sessions(OFFICE_DAY), 'day-span');
    const each = expectedSessions(sessions(OFFICE_DAY), 'each-session');
    const afternoon = mergeExcuses([excuse(13, 17)]);
    expect(hours(excusedTime(span, afternoon))).toEqual([[12, 17]]);
    expect(hours(excusedTime(each, afternoon))).toEqual([[13, 17]]);
    expect(hours(excusedTime(span, mergeExcuses([excuse(14, 17)])))).toEqual([[14, 17]]);
  });

  it('knows whether a stretch is wholly covered', () => {
    expect(isCovered({ from: 8, until: 12 }, [{ from: 8, until: 12 }])).toBe(true);
    expect(isCovered({ from: 8, until: 12 }, [{ from: 8, until: 11 }])).toBe(false);
  });
});
