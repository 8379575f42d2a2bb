import { describe, expect, it } from '@jest/globals';
import { cellKey, rosterChanges } from './roster-changes.js';

const stored = [{ id: 'r1', employeeId: 'an', date: '2026-12-05' }];

describe('changes of a roster', () => {
  it('are only what differs from what is stored', () => {
    const wishes = new Map([
      [cellKey('an', '2026-12-05'), 'as-schedule' as const],
      [cellKey('dao', '2026-12-05'), 'comes' as const],
    ]);
    expect(rosterChanges(wishes, stored)).toEqual({
      put: [{ employeeId: 'dao', date: '2026-12-05' }],
      remove: ['r1'],
    });
  });

  it('are none where a box was ticked and unticked again', () => {
    const wishes = new Map([
      [cellKey('an', '2026-12-05'), 'comes' as const],
      [cellKey('dao', '2026-12-05'), 'as-schedule' as const],
    ]);
    expect(rosterChanges(wishes, stored)).toEqual({ put: [], remove: [] });
  });
});
