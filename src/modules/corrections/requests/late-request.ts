import type { EntityManager } from 'typeorm';
import { calendarDays } from '../../../core/calendar/calendar-days.js';
import { isWorkingDay } from '../../../core/calendar/is-working-day.js';
import { deadlineOn } from '../../../core/compliance/deadline-on.js';
import type { RequestKind } from '../../../core/requests/request-kind.js';
import { RulesMissingError } from '../../../core/rules/rules-missing-error.js';
import { addDays, type CivilDate } from '../../../core/time/civil-date.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { CalendarService } from '../../calendar/calendar.service.js';
import type { RulesService } from '../../rules/rules.service.js';
import type { PlanUnit } from '../balances/person-plan.js';

/** Longer than any deadline. */
const AHEAD_DAYS = 400;

/** What a person may say of a day in the place of an explanation. */
const excuseTheDay: readonly RequestKind[] = ['late-early', 'missed-scan'];

/**
 * Refuses to excuse hours of a day, or to add a scan to it, once the time to explain that day is over: a request is no way around the
 * deadline of explanations, after which only HR files. Leave and trips are papers with clocks of their own.
 * @throws AppError explanation-overdue
 */
export async function requireInTime(
  manager: EntityManager,
  { calendar, rules }: { readonly calendar: CalendarService; readonly rules: RulesService },
  kind: RequestKind,
  unit: PlanUnit,
  day: CivilDate,
  today: CivilDate,
): Promise<void> {
  if (!excuseTheDay.includes(kind) || day >= today) return;
  const entries = await calendar.confirmedBetween(manager, day, addDays(day, AHEAD_DAYS));
  const days = calendarDays(entries, unit.chain);
  const inForce = (await rules.dated(manager))(day, unit.id);
  const due = deadlineOn(inForce, 'explanation', day, (date) => isWorkingDay(days, date));
  if (!due.ok) throw new RulesMissingError(day, [due.error]);
  if (due.dueOn < today) throw new AppError('explanation-overdue');
}
