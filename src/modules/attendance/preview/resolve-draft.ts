import type { WorkSchedule } from '../../../core/attendance/expected-shift.js';
import { AppError } from '../../../platform/errors/app-error.js';
import {
  parseSessions, scheduleOf, type AssignedSchedule, type RosteredDay,
} from '../../schedules/schedules.service.js'; // prettier-ignore
import type { WorkScheduleRow } from '../../schedules/work-schedule.entity.js';
import type { Draft } from './with-draft.js';

/** A draft as a request gives it; civil dates, `until` excluded. */
export interface DraftRequest {
  /** A schedule in the form of `PUT /schedules`: another content for its code, or a new one. */
  readonly schedule?: object | undefined;
  readonly assignment?:
    | {
        readonly schedule: string;
        readonly unitId?: string | undefined;
        readonly employeeId?: string | undefined;
        readonly from: string;
        readonly until?: string | null | undefined;
      }
    | undefined;
  readonly roster?:
    readonly { readonly employeeId: string; readonly date: string; readonly sessions: unknown }[] | undefined;
}

/** Stands for a schedule that is not stored yet. */
const NEW = 'draft';

/**
 * The draft as the facts take it, and the codes of the schedules that it may name.
 * @throws AppError invalid-input, period-reversed, unknown-reference
 */
export function resolveDraft(
  { schedule, assignment, roster = [] }: DraftRequest,
  stored: readonly WorkScheduleRow[],
): { readonly draft: Draft; readonly codes: ReadonlyMap<string, string> } {
  const known = new Map(stored.map((row) => [row.code.toLowerCase(), row]));
  const codes = new Map(stored.map(({ id, code }) => [id, code]));
  const drafted = schedule === undefined ? undefined : scheduleOf(schedule);
  const id = drafted === undefined ? NEW : (known.get(drafted.code.toLowerCase())?.id ?? NEW);
  if (drafted !== undefined) codes.set(id, drafted.code);
  const draft: Draft = { roster: roster.map(rosteredDay) };
  if (assignment === undefined)
    return { draft: drafted === undefined ? draft : { ...draft, schedule: { id, content: drafted } }, codes };
  const named = assignment.schedule.trim().toLowerCase();
  const isDrafted = drafted?.code.toLowerCase() === named;
  const content = isDrafted ? drafted : known.get(named);
  if (content === undefined)
    throw new AppError('unknown-reference', { params: { field: assignment.schedule } });
  const scheduleId = isDrafted ? id : (known.get(named)?.id ?? NEW);
  const bound = { ...draft, assignment: assignedTo(assignment, scheduleId, content) };
  return { draft: drafted === undefined ? bound : { ...bound, schedule: { id, content: drafted } }, codes };
}

function assignedTo(
  { unitId, employeeId, from, until = null }: NonNullable<DraftRequest['assignment']>,
  scheduleId: string,
  content: WorkSchedule & Pick<AssignedSchedule, 'captureBeforeMinutes' | 'captureAfterMinutes'>,
): AssignedSchedule {
  if ((unitId === undefined) === (employeeId === undefined))
    throw new AppError('invalid-input', { field: 'draft.assignment.unitId' });
  if (until !== null && until <= from)
    throw new AppError('period-reversed', { field: 'draft.assignment.until' });
  const { pattern, policy, trustDirection, followsCalendar, captureBeforeMinutes, captureAfterMinutes } =
    content;
  return {
    to: unitId === undefined ? { personId: employeeId ?? '' } : { unitId },
    fromDate: from,
    untilDate: until,
    scheduleId,
    schedule: { pattern, policy, trustDirection, followsCalendar },
    captureBeforeMinutes,
    captureAfterMinutes,
  };
}

function rosteredDay(
  { employeeId, date, sessions }: NonNullable<DraftRequest['roster']>[number],
  index: number,
): RosteredDay {
  const parsed = parseSessions(sessions);
  if (typeof parsed === 'string')
    throw new AppError('invalid-input', { field: `draft.roster[${index}].sessions` });
  return { employeeId, date, sessions: parsed, policy: null };
}
