import { describe, expect, it } from '@jest/globals';
import { addressOf } from './month-address.js';

const read = (query: string) => addressOf(new URLSearchParams(query), '2026-11-28');

describe('the month of an address', () => {
  it('is this month where none is named, or none that there is', () => {
    expect(read('')).toEqual({ month: '2026-11', day: null });
    expect(read('thang=2026-13')).toEqual({ month: '2026-11', day: null });
  });

  it('is that of the day, where only a day is named', () => {
    expect(read('ngay=2026-10-30')).toEqual({ month: '2026-10', day: '2026-10-30' });
  });

  it('opens no day of another month, nor one that there is not', () => {
    expect(read('thang=2026-10&ngay=2026-11-02')).toEqual({ month: '2026-10', day: null });
    expect(read('thang=2026-10&ngay=2026-10-99')).toEqual({ month: '2026-10', day: null });
  });
});
