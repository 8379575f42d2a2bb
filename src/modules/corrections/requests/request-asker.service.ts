import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseOwnRecord, type Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { refusing } from '../../../platform/errors/database-error.js';
import { ApproversService } from '../approval/approvers.service.js';
import { RequestDecisions } from './request-decisions.service.js';
import { holdsIn } from './request-gate.js';
import { RequestNotices } from './request-notices.js';
import { RequestsService } from './requests.service.js';
import { refuseLateSwap } from './shift-swap.js';
import { lockRequest, type StoredRequest } from './stored-request.js';

/** What those concerned do with a request: withdraw it, agree to a swap, ask that it be cancelled. */
@Injectable()
export class RequestAskerService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly requests: RequestsService,
    private readonly approvers: ApproversService,
    private readonly decisions: RequestDecisions,
    private readonly notices: RequestNotices,
  ) {}

  /** Takes back what has not been decided. @throws AppError not-permitted, not-found, already-decided */
  withdraw(caller: Caller, id: string, note: string | null): Promise<void> {
    return this.changing(caller, id, async (manager, request) => {
      if (request.employeeId !== caller.employeeId) throw new AppError('not-found');
      if (request.status !== 'waiting' && request.status !== 'waiting-partner')
        throw new AppError('already-decided');
      await this.decisions.move(manager, caller, request, {
        act: 'withdrawn', status: 'withdrawn', step: null, onBehalfOf: null, note, outcomeIds: [],
      }); // prettier-ignore
    });
  }

  /**
   * Whoever is asked to swap agrees, and the head is asked; or does not. Never the asker through an account of the other.
   * @throws AppError not-permitted, not-found, own-record, already-decided, swap-too-late
   */
  agree(caller: Caller, id: string, agreed: boolean, note: string | null): Promise<void> {
    return this.changing(caller, id, async (manager, request) => {
      if (request.partnerId === null || request.partnerId !== caller.employeeId)
        throw new AppError('not-found');
      refuseOwnRecord(caller, request.employeeId);
      if (request.status !== 'waiting-partner') throw new AppError('already-decided');
      if (agreed) refuseLateSwap(request, this.approvers.today());
      const to = { step: null, onBehalfOf: null, note, outcomeIds: [] };
      if (!agreed) {
        await this.decisions.move(manager, caller, request, {
          ...to,
          act: 'partner-declined',
          status: 'refused',
        });
        await this.notices.tell(manager, 'request-refused', request, [request.employeeId]);
        return;
      }
      await this.decisions.move(manager, caller, request, {
        ...to,
        act: 'partner-agreed',
        status: 'waiting',
      });
      await manager.query('UPDATE work_request SET waiting_since = $2 WHERE id = $1', [id, this.clock.now()]);
      await this.requests.tellApprovers(manager, request);
    });
  }

  /**
   * Asks that something approved be no longer: the asker, or whoever keeps corrections of the unit; another person decides.
   * @throws AppError not-permitted, not-found, own-record, already-decided, swap-too-late
   */
  cancel(caller: Caller, id: string, reason: string): Promise<void> {
    return this.changing(caller, id, async (manager, request) => {
      const own = request.employeeId === caller.employeeId;
      if (!own && !(await holdsIn(manager, caller, 'corrections:write', request.unitId)))
        throw new AppError('not-found');
      if (!own) refuseOwnRecord(caller, request.employeeId);
      if (request.status !== 'approved') throw new AppError('already-decided');
      refuseLateSwap(request, this.approvers.today());
      await this.decisions.move(manager, caller, request, {
        act: 'cancel-asked', status: 'cancelling', step: null, onBehalfOf: null, note: reason, outcomeIds: request.outcomeIds,
      }); // prettier-ignore
      await manager.query(
        `UPDATE work_request SET cancel_reason = $2, canceller_account_id = $3, canceller_employee_id = $4,
           canceller_responsible_id = $5, waiting_since = $6 WHERE id = $1`,
        [
          id,
          reason,
          caller.accountId,
          caller.employeeId,
          caller.responsibleEmployeeId ?? null,
          this.clock.now(),
        ],
      );
      await this.requests.tellApprovers(manager, request, 'request-cancel-asked');
    });
  }

  private async changing(
    caller: Caller,
    id: string,
    work: (manager: EntityManager, request: StoredRequest) => Promise<void>,
  ): Promise<void> {
    if (caller.kind === 'token') throw new AppError('not-permitted');
    await refusing({}, () =>
      this.dataSource.transaction(async (manager) => {
        const request = await lockRequest(manager, id);
        if (request === undefined) throw new AppError('not-found');
        await work(manager, request);
      }),
    );
  }
}
