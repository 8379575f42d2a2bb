import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { paidByDefault, type ExcuseKind } from '../../core/attendance/excuse-kind.js';
import { zoneClock } from '../../core/time/zone-clock.js';
import type { Caller } from '../../platform/access/caller.js';
import { requiredScope } from '../../platform/access/scope.js';
import { requireEmployees } from '../../platform/access/units-in-scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { refusing } from '../../platform/errors/database-error.js';
import { AuditService } from '../audit/audit.service.js';
import { Excuse } from './excuse.entity.js';
import { periodOf } from './excuses.service.js';
import { auditedKind } from './health-data.js';
import { proposedBy } from './proposed-by.js';

/** A paper that excuses somebody, or several people at once, for one period. */
export interface NewLeave {
  readonly employeeIds: readonly string[];
  readonly kind: Exclude<ExcuseKind, 'device-outage'>;
  readonly from: Date;
  readonly until: Date;
  /** undefined: as the kind has it (`paidByDefault`). */
  readonly paid: boolean | undefined;
  readonly symbol: string | null;
  readonly document: string | null;
  readonly reason: string;
}

/** Longer than any leave that one paper grants. */
const LONGEST_MS = 366 * 86_400_000;

/** Leave, trips, training and whatever else excuses people by name; each proposed by one person and decided by another. */
@Injectable()
export class LeaveService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /**
   * Proposes an excuse for each of the people named; those of one paper share a group.
   * @throws AppError not-permitted, outside-scope, period-reversed, invalid-input for more than a year or a kind that must say who
   * pays, overlapping-period for the same leave a second time
   */
  async propose(caller: Caller, leave: NewLeave): Promise<{ ids: string[] }> {
    requiredScope(caller, 'corrections:write');
    return this.enter(caller, leave, (manager, date) =>
      requireEmployees(manager, caller, 'corrections:write', leave.employeeIds.map((employeeId) => ({ employeeId, date }))),
    ); // prettier-ignore
  }

  /**
   * As {@link propose}, for a caller whose right `admit` looks at on the first day of the leave; `then` does what belongs to it in the
   * same transaction.
   */
  async enter(
    caller: Caller,
    leave: NewLeave,
    admit: (manager: EntityManager, date: string) => Promise<void>,
    then: (manager: EntityManager, ids: readonly string[]) => Promise<void> = () => Promise.resolve(),
  ): Promise<{ ids: string[] }> {
    const { employeeIds, kind, from, until, symbol, document, reason } = leave;
    checkPeriod(from, until);
    const paid = leave.paid ?? paidByDefault(kind);
    if (paid === undefined) throw new AppError('invalid-input', { field: 'paid' });
    const groupId = employeeIds.length > 1 ? v7() : null;
    const ids = employeeIds.map(() => v7());
    const { date } = zoneClock('Asia/Ho_Chi_Minh').toLocal(from.getTime());
    await refusing({ excuse_person_key: new AppError('overlapping-period', { field: 'employeeIds' }) }, () =>
      this.dataSource.transaction(async (manager) => {
        await admit(manager, date);
        const proposal = proposedBy(caller, this.clock.now(), reason);
        const rows = employeeIds.map((employeeId, index) => ({
          ...proposal, id: ids[index] as string, kind, paid, symbol, document, groupId, employeeId, unitId: null,
          period: periodOf(from, until), downtimeId: null, affected: null,
        })); // prettier-ignore
        await manager.insert(Excuse, rows);
        await this.note(manager, rows, { from, until });
        await then(manager, ids);
      }),
    );
    return { ids };
  }

  private note(
    manager: EntityManager,
    rows: readonly { id: string; employeeId: string; kind: ExcuseKind; paid: boolean }[],
    period: { from: Date; until: Date },
  ): Promise<void> {
    return this.audit.recordMany(
      manager,
      rows.map(({ id, employeeId, kind, paid }) => ({
        action: 'excuse.propose', entityType: 'excuse', entityId: id, subjectEmployeeId: employeeId,
        after: { kind: auditedKind(kind), paid, ...period },
      })), // prettier-ignore
    );
  }
}

/** @throws AppError period-reversed, invalid-input for more than a year */
export function checkPeriod(from: Date, until: Date): void {
  if (from >= until) throw new AppError('period-reversed', { field: 'until' });
  if (until.getTime() - from.getTime() > LONGEST_MS) throw new AppError('invalid-input', { field: 'until' });
}
