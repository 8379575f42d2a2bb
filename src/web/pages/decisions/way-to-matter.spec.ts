import { describe, expect, it } from '@jest/globals';
import { wayToMatter } from './way-to-matter.js';

const item = { unitId: 'u1', date: '2026-11-23', fullName: 'Hoàng Ý' };

describe('the way to an open matter', () => {
  it('is the inbox of the unit on the day, narrowed to the person', () => {
    const [path, query] = (wayToMatter('findings-undecided', item) ?? '').split('?');
    expect(path).toBe('/hr');
    expect(Object.fromEntries(new URLSearchParams(query))).toEqual({
      'don-vi': 'u1', tu: '2026-11-23', den: '2026-11-23', q: 'Hoàng Ý',
    });
  });

  it('leaves out what is not known, and is nothing where only the person can settle it', () => {
    expect(wayToMatter('requests-waiting', { ...item, unitId: null })).toBe('/hr/don-tu?');
    expect(wayToMatter('persons-unconfirmed', item)).toBeNull();
    expect(wayToMatter('month-running', item)).toBeNull();
  });
}); // prettier-ignore
