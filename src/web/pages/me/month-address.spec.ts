import { describe, expect, it } from '@jest/globals';
import { addressOf } from './month-address.js';

const read = (query: string) => addressOf(new URLSearchParams(query), '2026-11-28');

describe('the month of an address', () => {
  it('is the one of today where none is named, or none that there is', () => {
    expect(read('')).toEqual({ asked: { date: '2026-11-28' }, day: null });
    expect(read('thang=2026-13')).toEqual({ asked: { date: '2026-11-28' }, day: null });
  });

  it('is that of the day, where only a day is named', () => {
    expect(read('ngay=2026-10-30')).toEqual({ asked: { date: '2026-10-30' }, day: '2026-10-30' });
  });

  it('is the named one, with a day that there is', () => {
    expect(read('thang=2026-10&ngay=2026-10-02')).toEqual({ asked: { month: '2026-10' }, day: '2026-10-02' });
    expect(read('thang=2026-10&ngay=2026-10-99')).toEqual({ asked: { month: '2026-10' }, day: null });
  });
});
