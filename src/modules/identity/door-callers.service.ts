import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentContext } from '../../platform/http/request-context.js';
import { effectiveScopes, type ActiveGrant } from './effective-scopes.js';

/** People who are known by their badge or PIN at a door, without a session. */
@Injectable()
export class DoorCallersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * The person as a caller, with nothing but what they may ask for at a door; the audit names them.
   * @throws AppError not-permitted for somebody without an account that is good now, or without that permission
   */
  async callerAtDoor(employeeId: string): Promise<Caller> {
    const [row] = await this.dataSource.query<
      { id: string; username: string; responsible: string | null; grants: ActiveGrant[] }[]
    >(
      `SELECT a.id, a.username, a.responsible_employee_id AS responsible,
         coalesce((SELECT jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id))
           FROM role_grant g WHERE g.account_id = a.id AND g.period @> $2::timestamptz), '[]') AS grants
       FROM account a WHERE a.employee_id = $1 AND a.status = 'active' AND is_employed(a.employee_id, $2)`,
      [employeeId, this.clock.now()],
    );
    const scope = effectiveScopes(row?.grants ?? []).get('inspections:request');
    if (row === undefined || scope === undefined) throw new AppError('not-permitted');
    const caller: Caller = {
      kind: 'session', label: row.username, accountId: row.id, tokenId: null, sessionId: null, employeeId,
      responsibleEmployeeId: row.responsible, scopes: new Map([['inspections:request', scope]]),
    }; // prettier-ignore
    const context = currentContext();
    if (context) context.caller = caller;
    return caller;
  }
}
