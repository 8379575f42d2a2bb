import { describe, expect, it } from '@jest/globals';
import { readLeaveFile } from './read-leave-file.js';

const HEADER = 'employee,kind,from,until,document,paid,symbol';

describe('readLeaveFile', () => {
  const read = (line: string, header = HEADER) => readLeaveFile(`${header}\n${line}`)[0];

  it('reads whole days and hours, with who pays as the kind has it', () => {
    expect(read('CB1,leave-annual,2026-11-05,06/11/2026,12/GNP,,')).toEqual({
      line: 2, employee: 'CB1',
      entry: {
        employee: 'CB1', kind: 'leave-annual', from: { date: '2026-11-05', second: 0 }, until: { date: '2026-11-06', second: 0 },
        document: '12/GNP', paid: true, symbol: null,
      },
    }); // prettier-ignore
    expect(read('CB1,leave-sick,2026-11-05 13:00,2026-11-05T17:00,,,')).toMatchObject({
      entry: { from: { second: 46_800 }, until: { second: 61_200 }, document: null, paid: false },
    });
  });

  it('takes what the paper says over what the kind has', () => {
    expect(read('CB1,leave-sick,2026-11-05,2026-11-06,,có,')).toMatchObject({ entry: { paid: true } });
    expect(read('CB1,trip,2026-11-05,2026-11-06,,no,CT')).toMatchObject({
      entry: { paid: false, symbol: 'CT' },
    });
  });

  it('does without the columns that nobody needs', () => {
    expect(read('CB1,trip,2026-11-05,2026-11-06,x', 'employee,kind,from,until,document')).toMatchObject({
      entry: { paid: true, symbol: null },
    });
    expect(() => read('CB1', 'employee,kind')).toThrow('wrong-header');
  });

  it.each([
    ['bad-employee', ',trip,2026-11-05,2026-11-06,,,'],
    ['bad-kind', 'CB1,holiday,2026-11-05,2026-11-06,,,'],
    ['bad-kind', 'CB1,device-outage,2026-11-05,2026-11-06,,,'],
    ['bad-from', 'CB1,trip,2026-02-30,2026-03-01,,,'],
    ['bad-until', 'CB1,trip,2026-11-05,2026-11-05 25:00,,,'],
    ['bad-until', 'CB1,trip,2026-11-05,,,,'],
    ['period-reversed', 'CB1,trip,2026-11-05,2026-11-05,,,'],
    ['period-reversed', 'CB1,trip,2026-11-05 13:00,2026-11-05 13:00,,,'],
    ['bad-document', 'CB1,trip,2026-11-05,2026-11-06,=1+1,,'],
    ['bad-paid', 'CB1,other,2026-11-05,2026-11-06,,,'],
    ['bad-paid', 'CB1,trip,2026-11-05,2026-11-06,,maybe,'],
    ['bad-symbol', 'CB1,trip,2026-11-05,2026-11-06,,,ABCDEF'],
  ])('%s: %s', (fault, line) => {
    expect(read(line)).toMatchObject({ line: 2, fault });
  });
});
