import { assertSessions, type PlannedSession } from '../../core/attendance/planned-session.js';
import { parseTimeOfDay, SECONDS_PER_DAY, SECONDS_PER_HOUR } from '../../core/time/time-of-day.js';
import type { FileNode } from './file-node.js';

const SPAN = /^(\d{1,2}:\d{2})\s*-\s*(\d{1,2}:\d{2})$/;
const NOON = 12 * SECONDS_PER_HOUR;
const EVENING = 18 * SECONDS_PER_HOUR;

/**
 * The sessions of one day, from texts such as `08:00-12:00`; an end at or before the start lies on the next day. Named after
 * the time they begin: morning, afternoon, evening, and counted where a name comes twice. They carry no credit yet.
 */
export function readSessions(node: FileNode, key: string, content: unknown): PlannedSession[] {
  if (!Array.isArray(content)) {
    node.fault(key, 'cần một danh sách như ["08:00-12:00"]', 'needs a list such as ["08:00-12:00"]');
    return [];
  }
  const sessions: PlannedSession[] = [];
  for (const each of content as unknown[]) {
    const found = typeof each === 'string' ? SPAN.exec(each.trim()) : null;
    const start = parseTimeOfDay(found?.[1] ?? '');
    const end = parseTimeOfDay(found?.[2] ?? '');
    if (start === undefined || end === undefined || start >= SECONDS_PER_DAY) {
      node.fault(
        key,
        'giờ không đọc được, cần dạng "08:00-12:00"',
        'hours cannot be read, write "08:00-12:00"',
      );
      continue;
    }
    const endSecond = end <= start ? end + SECONDS_PER_DAY : end;
    sessions.push({ id: nameOf(start, sessions), startSecond: start, endSecond, credit: 0 });
  }
  try {
    assertSessions(sessions);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    node.fault(
      key,
      'các buổi trống, chồng nhau hoặc sai thứ tự',
      'sessions are empty, overlap or stand out of order',
    );
  }
  return sessions;
}

function nameOf(start: number, before: readonly PlannedSession[]): string {
  const name = start < NOON ? 'morning' : start < EVENING ? 'afternoon' : 'evening';
  const same = before.filter(({ id }) => id.startsWith(name)).length;
  return same === 0 ? name : `${name}-${same + 1}`;
}
