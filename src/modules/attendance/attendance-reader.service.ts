import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SessionCredit } from '../../core/attendance/session-credit.js';
import { addDays, type CivilDate } from '../../core/time/civil-date.js';
import { parseCivilDate } from '../../core/time/parse-civil-date.js';
import { firstDayOf, lastDayOf, type CivilMonth } from '../../core/time/civil-month.js';
import type { Caller } from '../../platform/access/caller.js';
import type { Permission } from '../../platform/access/permission.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { TENANT_ID } from '../../platform/database/tenant.js';
import { AppError } from '../../platform/errors/app-error.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../platform/http/cursor.js';
import { AttendanceDayRow } from './attendance-day.entity.js';
import type { DayDetail } from './day-detail.js';
import { unpackCredits, type PackedDetail } from './packed-detail.js';
import { totalsSql, type DayTotals } from './month-totals.js';

export type { DayTotals } from './month-totals.js';

/** Which days to read: dates half-open, a unit with all below it, a person. */
export interface DaySearch {
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly unitId?: string | null;
  readonly employeeId?: string | null;
}

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

/** What the figures of a month were made of. */
export interface MonthData {
  readonly days: number;
  readonly latestRevision: number;
  /** SHA-256 over the fingerprints of its days, by person and date. */
  readonly fingerprint: string;
}

/** What a timesheet needs of a day. */
export interface TimesheetDay {
  readonly employeeId: string;
  readonly unitId: string;
  readonly date: CivilDate;
  readonly because: DayDetail['because'];
  readonly credits: readonly SessionCredit[];
}

/** Reads attendance days within the caller's scope. Totals of a month are the sums of its days, whoever asks. */
@Injectable()
export class AttendanceReaderService {
  constructor(private readonly dataSource: DataSource) {}

  /** The days by person and date, a page at a time. @throws AppError not-permitted, invalid-input for a forged cursor */
  async days(
    caller: Caller,
    search: DaySearch,
    limit: number,
    cursor?: string,
  ): Promise<Page<AttendanceDayRow>> {
    const { from, until, unitId, employeeId } = search;
    const query = this.dataSource.manager
      .createQueryBuilder(AttendanceDayRow, 'day')
      .where('day.tenantId = :tenant AND day.date >= :from AND day.date < :until', {
        tenant: TENANT_ID,
        from,
        until,
      })
      .andWhere(inScope('day.unitId', ':roots'), {
        roots: scopeParameter(requiredScope(caller, 'attendance:read')),
      })
      .orderBy('day.employeeId')
      .addOrderBy('day.date')
      .limit(limit + 1);
    if (unitId) query.andWhere('day.unitId IN (SELECT unit_scope(ARRAY[CAST(:unitId AS uuid)]))', { unitId });
    if (employeeId) query.andWhere('day.employeeId = :employeeId', { employeeId });
    if (cursor !== undefined) {
      const [id, afterDate = ''] = decodeCursor(cursor, 2);
      const afterId = cursorId(id);
      if (parseCivilDate(afterDate) === undefined) {
        throw new AppError('invalid-input', { field: 'cursor' });
      }
      query.andWhere('(day.employeeId, day.date) > (CAST(:afterId AS uuid), CAST(:afterDate AS date))', {
        afterId,
        afterDate,
      });
    }
    return pageOf(await query.getMany(), limit, (day) => [day.employeeId, day.date]);
  }

  /** The totals of a month. @throws AppError not-permitted */
  async month(caller: Caller, month: CivilMonth, unitId: string | null = null): Promise<DayTotals> {
    const { where, values } = condition(caller, 'attendance:read', monthSearch(month, unitId));
    const [totals] = await this.dataSource.query<[DayTotals]>(
      `SELECT ${totalsSql} FROM attendance_day d WHERE ${where}`,
      values,
    );
    return totals;
  }

  /** The month of each person, by unit, then given name. @throws AppError not-permitted */
  async people(caller: Caller, month: CivilMonth, unitId: string | null): Promise<PersonMonth[]> {
    const { where, values } = condition(caller, 'attendance:read', monthSearch(month, unitId));
    return this.dataSource.query<PersonMonth[]>(
      `SELECT e.id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName", d.unit_id AS "unitId", ${totalsSql}
       FROM attendance_day d JOIN employee e ON e.id = d.employee_id JOIN org_unit u ON u.id = d.unit_id
       WHERE ${where} GROUP BY e.id, d.unit_id, u.name
       ORDER BY u.name, d.unit_id, vietnamese_given_name(e.full_name), e.full_name, e.id`,
      values,
    );
  }

  /** The month of each unit of duty, by name. @throws AppError not-permitted */
  async units(caller: Caller, month: CivilMonth, unitId: string | null): Promise<UnitMonth[]> {
    const { where, values } = condition(caller, 'attendance:read', monthSearch(month, unitId));
    return this.dataSource.query<UnitMonth[]>(
      `SELECT u.id AS "unitId", u.code AS "unitCode", u.name AS "unitName", ${totalsSql}
       FROM attendance_day d JOIN org_unit u ON u.id = d.unit_id WHERE ${where} GROUP BY u.id ORDER BY u.name, u.id`,
      values,
    );
  }

  /** What timesheets print, by person and date. @throws AppError not-permitted */
  async timesheet(caller: Caller, month: CivilMonth, unitId: string | null): Promise<TimesheetDay[]> {
    const { where, values } = condition(caller, 'attendance:read', monthSearch(month, unitId));
    const rows = await this.dataSource.query<
      (Omit<TimesheetDay, 'credits'> & Pick<PackedDetail, 'credits'>)[]
    >(
      `SELECT d.employee_id AS "employeeId", d.unit_id AS "unitId", d.date, d.detail->>'because' AS because,
         d.detail->'credits' AS credits
       FROM attendance_day d WHERE ${where} ORDER BY d.employee_id, d.date`,
      values,
    );
    return rows.map((row) => ({ ...row, credits: unpackCredits(row.credits) }));
  }

  /** What the figures of a month were made of: a fingerprint over all its days. @throws AppError not-permitted */
  async dataOf(caller: Caller, month: CivilMonth, unitId: string | null): Promise<MonthData> {
    const { where, values } = condition(caller, 'attendance:read', monthSearch(month, unitId));
    const [data] = await this.dataSource.query<[MonthData]>(
      `SELECT count(*) AS days, coalesce(max(d.revision), 0) AS "latestRevision",
         encode(sha256(coalesce(string_agg(d.rules_fingerprint || d.inputs_fingerprint || d.result_fingerprint, ''::bytea
           ORDER BY d.employee_id, d.date), ''::bytea)), 'hex') AS fingerprint
       FROM attendance_day d WHERE ${where}`,
      values,
    );
    return data;
  }
}

function monthSearch(month: CivilMonth, unitId: string | null): DaySearch {
  return { from: firstDayOf(month), until: addDays(lastDayOf(month), 1), unitId };
}

function condition(
  caller: Caller,
  permission: Permission,
  { from, until, unitId }: DaySearch,
): { where: string; values: unknown[] } {
  return {
    where: `d.tenant_id = $1 AND d.date >= $2 AND d.date < $3 AND ${inScope('d.unit_id', '$4')}
      AND ($5::uuid IS NULL OR d.unit_id IN (SELECT unit_scope(ARRAY[$5::uuid])))`,
    values: [TENANT_ID, from, until, scopeParameter(requiredScope(caller, permission)), unitId ?? null],
  };
}
