import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error.js';
import type { Caller } from './caller.js';
import type { Permission } from './permission.js';

/** What a route asks of its caller; a route that declares nothing stops the start. */
export type AccessRule =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in'; readonly unfinishedSession: boolean }
  | { readonly kind: 'permission'; readonly permission: Permission }
  | { readonly kind: 'device'; readonly orPermission: Permission | null };

export const ACCESS_RULE = 'congvu:access-rule';

/** Anybody, signed in or not. */
export const Public = (): MethodDecorator =>
  SetMetadata(ACCESS_RULE, { kind: 'public' } satisfies AccessRule);

/**
 * Anybody with a session or token. `unfinishedSession: true` also admits sessions that still have to
 * enrol a second factor or change the password.
 */
export const SignedIn = (options: { unfinishedSession?: boolean } = {}): MethodDecorator =>
  SetMetadata(ACCESS_RULE, {
    kind: 'signed-in',
    unfinishedSession: options.unfinishedSession ?? false,
  } satisfies AccessRule);

/** Callers who hold `permission` somewhere; the service narrows its queries to where. */
export const RequirePermission = (permission: Permission): MethodDecorator =>
  SetMetadata(ACCESS_RULE, { kind: 'permission', permission } satisfies AccessRule);

/**
 * A device with its key (`Authorization: Bearer cvd_…`), and with `orPermission` also people who hold it. The guard of the scans
 * module finds the device out.
 */
export const ForDevices = (options: { orPermission?: Permission } = {}): MethodDecorator =>
  SetMetadata(ACCESS_RULE, {
    kind: 'device',
    orPermission: options.orPermission ?? null,
  } satisfies AccessRule);

/** The request with what the access guard left on it. */
export interface RequestWithCaller extends FastifyRequest {
  caller?: Caller;
}

/** The caller of the request. @throws AppError not-signed-in on a public route without one. */
export const CurrentCaller = createParamDecorator((_data: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<RequestWithCaller>();
  if (!caller) throw new AppError('not-signed-in');
  return caller;
});
