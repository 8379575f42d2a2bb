import { addDays, type CivilDate } from '../../../core/time/civil-date.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { RosterEntry } from '../../schedules/rosters.service.js';
import type { PersonPlan } from '../balances/person-plan.js';

/** Two people and the shifts that they exchange: that of `day` of the one, that of `partnerDay` of the other. */
export interface Swap {
  readonly one: PersonPlan;
  readonly other: PersonPlan;
  readonly day: CivilDate;
  readonly partnerDay: CivilDate;
}

/**
 * The roster after the exchange: on each of the days either works what the other was to.
 * @throws AppError invalid-input where they do not work in one unit then, or nothing would change
 */
export function swappedRoster({ one, other, day, partnerDay }: Swap, document: string): RosterEntry[] {
  const dates = [...new Set([day, partnerDay])];
  const entries = dates.flatMap((date) => {
    const [mine, theirs] = [planned(one, date), planned(other, date)];
    if (mine.unitId !== theirs.unitId) throw new AppError('invalid-input', { field: 'partnerId' });
    const entry = (plan: PersonPlan, { sessions, policy }: Planned): RosterEntry => ({
      employeeId: plan.facts.employeeId,
      date,
      sessions,
      policy,
      document,
    });
    const same =
      JSON.stringify([mine.sessions, mine.policy]) === JSON.stringify([theirs.sessions, theirs.policy]);
    return same ? [] : [entry(one, theirs), entry(other, mine)];
  });
  if (entries.length === 0) throw new AppError('invalid-input', { field: 'partnerDay' });
  return entries;
}

interface Planned extends Pick<RosterEntry, 'sessions' | 'policy'> {
  readonly unitId: string;
}

function planned(plan: PersonPlan, date: CivilDate): Planned {
  const unit = plan.unitOn(date);
  const found = unit === undefined || !plan.isEmployed(date) ? undefined : plan.plannedOn(unit, date);
  if (unit === undefined || found === undefined) throw new AppError('invalid-input', { field: 'partnerDay' });
  return { ...found, unitId: unit.id };
}

/**
 * A swap is settled, and undone, before the first of its days begins: afterwards one of the two may have worked already.
 * @throws AppError swap-too-late
 */
export function refuseLateSwap(
  { firstDay, partnerDay }: { readonly firstDay: CivilDate; readonly partnerDay: CivilDate | null },
  today: CivilDate,
): void {
  if (partnerDay !== null && (firstDay <= today || partnerDay <= today)) throw new AppError('swap-too-late');
}

/** The dates between which plans have to be read for an exchange. */
export function swapBounds({ day, partnerDay }: Pick<Swap, 'day' | 'partnerDay'>): [CivilDate, CivilDate] {
  const [first, last] = day < partnerDay ? [day, partnerDay] : [partnerDay, day];
  return [addDays(first, -1), addDays(last, 2)];
}
