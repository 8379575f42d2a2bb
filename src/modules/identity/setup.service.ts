import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Clock } from '../../platform/clock/clock.js';
import { hashOpaqueToken, newOpaqueToken } from '../../platform/crypto/opaque-token.js';
import { AppError } from '../../platform/errors/app-error.js';
import { AuditService } from '../audit/audit.service.js';
import { Account } from './account.entity.js';
import { hashPassword, refuseWeakPassword } from './password.js';
import { SessionsService } from './sessions.service.js';
import { SetupLink } from './sign-in-tickets.entity.js';

const LINK_HOURS = 24;
const SETUP_LOCK = 1_041_004;

/** The first administrator of an empty installation. */
@Injectable()
export class SetupService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly sessions: SessionsService,
    private readonly audit: AuditService,
  ) {}

  /** A new one-time secret while there is no account at all, else null. Earlier links end. */
  async offer(): Promise<string | null> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [SETUP_LOCK]);
      if (await manager.getRepository(Account).exists()) return null;
      const secret = newOpaqueToken('cvu');
      const now = this.clock.now();
      await manager.query('DELETE FROM setup_link');
      await manager.getRepository(SetupLink).insert({
        tokenHash: hashOpaqueToken(secret),
        expiresAt: new Date(now.getTime() + LINK_HOURS * 3_600_000),
        usedAt: null,
      });
      return secret;
    });
  }

  /**
   * Makes the first administrator and signs in; the second factor is still to be enrolled.
   * @throws AppError setup-closed, weak-password
   */
  async begin(
    secret: string,
    wanted: { username: string; displayName: string; password: string },
  ): Promise<{ id: string; secret: string; endsAt: Date }> {
    refuseWeakPassword(wanted.password, wanted.username);
    // Before the costly hash: whoever has no link gets nothing computed.
    if (!(await this.isOpen(this.dataSource.manager, secret))) throw new AppError('setup-closed');
    const passwordHash = await hashPassword(wanted.password);
    return this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [SETUP_LOCK]);
      const now = this.clock.now();
      if (!(await this.isOpen(manager, secret))) throw new AppError('setup-closed');
      await manager.getRepository(SetupLink).update({ tokenHash: hashOpaqueToken(secret) }, { usedAt: now });
      const id = newId();
      await manager.getRepository(Account).insert({
        id,
        username: wanted.username,
        displayName: wanted.displayName,
        passwordHash,
        passwordChangedAt: now,
        createdAt: now,
        updatedAt: now,
      });
      await manager.query(
        `INSERT INTO role_grant (id, account_id, role, unit_id, period, created_at)
         VALUES ($1, $2, 'administrator', NULL, tstzrange($3, NULL), $3)`,
        [newId(), id, now],
      );
      await this.audit.record(manager, {
        action: 'account.create',
        entityType: 'account',
        entityId: id,
        actorLabel: 'set-up link',
        after: { username: wanted.username, role: 'administrator' },
      });
      return this.sessions.begin(manager, id, 'set-up', false);
    });
  }

  private async isOpen(manager: EntityManager, secret: string): Promise<boolean> {
    const link = await manager.getRepository(SetupLink).findOneBy({ tokenHash: hashOpaqueToken(secret) });
    if (!link || link.usedAt !== null || link.expiresAt <= this.clock.now()) return false;
    return !(await manager.getRepository(Account).exists());
  }
}
