import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { CurrentCaller, SignedIn } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { IdParam } from '../../platform/http/id-param.js';
import { Environment } from '../../platform/config/environment.js';
import { AppError } from '../../platform/errors/app-error.js';
import { unfinishedOf } from './access.guard.js';
import { Account } from './account.entity.js';
import {
  MeView,
  OwnSessionView,
  PasswordChangeRequest,
  SecondFactorCodeRequest,
  SecondFactorOfferView,
} from './dto/identity.dto.js';
import { OwnAccountService, type SecondFactorOffer } from './own-account.service.js';
import { SESSION_COOKIE, setSessionCookie } from './session-cookie.js';
import { SessionsService, type SessionView } from './sessions.service.js';

/** What people see and change of their own account. */
@ApiTags('me')
@Controller('api/v1/me')
export class MeController {
  constructor(
    private readonly own: OwnAccountService,
    private readonly sessions: SessionsService,
    private readonly dataSource: DataSource,
    private readonly environment: Environment,
  ) {}

  /** Who is signed in, with permissions and what the session still lacks. */
  @Get()
  @SignedIn({ unfinishedSession: true })
  @ApiOkResponse({ type: MeView })
  async me(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest): Promise<MeView> {
    const secret = request.cookies[SESSION_COOKIE];
    const session =
      caller.kind === 'session' && secret !== undefined ? await this.sessions.find(secret) : undefined;
    const account =
      caller.accountId === null
        ? null
        : await this.dataSource.getRepository(Account).findOneBy({ id: caller.accountId });
    return {
      kind: caller.kind,
      label: caller.label,
      username: account?.username ?? null,
      displayName: account?.displayName ?? null,
      accountId: caller.accountId,
      employeeId: caller.employeeId,
      permissions: [...caller.scopes.keys()],
      grants: session ? [...session.grants] : [],
      unfinished: session ? unfinishedOf(session) : null,
      secondFactorEnrolled: (account?.secondFactorConfirmedAt ?? null) !== null,
    };
  }

  /** Changes the own password; every other session ends. */
  @Post('password')
  @HttpCode(204)
  @SignedIn({ unfinishedSession: true })
  async changePassword(
    @CurrentCaller() caller: Caller,
    @Body() body: PasswordChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const session = await this.own.changePassword(caller, body.current, body.password);
    setSessionCookie(reply, this.environment, session);
  }

  /** Offers a secret for an authenticator. */
  @Post('second-factor')
  @HttpCode(200)
  @SignedIn({ unfinishedSession: true })
  @ApiOkResponse({ type: SecondFactorOfferView })
  offerSecondFactor(@CurrentCaller() caller: Caller): Promise<SecondFactorOffer> {
    return this.own.offerSecondFactor(caller);
  }

  /** Confirms the offered secret with a first code, or shows the second factor after single sign-on. */
  @Post('second-factor/confirm')
  @HttpCode(204)
  @SignedIn({ unfinishedSession: true })
  async confirmSecondFactor(
    @CurrentCaller() caller: Caller,
    @Body() body: SecondFactorCodeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    setSessionCookie(reply, this.environment, await this.own.confirmSecondFactor(caller, body.code));
  }

  /** The own sessions. */
  @Get('sessions')
  @SignedIn()
  @ApiOkResponse({ type: [OwnSessionView] })
  listSessions(@CurrentCaller() caller: Caller): Promise<SessionView[]> {
    if (caller.accountId === null) throw new AppError('not-permitted');
    return this.sessions.list(caller.accountId, caller.sessionId);
  }

  /** Ends one of the own sessions. */
  @Delete('sessions/:id')
  @HttpCode(204)
  @SignedIn()
  async endSession(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<void> {
    const { accountId } = caller;
    if (accountId === null || caller.kind !== 'session') throw new AppError('not-permitted');
    await this.dataSource.transaction((manager) => this.sessions.end(manager, accountId, id));
  }
}
