import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { parseCivilDate } from '../../../core/time/parse-civil-date.js';
import { peopleOf, scopeOf, type Caller } from '../../../platform/access/caller.js';
import { inScope, scopeParameter } from '../../../platform/access/scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../../platform/http/cursor.js';
import { DayConfirmationsService } from '../../corrections/day-confirmations.service.js';
import { dayConditions, type DaySearch } from '../days/day-search.js';
import type { ConfirmableDayView, ConfirmableState } from './confirmable-days.dto.js';

/** Which days: of a period, a unit, words of a name, and whether somebody has said something of them. */
export type ConfirmableSearch = Pick<DaySearch, 'from' | 'until' | 'unitId' | 'text'> & {
  readonly state: ConfirmableState;
};

type Row = Omit<ConfirmableDayView, 'mayConfirm'> & {
  readonly besides: { readonly given: string; readonly deciding: boolean };
};

/** A day of which nobody has said anything keeps its credit for the time being, which is cheaper to ask first. */
const ofState: Readonly<Record<ConfirmableState, string>> = {
  waiting: `c.id IS NULL AND d.provisional_credit > 0 AND (d.detail->'credits')::text LIKE '%"unconfirmed"%'`,
  said: 'c.id IS NOT NULL',
};
const ORDER = 'vietnamese_given_name(e.full_name), e.full_name, e.id, d.date';

/** Lists days of people of whom no reader is asked: directors, drivers, who works part of the week elsewhere. */
@Injectable()
export class ConfirmableDaysService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly confirmations: DayConfirmationsService,
  ) {}

  /** By given name, then by date. @throws AppError not-permitted, invalid-input for a forged cursor */
  async list(
    caller: Caller,
    { state, ...search }: ConfirmableSearch,
    limit: number,
    cursor?: string,
  ): Promise<Page<ConfirmableDayView>> {
    const { manager } = this.dataSource;
    const planned = { ...search, planned: true };
    const where = await dayConditions(manager, caller, 'attendance:read', planned, this.clock.now());
    where.always(ofState[state]);
    const today = this.clock.now();
    // What is still to come cannot be confirmed.
    where.add((p) => `d.date <= (${p}::timestamptz AT TIME ZONE unit_zone(d.unit_id))::date`, today);
    if (cursor !== undefined) {
      const [given, fullName, id, date = ''] = decodeCursor(cursor, 4);
      if (parseCivilDate(date) === undefined) throw new AppError('invalid-input', { field: 'cursor' });
      const [a, b] = [given, fullName].map((key) => `CAST(${where.parameter(key)} AS text)`);
      const [c, d] = [where.parameter(cursorId(id)), where.parameter(date)];
      where.always(`(${ORDER}) > (${a}, ${b}, ${c}::uuid, ${d}::date)`);
    }
    const deciding = inScope(
      'd.unit_id',
      where.parameter(scopeParameter(scopeOf(caller, 'corrections:decide') ?? [])),
    );
    const rows = await manager.query<Row[]>(
      `SELECT d.employee_id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName", d.unit_id AS "unitId", u.name AS "unitName",
         d.date, c.confirmed, c.symbol, c.document, c.confirmed_by AS "confirmedBy", c.confirmed_at AS "confirmedAt",
         json_build_object('given', vietnamese_given_name(e.full_name), 'deciding', ${deciding}) AS besides
       FROM attendance_day d JOIN employee e ON e.id = d.employee_id JOIN org_unit u ON u.id = d.unit_id
       LEFT JOIN day_confirmation c ON c.employee_id = d.employee_id AND c.date = d.date
       WHERE ${where.sql} ORDER BY ${ORDER} LIMIT ${where.parameter(limit + 1)}`,
      where.values,
    );
    const page = pageOf(rows, limit, ({ besides, fullName, employeeId, date }) => [besides.given, fullName, employeeId, date]);
    const { heads, under } = await this.confirmations.over(caller, page.items.map(({ employeeId }) => employeeId));
    const own = peopleOf(caller);
    const items = page.items.map(({ besides: { deciding }, ...day }): ConfirmableDayView => {
      const { employeeId: id } = day;
      const mayConfirm = !own.includes(id) && (under.has(id) || (deciding && !heads.has(id)));
      return { ...day, mayConfirm };
    });
    return { ...page, items };
  }
} // prettier-ignore
