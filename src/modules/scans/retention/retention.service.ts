import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../../../platform/access/caller.js';
import { requiredScope } from '../../../platform/access/scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { refusing } from '../../../platform/errors/database-error.js';
import { AuditService } from '../../audit/audit.service.js';
import { DestructionService, type DueMonth } from './destruction.service.js';
import { LegalHold, RetentionRule, type DataClass } from './retention.entity.js';

/** What is kept how long, and what is due. */
export interface RetentionOverview {
  readonly rules: readonly RetentionRule[];
  readonly holds: readonly LegalHold[];
  readonly dueMonths: readonly DueMonth[];
  readonly duePeople: number;
}

export interface NewHold {
  readonly from: string;
  readonly until: string | null;
  readonly employeeId: string | null;
  readonly reason: string;
  readonly document: string;
}

/** Sets how long data are kept and what must stay; it concerns the whole installation. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly destruction: DestructionService,
  ) {}

  /** @throws AppError not-permitted, outside-scope for a caller of a part of the installation */
  async overview(caller: Caller): Promise<RetentionOverview> {
    requireEverywhere(caller, 'retention:read');
    const { manager } = this.dataSource;
    return {
      rules: await manager.find(RetentionRule, { order: { dataClass: 'ASC' } }),
      holds: await manager.find(LegalHold, { order: { setAt: 'DESC' }, take: 500 }),
      dueMonths: await this.destruction.dueMonths(),
      duePeople: (await this.destruction.duePeople(10_000)).length,
    };
  }

  /**
   * Sets the months that a class of data is kept (at least 12), or null: for ever. Nothing is destroyed before the next night.
   * @throws AppError not-permitted, outside-scope
   */
  async setRule(
    caller: Caller,
    dataClass: DataClass,
    months: number | null,
    document: string,
  ): Promise<void> {
    requireEverywhere(caller, 'retention:write');
    await this.dataSource.transaction(async (manager) => {
      const before = await manager.findOneBy(RetentionRule, { dataClass });
      await manager.delete(RetentionRule, { dataClass });
      if (months !== null) {
        const rule = { dataClass, months, document, setBy: caller.label, setAt: this.clock.now() };
        await manager.insert(RetentionRule, rule);
      }
      await this.audit.record(manager, {
        action: 'retention.set',
        entityType: 'retention-rule',
        before: before === null ? null : { dataClass, months: before.months, document: before.document },
        after: { dataClass, months, document },
      });
    });
  }

  /** @throws AppError not-permitted, outside-scope, period-reversed, unknown-reference for the person */
  async hold(
    caller: Caller,
    { from, until, employeeId, reason, document }: NewHold,
  ): Promise<{ id: string }> {
    requireEverywhere(caller, 'retention:write');
    if (until !== null && until <= from) throw new AppError('period-reversed', { field: 'until' });
    const id = v7();
    const unknownPerson = new AppError('unknown-reference', {
      field: 'employeeId',
      params: { field: 'employeeId' },
    });
    await refusing({ legal_hold_employee_fkey: unknownPerson }, () =>
      this.dataSource.transaction(async (manager) => {
        // A destruction under way finishes first; none begins before the hold stands.
        await manager.query('SELECT pg_advisory_xact_lock(1041007)');
        await manager.insert(LegalHold, {
          id, fromDate: from, untilDate: until, employeeId, reason, document, setBy: caller.label, setAt: this.clock.now(),
          liftedBy: null, liftedAt: null, liftedReason: null,
        }); // prettier-ignore
        await this.audit.record(manager, {
          action: 'legal-hold.create',
          entityType: 'legal-hold',
          entityId: id,
          subjectEmployeeId: employeeId,
          after: { from, until, employeeId, reason, document },
        });
      }),
    );
    return { id };
  }

  /** @throws AppError not-permitted, outside-scope, not-found when there is none or it was lifted */
  async lift(caller: Caller, id: string, reason: string): Promise<void> {
    requireEverywhere(caller, 'retention:write');
    await this.dataSource.transaction(async (manager) => {
      const [, lifted] = await manager.query<[unknown[], number]>(
        'UPDATE legal_hold SET lifted_at = $2, lifted_by = $3, lifted_reason = $4 WHERE id = $1 AND lifted_at IS NULL',
        [id, this.clock.now(), caller.label, reason],
      );
      if (lifted === 0) throw new AppError('not-found');
      await this.audit.record(manager, {
        action: 'legal-hold.lift',
        entityType: 'legal-hold',
        entityId: id,
        after: { reason },
      });
    });
  }
}

/**
 * Partitions and periods know no units: only who holds the permission everywhere may touch them.
 * @throws AppError not-permitted, outside-scope
 */
export function requireEverywhere(caller: Caller, permission: 'retention:read' | 'retention:write'): void {
  if (requiredScope(caller, permission) !== 'everywhere') throw new AppError('outside-scope');
}
