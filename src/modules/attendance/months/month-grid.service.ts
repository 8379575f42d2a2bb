import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ExceptionKind } from '../../../core/attendance/attendance-exception.js';
import type { SessionCredit } from '../../../core/attendance/session-credit.js';
import { timesheetCell } from '../../../core/attendance/timesheet-cell.js';
import type { CivilDate } from '../../../core/time/civil-date.js';
import type { CivilMonth } from '../../../core/time/civil-month.js';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Page } from '../../../platform/http/cursor.js';
import { monthSearch } from '../attendance-reader.service.js';
import { dayConditions } from '../days/day-search.js';
import { hiddenExcuses, withoutHealth } from '../days/health-reading.js';
import { TimesheetWordsReader } from '../days/timesheet-words.js';
import { countColumns, exceptionKinds } from '../exceptions/exception-rank.js';
import { unpackCredits, type PackedDetail } from '../packed-detail.js';
import { MonthsService, type PersonMonthLine } from './months.service.js';

/** A day of the grid: what the timesheet prints, and the kinds of its exceptions. */
export interface GridDay {
  readonly date: CivilDate;
  readonly cell: string | null;
  readonly planned: boolean;
  readonly settled: boolean;
  readonly kinds: readonly ExceptionKind[];
}

/** A person's month in a unit of duty, day by day. */
export type GridRow = PersonMonthLine & { readonly days: readonly GridDay[] };

interface DayRow {
  readonly key: string;
  readonly date: CivilDate;
  readonly unitId: string;
  readonly planned: boolean;
  readonly settled: boolean;
  readonly because: string;
  /** JSON, as days keep them. */
  readonly credits: string;
  /** How many exceptions of each kind, in the order of {@link exceptionKinds}. */
  readonly counts: readonly number[];
}

const counts = exceptionKinds.map((kind) => countColumns[kind]).join(', ');

/** The month as a sheet: people by given name, each with all days. */
@Injectable()
export class MonthGridService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly months: MonthsService,
    private readonly words: TimesheetWordsReader,
  ) {}

  /** @throws AppError not-permitted, invalid-input for a forged cursor */
  async page(
    caller: Caller,
    month: CivilMonth,
    unitId: string | null,
    limit: number,
    cursor?: string,
  ): Promise<Page<GridRow>> {
    const { items, nextCursor } = await this.months.people(caller, month, unitId, limit, cursor);
    const days = await this.days(
      caller,
      month,
      unitId,
      items.map(({ employeeId }) => employeeId),
    );
    return {
      items: items.map((row) => ({ ...row, days: days.get(`${row.employeeId} ${row.unitId}`) ?? [] })),
      nextCursor,
    };
  }

  private async days(
    caller: Caller,
    month: CivilMonth,
    unitId: string | null,
    people: readonly string[],
  ): Promise<ReadonlyMap<string, readonly GridDay[]>> {
    const { manager } = this.dataSource;
    const search = monthSearch(month, unitId);
    const where = await dayConditions(manager, caller, 'attendance:read', search, this.clock.now());
    where.add((p) => `d.employee_id = ANY (CAST(${p} AS uuid[]))`, people);
    const rows = await manager.query<DayRow[]>(
      `SELECT d.employee_id || ' ' || d.unit_id AS key, d.date, d.unit_id AS "unitId", d.planned,
         d.status = 'final' AND d.provisional_credit = 0 AS settled, d.detail->>'because' AS because,
         (d.detail->'credits')::text AS credits, ARRAY[${counts}]::int[] AS counts
       FROM attendance_day d WHERE ${where.sql} ORDER BY d.employee_id, d.date`,
      where.values,
    );
    const creditsOf = await this.readCredits(caller, rows);
    const wordsOn = await this.words.read();
    const found = new Map<string, GridDay[]>();
    for (const row of rows) {
      const { key, date, planned, settled, because } = row;
      const words = wordsOn(date, row.unitId);
      const off = because === 'holiday' ? (words?.holiday ?? '') : '';
      const cell =
        words === undefined
          ? null
          : timesheetCell({ credits: creditsOf(row) }, words.mode, words.symbols, off);
      const kinds = exceptionKinds.filter((_kind, index) => (row.counts[index] ?? 0) > 0);
      const own = found.get(key) ?? [];
      own.push({ date, cell, planned, settled, kinds });
      found.set(key, own);
    }
    return found;
  }

  /** The credits of rows, each text read once; those about health that the caller may not read without their symbol. */
  private async readCredits(
    caller: Caller,
    rows: readonly DayRow[],
  ): Promise<(row: DayRow) => readonly SessionCredit[]> {
    const known = new Map<string, readonly SessionCredit[]>();
    for (const { credits } of rows)
      if (!known.has(credits))
        known.set(credits, unpackCredits(JSON.parse(credits) as PackedDetail['credits']));
    const used = rows.flatMap(({ credits, unitId }) =>
      (known.get(credits) ?? []).flatMap(({ excuseId }) =>
        excuseId === undefined ? [] : [{ excuseId, unitId }],
      ),
    );
    const hidden = await hiddenExcuses(this.dataSource.manager, caller, used);
    return ({ credits }) =>
      (known.get(credits) ?? []).map((each) =>
        hidden.has(each.excuseId ?? '') ? withoutHealth(each) : each,
      );
  }
}
