import { describe, expect, it } from '@jest/globals';
import { stateOf } from './request-words.js';

const open = { outcome: null, overdue: false, receiptOverdue: false, receiptAt: null };

describe('where a request about data stands', () => {
  it('is what was answered, else what is overdue, else whether the person was told', () => {
    expect(stateOf(open)).toBe('rights.open');
    expect(stateOf({ ...open, receiptAt: '2026-11-23T01:00:00Z' })).toBe('rights.received');
    expect(stateOf({ ...open, receiptOverdue: true })).toBe('rights.receipt-overdue');
    expect(stateOf({ ...open, receiptOverdue: true, overdue: true })).toBe('rights.overdue');
    expect(stateOf({ ...open, outcome: 'refused', overdue: true })).toBe('rights.refused');
  });
});
