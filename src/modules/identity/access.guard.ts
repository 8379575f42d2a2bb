import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  ACCESS_RULE,
  type AccessRule,
  type RequestWithCaller,
} from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentContext } from '../../platform/http/request-context.js';
import { effectiveScopes } from './effective-scopes.js';
import { SESSION_COOKIE } from './session-cookie.js';
import { SessionsService, type LiveSession } from './sessions.service.js';
import { TokensService } from './tokens.service.js';

/** What a session still lacks before it may do anything else. */
export type Unfinished = 'second-factor' | 'password' | null;

/** Administrators need a second factor; a password set by somebody else has to be changed. */
export function unfinishedOf(session: LiveSession): Unfinished {
  const administrator = session.grants.some((grant) => grant.role === 'administrator');
  if (administrator && !session.secondFactor) return 'second-factor';
  return session.mustChangePassword && session.method === 'password' ? 'password' : null;
}

/** Whether the request shows the key of a device, whatever its worth. */
export function bearsDeviceKey(request: RequestWithCaller): boolean {
  return request.headers.authorization?.startsWith('Bearer cvd_') ?? false;
}

/** Finds out who calls and lets pass only what the route's access rule allows; nothing passes undeclared. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    private readonly tokens: TokensService,
  ) {}

  /** Answers at once where nobody has to be looked up: a promise in every scan's way is felt at a thousand a second. */
  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, context.getHandler());
    if (!rule) throw new AppError('not-permitted');
    if (rule.kind === 'public') return true;
    const request = context.switchToHttp().getRequest<RequestWithCaller>();
    // A device's key is the affair of the device guard, which stands behind this one.
    if (rule.kind === 'device' && (rule.orPermission === null || bearsDeviceKey(request))) return true;
    return this.letPass(rule, request);
  }

  private async letPass(
    rule: Exclude<AccessRule, { kind: 'public' }>,
    request: RequestWithCaller,
  ): Promise<true> {
    const { caller, unfinished } = await this.identify(request);
    request.caller = caller;
    const requestContext = currentContext();
    if (requestContext) requestContext.caller = caller;
    if (unfinished !== null && !(rule.kind === 'signed-in' && rule.unfinishedSession)) {
      throw new AppError(
        unfinished === 'password' ? 'password-change-required' : 'second-factor-enrolment-required',
      );
    }
    const needed =
      rule.kind === 'permission' ? rule.permission : rule.kind === 'device' ? rule.orPermission : null;
    if (needed !== null && !caller.scopes.has(needed)) throw new AppError('not-permitted');
    return true;
  }

  private async identify(request: RequestWithCaller): Promise<{ caller: Caller; unfinished: Unfinished }> {
    const bearer = /^Bearer (cvt_[\w-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1];
    if (bearer !== undefined) return { caller: await this.callerOfToken(bearer), unfinished: null };
    const secret = request.cookies[SESSION_COOKIE];
    const session = secret === undefined ? undefined : await this.sessions.find(secret);
    if (!session) throw new AppError('not-signed-in');
    return {
      caller: {
        kind: 'session',
        label: session.username,
        accountId: session.accountId,
        tokenId: null,
        sessionId: session.sessionId,
        employeeId: session.employeeId,
        responsibleEmployeeId: session.responsibleEmployeeId,
        scopes: effectiveScopes(session.grants),
      },
      unfinished: unfinishedOf(session),
    };
  }

  private async callerOfToken(secret: string): Promise<Caller> {
    const token = await this.tokens.find(secret);
    if (!token) throw new AppError('not-signed-in');
    return {
      kind: 'token',
      label: `token:${token.name}`,
      accountId: token.accountId,
      tokenId: token.tokenId,
      sessionId: null,
      employeeId: token.employeeId,
      responsibleEmployeeId: token.responsibleEmployeeId,
      scopes: token.scopes,
    };
  }
}
