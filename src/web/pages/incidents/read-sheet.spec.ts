import { describe, expect, it } from '@jest/globals';
import { readSheet } from './read-sheet.js';

describe('a typed sheet', () => {
  it('has a line each person, with times as people write them', () => {
    expect(readSheet('CB001 07:30 11h35\n\n  CB002, 7:05 ;13.30 \n')).toEqual({
      rows: [
        { employeeCode: 'CB001', times: [{ time: '07:30' }, { time: '11:35' }] },
        { employeeCode: 'CB002', times: [{ time: '07:05' }, { time: '13:30' }] },
      ],
    });
  });

  it.each([
    ['CB001', 1],
    ['CB001 07:30\nCB002 24:00', 2],
    ['CB001 07:60', 1],
    ['\nCB001 sáng', 2],
  ])('%j is wrong in line %s', (text, wrongLine) => {
    expect(readSheet(text)).toEqual({ wrongLine });
  });

  it('may be empty', () => {
    expect(readSheet(' \n')).toEqual({ rows: [] });
  });
});
