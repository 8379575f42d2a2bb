import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { healthKinds } from '../../../core/attendance/excuse-kind.js';
import { addDays } from '../../../core/time/civil-date.js';
import { firstDayOf, lastDayOf, type MonthDates } from '../../../core/time/civil-month.js';
import { zoneClock } from '../../../core/time/zone-clock.js';
import { RulesService, type OverlayView } from '../../rules/rules.service.js';
import type { UnitAsOf } from '../units-as-of.js';
import type { AdjustmentFacts, ConfirmedAtOnce, Decision } from './adjustment-facts.js';

/** Which adjustments: those of units in a month, of each as they were known at an instant. */
export interface AdjustmentSearch {
  readonly units: readonly UnitAsOf[];
  readonly month: MonthDates;
  readonly zone: string;
}

/** $1 units, $2 first day, $3 first day after, $4 zone, $5 as of, for each unit. */
const TOLD = 'WITH told AS (SELECT * FROM unnest($1::uuid[], $5::timestamptz[]) AS t(unit_id, as_of))';

const CORRECTIONS = `${TOLD}
  SELECT c.id, c.unit_id AS "unitId", c.decided_by AS by, c.decided_at AS at, c.decision_note AS note
  FROM correction c JOIN told t ON t.unit_id = c.unit_id AND c.decided_at <= t.as_of
  WHERE c.status = 'approved' AND (c.at AT TIME ZONE $4::text)::date >= $2::date AND (c.at AT TIME ZONE $4::text)::date < $3::date`;

/**
 * Excuses that were approved after the month was over, and those for a whole unit (or one above), which confirm everybody at once. $6 kinds
 * about somebody's health: a note would tell of it.
 */
const EXCUSES = `${TOLD}, spoken AS (
    SELECT x.id, x.decided_by AS by, x.decided_at AS at, CASE WHEN NOT x.kind = ANY($6::text[]) THEN x.decision_note END AS note,
      ARRAY(SELECT t.unit_id::text FROM told t WHERE x.decided_at <= t.as_of AND
        (t.unit_id = employee_unit(x.employee_id, greatest(lower(x.period), $2::date::timestamp AT TIME ZONE $4::text))
         OR t.unit_id IN (SELECT unit_scope(ARRAY[x.unit_id])))) AS "unitIds"
    FROM excuse x
    WHERE x.status = 'approved' AND (x.unit_id IS NOT NULL OR (x.decided_at AT TIME ZONE $4::text)::date >= $3::date)
      AND x.period && tstzrange($2::date::timestamp AT TIME ZONE $4::text, $3::date::timestamp AT TIME ZONE $4::text))
  SELECT * FROM spoken WHERE cardinality("unitIds") > 0`;

/** What was cancelled after it had been approved, in the month of what it was. */
const CANCELLATIONS = `${TOLD}, gone AS (
    SELECT k.id, k.decided_by AS by, k.decided_at AS at, k.decision_note AS note, tstzrange(c.at, c.at, '[]') AS period, NULL::uuid AS unit, c.unit_id AS own
    FROM cancellation k JOIN correction c ON c.id = k.correction_id WHERE k.status = 'approved'
    UNION ALL
    SELECT k.id, k.decided_by, k.decided_at, CASE WHEN NOT c.kind = ANY($6::text[]) THEN k.decision_note END, c.period, c.unit_id,
      employee_unit(c.employee_id, greatest(lower(c.period), $2::date::timestamp AT TIME ZONE $4::text))
    FROM cancellation k JOIN excuse c ON c.id = k.excuse_id WHERE k.status = 'approved'
    UNION ALL
    SELECT k.id, k.decided_by, k.decided_at, NULL, tstzrange(m.from_at, upper(c.period)::timestamp AT TIME ZONE $4::text), NULL,
      employee_unit(c.employee_id, greatest(m.from_at, $2::date::timestamp AT TIME ZONE $4::text) + interval '12 hours')
    FROM cancellation k JOIN flexible_minutes c ON c.id = k.flexible_minutes_id
    CROSS JOIN LATERAL (SELECT lower(c.period)::timestamp AT TIME ZONE $4::text AS from_at) m WHERE k.status = 'approved'
  ), spoken AS (
    SELECT g.id, g.by, g.at, g.note, ARRAY(SELECT t.unit_id::text FROM told t WHERE g.at <= t.as_of
      AND (t.unit_id = g.own OR t.unit_id IN (SELECT unit_scope(ARRAY[g.unit])))) AS "unitIds"
    FROM gone g WHERE g.period && tstzrange($2::date::timestamp AT TIME ZONE $4::text, $3::date::timestamp AT TIME ZONE $4::text))
  SELECT * FROM spoken WHERE cardinality("unitIds") > 0`;

const CONFIRMATIONS = `${TOLD}
  SELECT k.confirmed_by AS by, k.confirmed_at AS at, u.unit_id AS "unitId", count(*)::int AS days,
    array_agg(DISTINCT k.employee_id::text) AS people, min(k.date)::text AS first, max(k.document) AS document
  FROM day_confirmation k CROSS JOIN LATERAL employee_unit(k.employee_id, (k.date + interval '12 hours') AT TIME ZONE $4::text) AS u(unit_id)
    JOIN told t ON t.unit_id = u.unit_id AND k.confirmed_at <= t.as_of
  WHERE k.date >= $2::date AND k.date < $3::date
  GROUP BY k.confirmed_by, k.confirmed_at, u.unit_id`;

type Read<T extends { readonly at: string }> = Omit<T, 'at'> & { readonly at: Date };

/** Finds what was set by hand in a month, as it stands. Whoever asks has checked the scope. */
@Injectable()
export class AdjustmentFinder {
  constructor(private readonly rules: RulesService) {}

  async find(manager: EntityManager, search: AdjustmentSearch): Promise<AdjustmentFacts> {
    const { units, month, zone } = search;
    const ids = units.map(({ unitId }) => unitId);
    const values = [ids, firstDayOf(month), addDays(lastDayOf(month), 1), zone, units.map(({ asOf }) => asOf)];
    const read = async <T extends { readonly at: string }>(sql: string, ...more: unknown[]): Promise<T[]> =>
      (await manager.query<Read<T>[]>(sql, [...values, ...more])).map((row) => ({ ...row, at: row.at.toISOString() }) as unknown as T);
    return {
      corrections: await read<Decision & { unitId: string }>(CORRECTIONS),
      excuses: await read<Decision & { unitIds: string[] }>(EXCUSES, healthKinds),
      cancellations: await read<Decision & { unitIds: string[] }>(CANCELLATIONS, healthKinds),
      confirmations: await read<ConfirmedAtOnce>(CONFIRMATIONS),
      values: units.length === 0 ? [] : await this.overlays(manager, search),
    };
  } // prettier-ignore

  /** The values that begin in the month, or were set late for it, and can speak for one of the units: its own, those above it, and those for everybody. */
  private async overlays(manager: EntityManager, search: AdjustmentSearch): Promise<AdjustmentFacts['values']> {
    const { units, month, zone } = search;
    const clock = zoneClock(zone);
    const inMonth = ({ from, enteredAt }: OverlayView): boolean =>
      from <= lastDayOf(month) &&
      (from >= firstDayOf(month) || clock.toLocal(enteredAt.getTime()).date >= firstDayOf(month));
    const overlays = (await this.rules.overlays(manager)).filter(inMonth);
    // A value speaks for its unit with all below it; the last of them to be sealed may be the only one that knew it.
    const rows = await manager.query<{ id: string; spokenFor: string[] }[]>(
      `SELECT o.id::text, ARRAY(SELECT t.unit_id::text FROM unnest($2::uuid[], $3::timestamptz[]) AS t(unit_id, as_of)
         WHERE o.entered_at <= t.as_of AND (o.unit_id IS NULL OR t.unit_id IN (SELECT unit_scope(ARRAY[o.unit_id])))) AS "spokenFor"
       FROM rule_overlay o WHERE o.id = ANY($1::bigint[])`,
      [
        overlays.map(({ id }) => id),
        units.map(({ unitId }) => unitId),
        units.map(({ asOf }) => asOf),
      ],
    );
    const forAll = new Set(overlays.filter(({ unitId }) => unitId === null).map(({ id }) => id));
    return rows
      .filter(({ spokenFor }) => spokenFor.length > 0)
      .map(({ id, spokenFor }) => ({ id, unitIds: forAll.has(id) ? null : spokenFor }));
  } // prettier-ignore
}
