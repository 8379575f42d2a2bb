import { describe, expect, it } from '@jest/globals';
import { payrollColumns, payrollCsv, type PayrollLine } from './payroll-csv.js';

const line: PayrollLine = {
  month: '2026-11', unitCode: 'Q1', employeeCode: 'CB1', fullName: 'Lò Văn Ẩn', paidDays: 2.5, unpaidDays: 0, insuranceDays: 1,
  waitingDays: 0.5, workedDays: 2, lateArrivals: 1, lateMinutes: 20, sealed: true, code: '3FA9-C0D1-E2B4-7788',
  from: '2026-10-15', to: '2026-11-14',
}; // prettier-ignore

describe('the hand-over to payroll', () => {
  it('begins with its columns and keeps Vietnamese', () => {
    const [head, first, end] = payrollCsv([line]).split('\r\n');
    expect(head).toBe(`\ufeff${payrollColumns.join(',')}`);
    expect(first).toBe(
      '2026-11,Q1,CB1,Lò Văn Ẩn,2.5,0,1,0.5,2,1,20,yes,3FA9-C0D1-E2B4-7788,2026-10-15,2026-11-14',
    );
    expect(end).toBe('');
  });

  it('has just its columns when there is nobody', () => {
    expect(payrollCsv([])).toBe(`\ufeff${payrollColumns.join(',')}\r\n`);
  });

  it.each([
    ['=1+1', `'=1+1`],
    ['+84', `'+84`],
    ['-x', `'-x`],
    ['@x', `'@x`],
    ['Nguyễn, A "Bé"', '"Nguyễn, A ""Bé"""'],
  ])('makes no formula and no second cell of %s', (fullName, cell) => {
    expect(payrollCsv([{ ...line, fullName }])).toContain(`,CB1,${cell},2.5,`);
  });
});
