import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Clock } from '../../platform/clock/clock.js';
import { Environment } from '../../platform/config/environment.js';
import { hashOpaqueToken, newOpaqueToken } from '../../platform/crypto/opaque-token.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentContext } from '../../platform/http/request-context.js';
import { AuditService } from '../audit/audit.service.js';
import type { ActiveGrant } from './effective-scopes.js';
import { Session, type SignInMethod } from './session.entity.js';

/** A session that is good at this moment, with what its account may do. */
export interface LiveSession {
  readonly sessionId: string;
  readonly accountId: string;
  readonly username: string;
  readonly employeeId: string | null;
  readonly responsibleEmployeeId: string | null;
  readonly method: SignInMethod;
  readonly secondFactor: boolean;
  readonly secondFactorEnrolled: boolean;
  readonly mustChangePassword: boolean;
  readonly grants: readonly ActiveGrant[];
}

/** What a person sees of a session. */
export interface SessionView {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly endsAt: Date;
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly current: boolean;
}

const MINUTE = 60_000;

@Injectable()
export class SessionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly environment: Environment,
    private readonly audit: AuditService,
  ) {}

  /** Begins a session and returns its secret, which goes into the cookie and is stored nowhere. */
  async begin(
    manager: EntityManager,
    accountId: string,
    method: SignInMethod,
    secondFactor: boolean,
  ): Promise<{ id: string; secret: string; endsAt: Date }> {
    const now = this.clock.now();
    const secret = newOpaqueToken('cvs');
    const context = currentContext();
    const id = newId();
    const endsAt = new Date(now.getTime() + this.environment.SESSION_HOURS * 60 * MINUTE);
    await manager.getRepository(Session).insert({
      id,
      tokenHash: hashOpaqueToken(secret),
      accountId,
      method,
      secondFactor,
      createdAt: now,
      lastSeenAt: now,
      endsAt,
      endedAt: null,
      ip: context?.ip ?? null,
      userAgent: context?.userAgent ?? null,
    });
    return { id, secret, endsAt };
  }

  /**
   * The session behind a cookie, or undefined when it has ended: signed out, idle too long, past its
   * end, account disabled, or employment over. Notes that it was seen, once a minute at most.
   */
  async find(secret: string): Promise<LiveSession | undefined> {
    const now = this.clock.now();
    const idleSince = new Date(now.getTime() - this.environment.SESSION_IDLE_MINUTES * MINUTE);
    const [row] = await this.dataSource.query<(LiveSession & { lastSeenAt: Date })[]>(
      `SELECT s.id AS "sessionId", a.id AS "accountId", a.username, a.employee_id AS "employeeId",
         a.responsible_employee_id AS "responsibleEmployeeId", s.method,
         s.second_factor AS "secondFactor", s.last_seen_at AS "lastSeenAt",
         a.second_factor_confirmed_at IS NOT NULL AS "secondFactorEnrolled",
         a.must_change_password AS "mustChangePassword",
         coalesce((SELECT jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id))
           FROM role_grant g WHERE g.account_id = a.id AND g.period @> $2::timestamptz), '[]') AS grants
       FROM session s JOIN account a ON a.id = s.account_id
       WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.ends_at > $2 AND s.last_seen_at > $3
         AND a.status = 'active' AND (a.employee_id IS NULL OR is_employed(a.employee_id, $2))`,
      [hashOpaqueToken(secret), now, idleSince],
    );
    if (row && now.getTime() - row.lastSeenAt.getTime() >= MINUTE) {
      await this.dataSource.getRepository(Session).update({ id: row.sessionId }, { lastSeenAt: now });
    }
    return row;
  }

  /** Sessions of an account that have not ended, newest first. */
  async list(accountId: string, currentSessionId: string | null): Promise<SessionView[]> {
    const sessions = await this.dataSource
      .getRepository(Session)
      .createQueryBuilder('s')
      .where('s.accountId = :accountId AND s.endedAt IS NULL AND s.endsAt > :now', {
        accountId,
        now: this.clock.now(),
      })
      .orderBy('s.createdAt', 'DESC')
      .getMany();
    return sessions.map(({ id, createdAt, lastSeenAt, endsAt, ip, userAgent }) => ({
      id,
      createdAt,
      lastSeenAt,
      endsAt,
      ip,
      userAgent,
      current: id === currentSessionId,
    }));
  }

  /** Ends one session of an account. @throws AppError not-found */
  async end(manager: EntityManager, accountId: string, sessionId: string): Promise<void> {
    const result = await manager
      .createQueryBuilder()
      .update(Session)
      .set({ endedAt: this.clock.now() })
      .where('id = :sessionId AND account_id = :accountId AND ended_at IS NULL', { sessionId, accountId })
      .execute();
    if (!result.affected) throw new AppError('not-found');
    await this.audit.record(manager, { action: 'session.end', entityType: 'account', entityId: accountId });
  }

  /** Ends all sessions of an account but `except`; returns how many. */
  async endAll(manager: EntityManager, accountId: string, except: string | null): Promise<number> {
    const result = await manager.query<[unknown[], number]>(
      `UPDATE session SET ended_at = $2 WHERE account_id = $1 AND ended_at IS NULL AND id IS DISTINCT FROM $3`,
      [accountId, this.clock.now(), except],
    );
    return result[1];
  }
}
