import type { DayStory } from '../../me/queries.js';

/** Whether a scan around a day is the day's own: it counts there, or was taken between its midnights. */
export function isOfDay({ role, time }: Pick<DayStory['scans'][number], 'role' | 'time'>): boolean {
  return role !== null || !/[+-]\d$/.test(time);
}
