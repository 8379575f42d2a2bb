import { describe, expect, it } from '@jest/globals';
import { formatTimeOfDay } from '../../core/time/time-of-day.js';
import { parseSessions, sessionTexts } from './parse-sessions.js';

function read(...texts: string[]): string[] | string {
  const sessions = parseSessions(texts);
  return typeof sessions === 'string'
    ? sessions
    : sessions.map(
        ({ id, startSecond, endSecond }) =>
          `${id} ${formatTimeOfDay(startSecond)}-${formatTimeOfDay(endSecond)}`,
      );
}

describe('parseSessions', () => {
  it.each([
    [['08:00-12:00', '13:00-17:00'], ['morning 08:00-12:00', 'afternoon 13:00-17:00']],
    [['18:00-06:00'], ['evening 18:00-06:00+1']],
    [['22:00-02:00', '02:30-06:00'], ['evening 22:00-02:00+1', 'night 02:30+1-06:00+1']],
    [['18:00-22:00', '00:30-04:00'], ['evening 18:00-22:00', 'night 00:30+1-04:00+1']],
    [['18:00-23:00', '23:30-02:00', '02:15-06:00'], ['evening 18:00-23:00', 'evening-2 23:30-02:00+1', 'night 02:15+1-06:00+1']],
    [['00:00-04:00', '04:30-08:00'], ['morning 00:00-04:00', 'morning-2 04:30-08:00']],
    [['20:00-24:00'], ['evening 20:00-00:00+1']],
    [[], []],
  ])('reads %j', (texts, sessions) => {
    expect(read(...texts)).toEqual(sessions);
  }); // prettier-ignore

  it.each([
    ['overlap', ['08:00-12:00', '11:59-17:00'], 'out-of-order'],
    ['overlap in the night', ['22:00-02:00', '01:59-06:00'], 'out-of-order'],
    ['a morning after the afternoon', ['13:00-17:00', '07:00-11:00'], 'out-of-order'],
    ['no hours', ['8h-12h'], 'unreadable'],
    ['a start at 24:00', ['24:00-06:00'], 'unreadable'],
  ])('refuses %s', (_name, texts, fault) => {
    expect(read(...texts)).toBe(fault);
  });

  it('takes a break of eight hours over midnight, and none longer', () => {
    expect(read('14:00-22:00', '06:00-10:00')).toEqual(['afternoon 14:00-22:00', 'night 06:00+1-10:00+1']);
    expect(read('14:00-22:00', '06:01-10:00')).toBe('out-of-order');
  });

  it('refuses what is no list', () => {
    expect(parseSessions('08:00-12:00')).toBe('no-list');
  });

  it.each([[['07:00-11:30', '13:30-17:00']], [['22:00-02:00', '02:30-06:00']], [['18:00-00:00']]])(
    'is undone by sessionTexts: %j',
    (texts) => {
      const sessions = parseSessions(texts);
      expect(typeof sessions === 'string' ? sessions : sessionTexts(sessions)).toEqual(texts);
    },
  );
});
