import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { CurrentCaller, Public, SignedIn } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { Environment } from '../../platform/config/environment.js';
import { AppError } from '../../platform/errors/app-error.js';
import { SetupRequest, SignInMethods, SignInRequest } from './dto/identity.dto.js';
import { FailureThrottle } from './failure-throttle.js';
import { clearSessionCookie, SESSION_COOKIE, setSessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';
import { SetupService } from './setup.service.js';
import { SignInService } from './sign-in.service.js';
import { SingleSignOnService } from './single-sign-on.service.js';

const STATE_COOKIE = 'congvu_sign_on';

/** Signing in and out. */
@ApiTags('auth')
@Controller('api/v1')
export class AuthController {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionsService,
    private readonly setups: SetupService,
    private readonly singleSignOn: SingleSignOnService,
    private readonly throttle: FailureThrottle,
    private readonly dataSource: DataSource,
    private readonly environment: Environment,
  ) {}

  /** Which ways of signing in there are. */
  @Get('auth/methods')
  @Public()
  @ApiOkResponse({ type: SignInMethods })
  methods(): SignInMethods {
    return { password: true, singleSignOn: this.singleSignOn.enabled };
  }

  /** Signs in with a password; any session of this browser ends and a new one begins. */
  @Post('auth/login')
  @HttpCode(204)
  @Public()
  async login(
    @Body() body: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.throttle.refuse(request.ip);
    const session = await this.signIns
      .signIn(body.username, body.password, body.totp)
      .catch((error: unknown) => {
        if (error instanceof AppError && error.code === 'wrong-credentials') this.throttle.note(request.ip);
        throw error;
      });
    await this.endPrevious(request);
    setSessionCookie(reply, this.environment, session);
  }

  /** Ends the session of this browser. */
  @Post('auth/logout')
  @HttpCode(204)
  @SignedIn({ unfinishedSession: true })
  async logout(
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { accountId, sessionId } = caller;
    if (accountId !== null && sessionId !== null) {
      await this.dataSource.transaction((manager) => this.sessions.end(manager, accountId, sessionId));
    }
    clearSessionCookie(reply);
  }

  /** Makes the first administrator from the one-time link that the service printed. */
  @Post('setup')
  @HttpCode(204)
  @Public()
  async setup(
    @Body() body: SetupRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { token, ...wanted } = body;
    this.throttle.refuse(request.ip);
    const session = await this.setups.begin(token, wanted).catch((error: unknown) => {
      this.throttle.note(request.ip);
      throw error;
    });
    setSessionCookie(reply, this.environment, session);
  }

  /** Sends the browser to the issuer of single sign-on. */
  @Get('auth/oidc/start')
  @Public()
  async startSingleSignOn(
    @Query('returnTo') returnTo: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.throttle.refuse(request.ip);
    const wanted = typeof returnTo === 'string' ? returnTo : '/';
    const { address, state } = await this.singleSignOn.start(wanted, this.callbackOf(request).toString());
    void reply.setCookie(STATE_COOKIE, state, {
      path: '/api/v1/auth/oidc',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.environment.PUBLIC_URL?.startsWith('https://') ?? false,
      maxAge: 600,
    });
    await reply.redirect(address, 302);
  }

  @Get('auth/oidc/callback')
  @Public()
  @ApiExcludeEndpoint()
  async finishSingleSignOn(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const address = this.callbackOf(request);
    address.search = new URL(request.url, address).search;
    void reply.clearCookie(STATE_COOKIE, { path: '/api/v1/auth/oidc' });
    const finished = await this.singleSignOn
      .finish(address, request.cookies[STATE_COOKIE])
      .catch((error: unknown) => {
        // A browser is on its way here: it gets the sign-in page, which says what went wrong.
        const page = request.headers.accept?.includes('text/html') ?? false;
        if (!page || !(error instanceof AppError)) throw error;
        return error;
      });
    if (finished instanceof AppError) {
      await reply.redirect(`/dang-nhap?error=${finished.code}`, 302);
      return;
    }
    const { session, returnTo } = finished;
    await this.endPrevious(request);
    setSessionCookie(reply, this.environment, session);
    await reply.redirect(returnTo, 302);
  }

  private callbackOf(request: FastifyRequest): URL {
    const base = this.environment.PUBLIC_URL ?? `${request.protocol}://${request.host}`;
    return new URL('/api/v1/auth/oidc/callback', base);
  }

  private async endPrevious(request: FastifyRequest): Promise<void> {
    const secret = request.cookies[SESSION_COOKIE];
    const previous = secret === undefined ? undefined : await this.sessions.find(secret);
    if (!previous) return;
    const { accountId, sessionId } = previous;
    await this.dataSource.transaction((manager) => this.sessions.end(manager, accountId, sessionId));
  }
}
