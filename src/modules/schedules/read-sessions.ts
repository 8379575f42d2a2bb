import type { PlannedSession } from '../../core/attendance/planned-session.js';
import type { FileNode } from './file-node.js';
import { parseSessions, type SessionsFault } from './parse-sessions.js';

/** The sessions of one day in a file; what is wrong with them is noted at `key`. */
export function readSessions(node: FileNode, key: string, content: unknown): PlannedSession[] {
  const sessions = parseSessions(content);
  if (typeof sessions !== 'string') return sessions;
  const [vi, en] = sentences[sessions];
  node.fault(key, vi, en);
  return [];
}

const sentences: Readonly<Record<SessionsFault, readonly [vi: string, en: string]>> = {
  'no-list': ['cần một danh sách như ["08:00-12:00"]', 'needs a list such as ["08:00-12:00"]'],
  unreadable: ['giờ không đọc được, cần dạng "08:00-12:00"', 'hours cannot be read, write "08:00-12:00"'],
  'out-of-order': [
    'các buổi trống, chồng nhau hoặc sai thứ tự',
    'sessions are empty, overlap or stand out of order',
  ],
};
