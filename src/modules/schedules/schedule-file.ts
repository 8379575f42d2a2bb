import { parse } from 'yaml';
import type { PlannedSession, PunchPolicy } from '../../core/attendance/planned-session.js';
import type { SchedulePattern, SeasonalWeek, Week } from '../../core/attendance/schedule-pattern.js';
import type { Weekday } from '../../core/time/civil-date.js';
import { AppError, type FieldFault } from '../../platform/errors/app-error.js';
import { FileNode } from './file-node.js';
import { readSessions } from './read-sessions.js';

/** A schedule as a file gives it. */
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

/** An assignment as a file gives it: codes, and civil dates with `until` excluded. */
export interface AssignmentData {
  readonly schedule: string;
  readonly to: { readonly unit: string } | { readonly employee: string };
  readonly from: string;
  readonly until: string | null;
}

export interface ScheduleFile {
  readonly schedules: readonly ScheduleData[];
  readonly assignments: readonly AssignmentData[];
}

const policies: readonly PunchPolicy[] = ['each-session', 'day-span', 'entry-only', 'exempt'];
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const MINUTES_BEFORE = 720;
const MINUTES_AFTER = 1440;

/**
 * The schedules and assignments of a YAML file, in the format of issue "Attendance". Periods are half-open everywhere: an
 * assignment `until` 2020-04-01 ends with 31 March, a season `until` "10-16" with 15 October.
 * @throws AppError unreadable-file, or invalid-input with every fault and its path.
 */
export function readScheduleFile(text: string): ScheduleFile {
  let content: unknown;
  try {
    content = parse(text);
  } catch (cause) {
    throw new AppError('unreadable-file', { cause });
  }
  const faults: FieldFault[] = [];
  const top = new FileNode('', content, faults);
  top.onlyKeys('schedules', 'assignments');
  const file = {
    schedules: top.list('schedules').map(readSchedule),
    assignments: top.list('assignments').map(readAssignment),
  };
  if (faults.length > 0) throw new AppError('invalid-input', { faults });
  return file;
}

function readSchedule(node: FileNode): ScheduleData {
  node.onlyKeys(
    'code', 'name', 'policy', 'sessions', 'seasons', 'cycle', 'captureBefore', 'captureAfter', 'trustDirection',
    'followsCalendar',
  ); // prettier-ignore
  const code = node.text('code');
  return {
    code,
    name: node.has('name') ? node.text('name') : code,
    policy: node.has('policy') ? node.choice('policy', policies) : 'each-session',
    pattern: node.has('cycle') ? readCycle(node) : readWeekly(node),
    trustDirection: node.flag('trustDirection', false),
    followsCalendar: node.flag('followsCalendar', true),
    captureBeforeMinutes: node.minutes('captureBefore', MINUTES_BEFORE),
    captureAfterMinutes: node.minutes('captureAfter', MINUTES_AFTER),
  };
}

function readWeekly(node: FileNode): SchedulePattern {
  const seasons = node.list('seasons').map((season): SeasonalWeek => {
    season.onlyKeys('from', 'until', 'sessions');
    return {
      fromMonthDay: season.monthDay('from'),
      untilMonthDay: season.monthDay('until'),
      week: readWeek(season.child('sessions')),
    };
  });
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

function readCycle(node: FileNode): SchedulePattern {
  if (node.has('sessions'))
    node.fault('cycle', 'có cả "sessions" và "cycle"', 'has both "sessions" and "cycle"');
  const cycle = node.child('cycle');
  cycle.onlyKeys('start', 'days');
  const days = cycle.items('days').map((each, index) => readSessions(cycle, `days[${index}]`, each));
  if (days.length === 0) cycle.fault('days', 'cần ít nhất một ngày', 'needs at least one day');
  return { kind: 'cycle', startsOn: cycle.date('start'), days };
}

function readAssignment(node: FileNode): AssignmentData {
  node.onlyKeys('schedule', 'unit', 'employee', 'from', 'until');
  if (node.has('unit') === node.has('employee')) {
    node.fault(
      'unit',
      'cần đúng một trong "unit" và "employee"',
      'needs exactly one of "unit" and "employee"',
    );
  }
  const from = node.date('from');
  const until = node.has('until') ? node.date('until') : null;
  if (until !== null && until <= from) node.fault('until', 'phải sau "from"', 'must be after "from"');
  return {
    schedule: node.text('schedule'),
    to: node.has('employee') ? { employee: node.text('employee') } : { unit: node.text('unit') },
    from,
    until,
  };
}
