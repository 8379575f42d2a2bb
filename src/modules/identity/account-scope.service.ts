import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { refuseOwnRecord, type Caller, type ScopeRoots } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { Account } from './account.entity.js';

/** Which accounts a caller may see and change: those of the people who work in the scope (`employee_unit`). */
@Injectable()
export class AccountScopeService {
  constructor(private readonly clock: Clock) {}

  /** A query of the accounts within `roots`, alias `a`. */
  query(manager: EntityManager, roots: ScopeRoots): SelectQueryBuilder<Account> {
    const query = manager.getRepository(Account).createQueryBuilder('a').where('TRUE');
    if (roots === 'everywhere') return query;
    return query.andWhere(inScope('employee_unit(a.employee_id, :now)', ':roots'), {
      roots: scopeParameter(roots),
      now: this.clock.now(),
    });
  }

  /** One account within `roots`. @throws AppError not-found */
  async visible(manager: EntityManager, roots: ScopeRoots, id: string, lock = false): Promise<Account> {
    const query = this.query(manager, roots).andWhere('a.id = :id', { id });
    const account = await (lock ? query.setLock('pessimistic_write') : query).getOne();
    if (!account) throw new AppError('not-found');
    return account;
  }

  /**
   * The account, locked for a change by somebody else who stands above everything it may do: whoever
   * could take over an account with wider grants would have them.
   * @throws AppError not-found, own-record, outside-scope
   */
  async changeable(manager: EntityManager, caller: Caller, id: string): Promise<Account> {
    const roots = requiredScope(caller, 'accounts:write');
    const account = await this.visible(manager, roots, id, true);
    if (account.id === caller.accountId) throw new AppError('own-record');
    refuseOwnRecord(caller, account.employeeId);
    const [{ wider }] = await manager.query<[{ wider: boolean }]>(
      `SELECT EXISTS (SELECT FROM role_grant g WHERE g.account_id = $1
         AND (upper_inf(g.period) OR upper(g.period) > $3)
         AND NOT (CASE WHEN g.unit_id IS NULL THEN $2::uuid[] IS NULL ELSE ${inScope('g.unit_id', '$2')} END)) AS wider`,
      [id, scopeParameter(roots), this.clock.now()],
    );
    if (wider) throw new AppError('outside-scope');
    return account;
  }

  /** @throws AppError outside-scope when the person (or nobody) does not work within `roots`. */
  async refuseOutside(manager: EntityManager, roots: ScopeRoots, employeeId: string | null): Promise<void> {
    if (roots === 'everywhere') return;
    const [{ inside }] = await manager.query<[{ inside: boolean }]>(
      `SELECT coalesce(${inScope('employee_unit($1, $3)', '$2')}, false) AS inside`,
      [employeeId, scopeParameter(roots), this.clock.now()],
    );
    if (!inside) throw new AppError('outside-scope', { field: 'employeeId' });
  }
}
