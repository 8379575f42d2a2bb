import { describe, expect, it } from '@jest/globals';
import { isPlausibleDate } from './is-plausible-date.js';

describe('a plausible date', () => {
  it('lies in the years 1900 to 2199', () => {
    expect([isPlausibleDate('1899-12-31'), isPlausibleDate('1900-01-01')]).toEqual([false, true]);
    expect([isPlausibleDate('2199-12-31'), isPlausibleDate('2200-01-01')]).toEqual([true, false]);
  });
});
