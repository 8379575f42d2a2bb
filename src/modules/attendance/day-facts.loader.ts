import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, type CivilDate } from '../../core/time/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { CorrectionsService } from '../corrections/corrections.service.js';
import { DayConfirmationsService } from '../corrections/day-confirmations.service.js';
import { ExcusesService } from '../corrections/excuses.service.js';
import { FlexibleMinutesService } from '../corrections/flexible-minutes.service.js';
import { SessionCreditsService } from '../corrections/session-credits.service.js';
import { SchedulesService } from '../schedules/schedules.service.js';
import { NEIGHBOUR_DAYS } from './neighbour-shifts.js';
import type { DayFacts, PersonDay } from './day-facts.js';
import { DayRulesReader } from './day-rules-reader.js';
import { loadPeople } from './facts/load-people.js';
import { loadUnits } from './facts/load-units.js';

/** Reads what a batch of days rests on, a handful of statements whatever its size. */
@Injectable()
export class DayFactsLoader {
  constructor(
    private readonly clock: Clock,
    private readonly rules: DayRulesReader,
    private readonly schedules: SchedulesService,
    private readonly calendar: CalendarService,
    private readonly excuses: ExcusesService,
    private readonly flexible: FlexibleMinutesService,
    private readonly confirmations: DayConfirmationsService,
    private readonly corrections: CorrectionsService,
    private readonly credits: SessionCreditsService,
  ) {}

  async load(manager: EntityManager, days: readonly PersonDay[]): Promise<DayFacts> {
    const employeeIds = [...new Set(days.map(({ employeeId }) => employeeId))];
    const [first, last] = boundsOf(days);
    const from = addDays(first, -NEIGHBOUR_DAYS);
    const until = addDays(last, NEIGHBOUR_DAYS + 1);
    const assignments = await this.schedules.assignmentsBetween(manager, employeeIds, from, until);
    const excused = await this.excuses.approvedBetween(manager, employeeIds, from, until);
    const ofPeople = {
      assignments,
      excused,
      roster: await this.schedules.rosterBetween(manager, employeeIds, from, until),
      flexible: await this.flexible.approvedBetween(manager, employeeIds, from, until),
      confirmed: await this.confirmations.between(manager, employeeIds, from, until),
      decidedCredits: await this.credits.between(manager, employeeIds, from, until),
      voided: await this.corrections.voidedOf(manager, employeeIds),
    };
    const people = await loadPeople(manager, employeeIds, ofPeople, first, last);
    const units = await loadUnits(manager, people, {
      assignments,
      excused,
      calendar: await this.calendar.confirmedBetween(manager, from, until),
    });
    const rules = await this.rules.read(manager, units);
    return { nowMs: this.clock.now().getTime(), people, units, ...rules };
  }
}

/** The first and the last date of some days. */
function boundsOf(days: readonly PersonDay[]): readonly [CivilDate, CivilDate] {
  let [first, last] = ['9999-12-31', '0001-01-01'];
  for (const { date } of days) {
    if (date < first) first = date;
    if (date > last) last = date;
  }
  return [first, last];
}
