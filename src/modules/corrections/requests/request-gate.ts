import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refuseOwnRecord, scopeOf, type Caller } from '../../../platform/access/caller.js';
import { refuseOwnProposal } from '../../../platform/access/refuse-own-proposal.js';
import { inScope, scopeParameter } from '../../../platform/access/scope.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { ApproversService, type Approvers } from '../approval/approvers.service.js';
import type { StoredRequest } from './stored-request.js';

/** Who may decide on a request now: those on whom it waits, and nobody about themselves. */
@Injectable()
export class RequestGate {
  constructor(private readonly approvers: ApproversService) {}

  /**
   * Refuses whoever may not decide now; answers in whose place a delegate decides. Persons are compared: a delegate never decides what
   * concerns them.
   * @throws AppError not-permitted, not-found, own-record, already-approved, not-the-superior
   */
  async require(manager: EntityManager, caller: Caller, request: StoredRequest): Promise<string | null> {
    if (caller.kind === 'token') throw new AppError('not-permitted');
    const approvers = (await this.approvers.of(manager, [request])).get(request.id);
    const self = caller.employeeId;
    const isNamed = self !== null && approvers?.named.includes(self) === true;
    const inPlaceOf = self === null ? undefined : approvers?.delegates.get(self);
    const holds = approvers !== undefined && (await this.holds(manager, caller, approvers));
    const own = self !== null && (self === request.employeeId || self === request.partnerId);
    if (!isNamed && inPlaceOf === undefined && !holds) {
      const sees = own || (await holdsIn(manager, caller, 'corrections:read', request.unitId));
      if (!sees) throw new AppError('not-found');
    }
    refuseOwnRecord(caller, request.employeeId);
    refuseOwnRecord(caller, request.partnerId);
    refuseOwnProposal(caller, request);
    if (request.status === 'cancelling') {
      refuseOwnRecord(caller, request.cancellerEmployeeId);
      if (caller.accountId !== null && caller.accountId === request.cancellerAccountId)
        throw new AppError('own-record');
      // As it was when it was asked: an account may have been given back since.
      refuseOwnRecord(caller, request.cancellerResponsibleId);
    }
    if (hasApproved(caller, approvers)) throw new AppError('already-approved');
    if (!isNamed && inPlaceOf === undefined && !holds) throw new AppError('not-the-superior');
    return isNamed ? null : (inPlaceOf ?? null);
  }

  /** By permission: never somebody of a unit that the asker heads. */
  private async holds(
    manager: EntityManager,
    caller: Caller,
    { permission, permissionUnitId, headedUnitId }: Approvers,
  ): Promise<boolean> {
    if (permission === null || permissionUnitId === null) return false;
    const people = [caller.employeeId, caller.responsibleEmployeeId ?? null].filter((id) => id !== null);
    const below = await this.approvers.below(manager, headedUnitId, people);
    return below.size === 0 && (await holdsIn(manager, caller, permission, permissionUnitId));
  }
}

/** Whether the caller, or whoever could be behind the account, has approved a step of the request before. */
function hasApproved(caller: Caller, approvers: Approvers | undefined): boolean {
  const people = [caller.employeeId, caller.responsibleEmployeeId ?? null].filter((id) => id !== null);
  return (
    approvers !== undefined &&
    (people.some((id) => approvers.approved.has(id)) || approvers.approvedBy.has(caller.label))
  );
}

/** Whether the caller holds a permission in a unit. */
export async function holdsIn(
  manager: EntityManager,
  caller: Caller,
  permission: Parameters<typeof scopeOf>[1],
  unitId: string,
): Promise<boolean> {
  const roots = scopeOf(caller, permission);
  if (roots === undefined) return false;
  const rows = await manager.query<object[]>(
    `SELECT FROM org_unit WHERE id = $1 AND ${inScope('id', '$2')}`,
    [unitId, scopeParameter(roots)],
  );
  return rows.length > 0;
}
