import { Injectable } from '@nestjs/common';
import * as client from 'openid-client';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Environment } from '../../platform/config/environment.js';
import { hashOpaqueToken } from '../../platform/crypto/opaque-token.js';
import { AppError } from '../../platform/errors/app-error.js';
import { Logger } from '../../platform/logging/logger.js';
import { AuditService } from '../audit/audit.service.js';
import { SessionsService } from './sessions.service.js';
import { SignOnAttempt } from './sign-in-tickets.entity.js';

const ATTEMPT_MINUTES = 10;

/**
 * Sign-in through an OpenID Connect issuer (authorisation code with PKCE, state and nonce). An account
 * is found by issuer and subject, which an administrator entered; nobody is let in by name or mail alone.
 */
@Injectable()
export class SingleSignOnService {
  private configuration: Promise<client.Configuration> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly environment: Environment,
    private readonly sessions: SessionsService,
    private readonly audit: AuditService,
    private readonly logger: Logger,
  ) {}

  /** Whether an issuer is configured. */
  get enabled(): boolean {
    return this.environment.OIDC_ISSUER !== undefined;
  }

  /**
   * The issuer's address to send the browser to, and the state that has to come back in its cookie.
   * @throws AppError single-sign-on-off, single-sign-on-failed when the issuer does not answer.
   */
  async start(returnTo: string, callback: string): Promise<{ address: string; state: string }> {
    const configuration = await this.discover();
    const codeVerifier = client.randomPKCECodeVerifier();
    const state = client.randomState();
    const nonce = client.randomNonce();
    const now = this.clock.now();
    await this.dataSource.query('DELETE FROM sign_on_attempt WHERE expires_at < $1', [now]);
    await this.dataSource.getRepository(SignOnAttempt).insert({
      stateHash: hashOpaqueToken(state),
      nonce,
      codeVerifier,
      // Only a path of this service: an open redirect would lend our name to others.
      returnTo: /^\/(?![/\\])[\w/.-]*$/.test(returnTo) ? returnTo : '/',
      expiresAt: new Date(now.getTime() + ATTEMPT_MINUTES * 60_000),
    });
    const address = client.buildAuthorizationUrl(configuration, {
      redirect_uri: callback,
      scope: 'openid profile email',
      code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    return { address: address.toString(), state };
  }

  /**
   * Finishes what {@link start} began; `address` is the full address that the issuer sent the browser
   * to, `state` the one of the browser's cookie.
   * @throws AppError single-sign-on-failed for anything that does not fit, or an unknown or ended account.
   */
  async finish(
    address: URL,
    state: string | undefined,
  ): Promise<{ session: { id: string; secret: string; endsAt: Date }; returnTo: string }> {
    const configuration = await this.discover();
    if (state === undefined || address.searchParams.get('state') !== state) {
      throw new AppError('single-sign-on-failed');
    }
    const [attempts] = await this.dataSource.query<
      [{ nonce: string; code_verifier: string; return_to: string }[], number]
    >(
      'DELETE FROM sign_on_attempt WHERE state_hash = $1 AND expires_at > $2 RETURNING nonce, code_verifier, return_to',
      [hashOpaqueToken(state), this.clock.now()],
    );
    const attempt = attempts[0];
    if (!attempt) throw new AppError('single-sign-on-failed');
    const subject = await this.subjectOf(configuration, address, state, attempt);
    return this.dataSource.transaction(async (manager) => {
      const now = this.clock.now();
      const [account] = await manager.query<{ id: string; username: string; employee_id: string | null }[]>(
        `SELECT id, username, employee_id FROM account WHERE oidc_issuer = $1 AND oidc_subject = $2
           AND status = 'active' AND (employee_id IS NULL OR is_employed(employee_id, $3))`,
        [configuration.serverMetadata().issuer, subject, now],
      );
      if (!account) throw new AppError('single-sign-on-failed');
      await this.audit.record(manager, {
        action: 'session.begin',
        entityType: 'account',
        entityId: account.id,
        subjectEmployeeId: account.employee_id,
        actorLabel: account.username,
        after: { method: 'single-sign-on' },
      });
      const session = await this.sessions.begin(manager, account.id, 'single-sign-on', false);
      return { session, returnTo: attempt.return_to };
    });
  }

  private async subjectOf(
    configuration: client.Configuration,
    address: URL,
    expectedState: string,
    attempt: { nonce: string; code_verifier: string },
  ): Promise<string> {
    try {
      const tokens = await client.authorizationCodeGrant(configuration, address, {
        pkceCodeVerifier: attempt.code_verifier,
        expectedState,
        expectedNonce: attempt.nonce,
        idTokenExpected: true,
      });
      const subject = tokens.claims()?.sub;
      if (subject === undefined) throw new Error('the ID token names no subject');
      return subject;
    } catch (cause) {
      this.logger.warn('single sign-on failed', { error: cause });
      throw new AppError('single-sign-on-failed', { cause });
    }
  }

  private async discover(): Promise<client.Configuration> {
    const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_ALLOW_HTTP } = this.environment;
    if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined) throw new AppError('single-sign-on-off');
    this.configuration ??= client.discovery(
      new URL(OIDC_ISSUER),
      OIDC_CLIENT_ID,
      OIDC_CLIENT_SECRET,
      undefined,
      {
        timeout: 10,
        ...(OIDC_ALLOW_HTTP ? { execute: [client.allowInsecureRequests] } : {}),
      },
    );
    try {
      return await this.configuration;
    } catch (cause) {
      this.configuration = undefined;
      this.logger.warn('the issuer of single sign-on does not answer', { error: cause });
      throw new AppError('single-sign-on-failed', { cause });
    }
  }
}
