import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  addTotals,
  inTimeFormerly,
  sealedTotals,
  type SealedTotals,
} from '../../core/closing/sealed-totals.js';
import { sealedRules } from '../../core/closing/sealed-rules.js';
import { readSealedLine, type SealedDay, type SealedFinding } from '../../core/closing/sealed-line.js';
import { findingPoints } from '../../core/compliance/finding-points.js';
import type { FindingStatus } from '../../core/compliance/finding-status.js';
import { conductOn } from '../../core/rules/conduct-on.js';
import { TENANT_ID } from '../../platform/database/tenant.js';
import type { PersonMonth } from '../attendance/attendance-reader.service.js';
import type { PersonDays, RosterEntry } from '../attendance/timesheet/timesheet-reader.service.js';
import { SealedMonths, type SealedPart } from '../closing/sealed-months.service.js';
import { RulesService } from '../rules/rules.service.js';
import type { MonthCalendar } from './month-calendar.service.js';
import { SealedCalendars } from './sealed-calendars.service.js';
import type { MonthFigures, PartFacts, ReportFinding, UnitFacts } from './month-facts.js';

/** Who a sealed line is of; the names are those of today. */
type Named = RosterEntry & { readonly hasDays: boolean };

/** What the timesheets of a part need to know before their first row. */
export interface SealedSheets {
  readonly roster: readonly RosterEntry[];
  readonly calendar: MonthCalendar;
  /** The same unit by unit. */
  readonly calendars: ReadonlyMap<string, MonthCalendar>;
  readonly days: number;
}

type FindingRow = Pick<ReportFinding, 'id' | 'area' | 'severity' | 'evidence' | 'cites'> & {
  readonly origin: string;
};

/** People of one reading: their lines are taken apart without keeping others waiting. */
const BATCH = 100;

/** Reads what a report tells from a sealed revision. */
@Injectable()
export class SealedMonthReader {
  constructor(
    private readonly sealed: SealedMonths,
    private readonly rules: RulesService,
    private readonly sealedCalendars: SealedCalendars,
  ) {}

  /** The figures of a part as they were sealed. */
  async read(manager: EntityManager, part: SealedPart): Promise<PartFacts> {
    const named = await this.named(manager, part);
    const totals = new Map<string, SealedTotals>();
    const found = new Map<string, readonly SealedFinding[]>();
    for await (const lines of this.sealed.lines(manager, part)) {
      for (const { employeeId, unitId, month } of lines) {
        const key = `${employeeId} ${unitId}`;
        if (month.days.length > 0) totals.set(key, totalsOf(part, month.days));
        if (month.findings.length > 0) found.set(key, month.findings);
      }
    }
    return { ...figuresOf(named, totals), findings: await this.findings(manager, part, named, found) };
  }

  /** The same without what was found. */
  async figures(manager: EntityManager, part: SealedPart): Promise<MonthFigures> {
    const totals = new Map<string, SealedTotals>();
    for await (const lines of this.sealed.lines(manager, part))
      for (const { employeeId, unitId, month } of lines)
        if (month.days.length > 0) totals.set(`${employeeId} ${unitId}`, totalsOf(part, month.days));
    return figuresOf(await this.named(manager, part), totals);
  }

  /** Who has days in a part, which dates were no ordinary days, and how many days it has. */
  async sheets(manager: EntityManager, part: SealedPart): Promise<SealedSheets> {
    const [sums] = await manager.query<[{ days: number }]>(
      `SELECT coalesce(sum(json_array_length(content::json->'days')), 0) AS days
       FROM closing_line WHERE revision_id = $1 AND unit_id = ANY($2::uuid[])`,
      [part.id, part.unitIds],
    );
    const named = await this.named(manager, part);
    const roster = named.filter(({ hasDays }) => hasDays);
    return { ...sums, ...(await this.sealedCalendars.of(manager, part, roster)), roster };
  }

  /** The sealed days of these people of a part, in their order, in batches. */
  async *days(manager: EntityManager, { id }: SealedPart, roster: readonly RosterEntry[]): AsyncGenerator<PersonDays[]> {
    for (let from = 0; from < roster.length; from += BATCH) {
      const batch = roster.slice(from, from + BATCH);
      const rows = await manager.query<{ key: string; content: string }[]>(
        `SELECT l.employee_id || ' ' || l.unit_id AS key, l.content FROM closing_line l
         JOIN unnest($2::uuid[], $3::uuid[]) AS w(employee_id, unit_id) ON l.employee_id = w.employee_id AND l.unit_id = w.unit_id
         WHERE l.revision_id = $1`,
        [id, batch.map(({ employeeId }) => employeeId), batch.map(({ unitId }) => unitId)],
      );
      const contents = new Map(rows.map(({ key, content }) => [key, content]));
      yield batch.map((entry) => ({ ...entry, days: daysText(contents.get(keyOf(entry))) }));
    }
  } // prettier-ignore

  private named(manager: EntityManager, { id, unitIds }: SealedPart): Promise<Named[]> {
    return manager.query<Named[]>(
      `SELECT e.id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName", u.id AS "unitId", u.code AS "unitCode",
         u.name AS "unitName", l.content NOT LIKE '{"days":[]%' AS "hasDays"
       FROM closing_line l JOIN employee e ON e.id = l.employee_id JOIN org_unit u ON u.id = l.unit_id
       WHERE l.revision_id = $1 AND l.unit_id = ANY($2::uuid[])
       ORDER BY u.name, u.id, vietnamese_given_name(e.full_name), e.full_name, e.id`,
      [id, unitIds],
    );
  }

  /**
   * What was sealed of findings; nothing of it is computed anew. Lines sealed before severity, content, articles and evidence were part of
   * them are told with what the rows still hold.
   */
  private async findings(
    manager: EntityManager,
    { rules, unitIds }: SealedPart,
    named: readonly Named[],
    found: ReadonlyMap<string, readonly SealedFinding[]>,
  ): Promise<ReportFinding[]> {
    const ids = [...found.values()]
      .flat()
      .flatMap(({ id, evidence }) => (evidence === undefined ? [id] : []));
    const rows =
      ids.length === 0
        ? []
        : await manager.query<FindingRow[]>(
            `SELECT id, origin, area, severity, evidence, cites FROM finding WHERE tenant_id = $1 AND id = ANY($2::uuid[])`,
            [TENANT_ID, ids],
          );
    const known = new Map(rows.map((row) => [row.id, row]));
    const points = (finding: SealedFinding, unitId: string): number | null => {
      const { inForce } = sealedRules(
        this.rules.book,
        rules,
        unitIds.includes(unitId) ? [unitId] : [],
        finding.date,
      );
      return findingPoints({ rule: finding.rule, status: finding.status as FindingStatus }, inForce);
    };
    return named.flatMap((person) =>
      (found.get(keyOf(person)) ?? []).flatMap((finding): ReportFinding[] => {
        const row = known.get(finding.id);
        if ((finding.origin ?? row?.origin) === 'recurrence') return [];
        const rule = conductOn(this.rules.book, finding.rule, finding.date);
        const { employeeId, fullName, unitId, unitName } = person;
        return [
          {
            ...{ id: finding.id, employeeId, fullName, unitId, unitName },
            ...{ date: finding.date, rule: finding.rule, minutes: finding.minutes },
            status: finding.status as FindingStatus,
            area: finding.area ?? row?.area ?? rule?.area ?? '',
            severity: finding.severity ?? row?.severity ?? rule?.severity ?? 0,
            evidence: finding.evidence ?? row?.evidence ?? null,
            cites: finding.cites ?? row?.cites ?? rule?.cites ?? [],
            points: points(finding, unitId),
          },
        ];
      }),
    );
  }
}

/** By what counted as in time when the part was sealed: all files of one seal agree. */
function totalsOf({ formerShare }: SealedPart, days: readonly SealedDay[]): SealedTotals {
  return formerShare ? sealedTotals(days, inTimeFormerly) : sealedTotals(days);
}

/** Sealed days as timesheets read them. */
function daysText(content: string | undefined): string {
  const days = content === undefined ? [] : readSealedLine(content).days;
  return days.map(({ date, because, credits }) => `${date} ${because} ${JSON.stringify(credits)}`).join('\n');
}

function keyOf({ employeeId, unitId }: Pick<Named, 'employeeId' | 'unitId'>): string {
  return `${employeeId} ${unitId}`;
}

function figuresOf(named: readonly Named[], totals: ReadonlyMap<string, SealedTotals>): MonthFigures {
  const withDays = named.filter((each) => totals.has(keyOf(each)));
  return {
    people: withDays.map((each) => personOf(each, totals.get(keyOf(each)))),
    units: unitsOf(withDays, totals),
  };
}

function personOf({ employeeId, employeeCode, fullName, unitId }: Named, totals?: SealedTotals): PersonMonth {
  return { employeeId, employeeCode, fullName, unitId, people: 1, ...addTotals(totals ? [totals] : []) };
}

function unitsOf(people: readonly Named[], totals: ReadonlyMap<string, SealedTotals>): UnitFacts[] {
  const units = new Map<string, Named[]>();
  for (const person of people) units.set(person.unitId, [...(units.get(person.unitId) ?? []), person]);
  return [...units].map(([unitId, own]) => {
    const sums = own.flatMap((person) => totals.get(keyOf(person)) ?? []);
    const [{ unitCode = '', unitName = '' } = {}] = own;
    return { unitId, unitCode, unitName, people: own.length, ...addTotals(sums) };
  });
}
