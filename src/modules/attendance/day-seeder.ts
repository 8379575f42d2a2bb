import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addDays } from '../../core/time/civil-date.js';
import { zoneClock } from '../../core/time/zone-clock.js';
import { Clock } from '../../platform/clock/clock.js';

/** Makes the days of everybody, scans or not: an absence leaves no trace of its own. */
@Injectable()
export class DaySeeder {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Marks every date that has begun in a zone of the organisation since it was last asked, for everybody posted then; after a week
   * off the whole week. However many servers ask, each date is marked once. Returns how many people were marked.
   */
  async seed(): Promise<number> {
    const now = this.clock.now();
    const zones = await this.dataSource.query<{ zone: string; through: string | null }[]>(
      `SELECT z.zone, s.through_date AS through
       FROM (SELECT DISTINCT coalesce(zone, 'Asia/Ho_Chi_Minh') AS zone FROM org_unit) AS z
       LEFT JOIN attendance_seeded s ON s.zone = z.zone ORDER BY 1`,
    );
    let marked = 0;
    for (const { zone, through } of zones) {
      const { date } = zoneClock(zone).toLocal(now.getTime());
      if (through === null || through < date) marked += await this.seedZone(zone, date, now);
    }
    return marked;
  }

  private async seedZone(zone: string, today: string, now: Date): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query(
        `INSERT INTO attendance_seeded (zone, through_date, at) VALUES ($1, $2::date, $3) ON CONFLICT DO NOTHING`,
        [zone, addDays(today, -1), now],
      );
      const [row] = await manager.query<[{ through: string }]>(
        `SELECT through_date AS through FROM attendance_seeded WHERE zone = $1 FOR UPDATE`,
        [zone],
      );
      if (row.through >= today) return 0;
      const from = addDays(row.through, 1);
      const [marked] = await manager.query<[{ count: number }]>(
        `WITH marked AS (
           INSERT INTO stale_mark (employee_id, from_date, until_date, cause)
           SELECT DISTINCT employee_id, $1::date, $2::date, 'seed' FROM posting
           WHERE period && tstzrange($1::date - interval '1 day', $2::date + interval '1 day')
           RETURNING 1
         ) SELECT count(*) AS count FROM marked`,
        [from, addDays(today, 1)],
      );
      await manager.query(`UPDATE attendance_seeded SET through_date = $2::date, at = $3 WHERE zone = $1`, [
        zone,
        today,
        now,
      ]);
      return marked.count;
    });
  }
}
