import { describe, expect, it } from '@jest/globals';
import { clock, dayInput, defaultAttendanceRules, punches } from '../../../test/rules/attendance-fixture.js';
import { capturePresences } from './capture-presences.js';

const { sessions, neighbours } = dayInput();
const rules = defaultAttendanceRules;

describe('capturePresences', () => {
  it('takes a presence by its first punch', () => {
    const captured = capturePresences(punches('03:59:30 04:00:30 08:00'), sessions, neighbours, rules);
    expect(captured.own.map((each) => each.firstSecond)).toEqual([clock('08:00')]);
    expect(captured.groups).toHaveLength(1);
  });

  it('leaves to the neighbours what is theirs', () => {
    const captured = capturePresences(punches('17:05-1 08:00 07:55+1'), sessions, neighbours, rules);
    expect(captured.own).toHaveLength(1);
    expect(captured.groups).toEqual([]);
  });

  it('has no window on a day without a shift, and waits for a group that may go on past midnight', () => {
    const captured = capturePresences(punches('09:00 11:30'), [], neighbours, rules);
    expect(captured.window).toBeNull();
    expect(captured.groups.map((group) => group.length)).toEqual([2]);
    expect(captured.closedFromSecond).toBe(clock('04:00+1'));
  });
});
