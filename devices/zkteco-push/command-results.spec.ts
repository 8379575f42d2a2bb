import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseCommandResults } from './command-results.js';

const results = (text: string): unknown => parseCommandResults(Buffer.from(text));

describe('parseCommandResults', () => {
  it('reads one, several, and one of several lines', () => {
    expect(results('ID=1&Return=0&CMD=DATA')).toEqual([{ id: '1', code: 0 }]);
    expect(results('ID=1&Return=0&CMD=DATA\r\nID=2&Return=-1002&CMD=DATA\n')).toEqual([
      { id: '1', code: 0 },
      { id: '2', code: -1002 },
    ]);
    expect(results('ID=7\nReturn=0\nCMD=Shell\nContent=a\nb=c\nID=8&Return=1&CMD=CHECK')).toEqual([
      { id: '7', code: 0 },
      { id: '8', code: 1 },
    ]);
  });

  it('finds the sum of punches on the line or below it', () => {
    expect(results('ID=3&Return=0&CMD=VERIFY SUM&AttlogSum=41')).toEqual([
      { id: '3', code: 0, attlogSum: 41 },
    ]);
    expect(results('ID=3&Return=0&CMD=VERIFY SUM\nAttlogSum=41')).toEqual([
      { id: '3', code: 0, attlogSum: 41 },
    ]);
  });

  it('leaves out what is no result', () => {
    expect(results('')).toEqual([]);
    expect(results('Return=0')).toEqual([]);
    expect(results('ID=1&CMD=DATA')).toEqual([]);
    expect(results(`ID=${'1'.repeat(17)}&Return=0`)).toEqual([]);
    expect(results('ID=1;DROP&Return=0')).toEqual([]);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void parseCommandResults(bytes)));
  });
});
