import { describe, expect, it } from '@jest/globals';
import { dayFigures, readSealedLine, sealedLine, type DayToSeal, type SealedFinding } from './sealed-line.js';

const figures = Object.fromEntries(dayFigures.map((name) => [name, 0])) as DayToSeal['figures'];

/** A day of November 2026 on which eight hours were worked. */
function day(date: string, changes: Partial<DayToSeal> = {}): DayToSeal {
  return {
    date, fingerprint: `f${date}`, planned: true, present: true, because: 'schedule', exceptions: [],
    figures: { ...figures, workedMinutes: 480, credit: 1 },
    credits: [{ sessionId: 'morning', credit: 0.5, state: 'earned', minutes: 240 }], ...changes,
  };
} // prettier-ignore

const finding = (id: string, date: string): SealedFinding => ({
  id, date, sessionId: 'morning', rule: 'TG-01', status: 'confirmed', minutes: 9,
}); // prettier-ignore

describe('sealedLine', () => {
  it('of an empty month is two empty lists', () => {
    expect(sealedLine([], [])).toBe('{"days":[],"findings":[]}');
  });

  it('gives the same bytes for the same facts, in whatever order they come and whatever else they carry', () => {
    const [a, b] = [day('2026-11-19'), day('2026-11-20')];
    const [f, g] = [finding('1', '2026-11-20'), finding('2', '2026-11-20')];
    const more = { ...b, employeeId: 'x', unitId: 'y' };
    expect(sealedLine([more, a], [g, f])).toBe(sealedLine([a, b], [f, g]));
  });

  it('keeps of an exception what it says, without the rules behind it', () => {
    const late = {
      kind: 'late-arrival', sessionId: 'morning', minutes: 9, againstPerson: true, fromSecond: 28_800, untilSecond: 29_340,
      flexibleMinutes: 0, because: [],
    } as const; // prettier-ignore
    const read = readSealedLine(sealedLine([day('2026-11-20', { exceptions: [late] })], []));
    expect(read.days[0]?.exceptions).toEqual([{ kind: 'late-arrival', sessionId: 'morning', minutes: 9 }]);
  });

  it('keeps the excuse and the symbol of a credit', () => {
    const credit = { sessionId: 'morning', credit: 0.5, state: 'excused', minutes: 240, excuseId: 'e1', symbol: 'P' } as const; // prettier-ignore
    expect(readSealedLine(sealedLine([day('2026-11-20', { credits: [credit] })], [])).days[0]?.credits).toEqual([credit]); // prettier-ignore
  });
});
