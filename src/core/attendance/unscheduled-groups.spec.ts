import { describe, expect, it } from '@jest/globals';
import { clock } from '../../../test/rules/attendance-fixture.js';
import type { Presence } from './presence.js';
import { unscheduledGroups } from './unscheduled-groups.js';

const at = (...times: string[]): Presence[] =>
  times.map((time) => ({ firstSecond: clock(time), lastSecond: clock(time), punchIds: [] }));
const sizes = (...times: string[]): number[] =>
  unscheduledGroups(at(...times), 240).map((group) => group.length);

describe('unscheduledGroups', () => {
  it('groups presences under the gap', () => {
    expect(sizes('08:00', '11:59:59', '15:59:59')).toEqual([2, 1]);
    expect(sizes('08:00', '12:00')).toEqual([1, 1]);
  });

  it('takes groups that begin on the date, with what they have on the next', () => {
    expect(sizes('22:00', '01:00+1', '04:00+1')).toEqual([3]);
    expect(sizes('22:00-1', '01:00', '04:00')).toEqual([]);
    expect(sizes('00:00')).toEqual([1]);
    expect(sizes('00:00+1')).toEqual([]);
  });
});
