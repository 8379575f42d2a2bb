import { describe, expect, it } from '@jest/globals';
import type { Gate } from '../devices/queries.js';
import { deviceCounts } from './device-counts.js';

const gate = (online: boolean, ...states: string[]) =>
  ({ online, readers: states.map((state) => ({ state })), localReaders: [] }) as unknown as Gate;

describe('how devices fare in figures', () => {
  it('counts a reader as ready only while its gate is heard', () => {
    const now = Date.parse('2026-11-23T08:00:00Z');
    const terminals = [
      { lastSeenAt: '2026-11-23T07:59:59Z' },
      { lastSeenAt: '2026-11-22T08:00:00Z' },
      { lastSeenAt: null },
    ];
    expect(deviceCounts([gate(true, 'ready', 'lost'), gate(false, 'ready')], terminals, now)).toEqual({
      gates: { count: 2, good: 1 },
      readers: { count: 3, good: 1 },
      terminals: { count: 3, good: 1 },
    });
  });
});
