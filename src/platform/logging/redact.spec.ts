import { describe, expect, it } from '@jest/globals';
import { scrub, scrubText } from './redact.js';

describe('what a log never shows', () => {
  it.each([
    ['card:32:00bc614e quẹt lúc 07:36', 'card:32:*** quẹt lúc 07:36'],
    ['Authorization: Bearer cvt_abcdefghijkl', 'Authorization: Bearer ***'],
    ['postgres://congvu:mat-khau@db/congvu', 'postgres://congvu:***@db/congvu'],
    ['smtp://u:p%40ss@mail:25', 'smtp://u:***@mail:25'],
    ['pin:cổng-chính:12345 quẹt lúc 07:36', 'pin:cổng-chính:*** quẹt lúc 07:36'],
    ['key (pin:gate:5, 2026)', 'key (pin:gate:*** 2026)'],
    ['mở /setup#cvu_0123456789abcdef', 'mở /setup#cvu_***'],
    ['phiên cvs_0123456789abcdef', 'phiên cvs_***'],
  ])('%s', (text, shown) => expect(scrubText(text)).toBe(shown));

  it('members with secret names, at any depth, and causes of errors', () => {
    const error = new Error('card:32:00bc614e', { cause: new Error('postgres://a:b@c/d') });
    expect(
      JSON.stringify(scrub({ user: { password: 'x', Authorization: 'y', name: 'Lan' }, error })),
    ).not.toMatch(/"x"|"y"|00bc614e|a:b@/);
    expect(scrub({ user: { name: 'Lan', totp: null } })).toEqual({ user: { name: 'Lan', totp: null } });
  });
});
