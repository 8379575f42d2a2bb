import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { TENANT_ID } from '../../platform/database/tenant.js';
import { owesSql } from './owing-readers.js';

/** Days that are marked in one go. */
const MOST = 5_000;
/** A marked day is not marked again before this, unless it was computed meanwhile. */
const PATIENCE_MS = 5 * 60_000;

/** Marks days that the passing of time, or a reader that caught up, has made ripe for a verdict. attendance.md section 5. */
@Injectable()
export class DayFinaliser {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Returns how many days were marked. */
  async settle(): Promise<number> {
    const now = this.clock.now();
    return (await this.byTime(now)) + (await this.byDelivery(now));
  }

  /** Days whose window has closed since, and days that have waited for a reader as long as the rules say. */
  private async byTime(now: Date): Promise<number> {
    return this.mark(
      `SELECT employee_id, date FROM attendance_day
       WHERE tenant_id = $1 AND status = 'provisional' AND closes_at <= $2 AND check_at <= $2
       ORDER BY closes_at LIMIT ${MOST} FOR UPDATE SKIP LOCKED`,
      'time',
      now,
    );
  }

  /**
   * Days that wait for readers which by now have all delivered, or were declared out of order for all that they still owe, as
   * `computeDay` has it.
   */
  private async byDelivery(now: Date): Promise<number> {
    return this.mark(
      `SELECT d.employee_id, d.date FROM attendance_day d
       JOIN (
         WITH RECURSIVE waiting AS (
           SELECT unit_id, date, closes_at FROM attendance_day
           WHERE tenant_id = $1 AND status = 'provisional' AND closes_at <= $2 AND check_at > $3
           GROUP BY unit_id, date, closes_at
         ), above (unit_id, id) AS (
           SELECT DISTINCT unit_id, unit_id FROM waiting
           UNION
           SELECT a.unit_id, u.parent_id FROM above a JOIN org_unit u ON u.id = a.id WHERE u.parent_id IS NOT NULL
         )
         SELECT w.unit_id, w.date, w.closes_at FROM waiting w
         WHERE NOT EXISTS (
           SELECT FROM above a JOIN device r ON r.unit_id = a.id
           WHERE a.unit_id = w.unit_id AND ${owesSql})
       ) AS ripe ON ripe.unit_id = d.unit_id AND ripe.date = d.date AND ripe.closes_at = d.closes_at
       WHERE d.tenant_id = $1 AND d.status = 'provisional' AND d.closes_at <= $2 AND d.check_at > $3
       LIMIT ${MOST} FOR UPDATE OF d SKIP LOCKED`,
      'delivery',
      now,
    );
  }

  private async mark(select: string, cause: string, now: Date): Promise<number> {
    const patience = new Date(now.getTime() + PATIENCE_MS);
    const [marked] = await this.dataSource.query<[{ count: number }]>(
      `WITH ripe AS (${select}), pushed AS (
         UPDATE attendance_day d SET check_at = $3 FROM ripe
         WHERE d.tenant_id = $1 AND d.employee_id = ripe.employee_id AND d.date = ripe.date
         RETURNING d.employee_id, d.date
       ), marked AS (
         INSERT INTO stale_mark (employee_id, from_date, until_date, cause)
         SELECT employee_id, date, date + 1, '${cause}' FROM pushed RETURNING 1
       ) SELECT count(*) AS count FROM marked`,
      [TENANT_ID, now, patience],
    );
    return marked.count;
  }
}
