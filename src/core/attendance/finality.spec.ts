import { describe, expect, it } from '@jest/globals';
import { finalityOf } from './finality.js';

const rules = { finalAfterHours: 24 };
const closes = 100_000;
const gate = (deliveredUpToSecond: number, down = false) => ({ readerId: 'gate', deliveredUpToSecond, down });

describe('finalityOf', () => {
  it('waits for the window to close', () => {
    const open = finalityOf(closes, { nowSecond: closes - 1, readers: [] }, rules);
    expect(open).toEqual({ status: 'provisional', windowOpen: true, waitingFor: [] });
    expect(finalityOf(closes, { nowSecond: closes, readers: [] }, rules).status).toBe('final');
  });

  it('waits for every reader and names those it waits for', () => {
    const readers = [gate(closes - 1), { readerId: 'hall', deliveredUpToSecond: closes }];
    const late = finalityOf(closes, { nowSecond: closes + 1, readers }, rules);
    expect(late).toEqual({ status: 'provisional', windowOpen: false, waitingFor: ['gate'] });
  });

  it('does not wait for a reader that is down, nor longer than the rule says', () => {
    const down = { nowSecond: closes, readers: [gate(0, true)] };
    expect(finalityOf(closes, down, rules).status).toBe('final');
    const at = (nowSecond: number) => finalityOf(closes, { nowSecond, readers: [gate(0)] }, rules).status;
    expect(at(closes + 86_399)).toBe('provisional');
    expect(at(closes + 86_400)).toBe('final');
  });

  it('is final when everything is known to be there', () => {
    expect(finalityOf(closes, 'complete', rules).status).toBe('final');
  });
});
