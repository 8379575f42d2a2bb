import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PunctualDays } from '../../core/attendance/on-time-share.js';
import type { ReportedMonths } from '../../core/closing/reported-months.js';
import { addDays } from '../../core/time/civil-date.js';
import { parseCivilDate } from '../../core/time/parse-civil-date.js';
import { firstDayOf, lastDayOf, type CivilMonth, type MonthDates } from '../../core/time/civil-month.js';
import type { Caller } from '../../platform/access/caller.js';
import type { Permission } from '../../platform/access/permission.js';
import { requiredScope } from '../../platform/access/scope.js';
import type { Conditions } from '../../platform/database/conditions.js';
import { monthIndexSql } from '../../platform/database/reported-months-sql.js';
import { AppError } from '../../platform/errors/app-error.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../platform/http/cursor.js';
import { Clock } from '../../platform/clock/clock.js';
import { AttendanceDayRow } from './attendance-day.entity.js';
import { dayConditions, type DaySearch } from './days/day-search.js';
import { totalsSql, type DayTotals } from './month-totals.js';

export type { DaySearch } from './days/day-search.js';
export type { DayTotals } from './month-totals.js';

/** A person's month in one unit. */
export interface PersonMonth extends DayTotals {
  readonly employeeId: string;
  readonly employeeCode: string;
  readonly fullName: string;
  readonly unitId: string;
}

/** A unit's month. */
export interface UnitMonth extends DayTotals {
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
}

/** The sums of a month, its days that people had to attend, and those that they attended in time. */
export interface MonthTotals extends DayTotals, PunctualDays {
  readonly month: CivilMonth;
}

const PUNCTUAL = `count(d.in_time) AS "dueDays", count(*) FILTER (WHERE d.in_time) AS "onTimeDays"`;

/**
 * Reads attendance days within the caller's scope. Totals of a month are the sums of its days, whoever asks. Who reads a month by several
 * of these gives the manager of a transaction that sees one moment.
 */
@Injectable()
export class AttendanceReaderService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The days by person and date, a page at a time. @throws AppError not-permitted, invalid-input for a forged cursor */
  async days(
    caller: Caller,
    search: DaySearch,
    limit: number,
    cursor?: string,
  ): Promise<Page<AttendanceDayRow>> {
    return this.page(await this.conditions(caller, 'attendance:read', search), limit, cursor);
  }

  /** The caller's own days. @throws AppError not-permitted, not-found for an account of nobody */
  async ownDays(
    caller: Caller,
    search: DaySearch,
    limit: number,
    cursor?: string,
  ): Promise<Page<AttendanceDayRow>> {
    requiredScope(caller, 'self:read');
    if (caller.employeeId === null) throw new AppError('not-found');
    return this.page(await this.conditions(caller, null, search), limit, cursor);
  }

  /** The sums of the days that match, those of a month among them. @throws AppError not-permitted */
  async totals(
    caller: Caller,
    search: DaySearch,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<DayTotals> {
    return this.sum(await this.conditions(caller, 'attendance:read', search, manager), manager);
  }

  /**
   * The sums of months as each unit of duty reports them, the oldest first; a month without days is left out.
   * @throws AppError not-permitted
   */
  async byMonth(caller: Caller, reported: ReportedMonths, unitId: string | null): Promise<MonthTotals[]> {
    const where = await this.conditions(caller, 'attendance:read', monthSearch(reported, unitId));
    const parameter = (value: unknown): string => where.parameter(value);
    const index = monthIndexSql(reported, { unit: 'd.unit_id', date: 'd.date', parameter });
    const rows = await this.dataSource.query<(Omit<MonthTotals, 'month'> & { index: number })[]>(
      `SELECT ${index} AS index, ${totalsSql}, ${PUNCTUAL}
       FROM attendance_day d WHERE ${where.sql} GROUP BY 1 ORDER BY 1`,
      where.values,
    );
    return rows.flatMap(({ index: at, ...totals }) => {
      const month = reported.months[at - 1];
      return month === undefined ? [] : [{ month, ...totals }];
    });
  }

  /** The sums of the caller's own days. @throws AppError not-permitted, not-found for an account of nobody */
  async ownTotals(caller: Caller, month: MonthDates | ReportedMonths): Promise<DayTotals> {
    requiredScope(caller, 'self:read');
    if (caller.employeeId === null) throw new AppError('not-found');
    return this.sum(await this.conditions(caller, null, monthSearch(month, null)));
  }

  private conditions(
    caller: Caller,
    permission: Permission | null,
    search: DaySearch,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Conditions> {
    return dayConditions(manager, caller, permission, search, this.clock.now());
  }

  private async sum(where: Conditions, manager: EntityManager = this.dataSource.manager): Promise<DayTotals> {
    const [totals] = await manager.query<[DayTotals]>(
      `SELECT ${totalsSql} FROM attendance_day d WHERE ${where.sql}`,
      where.values,
    );
    return totals;
  }

  private async page(where: Conditions, limit: number, cursor?: string): Promise<Page<AttendanceDayRow>> {
    const query = this.dataSource.manager
      .createQueryBuilder(AttendanceDayRow, 'd')
      .where(
        where.sql.replace(/\$(\d+)/g, ':p$1'),
        Object.fromEntries(where.values.map((value, index) => [`p${index + 1}`, value])),
      )
      .orderBy('d.employeeId')
      .addOrderBy('d.date')
      .limit(limit + 1);
    if (cursor !== undefined) {
      const [id, afterDate = ''] = decodeCursor(cursor, 2);
      const afterId = cursorId(id);
      if (parseCivilDate(afterDate) === undefined) {
        throw new AppError('invalid-input', { field: 'cursor' });
      }
      query.andWhere('(d.employeeId, d.date) > (CAST(:afterId AS uuid), CAST(:afterDate AS date))', {
        afterId,
        afterDate,
      });
    }
    return pageOf(await query.getMany(), limit, (day) => [day.employeeId, day.date]);
  }

  /** The totals of a month. @throws AppError not-permitted */
  async month(
    caller: Caller,
    month: MonthDates | ReportedMonths,
    unitId: string | null = null,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<DayTotals> {
    return this.totals(caller, monthSearch(month, unitId), manager);
  }

  /** The month of each person, by unit, then given name. @throws AppError not-permitted */
  async people(
    caller: Caller,
    month: MonthDates,
    unitId: string | null,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<PersonMonth[]> {
    const where = await this.conditions(caller, 'attendance:read', monthSearch(month, unitId), manager);
    return manager.query<PersonMonth[]>(
      `SELECT e.id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName", d.unit_id AS "unitId", ${totalsSql}
       FROM attendance_day d JOIN employee e ON e.id = d.employee_id JOIN org_unit u ON u.id = d.unit_id
       WHERE ${where.sql} GROUP BY e.id, d.unit_id, u.name
       ORDER BY u.name, d.unit_id, vietnamese_given_name(e.full_name), e.full_name, e.id`,
      where.values,
    );
  }

  /** The month of each unit of duty, by name. @throws AppError not-permitted */
  async units(
    caller: Caller,
    month: MonthDates | ReportedMonths,
    unitId: string | null,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<UnitMonth[]> {
    const where = await this.conditions(caller, 'attendance:read', monthSearch(month, unitId), manager);
    return manager.query<UnitMonth[]>(
      `SELECT u.id AS "unitId", u.code AS "unitCode", u.name AS "unitName", ${totalsSql}
       FROM attendance_day d JOIN org_unit u ON u.id = d.unit_id WHERE ${where.sql} GROUP BY u.id ORDER BY u.name, u.id`,
      where.values,
    );
  }

  /** Of each unit of duty, how many person-days had to be attended, and how many were in time. @throws AppError not-permitted */
  async punctualDays(
    caller: Caller,
    month: MonthDates | ReportedMonths,
    unitId: string | null,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<ReadonlyMap<string, PunctualDays>> {
    const where = await this.conditions(caller, 'attendance:read', monthSearch(month, unitId), manager);
    const rows = await manager.query<(PunctualDays & { unitId: string })[]>(
      `SELECT d.unit_id AS "unitId", ${PUNCTUAL} FROM attendance_day d WHERE ${where.sql} GROUP BY d.unit_id`,
      where.values,
    );
    return new Map(rows.map(({ unitId: id, ...days }) => [id, days]));
  }
}

/** The days of a month; of reported ones those that the unit of duty of each day reports so. */
export function monthSearch(month: MonthDates | ReportedMonths, unitId: string | null): DaySearch {
  if (typeof month !== 'string' && 'groups' in month)
    return { from: month.from, until: month.until, reported: month, unitId };
  return { from: firstDayOf(month), until: addDays(lastDayOf(month), 1), unitId };
}
