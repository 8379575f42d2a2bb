import type { PlannedSession, PunchPolicy } from '../../core/attendance/planned-session.js';
import type { SchedulePattern, SeasonalWeek, Week } from '../../core/attendance/schedule-pattern.js';
import type { Weekday } from '../../core/time/civil-date.js';
import type { FileNode } from './file-node.js';
import { readSessions } from './read-sessions.js';
import { boundAfter, dayOfTwoSeasons } from '../../core/attendance/season-bounds.js';

/** A schedule as a file or a request gives it. */
export interface ScheduleData {
  readonly code: string;
  readonly name: string;
  readonly policy: PunchPolicy;
  readonly pattern: SchedulePattern;
  readonly trustDirection: boolean;
  readonly followsCalendar: boolean;
  readonly captureBeforeMinutes: number | null;
  readonly captureAfterMinutes: number | null;
}

export const punchPolicies: readonly PunchPolicy[] = ['each-session', 'day-span', 'entry-only', 'exempt'];
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const MINUTES_BEFORE = 720;
const MINUTES_AFTER = 1440;

/** A schedule, with `sessions` and `seasons` or with a `cycle`; a season's `until` is its last day. Faults are noted in the node. */
export function readSchedule(node: FileNode): ScheduleData {
  node.onlyKeys(
    'code', 'name', 'policy', 'sessions', 'seasons', 'cycle', 'captureBefore', 'captureAfter', 'trustDirection',
    'followsCalendar',
  ); // prettier-ignore
  const code = node.text('code');
  return {
    code,
    name: node.has('name') ? node.text('name') : code,
    policy: node.has('policy') ? node.choice('policy', punchPolicies) : 'each-session',
    pattern: readPattern(node),
    trustDirection: node.flag('trustDirection', false),
    followsCalendar: node.flag('followsCalendar', true),
    captureBeforeMinutes: node.minutes('captureBefore', MINUTES_BEFORE),
    captureAfterMinutes: node.minutes('captureAfter', MINUTES_AFTER),
  };
}

/** When people work, or a desk is open: a week with seasons, or a cycle of days. */
export function readPattern(node: FileNode): SchedulePattern {
  if (!node.has('cycle')) return readWeekly(node);
  for (const other of ['sessions', 'seasons']) {
    if (node.has(other))
      node.fault('cycle', `có cả "${other}" và "cycle"`, `has both "${other}" and "cycle"`);
  }
  const cycle = node.child('cycle');
  cycle.onlyKeys('start', 'days');
  const days = cycle.items('days').map((each, index) => readSessions(cycle, `days[${index}]`, each));
  if (days.length === 0) cycle.fault('days', 'cần ít nhất một ngày', 'needs at least one day');
  return { kind: 'cycle', startsOn: cycle.date('start'), days };
}

function readWeekly(node: FileNode): SchedulePattern {
  const seasons = node.list('seasons').map((season): SeasonalWeek => {
    season.onlyKeys('from', 'until', 'sessions');
    return {
      fromMonthDay: season.monthDay('from'),
      untilMonthDay: boundAfter(season.monthDay('until')),
      week: readWeek(season.child('sessions')),
    };
  });
  const twice = dayOfTwoSeasons(seasons);
  if (twice !== undefined) {
    const [month, day] = twice.split('-');
    node.fault('seasons', `hai mùa cùng có ngày ${day}/${month}`, `two seasons hold ${twice}`);
  }
  return { kind: 'weekly', week: readWeek(node.child('sessions')), seasons };
}

function readWeek(node: FileNode): Week {
  node.onlyKeys(...weekdays);
  const week: Partial<Record<Weekday, readonly PlannedSession[]>> = {};
  weekdays.forEach((name, index) => {
    if (node.has(name)) week[(index + 1) as Weekday] = readSessions(node, name, node.raw(name));
  });
  return week;
}
