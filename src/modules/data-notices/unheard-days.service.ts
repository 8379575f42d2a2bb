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
      `WITH since AS MATERIALIZED (
         SELECT u.id, data_notice_since(u.id) AS since FROM (SELECT DISTINCT unnest($3::uuid[]) AS id) u
         WHERE EXISTS (SELECT FROM data_notice WHERE status = 'approved')
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
