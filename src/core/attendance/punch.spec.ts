import { describe, expect, it } from '@jest/globals';
import { directionOfState } from './punch.js';

describe('directionOfState', () => {
  it('takes 0 and 4 for in, 1 and 5 for out, and nothing else for a direction', () => {
    expect([0, 4, 1, 5].map(directionOfState)).toEqual(['in', 'in', 'out', 'out']);
    expect([2, 3, 255, undefined].map(directionOfState)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
