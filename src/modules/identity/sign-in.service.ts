import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { SecretBox } from '../../platform/crypto/secret-box.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { AuditService } from '../audit/audit.service.js';
import { Account, USERNAME_KEY } from './account.entity.js';
import { lockedUntilAfter, refuseLocked } from './lockout.js';
import { verifyPassword } from './password.js';
import { acceptedStep } from './second-factor.js';
import { UnknownNames } from './unknown-names.js';
import { SessionsService } from './sessions.service.js';

type Outcome =
  | { readonly kind: 'signed-in'; readonly session: { id: string; secret: string; endsAt: Date } }
  | { readonly kind: 'refused'; readonly error: AppError };

/** Sign-in with password and, where enrolled, second factor. */
@Injectable()
export class SignInService {
  private readonly unknownNames = new UnknownNames();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly sessions: SessionsService,
    private readonly audit: AuditService,
    private readonly box: SecretBox,
  ) {}

  /**
   * A new session. The answer for an unknown name and for a wrong password is the same.
   * @throws AppError wrong-credentials, second-factor-required, account-locked
   */
  async signIn(
    username: string,
    password: string,
    code: string | undefined,
  ): Promise<{ id: string; secret: string; endsAt: Date }> {
    // The failure has to be stored although the sign-in is refused, so refusals leave as values.
    const outcome = await this.dataSource.transaction((manager) =>
      this.attempt(manager, username, password, code),
    );
    if (outcome.kind === 'refused') throw outcome.error;
    return outcome.session;
  }

  private async attempt(
    manager: EntityManager,
    username: string,
    password: string,
    code: string | undefined,
  ): Promise<Outcome> {
    const now = this.clock.now();
    // The row lock makes guesses at one account wait for one another, so that none slips past the count.
    const account = await manager
      .getRepository(Account)
      .createQueryBuilder('a')
      .setLock('pessimistic_write')
      .where(`${USERNAME_KEY} = lower(:username COLLATE "vi-x-icu")`, {
        username: username.trim().normalize('NFC'),
      })
      .getOne();
    refuseLocked(account ?? { lockedUntil: this.unknownNames.lockedUntil(username) }, now);
    const matches = await verifyPassword(account?.passwordHash ?? null, password);
    if (!account || !matches || !(await this.mayWork(manager, account, now))) {
      return this.fail(manager, account, username, now);
    }
    const secondFactor = account.secondFactorConfirmedAt !== null;
    if (secondFactor) {
      if (code === undefined || code === '') {
        return { kind: 'refused', error: new AppError('second-factor-required', { field: 'totp' }) };
      }
      const secret = this.box.open(account.secondFactorSecret as Buffer, account.id);
      const step = acceptedStep(secret, code, now, account.secondFactorLastStep);
      if (step === null) return this.fail(manager, account, username, now);
      account.secondFactorLastStep = step;
    }
    const { secondFactorLastStep } = account;
    await manager
      .getRepository(Account)
      .update({ id: account.id }, { failedAttempts: 0, lockedUntil: null, secondFactorLastStep });
    const session = await this.sessions.begin(manager, account.id, 'password', secondFactor);
    await this.audit.record(manager, {
      action: 'session.begin',
      entityType: 'account',
      entityId: account.id,
      subjectEmployeeId: account.employeeId,
      actorLabel: account.username,
      after: { method: 'password', secondFactor },
    });
    return { kind: 'signed-in', session };
  }

  private async mayWork(manager: EntityManager, account: Account, now: Date): Promise<boolean> {
    if (account.status !== 'active') return false;
    const [{ active }] = await manager.query<[{ active: boolean }]>(
      'SELECT $1::uuid IS NULL OR is_employed($1, $2) AS active',
      [account.employeeId, now],
    );
    return active;
  }

  private async fail(
    manager: EntityManager,
    account: Account | null,
    username: string,
    now: Date,
  ): Promise<Outcome> {
    if (account) {
      const failedAttempts = account.failedAttempts + 1;
      const lockedUntil = lockedUntilAfter(failedAttempts, now);
      await manager.getRepository(Account).update({ id: account.id }, { failedAttempts, lockedUntil });
    } else this.unknownNames.fail(username, now);
    await this.audit.record(manager, {
      action: 'session.refused',
      entityType: 'account',
      entityId: account?.id ?? null,
      subjectEmployeeId: account?.employeeId ?? null,
      // A password typed into the name field must not end up here.
      actorLabel: account ? account.username : `unknown (${[...username].length} characters)`,
    });
    return { kind: 'refused', error: new AppError('wrong-credentials') };
  }
}
