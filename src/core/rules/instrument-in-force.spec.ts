import { describe, expect, it } from '@jest/globals';
import { instrumentInForce } from './instrument-in-force.js';

const law = { id: 'l', number: '1/QĐ', title: 't', issuer: 'i', successor: null };

describe('instrumentInForce', () => {
  it('holds from its first day to the day before its end', () => {
    const dated = { ...law, issued: '2025-06-09', from: '2025-07-01', until: '2026-01-01' };
    const on = (date: string): boolean | null => instrumentInForce(dated, date);
    expect([on('2025-06-30'), on('2025-07-01'), on('2025-12-31'), on('2026-01-01')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('does not say so where the commencement was not seen', () => {
    const signed = { ...law, issued: '2016-09-05', from: null, until: null };
    expect([instrumentInForce(signed, '2016-09-04'), instrumentInForce(signed, '2016-09-05')]).toEqual([
      false,
      null,
    ]);
    const ended = { ...law, issued: null, from: null, until: '2025-07-01' };
    expect([instrumentInForce(ended, '2025-06-30'), instrumentInForce(ended, '2025-07-01')]).toEqual([
      null,
      false,
    ]);
  });
});
