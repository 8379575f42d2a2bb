import { describe, expect, it } from '@jest/globals';
import { defaultAttendanceRules } from '../../../test/rules/attendance-fixture.js';
import { readRules } from './attendance-rules.js';

describe('readRules', () => {
  it('names each rule with the value read, and its source where the book gives one', () => {
    const citation = { instrument: 'Quy chế', article: 'Điều 5' };
    const rules = { ...defaultAttendanceRules, citations: { lateGraceMinutes: citation } };
    expect(readRules(rules, ['lateGraceMinutes', 'shortBreakMinutes'])).toEqual([
      { rule: 'lateGraceMinutes', value: 5, citation },
      { rule: 'shortBreakMinutes', value: null },
    ]);
  });
});
