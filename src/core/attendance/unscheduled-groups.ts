import { SECONDS_PER_DAY, SECONDS_PER_MINUTE } from '../time/time-of-day.js';
import type { Presence } from './presence.js';

/**
 * The groups of presences that lie in no capture window and begin on the computed civil date, each in time order. Two
 * presences are of one group while the gap between them is under `gapMinutes`; a group that began the day before belongs there
 * with all its presences. `free` is in time order and reaches back far enough to see such a group begin.
 * Source: attendance.md section 2.
 */
export function unscheduledGroups(free: readonly Presence[], gapMinutes: number): Presence[][] {
  const groups: Presence[][] = [];
  let group: Presence[] = [];
  for (const presence of free) {
    const last = group[group.length - 1];
    if (last === undefined || presence.firstSecond - last.lastSecond >= gapMinutes * SECONDS_PER_MINUTE) {
      group = [];
      groups.push(group);
    }
    group.push(presence);
  }
  return groups.filter(([first]) => first!.firstSecond >= 0 && first!.firstSecond < SECONDS_PER_DAY);
}
