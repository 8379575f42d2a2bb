import { describe, expect, it } from '@jest/globals';
import { countedEvents } from './counted-events.js';

const event = (
  id: string,
  date: string,
  sessionId: string,
  isDeadline = false,
  about: string | null = isDeadline ? null : id,
) => ({
  id,
  date,
  sessionId,
  isDeadline,
  about,
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

  it('counts a late explanation beside another event of the session, which it was not about', () => {
    const other = [
      event('TP-01', '2026-11-19', 'morning'),
      event('TG-15', '2026-11-19', 'morning', true, 'late-arrival'),
    ];
    expect(countedEvents(other)).toHaveLength(2);
    const same = [
      event('TG-01', '2026-11-19', 'morning', false, 'late-arrival'),
      event('TG-15', '2026-11-19', 'morning', true, 'late-arrival'),
    ];
    expect(countedEvents(same).map(({ id }) => id)).toEqual(['TG-01']);
  });
});
