import { describe, expect, it } from '@jest/globals';
import { readPoints } from './read-points.js';

describe('readPoints', () => {
  it('reads a rule and its points a line, with a decimal comma or point', () => {
    expect(readPoints('TG-01: 0,5\n\ntg-02 = 1.25\n')).toEqual({ points: { 'TG-01': 0.5, 'TG-02': 1.25 } });
    expect(readPoints('')).toEqual({ points: {} });
  });

  it('says which line it cannot read', () => {
    expect(readPoints('TG-01: 1\nTG-2: 1')).toEqual({ wrongLine: 2 });
    expect(readPoints('TG-01: -1')).toEqual({ wrongLine: 1 });
  });
});
