import { Injectable } from '@nestjs/common';
import { toString as qrCode } from 'qrcode';
import { DataSource } from 'typeorm';
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

  /** The account behind a session. @throws AppError not-permitted for a token. */
  async account(caller: Caller): Promise<Account> {
    if (caller.kind !== 'session' || caller.accountId === null) throw new AppError('not-permitted');
    return this.dataSource.getRepository(Account).findOneByOrFail({ id: caller.accountId });
  }

  /**
   * Changes the password and ends every other session.
   * @throws AppError wrong-credentials, weak-password
   */
  async changePassword(caller: Caller, current: string, next: string): Promise<NewSession> {
    const account = await this.account(caller);
    if (!(await verifyPassword(account.passwordHash, current))) {
      throw new AppError('wrong-credentials', { field: 'current' });
    }
    refuseWeakPassword(next, account.username);
    if (next === current) throw new AppError('weak-password', { field: 'password' });
    const passwordHash = await hashPassword(next);
    return this.renew(caller, account, 'account.change-password', null, {
      passwordHash,
      passwordChangedAt: this.clock.now(),
      mustChangePassword: false,
    });
  }

  /** Offers a new secret, which counts once it is confirmed. @throws AppError already-exists when one is in use. */
  async offerSecondFactor(caller: Caller): Promise<SecondFactorOffer> {
    const account = await this.account(caller);
    if (account.secondFactorConfirmedAt !== null) throw new AppError('already-exists');
    const secret = newSecondFactorSecret();
    await this.dataSource
      .getRepository(Account)
      .update({ id: account.id }, { secondFactorSecret: this.box.seal(secret, account.id) });
    const address = secondFactorAddress(secret, account.username);
    return { secret, address, qrCode: await qrCode(address, { type: 'svg', margin: 1 }) };
  }

  /**
   * Puts an offered secret to use, or shows the second factor in a session that began without it (one
   * from single sign-on).
   * @throws AppError wrong-credentials for a wrong code, account-locked after too many, not-found without a secret
   */
  async confirmSecondFactor(caller: Caller, code: string): Promise<NewSession> {
    const account = await this.account(caller);
    if (account.secondFactorSecret === null) throw new AppError('not-found');
    const now = this.clock.now();
    refuseLocked(account, now);
    const secret = this.box.open(account.secondFactorSecret, account.id);
    const step = acceptedStep(secret, code, now, account.secondFactorLastStep);
    if (step === null) {
      const failedAttempts = account.failedAttempts + 1;
      const lockedUntil = lockedUntilAfter(failedAttempts, now);
      await this.dataSource
        .getRepository(Account)
        .update({ id: account.id }, { failedAttempts, lockedUntil });
      throw new AppError('wrong-credentials', { field: 'code' });
    }
    const enrolling = account.secondFactorConfirmedAt === null;
    return this.renew(
      caller,
      account,
      enrolling ? 'account.enrol-second-factor' : 'session.second-factor',
      true,
      {
        secondFactorConfirmedAt: account.secondFactorConfirmedAt ?? now,
        secondFactorLastStep: step,
        failedAttempts: 0,
        lockedUntil: null,
      },
    );
  }

  /** Changes the account and replaces all its sessions by a new one, keeping how the old one began. */
  private async renew(
    caller: Caller,
    account: Account,
    action: string,
    secondFactor: boolean | null,
    change: Partial<Account>,
  ): Promise<NewSession> {
    return this.dataSource.transaction(async (manager) => {
      const session = await manager
        .getRepository(Session)
        .findOneByOrFail({ id: caller.sessionId as string });
      await manager
        .getRepository(Account)
        .update({ id: account.id }, { ...change, version: account.version + 1, updatedAt: this.clock.now() });
      await this.sessions.endAll(manager, account.id, null);
      await this.audit.record(manager, {
        action,
        entityType: 'account',
        entityId: account.id,
        subjectEmployeeId: account.employeeId,
      });
      return this.sessions.begin(manager, account.id, session.method, secondFactor ?? session.secondFactor);
    });
  }
}
