import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { ExemptionKind } from '../../core/inspections/inspection-check.js';
import { refuseOwnRecord, type Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { noonOf, requireEmployees } from '../../platform/access/units-in-scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { refusing } from '../../platform/errors/database-error.js';
import { AuditService } from '../audit/audit.service.js';
import { ConductExemption } from './conduct-exemption.entity.js';

/** An exemption as somebody enters it; civil dates, `until` (excluded) null: until further notice. */
export interface NewExemption {
  readonly employeeId: string;
  readonly kind: ExemptionKind;
  readonly from: string;
  readonly until: string | null;
  readonly document: string;
}

/** An exemption as those see it who may know why. */
export interface ExemptionView extends NewExemption {
  readonly id: string;
  readonly employeeCode: string;
  readonly fullName: string;
  readonly enteredBy: string;
  readonly enteredAt: Date;
}

const MOST = 500;
const UNIT = `employee_unit(x.employee_id, ${noonOf('lower(x.period)')})`;

/** Who need not wear badge or uniform, and why: the reason is for those who may read health data. */
@Injectable()
export class ExemptionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Latest first. @throws AppError not-permitted */
  async list(caller: Caller, employeeId: string | null): Promise<ExemptionView[]> {
    return this.dataSource.query<ExemptionView[]>(
      `SELECT x.id, x.employee_id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName", x.kind,
         lower(x.period) AS "from", upper(x.period) AS "until", x.document, x.entered_by AS "enteredBy", x.entered_at AS "enteredAt"
       FROM conduct_exemption x JOIN employee e ON e.id = x.employee_id
       WHERE ${inScope(UNIT, '$1')} AND ($2::uuid IS NULL OR x.employee_id = $2) ORDER BY x.id DESC LIMIT ${MOST}`,
      [scopeParameter(requiredScope(caller, 'health:read')), employeeId],
    );
  }

  /**
   * Enters an exemption by its document; what was found in its time is judged anew.
   * @throws AppError not-permitted, outside-scope, own-record, period-reversed, overlapping-period
   */
  async add(caller: Caller, wanted: NewExemption): Promise<{ id: string }> {
    const { employeeId, kind, from, until, document } = wanted;
    if (until !== null && until <= from) throw new AppError('period-reversed', { field: 'until' });
    refuseOwnRecord(caller, employeeId);
    const id = v7();
    await refusing({}, () =>
      this.dataSource.transaction(async (manager) => {
        await requireEmployees(manager, caller, 'health:read', [{ employeeId, date: from }]);
        await manager.insert(ConductExemption, {
          id, employeeId, kind, document, period: `[${from},${until ?? ''})`, enteredBy: caller.label, enteredAt: this.clock.now(),
        });
        // Never the reason: it is health data.
        await this.audit.record(manager, {
          action: 'exemption.add', entityType: 'exemption', entityId: id, subjectEmployeeId: employeeId, after: { from, until },
        });
      }),
    ); // prettier-ignore
    return { id };
  }

  /** Lets an exemption end before `until`. @throws AppError not-permitted, not-found, own-record, period-reversed */
  async end(caller: Caller, id: string, until: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [row] = await manager.query<{ employeeId: string; from: string; until: string | null }[]>(
        `SELECT x.employee_id AS "employeeId", lower(x.period) AS "from", upper(x.period) AS until FROM conduct_exemption x
         WHERE x.id = $1 AND ${inScope(UNIT, '$2')} FOR UPDATE`,
        [id, scopeParameter(requiredScope(caller, 'health:read'))],
      );
      if (row === undefined) throw new AppError('not-found');
      refuseOwnRecord(caller, row.employeeId);
      if (until <= row.from || (row.until !== null && until > row.until))
        throw new AppError('period-reversed', { field: 'until' });
      await manager.update(ConductExemption, id, { period: `[${row.from},${until})` });
      await this.audit.record(manager, {
        action: 'exemption.end', entityType: 'exemption', entityId: id, subjectEmployeeId: row.employeeId,
        before: { until: row.until }, after: { until },
      }); // prettier-ignore
    });
  }

  /** The reasons of people on dates, by `employee date`; for judging only. */
  async kindsOn(
    manager: EntityManager,
    days: readonly { readonly employeeId: string; readonly date: string }[],
  ): Promise<ReadonlyMap<string, readonly ExemptionKind[]>> {
    const rows = await manager.query<{ employeeId: string; date: string; kinds: ExemptionKind[] }[]>(
      `SELECT x.employee_id AS "employeeId", d.date, array_agg(DISTINCT x.kind) AS kinds
       FROM unnest($1::uuid[], $2::date[]) AS d(employee_id, date)
       JOIN conduct_exemption x ON x.employee_id = d.employee_id AND x.period @> d.date GROUP BY 1, 2`,
      [days.map(({ employeeId }) => employeeId), days.map(({ date }) => date)],
    );
    return new Map(rows.map(({ employeeId, date, kinds }) => [`${employeeId} ${date}`, kinds]));
  }
}
