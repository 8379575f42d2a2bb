import { describe, expect, it } from '@jest/globals';
import { calendarDays } from './calendar-days.js';
import type { CalendarKind } from './calendar-entry.js';

describe('calendarDays of a unit that goes its own way', () => {
  const chain = ['counter', 'centre', 'province'];
  const entry = (unitId: string | null, kind: CalendarKind) => {
    return { unitId, kind, date: '2026-08-31', name: 'x', pairDate: null };
  };
  const kindAt = (...entries: ReturnType<typeof entry>[]): string | undefined =>
    calendarDays(entries, chain).get('2026-08-31')?.kind;

  it('has an ordinary day where it says so, whatever holds for everybody', () => {
    expect(kindAt(entry(null, 'holiday'), entry('centre', 'ordinary'))).toBeUndefined();
    expect(kindAt(entry('centre', 'ordinary'), entry(null, 'holiday'))).toBeUndefined();
  });

  it('has the holiday again where a unit below says so', () => {
    expect(kindAt(entry(null, 'holiday'), entry('centre', 'ordinary'), entry('counter', 'substitute'))).toBe(
      'substitute',
    );
  });

  it('is not touched by what another unit or one above decides', () => {
    expect(kindAt(entry(null, 'holiday'), entry('elsewhere', 'ordinary'))).toBe('holiday');
    expect(kindAt(entry('province', 'ordinary'), entry('centre', 'holiday'))).toBe('holiday');
  });
});
