import { describe, expect, it } from '@jest/globals';
import {
  annualEntitlement, carriedUntil, countedMonths, serviceYears, type WorkedMonth,
} from './annual-entitlement.js'; // prettier-ignore

const rules = { annualDays: 12, seniorityYears: 5, seniorityDays: 1, monthPercent: 50, roundToDays: 0.5 };
const whole: WorkedMonth = { workingDays: 22, workedDays: 22 };
const none: WorkedMonth = { workingDays: 22, workedDays: 0 };
const months = (count: number): WorkedMonth[] =>
  Array.from({ length: 12 }, (_, index) => (index < count ? whole : none));

describe('countedMonths', () => {
  it('counts a month of which half was worked, and not one of which a day less was', () => {
    expect(countedMonths([{ workingDays: 22, workedDays: 11 }], 50)).toBe(1);
    expect(countedMonths([{ workingDays: 22, workedDays: 10 }], 50)).toBe(0);
    expect(countedMonths([{ workingDays: 21, workedDays: 11 }], 50)).toBe(1);
    expect(countedMonths([{ workingDays: 21, workedDays: 10 }], 50)).toBe(0);
  });

  it('counts no month without working days', () => {
    expect(countedMonths([{ workingDays: 0, workedDays: 0 }], 50)).toBe(0);
  });
});

describe('serviceYears', () => {
  it('go by anniversaries up to the last day of the year', () => {
    expect(serviceYears('2016-12-31', 2026)).toBe(10);
    expect(serviceYears('2017-01-01', 2026)).toBe(9);
  });

  it('are none before service begins or where it is not known', () => {
    expect(serviceYears('2027-03-01', 2026)).toBe(0);
    expect(serviceYears(null, 2026)).toBe(0);
  });
});

describe('annualEntitlement', () => {
  it('is twelve days, and one more for each full five years', () => {
    expect(annualEntitlement(2026, '2024-03-01', months(12), rules)).toBe(12);
    expect(annualEntitlement(2026, '2022-01-01', months(12), rules)).toBe(12);
    expect(annualEntitlement(2026, '2021-12-31', months(12), rules)).toBe(13);
    expect(annualEntitlement(2026, '2017-01-01', months(12), rules)).toBe(13);
    expect(annualEntitlement(2026, '2016-12-31', months(12), rules)).toBe(14);
  });

  it('is a twelfth for each month that counts, rounded to half days, a half of that upwards', () => {
    expect(annualEntitlement(2026, null, months(7), rules)).toBe(7);
    expect(annualEntitlement(2026, '2020-06-01', months(7), rules)).toBe(7.5);
    expect(annualEntitlement(2026, '2020-06-01', months(3), rules)).toBe(3.5);
    expect(annualEntitlement(2026, '2020-06-01', months(5), rules)).toBe(5.5);
    expect(annualEntitlement(2026, null, months(0), rules)).toBe(0);
  });
});

describe('carriedUntil', () => {
  it('is the last day of the month, in leap years too', () => {
    expect(carriedUntil(2027, 3)).toBe('2027-03-31');
    expect(carriedUntil(2028, 2)).toBe('2028-02-29');
    expect(carriedUntil(2027, 12)).toBe('2027-12-31');
  });
});
