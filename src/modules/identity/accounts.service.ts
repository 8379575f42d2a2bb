import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { refuseOwnRecord, type Caller } from '../../platform/access/caller.js';
import { requiredScope } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { refusing } from '../../platform/errors/database-error.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../platform/http/cursor.js';
import { AuditService } from '../audit/audit.service.js';
import { changesOf } from '../audit/changes-of.js';
import { AccountScopeService } from './account-scope.service.js';
import { Account } from './account.entity.js';
import { hashPassword, refuseWeakPassword } from './password.js';
import { SessionsService } from './sessions.service.js';

/** An account to be made. Without password it can only sign in through single sign-on. */
export interface NewAccount {
  readonly username: string;
  readonly displayName: string;
  readonly employeeId: string | null;
  readonly password: string | null;
  /** Whether the person must choose another password at the first sign-in. */
  readonly mustChangePassword: boolean;
}

/** Members of an account that can be changed; undefined leaves one as it is. */
export interface AccountChange {
  readonly displayName?: string | undefined;
  readonly employeeId?: string | null | undefined;
  readonly status?: 'active' | 'disabled' | undefined;
  readonly oidcIssuer?: string | null | undefined;
  readonly oidcSubject?: string | null | undefined;
}

/** What is shown of an account; never hashes or secrets. */
export interface AccountView {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly employeeId: string | null;
  readonly status: 'active' | 'disabled';
  readonly secondFactorEnrolled: boolean;
  readonly mustChangePassword: boolean;
  readonly singleSignOn: boolean;
  readonly lockedUntil: Date | null;
  readonly version: number;
}

const constraints = {
  account_username_key: new AppError('already-exists', { field: 'username' }),
  account_employee_id_key: new AppError('already-exists', { field: 'employeeId' }),
  account_employee_id_fkey: new AppError('unknown-reference', {
    field: 'employeeId',
    params: { field: 'employeeId' },
  }),
  account_oidc_key: new AppError('already-exists', { field: 'oidcSubject' }),
  account_oidc_both: new AppError('invalid-input', { field: 'oidcSubject' }),
};

/** As lists of people are ordered: by given name, then by the whole name. */
const NAME = 'a.display_name COLLATE "vi-x-icu"';
const GIVEN = `vietnamese_given_name(${NAME})`;

/** Accounts of a scope: those of the people who work there (`employee_unit`), and without a limit all. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly sessions: SessionsService,
    private readonly audit: AuditService,
    private readonly scope: AccountScopeService,
  ) {}

  /**
   * Makes an account.
   * @throws AppError already-exists, weak-password, unknown-reference, outside-scope, own-record
   */
  async create(caller: Caller, wanted: NewAccount): Promise<AccountView> {
    refuseOwnRecord(caller, wanted.employeeId);
    if (wanted.password !== null) refuseWeakPassword(wanted.password, wanted.username);
    const now = this.clock.now();
    const account = this.dataSource.getRepository(Account).create({
      id: newId(),
      username: wanted.username,
      displayName: wanted.displayName,
      employeeId: wanted.employeeId,
      responsibleEmployeeId: caller.employeeId ?? caller.responsibleEmployeeId ?? null,
      passwordHash: wanted.password === null ? null : await hashPassword(wanted.password),
      passwordChangedAt: wanted.password === null ? null : now,
      mustChangePassword: wanted.mustChangePassword,
      secondFactorSecret: null,
      secondFactorConfirmedAt: null,
      secondFactorLastStep: null,
      oidcIssuer: null,
      oidcSubject: null,
      status: 'active',
      failedAttempts: 0,
      lockedUntil: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
    await refusing(constraints, () =>
      this.dataSource.transaction(async (manager) => {
        await this.scope.refuseOutside(manager, requiredScope(caller, 'accounts:write'), wanted.employeeId);
        await manager.getRepository(Account).insert(account);
        await this.audit.record(manager, {
          action: 'account.create',
          entityType: 'account',
          entityId: account.id,
          subjectEmployeeId: account.employeeId,
          after: {
            username: account.username,
            displayName: account.displayName,
            employeeId: account.employeeId,
          },
        });
      }),
    );
    return viewOf(account);
  }

  /** One account. @throws AppError not-found outside the caller's scope. */
  async get(caller: Caller, id: string): Promise<AccountView> {
    return viewOf(
      await this.scope.visible(this.dataSource.manager, requiredScope(caller, 'accounts:read'), id),
    );
  }

  /** Accounts by name as people's lists have them; `search` finds parts of user and display name without diacritics. */
  async list(
    caller: Caller,
    { search, cursor, limit }: { search: string | undefined; cursor: string | undefined; limit: number },
  ): Promise<Page<AccountView>> {
    const query = this.scope
      .query(this.dataSource.manager, requiredScope(caller, 'accounts:read'))
      .orderBy(GIVEN)
      .addOrderBy(NAME)
      .addOrderBy('a.id')
      .limit(limit + 1);
    if (search !== undefined) {
      query.andWhere(
        `fold_vietnamese(a.username || ' ' || a.display_name) LIKE '%' || fold_vietnamese(:search) || '%'`,
        { search: search.replace(/[\\%_]/g, '\\$&') },
      );
    }
    if (cursor !== undefined) {
      const [name, id] = decodeCursor(cursor, 2);
      query.andWhere(`(${GIVEN}, ${NAME}, a.id) > (vietnamese_given_name(CAST(:name AS text)), CAST(:name AS text), CAST(:after AS uuid))`, {
        name,
        after: cursorId(id),
      }); // prettier-ignore
    }
    const page = pageOf(await query.getMany(), limit, ({ displayName, id }) => [displayName, id]);
    return { items: page.items.map(viewOf), nextCursor: page.nextCursor };
  }

  /**
   * Changes an account; disabling ends its sessions.
   * @throws AppError not-found, version-conflict, own-record, outside-scope, already-exists
   */
  async update(caller: Caller, id: string, version: number, change: AccountChange): Promise<AccountView> {
    return refusing(constraints, () =>
      this.dataSource.transaction(async (manager) => {
        const account = await this.scope.changeable(manager, caller, id);
        if (account.version !== version)
          throw new AppError('version-conflict', { params: { version: account.version } });
        if (change.employeeId !== undefined && change.employeeId !== null) {
          refuseOwnRecord(caller, change.employeeId);
          await this.scope.refuseOutside(manager, requiredScope(caller, 'accounts:write'), change.employeeId);
        }
        const set = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
        const before = {
          ...viewOf(account),
          oidcIssuer: account.oidcIssuer,
          oidcSubject: account.oidcSubject,
        };
        const relinked = change.employeeId !== undefined && change.employeeId !== account.employeeId;
        const reopened = change.oidcSubject !== undefined || change.oidcIssuer !== undefined;
        // Who had the account, or opened another way into it, may not reach their own record through it.
        if (relinked && account.employeeId !== null) account.responsibleEmployeeId = account.employeeId;
        else if (reopened) account.responsibleEmployeeId = caller.employeeId ?? account.responsibleEmployeeId;
        Object.assign(account, set, { version: account.version + 1, updatedAt: this.clock.now() });
        await manager.getRepository(Account).save(account);
        if (account.status === 'disabled') await this.sessions.endAll(manager, id, null);
        const after = {
          ...viewOf(account),
          oidcIssuer: account.oidcIssuer,
          oidcSubject: account.oidcSubject,
        };
        await this.audit.record(manager, {
          action: 'account.update',
          entityType: 'account',
          entityId: id,
          subjectEmployeeId: account.employeeId,
          ...changesOf(before, after),
        });
        return viewOf(account);
      }),
    );
  }

  /**
   * Sets a password for somebody else, who has to change it at the next sign-in; ends their sessions
   * and, with `secondFactor`, forgets the second factor too.
   * @throws AppError not-found, own-record, weak-password, outside-scope
   */
  async resetPassword(caller: Caller, id: string, password: string, secondFactor: boolean): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const account = await this.scope.changeable(manager, caller, id);
      refuseWeakPassword(password, account.username);
      const now = this.clock.now();
      Object.assign(account, {
        passwordHash: await hashPassword(password),
        passwordChangedAt: now,
        mustChangePassword: true,
        responsibleEmployeeId: caller.employeeId ?? account.responsibleEmployeeId,
        failedAttempts: 0,
        lockedUntil: null,
        version: account.version + 1,
        updatedAt: now,
        ...(secondFactor
          ? { secondFactorSecret: null, secondFactorConfirmedAt: null, secondFactorLastStep: null }
          : {}),
      });
      await manager.getRepository(Account).save(account);
      await this.sessions.endAll(manager, id, null);
      await this.audit.record(manager, {
        action: 'account.reset-password',
        entityType: 'account',
        entityId: id,
        subjectEmployeeId: account.employeeId,
        after: { secondFactorForgotten: secondFactor },
      });
    });
  }

  /**
   * Lets somebody else's account in again that failures have closed for a while; nothing happens to one that is open.
   * @throws AppError not-found, own-record, outside-scope
   */
  async unlock(caller: Caller, id: string): Promise<AccountView> {
    return this.mending(caller, id, 'account.unlock', { failedAttempts: 0, lockedUntil: null });
  }

  /**
   * Forgets the second factor of somebody else and ends their sessions; they keep their password.
   * @throws AppError not-found, own-record, outside-scope
   */
  async forgetSecondFactor(caller: Caller, id: string): Promise<AccountView> {
    return this.mending(caller, id, 'account.forget-second-factor', {
      secondFactorSecret: null,
      secondFactorConfirmedAt: null,
      secondFactorLastStep: null,
    });
  }

  /** Stores a change of the way in, audited by what of it is shown; sessions end where a factor is taken away. */
  private async mending(
    caller: Caller,
    id: string,
    action: string,
    set: Partial<Account>,
  ): Promise<AccountView> {
    return this.dataSource.transaction(async (manager) => {
      const account = await this.scope.changeable(manager, caller, id);
      const before = viewOf(account);
      Object.assign(account, set, { version: account.version + 1, updatedAt: this.clock.now() });
      await manager.getRepository(Account).save(account);
      if (before.secondFactorEnrolled !== (account.secondFactorConfirmedAt !== null))
        await this.sessions.endAll(manager, id, null);
      await this.audit.record(manager, {
        action,
        entityType: 'account',
        entityId: id,
        subjectEmployeeId: account.employeeId,
        ...changesOf({ ...before }, { ...viewOf(account) }),
      });
      return viewOf(account);
    });
  }

  /** Ends every session of somebody else's account; returns how many. @throws AppError not-found, own-record */
  async endSessions(caller: Caller, id: string): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const account = await this.scope.changeable(manager, caller, id);
      const ended = await this.sessions.endAll(manager, id, null);
      await this.audit.record(manager, {
        action: 'account.end-sessions',
        entityType: 'account',
        entityId: id,
        subjectEmployeeId: account.employeeId,
        after: { ended },
      });
      return ended;
    });
  }
}

function viewOf(account: Account): AccountView {
  return {
    id: account.id,
    username: account.username,
    displayName: account.displayName,
    employeeId: account.employeeId,
    status: account.status,
    secondFactorEnrolled: account.secondFactorConfirmedAt !== null,
    mustChangePassword: account.mustChangePassword,
    singleSignOn: account.oidcSubject !== null,
    lockedUntil: account.lockedUntil,
    version: account.version,
  };
}
