import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { Clock } from '../../platform/clock/clock.js';
import { effectiveScopes, type ActiveGrant } from './effective-scopes.js';

/** Who asked for something that is done later. */
export interface PastCaller {
  readonly label: string;
  readonly accountId: string | null;
  /** The token that asked, of that account; absent in what was asked before this was noted. */
  readonly tokenId?: string | null;
}

/** Callers whose work is done after their request: with the rights that they have when it is done, not when they asked. */
@Injectable()
export class PastCallersService {
  constructor(private readonly clock: Clock) {}

  /** The caller as they are now; undefined for an account that is closed, whose person has left, or of a token that has ended. */
  async now(
    manager: EntityManager,
    { label, accountId, tokenId = null }: PastCaller,
  ): Promise<Caller | undefined> {
    const [row] = await manager.query<
      { employeeId: string | null; responsible: string | null; grants: ActiveGrant[] }[]
    >(
      `SELECT a.employee_id AS "employeeId", a.responsible_employee_id AS responsible,
         coalesce((SELECT jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id))
           FROM role_grant g WHERE g.account_id = a.id AND g.period @> $2::timestamptz), '[]') AS grants
       FROM account a WHERE a.id = $1 AND a.status = 'active' AND (a.employee_id IS NULL OR is_employed(a.employee_id, $2))
         AND ($3::uuid IS NULL OR EXISTS (SELECT FROM api_token t WHERE t.id = $3 AND t.owner_account_id = a.id
           AND t.ended_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > $2)))`,
      [accountId, this.clock.now(), tokenId],
    );
    if (row === undefined) return undefined;
    return {
      kind: 'session', label, accountId, tokenId: null, sessionId: null, employeeId: row.employeeId,
      responsibleEmployeeId: row.responsible, scopes: effectiveScopes(row.grants),
    }; // prettier-ignore
  }
}
