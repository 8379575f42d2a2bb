import { describe, expect, it } from '@jest/globals';
import { halfDayOf } from './half-day.js';

describe('the half of a day', () => {
  it('is the morning from midnight until the second before noon', () => {
    expect([0, 12 * 3600 - 1].map(halfDayOf)).toEqual(['morning', 'morning']);
  });

  it('is the afternoon from noon until the second before midnight', () => {
    expect([12 * 3600, 24 * 3600 - 1].map(halfDayOf)).toEqual(['afternoon', 'afternoon']);
  });
});
