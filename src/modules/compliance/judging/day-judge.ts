import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ExplanationTerms } from '../../../core/compliance/explanation-terms.js';
import type { ChangedDay } from '../../attendance/day-changes.service.js';
import { UnheardDaysService } from '../../data-notices/unheard-days.service.js';
import { ReportingPeriods } from '../../rules/reporting-periods.service.js';
import { RulesService } from '../../rules/rules.service.js';
import type { JudgedFinding } from './finding-store.js';
import type { JudgedPunches } from './free-punches.js';
import { judgeDay } from './judge-day.js';
import { countedByPerson, daysLackingPunches, type RulesOn } from './missing-punches.js';
import { termsFromToday, WorkingCalendar } from './working-calendar.js';

/** Days that were judged, and what was found. */
export interface JudgedDays {
  readonly days: readonly ChangedDay[];
  readonly found: readonly JudgedFinding[];
  readonly punches: JudgedPunches;
}

/** Judges days under the rules of their dates. */
@Injectable()
export class DayJudge {
  constructor(
    private readonly rules: RulesService,
    private readonly periods: ReportingPeriods,
    private readonly calendar: WorkingCalendar,
    private readonly unheard: UnheardDaysService,
  ) {}

  /**
   * The findings of changed days and, since missing punches are counted over a reporting period, of other days that lack one.
   * @throws RulesMissingError
   */
  async judge(manager: EntityManager, changed: readonly ChangedDay[]): Promise<JudgedDays> {
    const dated = await this.rules.dated(manager);
    const rulesOn: RulesOn = (date, unitId) => ({ book: this.rules.book, inForce: dated(date, unitId) });
    const periods = await this.periods.read(manager);
    const lacking = await daysLackingPunches(manager, periods, changed);
    // Who has not been told about the data is not judged, and spends no free missing punch on such days.
    const unheard = await this.unheard.among(manager, [...changed, ...lacking]);
    const heard = lacking.filter((day) => !unheard(day));
    const counted = countedByPerson(heard, rulesOn, (date, unitId) => periods.on(unitId, date));
    const known = new Set(changed.map(keyOf));
    const days = [...changed, ...lacking.filter((day) => !known.has(keyOf(day)))];
    const units = days.flatMap(({ unitId }) => unitId ?? []);
    const clocks = await this.calendar.of(manager, units);
    const terms = new Map<string, ExplanationTerms>();
    for (const [unitId, clock] of clocks)
      terms.set(unitId, termsFromToday(dated(clock.today, unitId), clock));
    const found = days.flatMap((day): JudgedFinding[] => {
      const { employeeId, date, unitId, revision } = day;
      if (unitId === null || revision === null || unheard(day)) return [];
      const own = judgeDay({ ...day, unitId }, rulesOn, counted);
      const status = day.status === 'final' ? 'waiting' : 'provisional';
      const until = status === 'waiting' ? terms.get(unitId) : undefined;
      return own.map((finding) => ({
        ...finding, employeeId, date, unitId, status, dayRevision: revision,
        explainUntil: until?.explainUntil ?? null, decideUntil: until?.decideUntil ?? null,
      })); // prettier-ignore
    });
    return { days, found, punches: { changed, lacking: heard, counted, periods, rulesOn } };
  }
}

function keyOf({ employeeId, date }: ChangedDay): string {
  return `${employeeId} ${date}`;
}
