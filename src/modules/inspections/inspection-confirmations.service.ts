import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseOwnRecord, type Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { refusing } from '../../platform/errors/database-error.js';
import { AuditService } from '../audit/audit.service.js';
import { CheckJudge } from './check-judge.service.js';
import type { JudgedCheck } from './check-rows.js';
import { InspectionConfirmation } from './inspection-confirmation.entity.js';
import { personOf } from './round-person.js';
import { MOST_LATE_MS } from './round-terms.js';

/**
 * The second inspector. Courtesy (UX-01) is no matter of one person's word: who came along on the round says in their own name that they saw it
 * too, and only then it is noted. Source: domain.md section 7.
 */
@Injectable()
export class InspectionConfirmations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly judge: CheckJudge,
  ) {}

  /** Checks of others on rounds of the caller that count only once somebody else saw it. @throws AppError not-permitted, inspector-unknown */
  async waiting(caller: Caller): Promise<JudgedCheck[]> {
    const since = new Date(this.clock.now().getTime() - MOST_LATE_MS);
    const checks = await this.judge.where(
      this.dataSource.manager,
      `k.cancelled_at IS NULL AND k.checked_at >= $2 AND cardinality(k.rules) > 0 AND $1::uuid = ANY (i.inspector_ids)
       AND k.checked_by_id <> $1 AND ${inScope('i.unit_id', '$3')}
       AND NOT EXISTS (SELECT FROM inspection_confirmation c WHERE c.check_id = k.id AND c.inspector_id = $1)`,
      [personOf(caller), since, scopeParameter(requiredScope(caller, 'inspections:write'))],
    );
    return checks.filter(({ awaiting }) => awaiting.length > 0);
  }

  /**
   * The caller saw what a check of a colleague says. Not later than anybody remembers it fairly, also after the round has ended.
   * @throws AppError not-permitted, inspector-unknown, not-found for rounds of others, own-record for one's own check,
   * already-decided for one that was taken back or is too long ago, already-exists
   */
  async confirm(caller: Caller, inspectionId: string, checkId: string): Promise<void> {
    const inspectorId = personOf(caller);
    const already = new AppError('already-exists');
    await refusing({ inspection_confirmation_pkey: already }, () =>
      this.dataSource.transaction(async (manager) => {
        const [check] = await manager.query<CheckToConfirm[]>(
          `SELECT k.employee_id AS "employeeId", k.checked_by_id AS "checkedById", k.unit_id AS "unitId", k.rules,
             k.checked_at AS "checkedAt", k.cancelled_at AS "cancelledAt"
           FROM inspection_check k JOIN inspection i ON i.id = k.inspection_id
           WHERE k.id = $1 AND i.id = $2 AND $3::uuid = ANY (i.inspector_ids) AND ${inScope('i.unit_id', '$4')} FOR UPDATE OF k`,
          [checkId, inspectionId, inspectorId, scopeParameter(requiredScope(caller, 'inspections:write'))],
        );
        if (check === undefined) throw new AppError('not-found');
        refuseOwnRecord(caller, check.employeeId);
        refuseOwnRecord(caller, check.checkedById);
        const now = this.clock.now();
        const late = now > confirmableUntil(check);
        if (check.cancelledAt !== null || late) throw new AppError('already-decided');
        await manager.insert(InspectionConfirmation, {
          checkId, inspectorId, confirmedBy: caller.label, confirmedAt: now,
        }); // prettier-ignore
        await this.audit.record(manager, {
          action: 'inspection-check.confirm', entityType: 'inspection-check', entityId: checkId, subjectEmployeeId: check.employeeId,
          unitId: check.unitId, after: { inspectionId, rules: check.rules },
        }); // prettier-ignore
      }),
    );
  }
}

/** Until when a colleague may say that they saw it too: as long as anybody remembers it fairly. */
export function confirmableUntil({ checkedAt }: { readonly checkedAt: Date }): Date {
  return new Date(checkedAt.getTime() + MOST_LATE_MS);
}

interface CheckToConfirm {
  readonly employeeId: string;
  readonly checkedById: string;
  readonly unitId: string;
  readonly rules: string[];
  readonly checkedAt: Date;
  readonly cancelledAt: Date | null;
}
