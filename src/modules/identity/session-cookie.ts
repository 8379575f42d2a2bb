import type { FastifyReply } from 'fastify';
import type { Environment } from '../../platform/config/environment.js';

/** Name of the cookie that holds a session's secret. */
export const SESSION_COOKIE = 'congvu_session';

/** Hands the session's secret to the browser: not readable by scripts, not sent by other sites. */
export function setSessionCookie(
  reply: FastifyReply,
  environment: Environment,
  session: { secret: string; endsAt: Date },
): void {
  void reply.setCookie(SESSION_COOKIE, session.secret, {
    path: '/',
    httpOnly: true,
    // Lax, so that coming back from the single sign-on page finds the session it just got.
    sameSite: 'lax',
    secure: environment.PUBLIC_URL?.startsWith('https://') ?? false,
    expires: session.endsAt,
  });
}

/** Takes the cookie away. */
export function clearSessionCookie(reply: FastifyReply): void {
  void reply.clearCookie(SESSION_COOKIE, { path: '/' });
}
