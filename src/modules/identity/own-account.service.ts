import { Injectable } from '@nestjs/common';
import { toString as qrCode } from 'qrcode';
import { DataSource, IsNull, type EntityManager, type QueryDeepPartialEntity } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { Clock } from '../../platform/clock/clock.js';
import { SecretBox } from '../../platform/crypto/secret-box.js';
import { AppError } from '../../platform/errors/app-error.js';
import { AuditService } from '../audit/audit.service.js';
import { Account } from './account.entity.js';
import { hashPassword, refuseWeakPassword, verifyPassword } from './password.js';
import { acceptedStep, newSecondFactorSecret, secondFactorAddress } from './second-factor.js';
import { lockedUntilAfter, refuseLocked } from './lockout.js';
import { Session } from './session.entity.js';
import { SessionsService } from './sessions.service.js';

/** What an authenticator needs; shown once, while enrolling. `qrCode` is an SVG picture. */
export interface SecondFactorOffer {
  readonly secret: string;
  readonly address: string;
  readonly qrCode: string;
}

interface NewSession {
  readonly id: string;
  readonly secret: string;
  readonly endsAt: Date;
}

/** What people do with their own account: password and second factor. Each step begins a new session. */
@Injectable()
export class OwnAccountService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly sessions: SessionsService,
    private readonly audit: AuditService,
    private readonly box: SecretBox,
  ) {}

  /**
   * Changes the password and ends every other session. Wrong guesses count as failed sign-ins.
   * @throws AppError wrong-credentials, weak-password, account-locked
   */
  async changePassword(caller: Caller, current: string, next: string): Promise<NewSession> {
    return this.changing(caller, 'account.change-password', async (account, now) => {
      if (!(await verifyPassword(account.passwordHash, current))) return refusedField('current');
      refuseWeakPassword(next, account.username);
      if (next === current) throw new AppError('weak-password', { field: 'password' });
      return {
        passwordHash: await hashPassword(next),
        passwordChangedAt: now,
        mustChangePassword: false,
        // From here on only the person knows it; an account without person stays its maker's.
        ...(account.employeeId === null ? {} : { responsibleEmployeeId: null }),
      };
    });
  }

  /** Offers a new secret, which counts once it is confirmed. @throws AppError already-exists when one is in use. */
  async offerSecondFactor(caller: Caller): Promise<SecondFactorOffer> {
    return this.dataSource.transaction(async (manager) => {
      const { account } = await this.own(manager, caller);
      if (account.secondFactorConfirmedAt !== null) throw new AppError('already-exists');
      const secret = newSecondFactorSecret();
      await manager
        .getRepository(Account)
        .update({ id: account.id }, { secondFactorSecret: this.box.seal(secret, account.id) });
      await this.note(manager, account, 'account.offer-second-factor');
      const address = secondFactorAddress(secret, account.username);
      return { secret, address, qrCode: await qrCode(address, { type: 'svg', margin: 1 }) };
    });
  }

  /**
   * Puts an offered secret to use, or shows the second factor in a session that began without it (one
   * from single sign-on).
   * @throws AppError wrong-credentials for a wrong code, account-locked after too many, not-found without a secret
   */
  async confirmSecondFactor(caller: Caller, code: string): Promise<NewSession> {
    return this.changing(caller, 'account.second-factor', (account, now) => {
      if (account.secondFactorSecret === null) throw new AppError('not-found');
      const secret = this.box.open(account.secondFactorSecret, account.id);
      const step = acceptedStep(secret, code, now, account.secondFactorLastStep);
      if (step === null) return Promise.resolve(refusedField('code'));
      const secondFactorConfirmedAt = account.secondFactorConfirmedAt ?? now;
      return Promise.resolve({
        secondFactorConfirmedAt,
        secondFactorLastStep: step,
        secondFactorShown: true,
      });
    });
  }

  /**
   * Checks and changes the own account under its lock, and replaces all its sessions by a new one that
   * keeps how the old one began. A refusal is counted although it is refused.
   */
  private async changing(
    caller: Caller,
    action: string,
    check: (account: Account, now: Date) => Promise<OwnChange | Refusal>,
  ): Promise<NewSession> {
    const outcome = await this.dataSource.transaction(async (manager) => {
      const { account, session } = await this.own(manager, caller);
      const now = this.clock.now();
      refuseLocked(account, now);
      const change = await check(account, now);
      const accounts = manager.getRepository(Account);
      if ('refused' in change) {
        const failedAttempts = account.failedAttempts + 1;
        const lockedUntil = lockedUntilAfter(failedAttempts, now);
        await accounts.update({ id: account.id }, { failedAttempts, lockedUntil });
        return change;
      }
      const { secondFactorShown, ...set } = change;
      await accounts.update(
        { id: account.id },
        { ...set, failedAttempts: 0, lockedUntil: null, version: account.version + 1, updatedAt: now },
      );
      await this.sessions.endAll(manager, account.id, null);
      await this.note(manager, account, action);
      const secondFactor = secondFactorShown ?? session.secondFactor;
      return this.sessions.begin(manager, account.id, session.method, secondFactor);
    });
    if ('refused' in outcome) throw outcome.refused;
    return outcome;
  }

  /** The account behind a session that has not ended, locked. @throws AppError not-permitted, not-signed-in */
  private async own(manager: EntityManager, caller: Caller): Promise<{ account: Account; session: Session }> {
    const { accountId, sessionId } = caller;
    if (caller.kind !== 'session' || accountId === null || sessionId === null)
      throw new AppError('not-permitted');
    const account = await manager.getRepository(Account).findOneOrFail({
      where: { id: accountId },
      lock: { mode: 'pessimistic_write' },
    });
    const session = await manager.getRepository(Session).findOneBy({ id: sessionId, endedAt: IsNull() });
    if (!session) throw new AppError('not-signed-in');
    return { account, session };
  }

  private async note(manager: EntityManager, account: Account, action: string): Promise<void> {
    const { id, employeeId } = account;
    await this.audit.record(manager, {
      action,
      entityType: 'account',
      entityId: id,
      subjectEmployeeId: employeeId,
    });
  }
}

interface Refusal {
  readonly refused: AppError;
}

/** Members to set, and whether the second factor was shown just now. */
type OwnChange = QueryDeepPartialEntity<Account> & { readonly secondFactorShown?: true };

function refusedField(field: string): Refusal {
  return { refused: new AppError('wrong-credentials', { field }) };
}
