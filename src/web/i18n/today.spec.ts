import { describe, expect, it } from '@jest/globals';
import { todayAt } from './today.js';

describe('today in Việt Nam', () => {
  it('begins at 17:00 of the day before in London', () => {
    expect(todayAt(Date.parse('2026-11-22T16:59:59Z'))).toBe('2026-11-22');
    expect(todayAt(Date.parse('2026-11-22T17:00:00Z'))).toBe('2026-11-23');
  });
});
