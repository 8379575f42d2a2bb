import { describe, expect, it } from '@jest/globals';
import { sessionsText, typedSessions } from './typed-sessions.js';

describe('sessions as people type them', () => {
  it('are read in each way that offices write them', () => {
    const both = ['07:30-11:30', '13:30-17:00'];
    expect(typedSessions('07:30-11:30, 13:30-17:00')).toEqual(both);
    expect(typedSessions('7h30 – 11h30; 13h30-17h')).toEqual(both);
    expect(typedSessions('7:30-11:30 13:30-17:00')).toEqual(both);
    expect(typedSessions(sessionsText(both))).toEqual(both);
  });

  it('are none for an empty field: the day is free', () => {
    expect(typedSessions('  ')).toEqual([]);
  });

  it('are not understood where an end is missing, a time does not exist or a word stands', () => {
    expect(typedSessions('07:30')).toBeNull();
    expect(typedSessions('07:30-')).toBeNull();
    expect(typedSessions('23:59-24:00')).toBeNull();
    expect(typedSessions('07:59-08:60')).toBeNull();
    expect(typedSessions('nghi')).toBeNull();
    expect(typedSessions('22:00-23:59')).toEqual(['22:00-23:59']);
  });
});
