import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { closingWords, type ClosingStatus } from '../../core/closing/closing-status.js';
import { isCalendarMonth } from '../../core/closing/reporting-period.js';
import type { CivilDate } from '../../core/time/civil-date.js';
import type { CivilMonth } from '../../core/time/civil-month.js';
import type { Caller } from '../../platform/access/caller.js';
import { requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { requireUnit } from '../../platform/access/units-in-scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { Conditions } from '../../platform/database/conditions.js';
import { AppError } from '../../platform/errors/app-error.js';
import { refusing } from '../../platform/errors/database-error.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../platform/http/cursor.js';
import { AuditService } from '../audit/audit.service.js';
import { FindingsService } from '../compliance/findings.service.js';
import { ReportingPeriods } from '../rules/reporting-periods.service.js';
import { reaches } from './closing-access.js';
import { ClosingClock } from './closing-clock.service.js';
import { ClosingNotices } from './closing-notices.js';
import { spanOf } from './closing-period.js';
import { refuseOverlap } from './closing-overlap.js';
import { noteSteps } from './closing-steps.js';
import { Closing } from './closing.entity.js';

/** A closing as lists show it. */
export interface ClosingView {
  readonly id: string;
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly month: CivilMonth;
  readonly fromDate: CivilDate;
  readonly toDate: CivilDate;
  readonly status: ClosingStatus;
  readonly statusVi: string;
  readonly statusEn: string;
  readonly round: number;
  readonly revision: number;
  readonly dueOn: CivilDate;
  readonly openedAt: Date;
}

/** Which closings. */
export interface ClosingSearch {
  readonly month?: string | undefined;
  readonly unitId?: string | undefined;
  readonly status?: ClosingStatus | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

type ClosingRow = Omit<ClosingView, 'statusVi' | 'statusEn'>;

const SELECT = `SELECT c.id, c.unit_id AS "unitId", u.code AS "unitCode", u.name AS "unitName", c.month, c.from_date AS "fromDate",
  c.to_date AS "toDate", c.status, c.round, c.revision,
  c.due_on AS "dueOn", c.opened_at AS "openedAt" FROM closing c JOIN org_unit u ON u.id = c.unit_id`;

/** Opens months for closing and lists them. */
@Injectable()
export class ClosingsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly closingClock: ClosingClock,
    private readonly periods: ReportingPeriods,
    private readonly findings: FindingsService,
    private readonly notices: ClosingNotices,
  ) {}

  /**
   * Opens the month of a unit with all below it: from now on people confirm theirs.
   * @throws AppError not-permitted, outside-scope, invalid-input for a month that has not begun, already-exists,
   * closing-overlaps when the month of a unit above or below is being closed, closing-gap when the month beside it was closed there by
   * other dates
   */
  async open(caller: Caller, unitId: string, month: CivilMonth): Promise<{ id: string }> {
    const id = v7();
    const known = new AppError('already-exists', { field: 'month' });
    await refusing({ closing_month_key: known }, () =>
      this.dataSource.transaction(async (manager) => {
        await requireUnit(manager, caller, 'closings:check', unitId);
        const period = await this.periods.of(manager, unitId, month);
        if (period.from > (await this.closingClock.today(manager, unitId)))
          throw new AppError('invalid-input', { field: 'month' });
        await refuseOverlap(manager, unitId, period);
        const [dueOn, openedAt] = [await this.closingClock.dueOn(manager, unitId, period), this.clock.now()];
        const closing = {
          id,
          unitId,
          month,
          fromDate: period.from,
          toDate: period.to,
          status: 'open',
          round: 1,
          dueOn,
          revision: 0,
          openedAt,
        } as const;
        await manager.insert(Closing, closing);
        await noteSteps(manager, caller, closing, openedAt, [{ kind: 'opened' }]);
        await this.notices.opened(manager, closing);
        // What recurs was counted by the rule until now; where it never named another day, that was the calendar too.
        if (!isCalendarMonth(period) || (await this.periods.wereOther(manager)))
          await this.findings.recountPeriod(manager, (await spanOf(manager, closing)).unitIds, period);
        await this.audit.record(manager, {
          action: 'closing.open', entityType: 'closing', entityId: id, unitId, after: { month, from: period.from, to: period.to, dueOn },
        }); // prettier-ignore
      }),
    );
    return { id };
  }

  /** The newest months first. @throws AppError not-permitted, invalid-input for a forged cursor */
  async list(caller: Caller, search: ClosingSearch): Promise<Page<ClosingView>> {
    const { month, unitId, status, cursor, limit } = search;
    const roots = scopeParameter(requiredScope(caller, 'closings:read'));
    const where = new Conditions().add((p) => reaches('part', 'c.unit_id', p), roots);
    if (month !== undefined) where.add((p) => `c.month = ${p}`, month);
    if (unitId !== undefined) where.add((p) => `c.unit_id = ${p}`, unitId);
    if (status !== undefined) where.add((p) => `c.status = ${p}`, status);
    let after = 'true';
    if (cursor !== undefined) {
      const [before, id] = decodeCursor(cursor, 2);
      const keys = [where.parameter(before), where.parameter(cursorId(id))];
      after = `(c.month < ${keys[0]} OR (c.month = ${keys[0]} AND c.id > CAST(${keys[1]} AS uuid)))`;
    }
    const rows = await this.dataSource.query<ClosingRow[]>(
      `${SELECT} WHERE ${where.sql} AND ${after} ORDER BY c.month DESC, c.id LIMIT ${where.parameter(limit + 1)}`,
      where.values,
    );
    return pageOf(rows.map(viewOf), limit, ({ month, id }) => [month, id]);
  }

  /** The closings of a month of a unit and of those below it. @throws AppError not-permitted */
  async ofMonth(caller: Caller, unitId: string, month: CivilMonth): Promise<ClosingView[]> {
    const roots = scopeParameter(requiredScope(caller, 'closings:read'));
    const rows = await this.dataSource.query<ClosingRow[]>(
      `${SELECT} WHERE c.month = $1 AND c.unit_id IN (SELECT unit_scope(ARRAY[$2::uuid])) AND ${reaches('part', 'c.unit_id', '$3')}
       ORDER BY u.name, c.id`,
      [month, unitId, roots],
    );
    return rows.map(viewOf);
  }

  /** A closing that was found before. */
  async view(manager: EntityManager, id: string): Promise<ClosingView> {
    const [row] = await manager.query<[ClosingRow]>(`${SELECT} WHERE c.id = $1`, [id]);
    return viewOf(row);
  }
}

function viewOf(row: ClosingRow): ClosingView {
  const { vi, en } = closingWords(row.status);
  return { ...row, statusVi: vi, statusEn: en };
}
