import { dayStretch, type DayPart } from '../../../core/leave/day-stretch.js';
import { excuseOf, type RequestKind } from '../../../core/requests/request-kind.js';
import { addDays, type CivilDate } from '../../../core/time/civil-date.js';
import { SECONDS_PER_DAY } from '../../../core/time/time-of-day.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { PersonPlan } from '../balances/person-plan.js';
import { checkPeriod } from '../leave.service.js';

/** When, as somebody says it: days with a part, two instants, or one moment. */
export interface WantedTime {
  readonly firstDay: CivilDate | undefined;
  readonly lastDay: CivilDate | undefined;
  readonly part: DayPart | undefined;
  readonly from: Date | undefined;
  readonly until: Date | undefined;
}

/** The time that is asked for: instants, and the dates of the first and the last of it where the person works. */
export interface AskedTime {
  readonly from: Date;
  readonly until: Date;
  readonly firstDay: CivilDate;
  readonly lastDay: CivilDate;
}

/**
 * The time of a request: whole days or half of one by the person's own sessions, else the instants given. Coming late and leaving
 * early, and overtime, lie within a day.
 * @throws AppError invalid-input, period-reversed
 */
export function askedTime(kind: RequestKind, wanted: WantedTime, plan: PersonPlan): AskedTime {
  const { firstDay, lastDay = firstDay, part = 'day', from, until } = wanted;
  if (from !== undefined && until !== undefined) {
    checkPeriod(from, until);
    const unit = plan.facts.postings[0]?.unit;
    if (unit === undefined || firstDay !== undefined)
      throw new AppError('invalid-input', { field: 'firstDay' });
    const day = (at: number): CivilDate => unit.clock.toLocal(at).date;
    const time = { from, until, firstDay: day(from.getTime()), lastDay: day(until.getTime() - 1) };
    const short = kind === 'late-early' || kind === 'overtime';
    if (short && until.getTime() - from.getTime() > SECONDS_PER_DAY * 1000)
      throw new AppError('invalid-input', { field: 'until' });
    return time;
  }
  if (
    firstDay === undefined ||
    lastDay === undefined ||
    excuseOf(kind) === undefined ||
    kind === 'late-early'
  )
    throw new AppError('invalid-input', { field: 'from' });
  if (lastDay < firstDay) throw new AppError('period-reversed', { field: 'lastDay' });
  if (part !== 'day' && lastDay !== firstDay) throw new AppError('invalid-input', { field: 'part' });
  const first = stretchOn(plan, part, firstDay);
  const last = lastDay === firstDay ? first : stretchOn(plan, 'day', lastDay);
  checkPeriod(first.from, last.until);
  return { from: first.from, until: last.until, firstDay, lastDay };
}

function stretchOn(plan: PersonPlan, part: DayPart, date: CivilDate): { from: Date; until: Date } {
  const unit = plan.unitOn(date);
  if (unit === undefined || !plan.isEmployed(date))
    throw new AppError('invalid-input', { field: 'firstDay' });
  const stretch = dayStretch(part, plan.sessionsOn(date), plan.sessionsOn(addDays(date, -1)));
  const at = (second: number): Date => new Date(unit.clock.toEpochMs(date, Math.round(second)));
  return { from: at(stretch.from), until: at(stretch.until) };
}
