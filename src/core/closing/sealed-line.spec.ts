import { describe, expect, it } from '@jest/globals';
import { dayFigures, readSealedLine, sealedLine, type DayToSeal, type FindingToSeal } from './sealed-line.js';

const figures = Object.fromEntries(dayFigures.map((name) => [name, 0])) as DayToSeal['figures'];

/** A day of November 2026 on which eight hours were worked. */
function day(date: string, changes: Partial<DayToSeal> = {}): DayToSeal {
  return {
    date, fingerprint: `f${date}`, planned: true, present: true, because: 'schedule', exceptions: [],
    figures: { ...figures, workedMinutes: 480, credit: 1 },
    credits: [{ sessionId: 'morning', credit: 0.5, state: 'earned', minutes: 240 }], ...changes,
  };
} // prettier-ignore

const finding = (id: string, date: string): FindingToSeal => ({
  id, date, sessionId: 'morning', rule: 'TG-01', status: 'confirmed', minutes: 9, origin: 'attendance', area: 'tinh-than', severity: 1,
  cites: [{ instrument: '1847/QĐ-TTg', article: 'mục II.1' }],
  evidence: { exception: 'late-arrival', fromSecond: 27_000, untilSecond: 27_540, because: [] },
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

  it('is over all that a report prints of a finding: each part, changed alone, gives other bytes', () => {
    const sealed = finding('1', '2026-11-20');
    const changes: Partial<FindingToSeal>[] = [
      { status: 'excused' }, { minutes: 10 }, { rule: 'TG-02' }, { origin: 'recurrence' }, { area: 'trang-phuc' }, { severity: 3 },
      { cites: [{ instrument: '1847/QĐ-TTg', article: 'mục II.2' }] }, { evidence: { ...sealed.evidence, untilSecond: 27_600 } },
    ]; // prettier-ignore
    const lines = changes.map((change) => sealedLine([], [{ ...sealed, ...change }]));
    expect(new Set([sealedLine([], [sealed]), ...lines]).size).toBe(changes.length + 1);
  });

  it('reads a finding that was sealed with fewer parts, and invents none', () => {
    const earlier = '{"days":[],"findings":[{"id":"1","date":"2026-11-20","sessionId":"morning","rule":"TG-01","status":"confirmed","minutes":9}]}';
    const [read] = readSealedLine(earlier).findings;
    expect([read?.minutes, read?.severity, read?.cites, read?.evidence]).toEqual([9, undefined, undefined, undefined]);
    expect(JSON.stringify(readSealedLine(earlier))).toBe(earlier);
  }); // prettier-ignore
});
