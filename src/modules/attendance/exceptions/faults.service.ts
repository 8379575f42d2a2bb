import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CivilDate } from '../../../core/time/civil-date.js';
import { parseCivilDate } from '../../../core/time/parse-civil-date.js';
import type { Caller } from '../../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { noonOf } from '../../../platform/access/units-in-scope.js';
import { Conditions } from '../../../platform/database/conditions.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../../platform/http/cursor.js';

/** A day that could not be computed. */
export interface Fault {
  readonly employeeId: string;
  readonly employeeCode: string;
  readonly fullName: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly date: CivilDate;
  readonly error: string;
  readonly at: Date;
}

export interface FaultSearch {
  readonly from?: CivilDate | undefined;
  readonly until?: CivilDate | undefined;
  readonly unitId: string | null;
  readonly employeeId: string | null;
}

/** Days that were set aside with their error. */
@Injectable()
export class FaultsService {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest dates first. @throws AppError not-permitted, invalid-input for a forged cursor */
  async list(caller: Caller, search: FaultSearch, limit: number, cursor?: string): Promise<Page<Fault>> {
    const { from, until, unitId, employeeId } = search;
    const where = new Conditions().add((p) => `f.tenant_id = ${p}`, TENANT_ID);
    where.add((p) => inScope('f.unit_id', p), scopeParameter(requiredScope(caller, 'attendance:read')));
    if (from !== undefined) where.add((p) => `f.date >= ${p}::date`, from);
    if (until !== undefined) where.add((p) => `f.date < ${p}::date`, until);
    if (unitId !== null) where.add((p) => `f.unit_id IN (SELECT unit_scope(ARRAY[${p}::uuid]))`, unitId);
    if (employeeId !== null) where.add((p) => `f.employee_id = ${p}::uuid`, employeeId);
    if (cursor !== undefined) {
      const [date = '', id] = decodeCursor(cursor, 2);
      if (parseCivilDate(date) === undefined) throw new AppError('invalid-input', { field: 'cursor' });
      const after = where.parameter(date);
      where.add((p) => `(f.date, f.employee_id) < (${after}::date, ${p}::uuid)`, cursorId(id));
    }
    const rows = await this.dataSource.query<Fault[]>(
      `SELECT f.employee_id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName", f.unit_id AS "unitId",
         u.name AS "unitName", f.date, f.error, f.at
       FROM (SELECT *, employee_unit(employee_id, ${noonOf('date')}) AS unit_id FROM attendance_day_fault) f
       JOIN employee e ON e.id = f.employee_id LEFT JOIN org_unit u ON u.id = f.unit_id
       WHERE ${where.sql} ORDER BY f.date DESC, f.employee_id DESC LIMIT ${where.parameter(limit + 1)}`,
      where.values,
    );
    return pageOf(rows, limit, ({ date, employeeId: id }) => [date, id]);
  }
}
