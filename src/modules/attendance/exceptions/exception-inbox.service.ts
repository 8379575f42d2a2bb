import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AttendanceException, ExceptionKind } from '../../../core/attendance/attendance-exception.js';
import type { CivilDate } from '../../../core/time/civil-date.js';
import { parseCivilDate } from '../../../core/time/parse-civil-date.js';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Conditions } from '../../../platform/database/conditions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../../platform/http/cursor.js';
import { dayConditions, type DaySearch } from '../days/day-search.js';
import {
  countColumns,
  exceptionKinds,
  exceptionRank,
  exceptionRanks,
  hasExceptions,
} from './exception-rank.js';

/** A day with something that needs attention. */
export interface ExceptionalDay {
  readonly employeeId: string;
  readonly employeeCode: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly date: CivilDate;
  readonly revision: number;
  readonly status: 'provisional' | 'final';
  /** 0 an absence, 1 a missing punch, 2 late or early, 3 unscheduled work. */
  readonly rank: number;
  readonly exceptions: readonly AttendanceException[];
}

/** Which days; the caller's own whatever else they may see, where `own`. */
export interface ExceptionSearch extends DaySearch {
  readonly own?: boolean;
}

/** How many there are: days, and exceptions by kind. */
export interface ExceptionCounts {
  readonly days: number;
  readonly kinds: Readonly<Record<ExceptionKind, number>>;
}

/** The days that need attention, the gravest first. */
@Injectable()
export class ExceptionInboxService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * By gravity, then the newest date. Each rank is read by itself: its rows lie together in the index, in the order of the page.
   * `only`: SQL about `attendance_day d` that holds for them besides, without parameters.
   * @throws AppError not-permitted, invalid-input for a forged cursor
   */
  async list(
    caller: Caller,
    search: ExceptionSearch,
    limit: number,
    cursor?: string,
    only?: string,
  ): Promise<Page<ExceptionalDay>> {
    const where = await this.conditions(caller, search, only);
    let [first, after] = [0, 'true'];
    if (cursor !== undefined) {
      const [rank = '', date = '', id] = decodeCursor(cursor, 3);
      first = exceptionRanks.findIndex((each) => String(each) === rank);
      if (first < 0 || parseCivilDate(date) === undefined)
        throw new AppError('invalid-input', { field: 'cursor' });
      const [afterDate, afterId] = [where.parameter(date), where.parameter(cursorId(id))];
      after = `(ranks.rank > ${first} OR d.date < ${afterDate}::date OR (d.date = ${afterDate}::date AND d.employee_id < ${afterId}::uuid))`;
    }
    const most = where.parameter(limit + 1);
    const rows = await this.dataSource.query<ExceptionalDay[]>(
      `WITH found AS MATERIALIZED (
         SELECT ranks.rank, page.* FROM unnest(${where.parameter(exceptionRanks.slice(first))}::integer[]) AS ranks(rank)
         CROSS JOIN LATERAL (
           SELECT d.employee_id, d.date, d.unit_id FROM attendance_day d
           WHERE ${exceptionRank} = ranks.rank AND ${where.sql} AND ${after}
           ORDER BY d.date DESC, d.employee_id DESC LIMIT ${most}
         ) AS page
         ORDER BY ranks.rank, page.date DESC, page.employee_id DESC LIMIT ${most}
       )
       SELECT found.employee_id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName",
         found.unit_id AS "unitId", u.code AS "unitCode", u.name AS "unitName", found.date, d.revision, d.status, found.rank,
         d.exceptions
       FROM found JOIN attendance_day d ON d.tenant_id = $1 AND d.employee_id = found.employee_id AND d.date = found.date
       JOIN employee e ON e.id = found.employee_id JOIN org_unit u ON u.id = found.unit_id
       ORDER BY found.rank, found.date DESC, found.employee_id DESC`,
      where.values,
    );
    return pageOf(rows, limit, ({ rank, date, employeeId }) => [String(rank), date, employeeId]);
  }

  /** How many days match, and their exceptions by kind. @throws AppError not-permitted */
  async counts(caller: Caller, search: ExceptionSearch, only?: string): Promise<ExceptionCounts> {
    const where = await this.conditions(caller, search, only);
    const sums = exceptionKinds
      .map((kind) => `coalesce(sum(${countColumns[kind]}), 0) AS "${kind}"`)
      .join(', ');
    const [row] = await this.dataSource.query<[Record<ExceptionKind, number> & { days: number }]>(
      `SELECT count(*) AS days, ${sums} FROM attendance_day d
       WHERE ${exceptionRank} = ANY(${where.parameter(exceptionRanks)}::integer[]) AND ${where.sql}`,
      where.values,
    );
    const { days, ...kinds } = row;
    return { days, kinds };
  }

  private async conditions(
    caller: Caller,
    { own = false, ...search }: ExceptionSearch,
    only = 'true',
  ): Promise<Conditions> {
    const { manager } = this.dataSource;
    const permission = own ? null : 'attendance:read';
    const where = await dayConditions(manager, caller, permission, search, this.clock.now());
    return where.add((p) => `${hasExceptions} AND ${only} AND ${p}::boolean`, true);
  }
}
