import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ReportingPeriods, type OpenedMonth } from '../rules/reporting-periods.service.js';

/** Tells those further left which dates were opened as which month: findings are counted and listed by them. */
@Injectable()
export class OpenedMonths implements OnModuleInit {
  constructor(private readonly periods: ReportingPeriods) {}

  onModuleInit(): void {
    this.periods.openedBy((manager) => openedMonths(manager));
  }
}

function openedMonths(manager: EntityManager): Promise<OpenedMonth[]> {
  return manager.query<OpenedMonth[]>(
    `SELECT unit_id AS "unitId", month, from_date AS "from", to_date AS "to" FROM closing ORDER BY month, unit_id`,
  );
}
