import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayDifferences, findingDifferences } from '../../core/closing/month-differences.js';
import { headerValue } from '../../core/closing/revision-header.js';
import { ruleDifferences, type RuleDifference, type RulePeriod } from '../../core/closing/rule-periods.js';
import { readSealedLine, type SealedMonth } from '../../core/closing/sealed-line.js';
import type { CivilDate } from '../../core/time/civil-date.js';
import {
  daysOfMonth,
  firstDayOf,
  lastDayOf,
  type CivilMonth,
  type MonthDates,
  type ReportingPeriod,
} from '../../core/time/civil-month.js';
import { TENANT_ID } from '../../platform/database/tenant.js';
import type { PersonDifferences } from './revision-reader.service.js';
import { ClosingRevision, type ClosingLine } from './closing.entity.js';

/** The newest revision of a sealed month, as far as it speaks of a unit with all below it. */
export interface SealedPart extends Pick<
  ClosingRevision,
  'id' | 'closingId' | 'revision' | 'fingerprint' | 'auditHead' | 'sealedBy' | 'sealedAt'
> {
  readonly unitId: string;
  readonly unitName: string;
  readonly month: CivilMonth;
  /** The dates that were sealed. */
  readonly period: ReportingPeriod;
  /** The sealed units that are asked about. */
  readonly unitIds: readonly string[];
  /** Those, and what has come below the sealed unit since: nothing of them is told from today's days. */
  readonly coveredIds: readonly string[];
  readonly rules: readonly RulePeriod[];
  /** The SHA-256 of what the reports of the month compare it with; null of what was sealed before that was part of it. */
  readonly compared: string | null;
  /** Whether it was sealed when the share of days in time still was of all planned days: before what came of the checks was kept with seals. */
  readonly formerShare: boolean;
}

/** The sealed month of a person in a unit. */
export interface SealedLineOf {
  readonly employeeId: string;
  readonly unitId: string;
  readonly month: SealedMonth;
}

/** What was changed from the revision before to this one. */
export interface KnownDifferences {
  readonly people: readonly PersonDifferences[];
  readonly rules: readonly RuleDifference[];
}

type Row = Omit<
  SealedPart,
  'unitIds' | 'coveredIds' | 'rules' | 'month' | 'period' | 'compared' | 'formerShare'
> & {
  readonly fromDate: CivilDate;
  readonly toDate: CivilDate;
  readonly header: string;
  readonly rules: string;
  readonly whole: boolean;
  readonly scope: string[];
  readonly asked: string[];
};

const BATCH = 500;
const EMPTY: SealedMonth = { days: [], findings: [] };

/** Whether no unit was moved since a revision was sealed: the tree of today is that of then. */
const SAME_TREE = 'NOT EXISTS (SELECT FROM org_unit_former_parent f WHERE f.until > r.sealed_at)';

/** Sealed months for those further right who report them. Whoever asks has checked the scope. */
@Injectable()
export class SealedMonths {
  /**
   * What is sealed of a month of a unit with all below it, each unit once: by the tree as it stood at each sealing, so that a unit which is moved
   * later stays with the months of the unit above it then. A month that was opened again is not sealed.
   */
  async of(manager: EntityManager, unitId: string, month: CivilMonth): Promise<SealedPart[]> {
    const rows = await manager.query<Row[]>(
      `SELECT r.id, r.closing_id AS "closingId", r.revision, r.header, r.rules, r.fingerprint, r.audit_head AS "auditHead",
         c.from_date AS "fromDate", c.to_date AS "toDate", r.sealed_by AS "sealedBy", r.sealed_at AS "sealedAt", c.unit_id AS "unitId", u.name AS "unitName",
         b.whole,
         ARRAY(SELECT s::text FROM unit_scope(ARRAY[c.unit_id]) AS s WHERE NOT EXISTS (
           SELECT FROM closing o WHERE o.month = c.month AND o.id <> c.id AND o.status <> 'sealed'
             AND o.unit_id IN (SELECT unit_scope(ARRAY[c.unit_id])) AND s IN (SELECT unit_scope(ARRAY[o.unit_id])))) AS scope,
         CASE WHEN b.whole THEN '{}' WHEN ${SAME_TREE} THEN ARRAY(SELECT unit_scope(ARRAY[$1::uuid])::text)
           ELSE ARRAY(SELECT unit_scope_at(ARRAY[$1::uuid], r.sealed_at)::text) END AS asked
       FROM closing c JOIN closing_revision r ON r.closing_id = c.id AND r.revision = c.revision JOIN org_unit u ON u.id = c.unit_id
         CROSS JOIN LATERAL (SELECT CASE WHEN ${SAME_TREE} THEN c.unit_id IN (SELECT unit_scope(ARRAY[$1::uuid]))
           ELSE $1::uuid IN (SELECT unit_above_at(c.unit_id, r.sealed_at)) END AS whole) b
       WHERE c.month = $2 AND c.status = 'sealed'
         AND (b.whole OR CASE WHEN ${SAME_TREE} THEN c.unit_id IN (SELECT unit_above_at($1::uuid, 'infinity'))
           ELSE c.unit_id IN (SELECT unit_above_at($1::uuid, r.sealed_at)) END)
       ORDER BY u.name, c.id`,
      [unitId, month],
    );
    const owners = ownersOf(rows);
    return rows.flatMap(({ header, rules, whole, scope, asked, fromDate, toDate, ...part }) => {
      const sealed = unitsOf(header);
      const within = (id: string): boolean => whole || asked.includes(id);
      const unitIds = sealed.filter((id) => within(id) && owners.get(id) === part.id);
      if (unitIds.length === 0 && sealed.some(within)) return [];
      return {
        ...part,
        month,
        period: { month, from: fromDate, to: toDate },
        unitIds,
        coveredIds: [...new Set([...sealed, ...scope])].filter(within),
        rules: JSON.parse(rules) as RulePeriod[],
        compared: headerValue(header, 'witness compared') ?? null,
        formerShare: headerValue(header, 'witness inspections') === undefined,
      };
    });
  }

  /**
   * Units that stand below a unit today and were sealed in the month when they stood elsewhere: their month is told there. Only those that no
   * part speaks of.
   */
  async sealedElsewhere(
    manager: EntityManager,
    unitId: string,
    parts: readonly SealedPart[],
    month: CivilMonth,
  ): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT DISTINCT u.id FROM closing c JOIN closing_revision r ON r.closing_id = c.id AND r.revision = c.revision
         CROSS JOIN LATERAL unnest(string_to_array(substring(r.header FROM '\\nunits ([^\\n]*)'), ' ')) AS s(id)
         JOIN unit_scope(ARRAY[$1::uuid]) AS u(id) ON u.id::text = s.id
       WHERE c.month = $2 AND c.status = 'sealed' AND NOT (${SAME_TREE}) AND NOT u.id = ANY($3::uuid[])`,
      [unitId, month, parts.flatMap(({ coveredIds }) => coveredIds)],
    );
    return rows.map(({ id }) => id);
  }

  /** Whether all that a month of a unit with all below it has days of is sealed, and something is. */
  async isWhole(manager: EntityManager, unitId: string, parts: readonly SealedPart[], dates: MonthDates): Promise<boolean> {
    return parts.length > 0 && !(await this.hasOpenDays(manager, unitId, parts, dates));
  } // prettier-ignore

  /** Whether a month of a unit with all below it has days that no part covers. */
  async hasOpenDays(manager: EntityManager, unitId: string, parts: readonly SealedPart[], dates: MonthDates): Promise<boolean> {
    const covered = parts.flatMap(({ coveredIds }) => coveredIds);
    const elsewhere = await this.sealedElsewhere(manager, unitId, parts, typeof dates === 'string' ? dates : dates.month);
    const [open] = await manager.query<object[]>(
      `SELECT FROM attendance_day WHERE tenant_id = $1 AND unit_id IN (SELECT unit_scope(ARRAY[$2::uuid])) AND NOT unit_id = ANY($3::uuid[])
         AND date >= $4::date AND date <= $5::date LIMIT 1`,
      [TENANT_ID, unitId, [...covered, ...elsewhere], firstDayOf(dates), lastDayOf(dates)],
    );
    return open !== undefined;
  } // prettier-ignore

  /** The lines of a part, by person and unit, in batches. */
  async *lines(manager: EntityManager, { id, unitIds }: Pick<SealedPart, 'id' | 'unitIds'>): AsyncGenerator<SealedLineOf[]> {
    for (let after: readonly [string, string] | null = null; ;) {
      const rows: ClosingLine[] = await manager.query<ClosingLine[]>(
        `SELECT employee_id AS "employeeId", unit_id AS "unitId", content FROM closing_line
         WHERE revision_id = $1 AND unit_id = ANY($2::uuid[]) AND ($3::uuid IS NULL OR (employee_id, unit_id) > ($3::uuid, $4::uuid))
         ORDER BY employee_id, unit_id LIMIT $5`,
        [id, unitIds, after?.[0] ?? null, after?.[1] ?? null, BATCH],
      );
      const last = rows.at(-1);
      if (last === undefined) return;
      yield rows.map(({ employeeId, unitId, content }) => ({ employeeId, unitId, month: readSealedLine(content) }));
      after = [last.employeeId, last.unitId];
    }
  } // prettier-ignore

  /** What the revision before said otherwise; nothing for the first one. The same answer for ever. */
  async differencesKnown(manager: EntityManager, part: SealedPart): Promise<KnownDifferences> {
    const before = await manager.findOneBy(ClosingRevision, {
      closingId: part.closingId,
      revision: part.revision - 1,
    });
    if (before === null) return { people: [], rules: [] };
    const then = new Map<string, SealedMonth>();
    for await (const lines of this.lines(manager, { id: before.id, unitIds: part.unitIds }))
      for (const { employeeId, unitId, month } of lines) then.set(`${employeeId} ${unitId}`, month);
    const people: PersonDifferences[] = [];
    const compare = (key: string, now: SealedMonth): void => {
      const earlier = then.get(key) ?? EMPTY;
      then.delete(key);
      const [days, findings] = [dayDifferences(earlier, now), findingDifferences(earlier, now)];
      const [employeeId = '', unitId = ''] = key.split(' ');
      if (days.length + findings.length > 0) people.push({ employeeId, unitId, days, findings });
    };
    for await (const lines of this.lines(manager, part))
      for (const { employeeId, unitId, month } of lines) compare(`${employeeId} ${unitId}`, month);
    for (const key of [...then.keys()].sort()) compare(key, EMPTY);
    const rules = JSON.parse(before.rules) as RulePeriod[];
    return { people, rules: ruleDifferences(rules, part.rules, part.unitIds, daysOfMonth(part.period)) };
  }
}

function unitsOf(header: string): string[] {
  return (headerValue(header, 'units') ?? '').split(' ').filter(Boolean);
}

/** Which revision tells of each unit: of units that were sealed twice before and after a merger, the narrower month, sealed for itself. */
function ownersOf(rows: readonly Pick<Row, 'id' | 'header'>[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  const narrowFirst = rows
    .map(({ id, header }) => ({ id, units: unitsOf(header) }))
    .sort((a, b) => a.units.length - b.units.length || (a.id < b.id ? -1 : 1));
  for (const { id, units } of narrowFirst)
    for (const unit of units) if (!owners.has(unit)) owners.set(unit, id);
  return owners;
}
