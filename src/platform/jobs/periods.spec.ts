import { describe, expect, it } from '@jest/globals';
import { latestMonth, latestNight, nextTurn, turnsWithCron } from './periods.js';

const zone = 'Asia/Ho_Chi_Minh';
/** Wall time of Hà Nội as an instant. */
const at = (local: string): Date => new Date(`${local}+07:00`);

describe('the period that came due last', () => {
  it('is yesterday until the hour, and today from the hour on', () => {
    expect(latestNight(at('2026-03-01T01:59:59'), zone, 2)).toBe('2026-02-28');
    expect(latestNight(at('2026-03-01T02:00:00'), zone, 2)).toBe('2026-03-01');
  });

  it('is the month before until day and hour, and this month from then on', () => {
    expect(latestMonth(at('2026-01-05T07:59:59'), zone, 5, 8)).toBe('2025-12');
    expect(latestMonth(at('2026-01-05T08:00:00'), zone, 5, 8)).toBe('2026-01');
    expect(latestMonth(at('2026-03-31T00:00:00'), zone, 5, 8)).toBe('2026-03');
    expect(latestMonth(at('2026-03-01T00:00:00'), zone, 5, 8)).toBe('2026-02');
  });
});

describe('a cron expression and the period that comes due', () => {
  const night = (now: Date): string => latestNight(now, zone, 3);
  const month = (now: Date): string => latestMonth(now, zone, 5, 8);

  it('agree when the period turns at that moment', () => {
    expect(turnsWithCron('0 3 * * *', zone, night)).toBe(true);
    expect(turnsWithCron('0 8 5 * *', zone, month)).toBe(true);
  });

  it.each(['30 2 * * *', '1 3 * * *', '0 2 * * *', '0 4 * * *', '0 3 1 * *x', '*/5 * * * *'])(
    'disagree otherwise: a night due at 3 and %s',
    (cron) => expect(turnsWithCron(cron, zone, night)).toBe(false),
  );

  it.each(['0 8 4 * *', '0 8 6 * *', '0 9 5 * *', '0 8 * * *'])(
    'disagree otherwise: a month due on day 5 at 8 and %s',
    (cron) => expect(turnsWithCron(cron, zone, month)).toBe(false),
  );
});

describe('the next turn of a schedule', () => {
  it('is today before the hour and tomorrow from the hour on', () => {
    expect(nextTurn('0 2 * * *', zone, at('2026-02-28T01:59:59'))).toEqual(at('2026-02-28T02:00:00'));
    expect(nextTurn('0 2 * * *', zone, at('2026-02-28T02:00:00'))).toEqual(at('2026-03-01T02:00:00'));
  });

  it('is the day of this month, then of the next one that has it', () => {
    expect(nextTurn('30 8 5 * *', zone, at('2026-12-05T08:29:59'))).toEqual(at('2026-12-05T08:30:00'));
    expect(nextTurn('30 8 5 * *', zone, at('2026-12-05T08:30:00'))).toEqual(at('2027-01-05T08:30:00'));
    expect(nextTurn('0 0 31 * *', zone, at('2026-01-31T00:00:00'))).toEqual(at('2026-03-31T00:00:00'));
  });

  it('is unknown for another kind of expression', () => {
    expect(nextTurn('*/5 * * * *', zone, at('2026-01-31T00:00:00'))).toBeNull();
  });
});
