import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CivilMonth, ReportingPeriod } from '../../core/time/civil-month.js';
import { ReportingPeriods } from '../rules/reporting-periods.service.js';

/** Which dates a report of a month tells of. */
@Injectable()
export class ReportPeriods {
  constructor(private readonly periods: ReportingPeriods) {}

  /** Those that are being closed as that month, by the unit itself or else the nearest above it; before it is opened those of the rule. */
  async of(manager: EntityManager, unitId: string, month: CivilMonth): Promise<ReportingPeriod> {
    const [opened] = await manager.query<Omit<ReportingPeriod, 'month'>[]>(
      `WITH RECURSIVE above(id, parent_id, depth) AS (
         SELECT id, parent_id, 0 FROM org_unit WHERE id = $1
         UNION ALL
         SELECT u.id, u.parent_id, a.depth + 1 FROM above a JOIN org_unit u ON u.id = a.parent_id WHERE a.depth < 100
       ) SELECT c.from_date AS "from", c.to_date AS "to" FROM above a JOIN closing c ON c.unit_id = a.id AND c.month = $2
       ORDER BY a.depth LIMIT 1`,
      [unitId, month],
    );
    return opened === undefined ? this.periods.of(manager, unitId, month) : { month, ...opened };
  }
}
