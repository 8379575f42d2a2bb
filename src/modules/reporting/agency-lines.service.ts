import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { creditStanding } from '../../core/attendance/session-credit.js';
import { workedDays } from '../../core/attendance/worked-days.js';
import { groupBy } from '../../core/group-by.js';
import { inScope } from '../../platform/access/scope.js';
import { sentFromScope } from '../../platform/access/sent-people.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { RosterEntry } from '../attendance/timesheet/timesheet-reader.service.js';
import type { AgencyExtract, AgencyLine } from '../../../reports/monthly-compliance/model.js';
import type { MonthSheets } from './month-facts.js';
import { namesApart } from './names-apart.js';
import { SealedSent } from './sent/sealed-sent.service.js';
import { timesheetDays, type TimesheetDay } from './timesheet-rows.js';

/** Three thirds of a day are a day. */
const STEPS = 1_000_000;

interface SentDay extends TimesheetDay {
  readonly employeeId: string;
  readonly unitId: string;
}

/** The people whom an agency sent, on the days on which it did: sums only. Of what is sealed whom it had sent by what was known then. */
@Injectable()
export class AgencyLinesService {
  constructor(private readonly sealed: SealedSent) {}

  /** @throws AppError not-found for an agency that does not exist */
  async of(manager: EntityManager, facts: MonthSheets, agencyId: string): Promise<AgencyExtract> {
    const [agency] = await manager.query<{ name: string }[]>('SELECT name FROM org_unit WHERE id = $1', [agencyId]);
    if (agency === undefined) throw new AppError('not-found');
    const days = groupBy(await this.sentDays(manager, facts, agencyId), keyOf);
    const sent = facts.roster.filter((person) => days.has(keyOf(person)));
    const nameOf = namesApart(sent);
    const lines = sent.flatMap((person): AgencyLine[] => {
      const own = days.get(keyOf(person));
      if (own === undefined) return [];
      return [{ fullName: nameOf(person), unit: person.unitName, ...sumsOf(own) }];
    });
    return { name: agency.name, lines };
  } // prettier-ignore

  private async sentDays(manager: EntityManager, { days, revisions }: MonthSheets, agencyId: string): Promise<SentDay[]> {
    const home = await manager.query<{ id: string }[]>(
      `SELECT DISTINCT employee_id AS id FROM posting WHERE kind = 'home' AND ${inScope('unit_id', '$1')}`,
      [[agencyId]],
    );
    const theirs = new Set(home.map(({ id }) => id));
    const kept = await this.sealed.of(manager, revisions.map(({ part }) => part), agencyId);
    const mayBeSent = ({ employeeId, unitId }: RosterEntry): boolean => (kept.units.has(unitId) ? kept.people : theirs).has(employeeId);
    const all: SentDay[] = [];
    for await (const batch of days(mayBeSent))
      for (const person of batch) all.push(...timesheetDays(person).map((day) => ({ ...day, employeeId: person.employeeId, unitId: person.unitId })));
    const asked = all.filter(({ unitId }) => !kept.units.has(unitId));
    const rows = await manager.query<{ key: string }[]>(
      `SELECT s.employee_id || ' ' || s.date AS key FROM unnest($1::uuid[], $2::date[]) AS s(employee_id, date)
       WHERE ${sentFromScope('s.employee_id', 's.date', '$3')}`,
      [asked.map(({ employeeId }) => employeeId), asked.map(({ date }) => date), [agencyId]],
    );
    const sent = new Set(rows.map(({ key }) => key));
    return all.filter((day) => (kept.units.has(day.unitId) ? kept.isSent(day, day.date) : sent.has(`${day.employeeId} ${day.date}`)));
  } // prettier-ignore
}

function keyOf({ employeeId, unitId }: { readonly employeeId: string; readonly unitId: string }): string {
  return `${employeeId} ${unitId}`;
}

function sumsOf(days: readonly TimesheetDay[]): Omit<AgencyLine, 'fullName' | 'unit'> {
  const credits = days.flatMap((day) => day.credits);
  const sum = (standing: ReturnType<typeof creditStanding>): number =>
    rounded(
      credits
        .filter(({ state }) => creditStanding(state) === standing)
        .reduce((all, { credit }) => all + credit, 0),
    );
  return {
    plannedDays: days.filter((day) => day.credits.length > 0).length,
    workedDays: rounded(days.reduce((all, day) => all + workedDays(day.credits), 0)),
    paidDays: sum('stands'),
    waitingDays: sum('provisional'),
  };
}

function rounded(days: number): number {
  return Math.round(days * STEPS) / STEPS;
}
