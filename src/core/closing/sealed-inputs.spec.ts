import { describe, expect, it } from '@jest/globals';
import type { AttendanceDayInput } from '../attendance/attendance-day.js';
import type { AttendanceRules } from '../attendance/attendance-rules.js';
import { inputsSealer, readSealedBasis, readSealedInputs, type InputToSeal } from './sealed-inputs.js';

const rules: AttendanceRules = {
  repeatWindowSeconds: 120, captureBeforeMinutes: 240, captureAfterMinutes: 600, unscheduledGapMinutes: 240,
  emptySlotCostMinutes: 120, sameDirectionCostMinutes: 30, lateGraceMinutes: 5, earlyGraceMinutes: 5, shortBreakMinutes: null,
  lateForfeitMinutes: null, earlyForfeitMinutes: null, finalAfterHours: 48,
}; // prettier-ignore
const sessions: AttendanceDayInput['sessions'] = [];
const neighbours = [{ startSecond: -57_600, endSecond: -25_200 }];

function day(date: string, changes: Partial<AttendanceDayInput> = {}): InputToSeal {
  const input: AttendanceDayInput = {
    date, sessions, policy: 'each-session', trustDirection: false, neighbours, punches: [{ id: 'p', second: 28_000 }], excuses: [],
    flexible: [], delivery: 'complete', rules, ...changes,
  }; // prettier-ignore
  return { input, because: 'schedule', scheduleId: 's', zone: 'Asia/Ho_Chi_Minh' };
}

describe('sealed inputs', () => {
  it('come back as they were written, whoever shares their plan and rules', () => {
    const sealer = inputsSealer();
    const excuse = { id: 'e', fromSecond: 0, untilSecond: 60, paid: true, symbol: 'P' };
    const confirmed = { policy: 'exempt', confirmation: { confirmed: true }, punches: [] } as const;
    const days = [
      day('2026-11-26'), day('2026-11-27', { excuses: [excuse], flexible: [{ id: 'f', minutes: 9 }] }),
      day('2026-11-30', { rules: { ...rules, lateGraceMinutes: 10 } }), day('2026-11-30', confirmed),
    ]; // prettier-ignore
    const lines = days.map((each) => sealer.line([each]));
    const basis = readSealedBasis(sealer.basis());
    expect([basis.plans.length, basis.rules.length]).toEqual([2, 2]);
    expect(lines.flatMap((line) => readSealedInputs(line, basis))).toEqual(days);
  });

  it('are final: how far readers had delivered when they were computed plays no part', () => {
    const sealer = inputsSealer();
    const line = sealer.line([day('2026-11-26', { delivery: { nowSecond: 200_000, readers: [] } })]);
    const [read] = readSealedInputs(line, readSealedBasis(sealer.basis()));
    expect(read?.input.delivery).toBe('complete');
  });

  it('are the same bytes for the same days, and of no day nothing', () => {
    const written = (): string[] => {
      const sealer = inputsSealer();
      return [sealer.line([day('2026-11-26')]), sealer.line([day('2026-11-27')]), sealer.basis()];
    };
    expect(written()).toEqual(written());
    expect([inputsSealer().line([]), inputsSealer().basis()]).toEqual(['[]', '{"plans":[],"rules":[]}']);
  });

  it('that name a plan which is not there are refused, not computed from something else', () => {
    const sealer = inputsSealer();
    const line = sealer.line([day('2026-11-26')]);
    const basis = readSealedBasis(sealer.basis());
    expect(() => readSealedInputs(line, { ...basis, plans: [] })).toThrow(RangeError);
    expect(() => readSealedInputs(line, { ...basis, rules: [] })).toThrow(RangeError);
    expect(() => readSealedInputs('not JSON', basis)).toThrow(SyntaxError);
  });
});
