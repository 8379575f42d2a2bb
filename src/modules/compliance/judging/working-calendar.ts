import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { calendarDays } from '../../../core/calendar/calendar-days.js';
import { isWorkingDay } from '../../../core/calendar/is-working-day.js';
import { explanationTerms, type ExplanationTerms } from '../../../core/compliance/explanation-terms.js';
import { RulesMissingError } from '../../../core/rules/rules-missing-error.js';
import type { RulesInForce } from '../../../core/rules/rules-in-force.js';
import { addDays, type CivilDate } from '../../../core/time/civil-date.js';
import { zoneClock } from '../../../core/time/zone-clock.js';
import { Clock } from '../../../platform/clock/clock.js';
import { unitPlaces } from './unit-places.js';
import { CalendarService } from '../../calendar/calendar.service.js';

/** Longer than any deadline. */
const AHEAD_DAYS = 400;

/** A unit as its clocks see it. */
export interface UnitClock {
  readonly today: CivilDate;
  /** The unit and those above it, nearest first. */
  readonly chain: readonly string[];
  readonly isWorkingDay: (date: CivilDate) => boolean;
}

/** Today and the working days of units, by the calendar that counts there. */
@Injectable()
export class WorkingCalendar {
  constructor(
    private readonly clock: Clock,
    private readonly calendar: CalendarService,
  ) {}

  /** The clocks of these units; deadlines may begin on `from`, today where it is left out. */
  async of(
    manager: EntityManager,
    unitIds: readonly string[],
    from?: CivilDate,
  ): Promise<ReadonlyMap<string, UnitClock>> {
    const now = this.clock.now().getTime();
    const places = await unitPlaces(manager, [...new Set(unitIds)]);
    const todays = new Map<string, CivilDate>();
    const locals = places.map(({ zone, ...unit }) => {
      const today = todays.get(zone) ?? zoneClock(zone).toLocal(now).date;
      todays.set(zone, today);
      return { ...unit, today };
    });
    const first = [...locals.map(({ today }) => today), ...(from === undefined ? [] : [from])].sort()[0];
    if (first === undefined) return new Map();
    const entries = await this.calendar.confirmedBetween(manager, first, addDays(first, AHEAD_DAYS));
    return new Map(
      locals.map(({ id, chain, today }) => {
        const days = calendarDays(entries, chain);
        return [id, { today, chain, isWorkingDay: (date: CivilDate) => isWorkingDay(days, date) }];
      }),
    );
  }
}

/** The terms of what becomes certain today in a unit. @throws RulesMissingError */
export function termsFromToday(inForce: RulesInForce, unit: UnitClock): ExplanationTerms {
  const reading = explanationTerms(inForce, unit.today, unit.isWorkingDay);
  if (!reading.ok) throw new RulesMissingError(unit.today, reading.errors);
  return reading.terms;
}
