import { describe, expect, it } from '@jest/globals';
import { newEnrolmentCode, readEnrolmentCode } from './enrolment-code.js';

describe('a short code of enrolment', () => {
  it('has eight letters that nobody confuses, and is never the same twice', () => {
    const codes = Array.from({ length: 2_000 }, newEnrolmentCode);
    for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each([
    ['K7QF-3M9P', 'K7QF-3M9P'],
    [' k7qf 3m9p ', 'K7QF-3M9P'],
    ['K7QF3M9P', 'K7QF-3M9P'],
    ['K7QF-3M9', undefined],
    ['K7QF-3M9PP', undefined],
    ['K7QF-3M90', undefined],
    ['K7QF-3M9I', undefined],
    ['', undefined],
  ])('%j is read as %s', (text, code) => {
    expect(readEnrolmentCode(text)).toBe(code);
  });
});
