import type { EntityManager } from 'typeorm';
import {
  explainAssignment,
  explainPattern,
  explainShift,
  patternPart,
} from '../../../core/attendance/explain-day.js';
import {
  explainAssignmentEn,
  explainPatternEn,
  explainShiftEn,
} from '../../../core/attendance/explain-day-en.js';
import type { CivilDate } from '../../../core/time/civil-date.js';
import { formatCivilDate } from '../../../core/time/parse-civil-date.js';
import type { AttendanceDay } from '../../../core/attendance/attendance-day.js';
import type { PlannedDay } from '../planned-day.js';
import type { StoryShift } from './day-story.js';
import { whyPlanned } from './explain-facts.js';

/** What decided the hours of a day: roster, calendar or schedule, and for whom the schedule was assigned. */
export async function tellShift(
  manager: EntityManager,
  planned: PlannedDay,
  day: Pick<AttendanceDay, 'sessions' | 'policy'>,
  employeeId: string,
  date: CivilDate,
): Promise<StoryShift> {
  const { because } = planned.shift;
  const { assigned } = planned;
  const byPattern = because === 'schedule' && assigned !== undefined;
  const part = byPattern ? patternPart(assigned.schedule.pattern, date) : undefined;
  return {
    because,
    policy: day.policy,
    sentence: explainShift(because, day),
    sentenceEn: explainShiftEn(because, day),
    ...(await whyPlanned(manager, planned, date)),
    assignment: await tellAssignment(manager, planned),
    pattern:
      part === undefined
        ? null
        : { kind: part.kind, sentence: explainPattern(part), sentenceEn: explainPatternEn(part) },
    roster: because === 'roster' ? await rosterOf(manager, employeeId, date) : null,
  };
}

async function tellAssignment(
  manager: EntityManager,
  { assigned, unitId }: PlannedDay,
): Promise<StoryShift['assignment']> {
  if (assigned === undefined) return null;
  const { to, fromDate, untilDate } = assigned;
  const [from, until] = [formatCivilDate(fromDate), untilDate === null ? null : formatCivilDate(untilDate)];
  const whom = 'personId' in to ? 'person' : to.unitId === unitId ? 'unit' : 'ancestor';
  const unit = 'unitId' in to ? await unitNamed(manager, to.unitId) : null;
  const name = unit?.name ?? '';
  return {
    to: whom,
    unitCode: unit?.code ?? null,
    from: fromDate,
    until: untilDate,
    sentence: explainAssignment(whom, name, from, until),
    sentenceEn: explainAssignmentEn(whom, name, from, until),
  };
}

async function unitNamed(manager: EntityManager, id: string): Promise<{ code: string; name: string } | null> {
  const [unit] = await manager.query<{ code: string; name: string }[]>(
    'SELECT code, name FROM org_unit WHERE id = $1',
    [id],
  );
  return unit ?? null;
}

async function rosterOf(
  manager: EntityManager,
  employeeId: string,
  date: CivilDate,
): Promise<StoryShift['roster']> {
  const [row] = await manager.query<{ document: string | null; author: string }[]>(
    'SELECT document, author FROM shift_roster WHERE employee_id = $1 AND date = $2::date',
    [employeeId, date],
  );
  return row ?? null;
}
