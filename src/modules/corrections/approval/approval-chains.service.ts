import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { chainFor, isChain, type ApprovalStep } from '../../../core/requests/approval-steps.js';
import type { RequestKind } from '../../../core/requests/request-kind.js';
import { refuseOwnRecord, type Caller } from '../../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { requireUnit } from '../../../platform/access/units-in-scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { AuditService } from '../../audit/audit.service.js';
import { SuperiorsService } from '../../organization/superiors/superiors.service.js';

/** The steps of a unit for a kind; null: for all kinds. */
export interface WantedChain {
  readonly unitId: string;
  readonly kind: RequestKind | null;
  readonly steps: readonly ApprovalStep[];
  readonly document: string | null;
}

export interface ChainView extends WantedChain {
  readonly id: string;
  /** The steps, with whom one names. */
  readonly steps: readonly (ApprovalStep & { readonly fullName: string | null })[];
  readonly unitName: string;
  readonly setBy: string;
  readonly setAt: Date;
}

/** By which steps requests are approved, unit by unit; where nothing is set the head alone decides. */
@Injectable()
export class ApprovalChainsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly superiors: SuperiorsService,
  ) {}

  /** @throws AppError not-permitted */
  async list(caller: Caller): Promise<ChainView[]> {
    const chains = await this.dataSource.query<(Omit<ChainView, 'steps'> & { steps: ApprovalStep[] })[]>(
      `SELECT c.id, c.unit_id AS "unitId", u.name AS "unitName", c.kind, c.steps, c.document, c.set_by AS "setBy", c.set_at AS "setAt"
       FROM approval_chain c JOIN org_unit u ON u.id = c.unit_id WHERE ${inScope('c.unit_id', '$1')}
       ORDER BY u.name, c.unit_id, c.kind NULLS FIRST`,
      [scopeParameter(requiredScope(caller, 'corrections:read'))],
    );
    const named = chains.flatMap(({ steps }) => steps.flatMap(({ employeeId }) => employeeId ?? []));
    const people = await this.dataSource.query<{ id: string; fullName: string }[]>(
      'SELECT id, full_name AS "fullName" FROM employee WHERE id = ANY($1::uuid[])',
      [named],
    );
    const names = new Map(people.map(({ id, fullName }) => [id, fullName]));
    return chains.map(({ steps, ...chain }) => ({
      ...chain,
      steps: steps.map((step) => ({ ...step, fullName: names.get(step.employeeId ?? '') ?? null })),
    }));
  }

  /**
   * Puts steps in the place of those that were set for the unit and kind; requests that wait keep theirs. Nobody names themselves, nor
   * by name who decides about themselves or their own people.
   * @throws AppError not-permitted, outside-scope, own-record, own-superior, invalid-input for steps that cannot be followed, unknown-reference
   */
  async put(caller: Caller, { unitId, kind, steps, document }: WantedChain): Promise<{ id: string }> {
    if (!isChain(steps)) throw new AppError('invalid-input', { field: 'steps' });
    for (const { employeeId } of steps) refuseOwnRecord(caller, employeeId);
    const named = steps.flatMap(({ employeeId }) => (employeeId === null ? [] : [employeeId]));
    return this.dataSource.transaction(async (manager) => {
      await requireUnit(manager, caller, 'superiors:write', unitId);
      const known = await manager.query<object[]>('SELECT FROM employee WHERE id = ANY($1::uuid[])', [named]);
      if (known.length < new Set(named).size)
        throw new AppError('unknown-reference', { field: 'steps', params: { field: 'employeeId' } });
      const [before] = await manager.query<{ steps: ApprovalStep[] }[]>(
        `SELECT steps FROM approval_chain WHERE unit_id = $1 AND kind IS NOT DISTINCT FROM $2 FOR UPDATE`,
        [unitId, kind],
      );
      if (namesSomebody(steps) || namesSomebody(before?.steps ?? []))
        await this.superiors.refuseChoosing(manager, caller, unitId);
      const [row] = await manager.query<[{ id: string }]>(
        `INSERT INTO approval_chain (id, unit_id, kind, steps, document, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (unit_id, coalesce(kind, '')) DO UPDATE SET steps = excluded.steps, document = excluded.document,
           set_by = excluded.set_by, set_at = excluded.set_at RETURNING id`,
        [v7(), unitId, kind, JSON.stringify(steps), document, caller.label, this.clock.now()],
      );
      await this.audit.record(manager, {
        action: 'approval-chain.put', entityType: 'approval-chain', entityId: row.id, unitId, before: before ?? null, after: { kind, steps, document },
      }); // prettier-ignore
      return row;
    });
  }

  /** Takes back what was set: what is set above holds again. @throws AppError not-permitted, not-found, own-superior */
  async remove(caller: Caller, id: string): Promise<void> {
    const roots = scopeParameter(requiredScope(caller, 'superiors:write'));
    await this.dataSource.transaction(async (manager) => {
      const [[gone]] = await manager.query<
        [{ unitId: string; kind: string | null; steps: ApprovalStep[] }[], number]
      >(
        `DELETE FROM approval_chain WHERE id = $1 AND ${inScope('unit_id', '$2')} RETURNING unit_id AS "unitId", kind, steps`,
        [id, roots],
      );
      if (gone === undefined) throw new AppError('not-found');
      if (namesSomebody(gone.steps)) await this.superiors.refuseChoosing(manager, caller, gone.unitId);
      await this.audit.record(manager, {
        action: 'approval-chain.remove', entityType: 'approval-chain', entityId: id, unitId: gone.unitId, before: { ...gone },
      }); // prettier-ignore
    });
  }

  /** The chain that holds for a kind in a unit, given with those above it, nearest first. For the service itself. */
  async holdingIn(
    manager: EntityManager,
    kind: RequestKind,
    chain: readonly string[],
  ): Promise<readonly ApprovalStep[]> {
    const rows = await manager.query<{ unitId: string; kind: string | null; steps: ApprovalStep[] }[]>(
      `SELECT unit_id AS "unitId", kind, steps FROM approval_chain WHERE unit_id = ANY($1::uuid[])`,
      [chain],
    );
    return chainFor(kind, chain, rows);
  }
}

function namesSomebody(steps: readonly ApprovalStep[]): boolean {
  return steps.some(({ approver }) => approver === 'person');
}
