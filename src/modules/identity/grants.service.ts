import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { Caller } from '../../platform/access/caller.js';
import { permissionsOfRole, roles, type Permission, type Role } from '../../platform/access/permission.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { refusing } from '../../platform/errors/database-error.js';
import { AuditService } from '../audit/audit.service.js';
import { AccountScopeService } from './account-scope.service.js';
import { AccountsService } from './accounts.service.js';
import { RoleGrant } from './role-grant.entity.js';

/** A role to be given. `from` null: now; `until` null: until ended. */
export interface NewGrant {
  readonly role: Role;
  readonly unitId: string | null;
  readonly from: Date | null;
  readonly until: Date | null;
}

/** A grant with its period as two instants. */
export interface GrantView {
  readonly id: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly from: Date;
  readonly until: Date | null;
}

const constraints = {
  role_grant_no_overlap: new AppError('overlapping-period', { field: 'from' }),
  role_grant_unit_id_fkey: new AppError('unknown-reference', {
    field: 'unitId',
    params: { field: 'unitId' },
  }),
};

/** Gives and ends roles; nobody gives one to themselves, nor one that reaches beyond their own scope. */
@Injectable()
export class GrantsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly accounts: AccountsService,
    private readonly scope: AccountScopeService,
    private readonly audit: AuditService,
  ) {}

  /** The people whose accounts hold a permission in a unit now. For the service itself. */
  async peopleWith(manager: EntityManager, permission: Permission, unitId: string | null): Promise<string[]> {
    return (await this.holders(manager, permission, unitId)).filter((id) => id !== null);
  }

  /** The people behind the active accounts that hold a permission on a unit now; null among them: an account of nobody on the staff. */
  async holders(
    manager: EntityManager,
    permission: Permission,
    unitId: string | null,
  ): Promise<readonly (string | null)[]> {
    const holding = roles.filter((role) => permissionsOfRole[role].includes(permission));
    const rows = await manager.query<{ id: string | null }[]>(
      `SELECT DISTINCT a.employee_id AS id FROM role_grant g JOIN account a ON a.id = g.account_id
       WHERE a.status = 'active' AND g.role = ANY($1::text[]) AND g.period @> $2::timestamptz
         AND (g.unit_id IS NULL OR $3::uuid IS NULL OR $3::uuid IN (SELECT unit_scope(ARRAY[g.unit_id])))`,
      [holding, this.clock.now(), unitId],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Whether somebody else than these people and accounts holds a permission on a unit now: an account of nobody on the staff too, unless one of them
   * could be behind it.
   */
  async othersHold(
    manager: EntityManager,
    permission: Permission,
    unitId: string,
    { people, accounts }: { readonly people: readonly string[]; readonly accounts: readonly string[] },
  ): Promise<boolean> {
    const holding = roles.filter((role) => permissionsOfRole[role].includes(permission));
    const rows = await manager.query<object[]>(
      `SELECT FROM role_grant g JOIN account a ON a.id = g.account_id
       WHERE a.status = 'active' AND g.role = ANY($1::text[]) AND g.period @> $2::timestamptz
         AND (g.unit_id IS NULL OR $3::uuid IN (SELECT unit_scope(ARRAY[g.unit_id])))
         AND a.id <> ALL($5::uuid[]) AND coalesce(a.employee_id, a.responsible_employee_id, a.id) <> ALL($4::uuid[]) LIMIT 1`,
      [holding, this.clock.now(), unitId, people, accounts],
    );
    return rows.length > 0;
  }

  /** Grants of an account, newest first. @throws AppError not-found outside the caller's scope. */
  async list(caller: Caller, accountId: string): Promise<GrantView[]> {
    await this.accounts.get(caller, accountId);
    return this.dataSource.query<GrantView[]>(
      `SELECT id, role, unit_id AS "unitId", lower(period) AS "from", upper(period) AS "until"
       FROM role_grant WHERE account_id = $1 ORDER BY lower(period) DESC, id DESC`,
      [accountId],
    );
  }

  /**
   * Gives a role.
   * @throws AppError own-record, outside-scope, not-found, overlapping-period, period-reversed
   */
  async grant(caller: Caller, accountId: string, wanted: NewGrant): Promise<GrantView> {
    const from = wanted.from ?? this.clock.now();
    if (wanted.until !== null && wanted.until <= from)
      throw new AppError('period-reversed', { field: 'until' });
    const id = newId();
    await refusing(constraints, () =>
      this.dataSource.transaction(async (manager) => {
        const account = await this.scope.changeable(manager, caller, accountId);
        const roots = scopeParameter(requiredScope(caller, 'accounts:write'));
        if (wanted.unitId === null && roots !== null)
          throw new AppError('outside-scope', { field: 'unitId' });
        const [{ inside }] = await manager.query<[{ inside: boolean }]>(
          `SELECT ${inScope('$1::uuid', '$2')} AS inside`,
          [wanted.unitId, roots],
        );
        if (wanted.unitId !== null && !inside) throw new AppError('outside-scope', { field: 'unitId' });
        await manager.query(
          `INSERT INTO role_grant (id, account_id, role, unit_id, period, created_at)
           VALUES ($1, $2, $3, $4, tstzrange($5, $6), $7)`,
          [id, accountId, wanted.role, wanted.unitId, from, wanted.until, this.clock.now()],
        );
        await this.audit.record(manager, {
          action: 'grant.create',
          entityType: 'account',
          entityId: accountId,
          subjectEmployeeId: account.employeeId,
          unitId: wanted.unitId,
          after: { grantId: id, role: wanted.role, unitId: wanted.unitId, from, until: wanted.until },
        });
      }),
    );
    return { id, role: wanted.role, unitId: wanted.unitId, from, until: wanted.until };
  }

  /** Ends a grant now (or withdraws one that has not begun). @throws AppError not-found, own-record, outside-scope */
  async end(caller: Caller, grantId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const grant = await manager.getRepository(RoleGrant).findOneBy({ id: grantId });
      if (!grant) throw new AppError('not-found');
      const account = await this.scope.changeable(manager, caller, grant.accountId);
      const now = this.clock.now();
      const [, changed] = await manager.query<[unknown[], number]>(
        `UPDATE role_grant SET period = tstzrange(lower(period), $2)
         WHERE id = $1 AND lower(period) < $2 AND (upper_inf(period) OR upper(period) > $2)`,
        [grantId, now],
      );
      if (!changed) {
        const [, withdrawn] = await manager.query<[unknown[], number]>(
          'DELETE FROM role_grant WHERE id = $1 AND lower(period) >= $2',
          [grantId, now],
        );
        if (!withdrawn) throw new AppError('not-found');
      }
      await this.audit.record(manager, {
        action: 'grant.end',
        entityType: 'account',
        entityId: grant.accountId,
        subjectEmployeeId: account.employeeId,
        unitId: grant.unitId,
        before: { grantId, role: grant.role, unitId: grant.unitId, period: grant.period },
      });
    });
  }
}
