import { describe, expect, it } from '@jest/globals';
import { assertSessions } from './planned-session.js';

const session = (startSecond: number, endSecond: number) => ({ id: 's', startSecond, endSecond, credit: 1 });

describe('assertSessions', () => {
  it('accepts sessions that follow each other, touching too', () => {
    expect(() => assertSessions([session(0, 10), session(10, 20)])).not.toThrow();
    expect(() => assertSessions([])).not.toThrow();
  });

  it('refuses overlap, disorder, emptiness, no numbers and too many', () => {
    expect(() => assertSessions([session(0, 10), session(9, 20)])).toThrow(RangeError);
    expect(() => assertSessions([session(10, 20), session(0, 5)])).toThrow(RangeError);
    expect(() => assertSessions([session(10, 10)])).toThrow(RangeError);
    expect(() => assertSessions([session(NaN, 10)])).toThrow(RangeError);
    expect(() => assertSessions([session(0, Infinity)])).toThrow(RangeError);
    const thirteen = Array.from({ length: 13 }, (_, index) => session(index, index + 1));
    expect(() => assertSessions(thirteen.slice(1))).not.toThrow();
    expect(() => assertSessions(thirteen)).toThrow(RangeError);
  });
});
