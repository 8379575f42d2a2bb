import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { MonthDates } from '../../../core/time/civil-month.js';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Conditions } from '../../../platform/database/conditions.js';
import { monthSearch } from '../attendance-reader.service.js';
import { dayConditions } from '../days/day-search.js';
import { timesheetTextSql } from './timesheet-text-sql.js';

/** Somebody with days of the month in a unit of duty. */
export interface RosterEntry {
  readonly employeeId: string;
  readonly employeeCode: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
}

/** The days of a month that somebody had in a unit, as text: `yyyy-MM-dd` and the timesheet's text in a line for each. */
export interface PersonDays extends RosterEntry {
  readonly days: string;
}

/** People of one reading: enough that round trips do not count, few enough that nobody waits for the thread meanwhile. */
const BATCH = 200;

/** Reads a month for its timesheet, so many people at a time that memory does not grow with people. */
@Injectable()
export class TimesheetReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Who has days in the month, by unit, then given name. @throws AppError not-permitted */
  async roster(
    caller: Caller,
    month: MonthDates,
    unitId: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<RosterEntry[]> {
    const where = await this.conditions(manager, caller, month, unitId);
    return manager.query<RosterEntry[]>(
      `SELECT e.id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName", u.id AS "unitId", u.code AS "unitCode",
         u.name AS "unitName"
       FROM (SELECT d.employee_id, d.unit_id FROM attendance_day d WHERE ${where.sql} GROUP BY 1, 2) AS d
       JOIN employee e ON e.id = d.employee_id JOIN org_unit u ON u.id = d.unit_id
       ORDER BY u.name, u.id, vietnamese_given_name(e.full_name), e.full_name, e.id`,
      where.values,
    );
  }

  /** The days of these people, in their order, in batches. @throws AppError not-permitted */
  async *days(
    caller: Caller,
    month: MonthDates,
    unitId: string,
    roster: readonly RosterEntry[],
    manager: EntityManager = this.dataSource.manager,
  ): AsyncGenerator<PersonDays[]> {
    const where = await this.conditions(manager, caller, month, unitId);
    for (let from = 0; from < roster.length; from += BATCH) {
      const batch = roster.slice(from, from + BATCH);
      yield await batchOf(manager, where, batch);
    }
  }

  private conditions(
    manager: EntityManager,
    caller: Caller,
    month: MonthDates,
    unitId: string,
  ): Promise<Conditions> {
    const search = monthSearch(month, unitId);
    return dayConditions(manager, caller, 'attendance:read', search, this.clock.now());
  }
}

async function batchOf(
  manager: EntityManager,
  where: Conditions,
  batch: readonly RosterEntry[],
): Promise<PersonDays[]> {
  const people = [...new Set(batch.map(({ employeeId }) => employeeId))];
  const rows = await manager.query<{ key: string; days: string }[]>(
    `SELECT d.employee_id || ' ' || d.unit_id AS key, string_agg(d.date || ' ' || ${timesheetTextSql}, E'\\n' ORDER BY d.date) AS days
     FROM attendance_day d WHERE ${where.sql} AND d.employee_id = ANY ($${where.values.length + 1}::uuid[])
     GROUP BY d.employee_id, d.unit_id`,
    [...where.values, people],
  );
  const days = new Map(rows.map((row) => [row.key, row.days]));
  return batch.map((entry) => ({ ...entry, days: days.get(`${entry.employeeId} ${entry.unitId}`) ?? '' }));
}
