import { describe, expect, it } from '@jest/globals';
import { formatCivilDate, parseCivilDate } from './parse-civil-date.js';

describe('parseCivilDate', () => {
  it('reads the ISO and the Vietnamese form', () => {
    expect(parseCivilDate('2026-09-05')).toBe('2026-09-05');
    expect(parseCivilDate(' 05/09/2026 ')).toBe('2026-09-05');
    expect(parseCivilDate('5/9/2026')).toBe('2026-09-05');
  });

  it('refuses days that do not exist', () => {
    for (const text of ['30/02/2026', '2026-02-30', '29/02/2026', '31/04/2026', '2026-13-01', '00/01/2026']) {
      expect(parseCivilDate(text)).toBeUndefined();
    }
    expect(parseCivilDate('29/02/2024')).toBe('2024-02-29');
  });

  it('refuses other forms rather than guess', () => {
    for (const text of [
      '',
      '5/9/26',
      '2026-9-5',
      '09-05-2026',
      '2026-09-05T00:00',
      '20260905',
      '05/09/2026x',
    ]) {
      expect(parseCivilDate(text)).toBeUndefined();
    }
  });

  it('writes the Vietnamese form', () => {
    expect(formatCivilDate('2026-09-05')).toBe('05/09/2026');
  });
});
