import { describe, expect, it } from '@jest/globals';
import { reportsPoll } from './closing-queries.js';

describe('how often the reports of a month are asked for', () => {
  it('again and again while one is being made', () => {
    expect(reportsPoll([{ status: 'done' }, { status: 'running' }], true, 500)).toBeGreaterThan(0);
    expect(reportsPoll([{ status: 'done' }], true, 1)).toBe(false);
  });

  it('after the sealing until the first is there, but not for ever', () => {
    expect(reportsPoll([], true, 1)).toBeGreaterThan(0);
    expect(reportsPoll([], true, 1000)).toBe(false);
    expect(reportsPoll([], false, 1)).toBe(false);
    expect(reportsPoll(undefined, true, 0)).toBe(false);
  });
});
