import { describe, expect, it } from '@jest/globals';
import { findingStatuses, mayFollow } from './finding-status.js';

describe('mayFollow', () => {
  const followersOf = (from: Parameters<typeof mayFollow>[0]) =>
    findingStatuses.filter((to) => mayFollow(from, to));

  it('begins with what was recorded or what recurs, never with a verdict', () => {
    expect(followersOf(null)).toEqual(['provisional', 'waiting', 'reminder', 'proposed']);
  });

  it('confirms nothing before the day is final', () => {
    expect(followersOf('provisional')).toEqual(['waiting', 'excused']);
    expect(followersOf('waiting')).toEqual(['provisional', 'excused', 'confirmed']);
  });

  it('lets an excused finding be, unless what excused it is cancelled', () => {
    expect(followersOf('excused')).toEqual(['waiting']);
  });

  it('takes a confirmed one back when nothing is left of it, and proposals up and down', () => {
    expect(followersOf('confirmed')).toEqual(['waiting', 'excused']);
    expect(followersOf('reminder')).toEqual(['proposed']);
    expect(followersOf('proposed')).toEqual(['reminder']);
  });
});
