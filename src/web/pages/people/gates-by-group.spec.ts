import { describe, expect, it } from '@jest/globals';
import { gatesByGroup } from './gates-by-group.js';

describe('gates as doors at which a PIN holds', () => {
  it('stand together by their group, without those that are out of use', () => {
    expect(
      gatesByGroup([
        { code: 'CONG-1', group: 'office', retiredAt: null },
        { code: 'CONG-2', group: 'kho', retiredAt: null },
        { code: 'CONG-3', group: 'office', retiredAt: null },
        { code: 'CONG-CU', group: 'cu', retiredAt: '2026-01-01T00:00:00Z' },
      ]),
    ).toEqual([
      { group: 'office', codes: ['CONG-1', 'CONG-3'] },
      { group: 'kho', codes: ['CONG-2'] },
    ]);
  });
});
