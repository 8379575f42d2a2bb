import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ParameterRead } from '../../../core/compliance/observation.js';
import { parseCivilDate } from '../../../core/time/parse-civil-date.js';
import { peopleOf, refuseOwnRecord, type Caller } from '../../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Conditions } from '../../../platform/database/conditions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../../platform/http/cursor.js';
import { AuditService } from '../../audit/audit.service.js';
import { BadgeSuspicion, type SuspicionOutcome } from './badge-suspicion.entity.js';

/** A suspicion as those see it who look into it. */
export interface SuspicionView {
  readonly id: string;
  readonly employeeId: string;
  readonly employeeCode: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly date: string;
  readonly firstAt: Date;
  readonly firstDevice: string;
  readonly firstUnitName: string;
  readonly secondAt: Date;
  readonly secondDevice: string;
  readonly secondUnitName: string;
  readonly because: readonly ParameterRead[];
  readonly raisedAt: Date;
  readonly outcome: SuspicionOutcome | null;
  readonly reason: string | null;
  readonly reviewedBy: string | null;
  readonly reviewedAt: Date | null;
}

/** Which suspicions. */
export interface SuspicionSearch {
  readonly state: 'open' | 'reviewed' | undefined;
  readonly employeeId: string | undefined;
  readonly limit: number;
  readonly cursor: string | undefined;
}

/** Suspicions that a badge was used by another: shown to HR and inspectors, who look into them. They never become a finding by themselves. */
@Injectable()
export class BadgeSuspicions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** The newest first; nobody sees one about themselves, not through an account that they lent either. @throws AppError not-permitted, invalid-input for a forged cursor */
  async list(caller: Caller, { state, employeeId, limit, cursor }: SuspicionSearch): Promise<Page<SuspicionView>> {
    const where = new Conditions()
      .add((p) => inScope('x.unit_id', p), scopeParameter(requiredScope(caller, 'conduct:read')))
      .add((p) => `x.employee_id <> ALL(${p}::uuid[])`, peopleOf(caller));
    if (state !== undefined) where.add((p) => `(x.outcome IS NULL) = ${p}::boolean`, state === 'open');
    if (employeeId !== undefined) where.add((p) => `x.employee_id = ${p}::uuid`, employeeId);
    if (cursor !== undefined) {
      const [date = '', id] = decodeCursor(cursor, 2);
      if (parseCivilDate(date) === undefined) throw new AppError('invalid-input', { field: 'cursor' });
      const before = where.parameter(date);
      where.add((p) => `(x.date, x.id) < (${before}::date, ${p}::uuid)`, cursorId(id));
    }
    const rows = await this.dataSource.query<SuspicionView[]>(
      `SELECT x.id, x.employee_id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName", x.unit_id AS "unitId",
         u.name AS "unitName", x.date, x.first_at AS "firstAt", a.code AS "firstDevice", ua.name AS "firstUnitName",
         x.second_at AS "secondAt", z.code AS "secondDevice", uz.name AS "secondUnitName", x.because, x.raised_at AS "raisedAt",
         x.outcome, x.reason, x.reviewed_by AS "reviewedBy", x.reviewed_at AS "reviewedAt"
       FROM badge_suspicion x JOIN employee e ON e.id = x.employee_id JOIN org_unit u ON u.id = x.unit_id
       JOIN device a ON a.id = x.first_device_id JOIN org_unit ua ON ua.id = a.unit_id
       JOIN device z ON z.id = x.second_device_id JOIN org_unit uz ON uz.id = z.unit_id
       WHERE ${where.sql} ORDER BY x.date DESC, x.id DESC LIMIT ${where.parameter(limit + 1)}`,
      where.values,
    );
    return pageOf(rows, limit, ({ date, id }) => [date, id]);
  } // prettier-ignore

  /**
   * Says what looking into it came to. A token reviews nothing: a person has to answer for it.
   * @throws AppError not-permitted, not-found, own-record, already-decided
   */
  async review(caller: Caller, id: string, outcome: SuspicionOutcome, reason: string): Promise<void> {
    if (caller.kind === 'token') throw new AppError('not-permitted');
    await this.dataSource.transaction(async (manager) => {
      const [row] = await manager.query<
        { employeeId: string; unitId: string; outcome: SuspicionOutcome | null }[]
      >(
        `SELECT employee_id AS "employeeId", unit_id AS "unitId", outcome FROM badge_suspicion x
         WHERE id = $1 AND ${inScope('x.unit_id', '$2')} FOR UPDATE`,
        [id, scopeParameter(requiredScope(caller, 'conduct:report'))],
      );
      if (row === undefined) throw new AppError('not-found');
      refuseOwnRecord(caller, row.employeeId);
      if (row.outcome !== null) throw new AppError('already-decided');
      await manager.update(BadgeSuspicion, id, {
        outcome, reason, reviewedBy: caller.label, reviewerEmployeeId: caller.employeeId, reviewedAt: this.clock.now(),
      }); // prettier-ignore
      // The reason may tell of somebody's health or affairs: it stays with the suspicion.
      await this.audit.record(manager, {
        action: 'badge-suspicion.review', entityType: 'badge-suspicion', entityId: id, subjectEmployeeId: row.employeeId,
        unitId: row.unitId, after: { outcome },
      }); // prettier-ignore
    });
  }
}
