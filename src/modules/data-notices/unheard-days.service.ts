import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A day of somebody in the unit where it was on duty. */
export interface PlacedDay {
  readonly employeeId: string;
  readonly date: string;
  readonly unitId: string | null;
}

/** Which days may not be held against people, because they had not acknowledged any notice about their data then. */
@Injectable()
export class UnheardDaysService {
  /**
   * Says of each of these days whether it is kept but not judged: the unit had a notice in force, and the person had acknowledged no
   * version of any before that day began. Where no notice was published every day is judged, as it was before there were notices.
   */
  async among(
    manager: EntityManager,
    days: readonly PlacedDay[],
  ): Promise<(day: Pick<PlacedDay, 'employeeId' | 'date'>) => boolean> {
    const rows = await manager.query<{ key: string }[]>(
      `WITH RECURSIVE above(unit_id, at) AS (
         SELECT u.id, u.id FROM (SELECT DISTINCT unnest($3::uuid[]) AS id) u
         WHERE EXISTS (SELECT FROM data_notice WHERE status = 'approved')
         UNION ALL
         SELECT a.unit_id, o.parent_id FROM above a JOIN org_unit o ON o.id = a.at WHERE o.parent_id IS NOT NULL
       ),
       -- As data_notice_since has it, of all units at once: a call a unit costs too much when a month is judged.
       since AS MATERIALIZED (
         SELECT a.unit_id AS id, min(n.valid_from) AS since FROM above a
         JOIN data_notice n ON n.status = 'approved' AND (n.unit_id IS NULL OR n.unit_id = a.at) GROUP BY a.unit_id
       )
       SELECT d.employee_id || ' ' || d.date AS key FROM unnest($1::uuid[], $2::date[], $3::uuid[]) AS d(employee_id, date, unit_id)
       JOIN since ON since.id = d.unit_id AND since.since <= d.date
       WHERE NOT EXISTS (
         SELECT FROM data_notice_acknowledgement a WHERE a.employee_id = d.employee_id AND a.counts_from <= d.date)`,
      [
        days.map(({ employeeId }) => employeeId),
        days.map(({ date }) => date),
        days.map(({ unitId }) => unitId),
      ],
    );
    const unheard = new Set(rows.map(({ key }) => key));
    return ({ employeeId, date }) => unheard.has(`${employeeId} ${date}`);
  }
}
