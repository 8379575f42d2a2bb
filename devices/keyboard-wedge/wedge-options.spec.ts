import { describe, expect, it } from '@jest/globals';
import { checkWedgeOptions, wedgeOptions } from './wedge-options.js';

describe('options of a keyboard reader', () => {
  it('are as devices.md says when none are given', () => {
    expect(checkWedgeOptions({})).toEqual([]);
    expect(wedgeOptions({})).toEqual({ terminator: 'enter', idleGapMs: 100, keyTimeoutMs: 500 });
  });

  it('are refused when unknown, of the wrong kind or out of bounds', () => {
    expect(checkWedgeOptions({ keyTimeoutMs: 100, length: 10, pattern: '\\d+' })).toEqual([]);
    expect(checkWedgeOptions({ keyTimeoutMs: 99 })).toEqual([
      'option keyTimeoutMs must be a whole number from 100 to 5000',
    ]);
    expect(checkWedgeOptions({ terminator: 'cr' })[0]).toContain('must be one of enter, tab, idle');
    expect(checkWedgeOptions({ terminater: 'enter' })).toEqual(['option terminater is unknown']);
    expect(checkWedgeOptions({ toString: 1 })).toEqual(['option toString is unknown']);
    expect(checkWedgeOptions({ pattern: '(' })[0]).toContain('is no regular expression');
  });
});
