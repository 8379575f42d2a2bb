import { describe, expect, it } from '@jest/globals';
import { workingDays } from './working-days.js';

const entry = (
  date: string,
  kind: 'holiday' | 'swapped_off' | 'makeup_work',
  status: 'suggested' | 'confirmed' = 'confirmed',
  unitId: string | null = null,
) => ({ date, kind, status, unitId });
const august = (entries: Parameters<typeof workingDays>[1]) => workingDays(2026, entries)[7];

describe('the working days of a month', () => {
  it('are Monday to Friday: 21 in August 2026', () => {
    expect(workingDays(2026, [])).toHaveLength(12);
    expect(august([])).toEqual({ month: '2026-08', counting: 21, withWaiting: 21 });
  });

  it('are fewer by a day off, and as many where it is worked on a Saturday', () => {
    expect(august([entry('2026-08-31', 'swapped_off')])?.counting).toBe(20);
    expect(august([entry('2026-08-31', 'swapped_off'), entry('2026-08-22', 'makeup_work')])?.counting).toBe(
      21,
    );
  });

  it('do not count what waits to be confirmed, but tell it', () => {
    expect(august([entry('2026-08-31', 'holiday', 'suggested')])).toMatchObject({ counting: 21, withWaiting: 20 }); // prettier-ignore
  });

  it('are those of everybody, whatever one unit has', () => {
    expect(august([entry('2026-08-31', 'holiday', 'confirmed', 'unit')])?.counting).toBe(21);
  });
});
