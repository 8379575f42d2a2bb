import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { scopeOf, type Caller, type ScopeRoots } from '../../platform/access/caller.js';
import { permissions, type Permission } from '../../platform/access/permission.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { hashOpaqueToken, newOpaqueToken } from '../../platform/crypto/opaque-token.js';
import { AppError } from '../../platform/errors/app-error.js';
import { AuditService } from '../audit/audit.service.js';
import { ApiToken } from './api-token.entity.js';
import { effectiveScopes, type ActiveGrant } from './effective-scopes.js';

/** A token to be made. `unitId` null: everywhere the maker may. */
export interface NewToken {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly unitId: string | null;
  readonly expiresAt: Date | null;
}

/** What is shown of a token; never its secret. */
export type TokenView = Omit<ApiToken, 'tokenHash'>;

/** A token that is good at this moment. */
export interface LiveToken {
  readonly tokenId: string;
  readonly name: string;
  readonly accountId: string | null;
  readonly employeeId: string | null;
  readonly responsibleEmployeeId: string | null;
  readonly scopes: ReadonlyMap<Permission, ScopeRoots>;
}

interface StoredToken {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Permission[];
  readonly unitId: string | null;
  readonly accountId: string | null;
  readonly employeeId: string | null;
  readonly responsibleEmployeeId: string | null;
  readonly lastUsedAt: Date | null;
  /** The owner's grants that hold now. */
  readonly grants: readonly ActiveGrant[] | null;
}

@Injectable()
export class TokensService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /**
   * Makes a token and returns its secret, shown this once.
   * @throws AppError invalid-input for an unknown scope, not-permitted or outside-scope when the maker
   * does not hold what the token would.
   */
  async create(caller: Caller, wanted: NewToken): Promise<{ id: string; secret: string }> {
    const scopes = [...new Set(wanted.scopes)].map((scope) => {
      const known = permissions.find((permission) => permission === scope);
      if (!known) throw new AppError('invalid-input', { field: 'scopes' });
      return known;
    });
    for (const scope of scopes) await this.refuseEscalation(caller, scope, wanted.unitId);
    const secret = newOpaqueToken('cvt');
    const token = {
      id: newId(),
      name: wanted.name,
      tokenHash: hashOpaqueToken(secret),
      scopes,
      unitId: wanted.unitId,
      ownerAccountId: caller.accountId,
      createdAt: this.clock.now(),
      expiresAt: wanted.expiresAt,
      endedAt: null,
      lastUsedAt: null,
    };
    await this.dataSource.transaction(async (manager) => {
      await manager.getRepository(ApiToken).insert(token);
      await this.audit.record(manager, {
        action: 'api-token.create',
        entityType: 'api-token',
        entityId: token.id,
        unitId: token.unitId,
        after: { name: token.name, scopes, unitId: token.unitId, expiresAt: token.expiresAt },
      });
    });
    return { id: token.id, secret };
  }

  /** Tokens of the caller's scope, newest first. */
  async list(caller: Caller): Promise<TokenView[]> {
    const roots = scopeParameter(requiredScope(caller, 'tokens:read'));
    const tokens = await this.dataSource
      .getRepository(ApiToken)
      .createQueryBuilder('t')
      .where(inScope('t.unit_id', ':roots'), { roots })
      .orderBy('t.createdAt', 'DESC')
      .getMany();
    return tokens.map((token) => ({
      id: token.id,
      name: token.name,
      scopes: token.scopes,
      unitId: token.unitId,
      ownerAccountId: token.ownerAccountId,
      createdAt: token.createdAt,
      expiresAt: token.expiresAt,
      endedAt: token.endedAt,
      lastUsedAt: token.lastUsedAt,
    }));
  }

  /** Ends a token. @throws AppError not-found when it is not in the caller's scope. */
  async end(caller: Caller, id: string): Promise<void> {
    const roots = scopeParameter(requiredScope(caller, 'tokens:write'));
    await this.dataSource.transaction(async (manager) => {
      const token = await manager
        .getRepository(ApiToken)
        .createQueryBuilder('t')
        .where('t.id = :id AND t.endedAt IS NULL', { id })
        .andWhere(inScope('t.unit_id', ':roots'), { roots })
        .getOne();
      if (!token) throw new AppError('not-found');
      await manager.getRepository(ApiToken).update({ id }, { endedAt: this.clock.now() });
      await this.audit.record(manager, {
        action: 'api-token.end',
        entityType: 'api-token',
        entityId: id,
        unitId: token.unitId,
        before: { name: token.name },
      });
    });
  }

  /**
   * The token behind a bearer secret, or undefined when it has ended or its owner is gone. It reaches
   * no further than its owner does at this moment.
   */
  async find(secret: string): Promise<LiveToken | undefined> {
    const now = this.clock.now();
    const [row] = await this.dataSource.query<StoredToken[]>(
      `SELECT t.id, t.name, t.scopes, t.unit_id AS "unitId", a.id AS "accountId", a.employee_id AS "employeeId",
         a.responsible_employee_id AS "responsibleEmployeeId", t.last_used_at AS "lastUsedAt",
         (SELECT jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id))
          FROM role_grant g WHERE g.account_id = a.id AND g.period @> $2::timestamptz) AS grants
       FROM api_token t LEFT JOIN account a ON a.id = t.owner_account_id
       WHERE t.token_hash = $1 AND t.ended_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > $2)
         AND (t.owner_account_id IS NULL OR (a.status = 'active'
           AND (a.employee_id IS NULL OR is_employed(a.employee_id, $2))))`,
      [hashOpaqueToken(secret), now],
    );
    if (!row) return undefined;
    if (row.lastUsedAt === null || now.getTime() - row.lastUsedAt.getTime() >= 60_000) {
      await this.dataSource.getRepository(ApiToken).update({ id: row.id }, { lastUsedAt: now });
    }
    const { id: tokenId, name, accountId, employeeId, responsibleEmployeeId } = row;
    return { tokenId, name, accountId, employeeId, responsibleEmployeeId, scopes: await this.scopesOf(row) };
  }

  private async scopesOf(token: StoredToken): Promise<Map<Permission, ScopeRoots>> {
    const own: ScopeRoots = token.unitId === null ? 'everywhere' : [token.unitId];
    if (token.accountId === null) return new Map(token.scopes.map((scope) => [scope, own]));
    const owners = effectiveScopes(token.grants ?? []);
    const scopes = new Map<Permission, ScopeRoots>();
    for (const scope of token.scopes) {
      const roots = owners.get(scope);
      if (roots === undefined) continue;
      if (token.unitId === null) scopes.set(scope, roots);
      else if (await this.covers(roots, token.unitId)) scopes.set(scope, own);
    }
    return scopes;
  }

  private async refuseEscalation(caller: Caller, scope: Permission, unitId: string | null): Promise<void> {
    const roots = scopeOf(caller, scope);
    if (roots === undefined) throw new AppError('not-permitted', { field: 'scopes' });
    if (roots === 'everywhere') return;
    if (unitId === null || !(await this.covers(roots, unitId))) {
      throw new AppError('outside-scope', { field: 'unitId' });
    }
  }

  private async covers(roots: ScopeRoots, unitId: string): Promise<boolean> {
    const [{ inside }] = await this.dataSource.query<[{ inside: boolean }]>(
      `SELECT ${inScope('$1::uuid', '$2')} AS inside`,
      [unitId, scopeParameter(roots)],
    );
    return inside;
  }
}
