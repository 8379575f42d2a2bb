import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ReportedMonths } from '../../../core/closing/reported-months.js';
import type { CivilMonth } from '../../../core/time/civil-month.js';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Conditions } from '../../../platform/database/conditions.js';
import { nameKeys, nameOrderSql, type NameOrder } from '../../../platform/database/name-order.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../../platform/http/cursor.js';
import {
  AttendanceReaderService,
  monthSearch,
  type PersonMonth,
  type UnitMonth,
} from '../attendance-reader.service.js';
import { dayConditions } from '../days/day-search.js';
import { totalsSql, type DayTotals } from '../month-totals.js';
import { SymbolSumsService, type SymbolSum } from './symbol-sums.service.js';

/** Sums with what went to each symbol of the timesheet. */
export interface WithSymbols {
  readonly symbols: readonly SymbolSum[];
}

export type PersonMonthLine = PersonMonth &
  WithSymbols & { readonly unitCode: string; readonly unitName: string };
export type UnitMonthLine = UnitMonth & WithSymbols;

const totalNames = totalsSql
  .split('\n')
  .flatMap((line) => / AS ("?\w+"?),?$/.exec(line)?.[1] ?? [])
  .map((name) => `t.${name}`)
  .join(', ');

/** Months: the sums of their days, together, by person and by unit. */
@Injectable()
export class MonthsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly reader: AttendanceReaderService,
    private readonly sums: SymbolSumsService,
  ) {}

  /** @throws AppError not-permitted */
  async total(
    caller: Caller,
    month: CivilMonth | ReportedMonths,
    unitId: string | null,
  ): Promise<DayTotals & WithSymbols> {
    const totals = await this.reader.month(caller, month, unitId);
    const symbols = await this.sums.of(caller, await this.conditions(caller, month, unitId), 'all');
    return { ...totals, symbols: symbols.get('') ?? [] };
  }

  /** The caller's own month. @throws AppError not-permitted, not-found for an account of nobody */
  async own(caller: Caller, month: CivilMonth | ReportedMonths): Promise<DayTotals & WithSymbols> {
    const totals = await this.reader.ownTotals(caller, month);
    const { manager } = this.dataSource;
    const where = await dayConditions(manager, caller, null, monthSearch(month, null), this.clock.now());
    return { ...totals, symbols: (await this.sums.of(caller, where, 'all')).get('') ?? [] };
  }

  /**
   * Each person in each unit of duty, by given name or by the whole name, a page at a time.
   * @throws AppError not-permitted, invalid-input for a forged cursor
   */
  async people(
    caller: Caller,
    month: CivilMonth | ReportedMonths,
    unitId: string | null,
    limit: number,
    cursor?: string,
    order: NameOrder = 'given',
  ): Promise<Page<PersonMonthLine>> {
    const where = await this.conditions(caller, month, unitId);
    const keys = `${nameOrderSql[order]}, t.unit_id`;
    let after = 'true';
    if (cursor !== undefined) {
      const said = decodeCursor(cursor, order === 'given' ? 4 : 3);
      const [unit, id] = [said.at(-1), said.at(-2)];
      const names = said.slice(0, -2).map((key) => `CAST(${where.parameter(key)} AS text)`);
      const ids = [cursorId(id), cursorId(unit)].map((key) => `CAST(${where.parameter(key)} AS uuid)`);
      after = `(${keys}) > (${[...names, ...ids].join(', ')})`;
    }
    const rows = await this.dataSource.query<Omit<PersonMonthLine, 'symbols'>[]>(
      `SELECT e.id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName",
         t.unit_id AS "unitId", u.code AS "unitCode", u.name AS "unitName", ${totalNames}
       FROM employee e CROSS JOIN LATERAL (
         SELECT d.unit_id, ${totalsSql} FROM attendance_day d WHERE d.employee_id = e.id AND ${where.sql} GROUP BY d.unit_id
       ) t JOIN org_unit u ON u.id = t.unit_id
       WHERE e.id IN (SELECT d.employee_id FROM attendance_day d WHERE ${where.sql}) AND ${after}
       ORDER BY ${keys} LIMIT ${where.parameter(limit + 1)}`,
      where.values,
    );
    const page = pageOf(rows, limit, ({ fullName, employeeId: id, unitId: unit }) => [
      ...nameKeys(order, { given: givenNameOf(fullName), fullName, id }),
      unit,
    ]);
    const own = await this.conditions(caller, month, unitId);
    own.add(
      (p) => `d.employee_id = ANY (CAST(${p} AS uuid[]))`,
      page.items.map(({ employeeId }) => employeeId),
    );
    const symbols = await this.sums.of(caller, own, 'person');
    const items = page.items.map((row) => {
      const own = symbols.get(`${row.employeeId} ${row.unitId}`) ?? [];
      return { ...row, symbols: own };
    });
    return { items, nextCursor: page.nextCursor };
  }

  /** Each unit of duty, by name, a page at a time. @throws AppError not-permitted, invalid-input for a forged cursor */
  async units(
    caller: Caller,
    month: CivilMonth | ReportedMonths,
    unitId: string | null,
    limit: number,
    cursor?: string,
  ): Promise<Page<UnitMonthLine>> {
    const where = await this.conditions(caller, month, unitId);
    let after = 'true';
    if (cursor !== undefined) {
      const [name, id] = decodeCursor(cursor, 2);
      after = `(u.name, u.id) > (CAST(${where.parameter(name)} AS text), CAST(${where.parameter(cursorId(id))} AS uuid))`;
    }
    const rows = await this.dataSource.query<UnitMonth[]>(
      `SELECT u.id AS "unitId", u.code AS "unitCode", u.name AS "unitName", ${totalsSql}
       FROM attendance_day d JOIN org_unit u ON u.id = d.unit_id WHERE ${where.sql} AND ${after}
       GROUP BY u.id ORDER BY u.name, u.id LIMIT ${where.parameter(limit + 1)}`,
      where.values,
    );
    const page = pageOf(rows, limit, (row) => [row.unitName, row.unitId]);
    const own = await this.conditions(caller, month, unitId);
    own.add(
      (p) => `d.unit_id = ANY (CAST(${p} AS uuid[]))`,
      page.items.map((row) => row.unitId),
    );
    const symbols = await this.sums.of(caller, own, 'unit');
    return { ...page, items: page.items.map((row) => ({ ...row, symbols: symbols.get(row.unitId) ?? [] })) };
  }

  private conditions(
    caller: Caller,
    month: CivilMonth | ReportedMonths,
    unitId: string | null,
  ): Promise<Conditions> {
    const { manager } = this.dataSource;
    return dayConditions(manager, caller, 'attendance:read', monthSearch(month, unitId), this.clock.now());
  }
}

/** As the SQL function `vietnamese_given_name` has it. */
function givenNameOf(fullName: string): string {
  return fullName.replace(/^.*\s/, '');
}
