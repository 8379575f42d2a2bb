import { parse } from 'yaml';
import type { PlannedSession } from '../../core/attendance/planned-session.js';
import type { SchedulePattern } from '../../core/attendance/schedule-pattern.js';
import { AppError, type FieldFault } from '../../platform/errors/app-error.js';
import { FileNode } from './file-node.js';
import { readPattern, readSchedule, type ScheduleData } from './read-schedule.js';
import { readSessions } from './read-sessions.js';

/** An assignment as a file gives it: codes, and civil dates with `until` excluded. */
export interface AssignmentData {
  readonly schedule: string;
  readonly to: { readonly unit: string } | { readonly employee: string };
  readonly from: string;
  readonly until: string | null;
}

/** What one person does on one date; no sessions: free. */
export interface RosterData {
  readonly employee: string;
  readonly date: string;
  readonly sessions: readonly PlannedSession[];
}

/** When the desk of a unit is open, in a period with `until` excluded. */
export interface ReceptionData {
  readonly unit: string;
  readonly from: string;
  readonly until: string | null;
  readonly pattern: SchedulePattern;
}

export interface ScheduleFile {
  readonly schedules: readonly ScheduleData[];
  readonly assignments: readonly AssignmentData[];
  readonly roster: readonly RosterData[];
  readonly reception: readonly ReceptionData[];
}

/**
 * The schedules, assignments, rosters and reception hours of a YAML file, in the format of issue "Attendance". Periods of years are
 * half-open: an assignment `until` 2020-04-01 ends with 31 March. A season names its last day, as the notices do: `until` "10-15"
 * ends with 15 October.
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
  top.onlyKeys('schedules', 'assignments', 'roster', 'reception');
  const file = {
    schedules: top.list('schedules').map(readSchedule),
    assignments: top.list('assignments').map(readAssignment),
    roster: top.list('roster').map(readRoster),
    reception: top.list('reception').map(readReception),
  };
  if (faults.length > 0) throw new AppError('invalid-input', { faults });
  return file;
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
  return {
    schedule: node.text('schedule'),
    to: node.has('employee') ? { employee: node.text('employee') } : { unit: node.text('unit') },
    ...readPeriod(node),
  };
}

function readRoster(node: FileNode): RosterData {
  node.onlyKeys('employee', 'date', 'sessions');
  return {
    employee: node.text('employee'),
    date: node.date('date'),
    sessions: readSessions(node, 'sessions', node.raw('sessions')),
  };
}

function readReception(node: FileNode): ReceptionData {
  node.onlyKeys('unit', 'from', 'until', 'sessions', 'seasons');
  return { unit: node.text('unit'), ...readPeriod(node), pattern: readPattern(node) };
}

function readPeriod(node: FileNode): { from: string; until: string | null } {
  const from = node.date('from');
  const until = node.has('until') ? node.date('until') : null;
  if (until !== null && until <= from) node.fault('until', 'phải sau "from"', 'must be after "from"');
  return { from, until };
}
