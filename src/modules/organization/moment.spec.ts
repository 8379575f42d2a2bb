import { describe, expect, it } from '@jest/globals';
import { isZone, momentOf } from './moment.js';

describe('a moment that was typed', () => {
  it('is the midnight of a civil date in the zone, or the instant itself', () => {
    const iso = (text: string, zone = 'Asia/Ho_Chi_Minh'): string =>
      momentOf(text, zone, 'from').toISOString();
    expect(iso('2026-07-01')).toBe('2026-06-30T17:00:00.000Z');
    expect(iso('2026-07-01', 'Asia/Tokyo')).toBe('2026-06-30T15:00:00.000Z');
    expect(iso('2026-07-01T10:00:00+07:00', 'Asia/Tokyo')).toBe('2026-07-01T03:00:00.000Z');
  });

  it('is refused in years that nobody means', () => {
    expect(() => momentOf('0026-01-01', 'Asia/Tokyo', 'from')).toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    );
  });
});

describe('isZone', () => {
  it('knows names of the IANA database only', () => {
    expect(['Asia/Ho_Chi_Minh', 'UTC', 'America/Argentina/Buenos_Aires'].map(isZone)).toEqual([true, true, true]);
    expect(['Asia/Ha_Giang', '+07:00', '', '../etc/passwd', 'Asia/'].map(isZone)).toEqual([false, false, false, false, false]);
  }); // prettier-ignore
});
