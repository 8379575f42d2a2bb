import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { groupBy } from '../../core/group-by.js';
import type { StandingCheck } from '../../core/inspections/inspection-findings.js';
import { checkRows, type CheckRow } from './check-rows.js';
import { ExemptionsService } from './exemptions.service.js';
import { sexOf } from './sex-of.js';

/** A check that stands, of a round that may still run. */
export interface InspectedCheck extends StandingCheck {
  readonly ended: boolean;
}

/** A person's day whose checks changed, as they stand now; without a check there is nothing to find any more. */
export interface InspectedDay {
  readonly employeeId: string;
  readonly date: string;
  readonly unitId: string | null;
  readonly checks: readonly InspectedCheck[];
}

/** The queue of days whose checks changed, for those further right who judge them. */
@Injectable()
export class InspectedDaysService {
  constructor(private readonly exemptions: ExemptionsService) {}

  /** Takes up to `limit` changes that no other server has in hand; gone when the transaction commits. Empty when there is none. */
  async claim(manager: EntityManager, limit: number): Promise<InspectedDay[]> {
    // Whose time is over is judged no more: why somebody was exempt is known no longer, and what was found stays.
    await manager.query(
      `DELETE FROM inspection_change c USING employee e WHERE e.id = c.employee_id AND e.pseudonymised_at IS NOT NULL`,
    );
    const [claimed] = await manager.query<[{ employeeId: string; date: string }[], number]>(
      `DELETE FROM inspection_change WHERE id IN
         (SELECT id FROM inspection_change ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
       RETURNING employee_id AS "employeeId", date`,
      [limit],
    );
    const days = [...new Map(claimed.map((day) => [keyOf(day), day])).values()];
    if (days.length === 0) return [];
    // Two servers never judge one day at a time: the later one sees what the earlier one saw, and more.
    for (const key of days.map(keyOf).sort())
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 24))', [key]);
    const rows = await checkRows(
      manager,
      `k.cancelled_at IS NULL AND (k.employee_id, k.date) IN (SELECT * FROM unnest($1::uuid[], $2::date[]))`,
      [days.map(({ employeeId }) => employeeId), days.map(({ date }) => date)],
    );
    return this.told(manager, days, rows);
  }

  /** The days from the first to the last date on which these people were checked, with the checks that stand. */
  async between(
    manager: EntityManager,
    employeeIds: readonly string[],
    first: string,
    last: string,
  ): Promise<InspectedDay[]> {
    const rows = await checkRows(
      manager,
      `k.cancelled_at IS NULL AND k.employee_id = ANY($1::uuid[]) AND k.date BETWEEN $2::date AND $3::date`,
      [employeeIds, first, last],
    );
    const days = new Map(
      rows.map(({ employeeId, date }) => [keyOf({ employeeId, date }), { employeeId, date }]),
    );
    return this.told(manager, [...days.values()], rows);
  }

  private async told(
    manager: EntityManager,
    days: readonly { readonly employeeId: string; readonly date: string }[],
    rows: readonly CheckRow[],
  ): Promise<InspectedDay[]> {
    const kinds = await this.exemptions.kindsOn(manager, days);
    const byDay = groupBy(rows, keyOf);
    return days.map((day) => {
      const own = byDay.get(keyOf(day)) ?? [];
      return {
        ...day,
        unitId: own[0]?.unitId ?? null,
        checks: own.map(({ id, halfDay, second, badge, uniform, footwear, rules, sex, inspectors, place, endedAt }) => ({
          id, halfDay, badge, uniform, footwear, rules, inspectors, place, atSecond: second, sex: sexOf(sex),
          exemptions: kinds.get(keyOf(day)) ?? [], ended: endedAt !== null,
        })), // prettier-ignore
      };
    });
  }
}

function keyOf({ employeeId, date }: { readonly employeeId: string; readonly date: string }): string {
  return `${employeeId} ${date}`;
}
