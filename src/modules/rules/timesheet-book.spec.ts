import { describe, expect, it } from '@jest/globals';
import { excuseKinds, symbolPathOf } from '../../core/attendance/excuse-kind.js';
import { timesheetModeOf } from '../../core/attendance/timesheet-mode.js';
import { rulesInForce } from '../../core/rules/rules-in-force.js';
import { loadRuleBook } from './load-rule-book.js';

describe('the timesheet of the shipped rule book', () => {
  const inForce = rulesInForce(loadRuleBook('decision-1041', 'x'), '2026-11-23');
  const read = (path: string): unknown => {
    const reading = inForce.read(path);
    return reading.ok ? reading.rule.value : reading.error;
  };

  it('names a symbol for every kind of excuse but other reasons', () => {
    const symbols = excuseKinds.map((kind) => {
      const path = symbolPathOf(kind);
      return path === undefined ? `${kind} –` : `${kind} ${String(read(path))}`;
    });
    expect(symbols).toEqual([
      'leave-annual P', 'leave-sick Ô', 'leave-child-sick Cô', 'leave-maternity Ts', 'leave-accident T', 'leave-personal-paid R',
      'leave-unpaid No', 'leave-compensatory Nb', 'trip CT', 'training H', 'stoppage N', 'labour-duty Lđ', 'at-home-agency CQ',
      'device-outage +', 'other –',
    ]); // prettier-ignore
  });

  it('counts among the days of social insurance only symbols that it names', () => {
    const insured = String(read('timesheet.insuranceSymbols')).split(' ');
    const named = excuseKinds.map((kind) => symbolPathOf(kind)).map((path) => path && read(path));
    expect(insured.filter((symbol) => !named.includes(symbol))).toEqual([]);
  });

  it('is written in a known way', () => {
    expect(timesheetModeOf(String(read('timesheet.mode')))).toBe('half-day');
  });
});
