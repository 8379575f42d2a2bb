import { describe, expect, it } from '@jest/globals';
import { countedEvents } from './counted-events.js';

const event = (id: string, date: string, sessionId: string, isDeadline = false) => ({
  id,
  date,
  sessionId,
  isDeadline,
});

describe('countedEvents', () => {
  it('counts a late explanation and what it explained as one', () => {
    const both = [event('TG-01', '2026-11-19', 'morning'), event('TG-15', '2026-11-19', 'morning', true)];
    expect(countedEvents(both).map(({ id }) => id)).toEqual(['TG-01']);
  });

  it('counts the late explanation where what it explained is not confirmed, and two events of two sessions', () => {
    const alone = [event('TG-15', '2026-11-19', 'morning', true), event('TG-01', '2026-11-19', 'afternoon')];
    expect(countedEvents(alone)).toHaveLength(2);
    expect(
      countedEvents([event('TG-01', '2026-11-19', 'morning'), event('TP-01', '2026-11-19', 'morning')]),
    ).toHaveLength(2);
  });
});
