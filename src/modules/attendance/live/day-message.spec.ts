import { describe, expect, it } from '@jest/globals';
import { messageWithin, type DayMessage } from './day-message.js';

const days: DayMessage = { id: '1', days: [['a', '2026-11-20', 'Q1'], ['b', '2026-11-20', 'Q2']] }; // prettier-ignore
const many = (units: string[] | null): DayMessage => ({
  id: '2',
  many: { from: '2026-11-01', through: '2026-11-30', days: 2000, units },
});

describe('what a watcher hears of a message', () => {
  it('is the days in their units', () => {
    expect(messageWithin(days, null)).toEqual(days);
    expect(messageWithin(days, new Set(['Q2']))).toEqual({ id: '1', days: [['b', '2026-11-20', 'Q2']] });
    expect(messageWithin(days, new Set(['Q3']))).toBeUndefined();
  });

  it('is that many days changed, where theirs may be among them', () => {
    expect(messageWithin(many(['Q1', 'Q2']), new Set(['Q2', 'Q3']))?.many?.units).toEqual(['Q2']);
    expect(messageWithin(many(['Q1']), new Set(['Q2']))).toBeUndefined();
    expect(messageWithin(many(null), new Set(['Q2']))?.many?.units).toBeNull();
  });
});
