import { describe, expect, it } from '@jest/globals';
import { serialNumberOf } from './serial-number.js';

describe('serialNumberOf', () => {
  it('takes SN and sn', () => {
    expect([{ SN: 'TEST001' }, { sn: 'TEST001' }].map(serialNumberOf)).toEqual(['TEST001', 'TEST001']);
  });

  it('takes no missing, doubled, overlong or wandering one', () => {
    const queries = [{}, { SN: ['TEST001', 'TEST002'] }, { SN: 'TEST001', sn: 'TEST001' }, { SN: 'x'.repeat(1024) },
      { SN: '../../etc' }, { SN: '' }, { SN: 'a\0bcd' }, { SN: 'abc' }]; // prettier-ignore
    expect(queries.map(serialNumberOf)).toEqual(queries.map(() => undefined));
    expect(serialNumberOf({ SN: 'abcd' })).toBe('abcd');
    expect(serialNumberOf({ SN: 'x'.repeat(40) })).toBe('x'.repeat(40));
    expect(serialNumberOf({ SN: 'x'.repeat(41) })).toBeUndefined();
  });
});
