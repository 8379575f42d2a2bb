import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ActorNames } from '../access/actor-names.js';
import type { RequestWithCaller } from '../access/access.decorators.js';
import { assertEveryRouteDeclaresAccess } from '../access/route-check.js';
import type { Environment } from '../config/environment.js';
import { AppError } from '../errors/app-error.js';
import type { Logger } from '../logging/logger.js';
import { requestSeconds } from '../observability/metrics.js';
import { isDevicePath, prepareDevicePaths } from './device-paths.js';
import { actorsIn, withActorNames } from './name-actors.js';
import { isForeignOrigin } from './origin.js';
import { securityHeaders } from './security-headers.js';
import { serveApiDocs } from './api-docs.js';
import { ProblemFilter } from './problem.filter.js';
import { withRequestContext, type RequestContext } from './request-context.js';
import type { TlsFiles } from './tls.js';
import { validationPipe } from './validation.js';
import { ASSETS, builtWebClient, serveWebClient } from './web-client.js';

const MEBIBYTE = 1024 * 1024;
/** Largest body that is not a file. */
export const BODY_LIMIT = MEBIBYTE;
/** Largest uploaded file. */
export const FILE_LIMIT = 20 * MEBIBYTE;

/**
 * The HTTP application of `module`, ready to listen: Fastify with headers, cookies, compression,
 * uploads, request ids, problem answers, validation and the API description. With `tls` it speaks HTTPS.
 * @throws Error when a route declares no access rule.
 */
export async function createHttpApp(
  module: DynamicModule,
  environment: Environment,
  logger: Logger,
  tls?: TlsFiles,
): Promise<NestFastifyApplication> {
  const problems = new ProblemFilter(logger);
  const adapter = new FastifyAdapter({
    ...(tls && { https: { cert: tls.cert, key: tls.key, minVersion: 'TLSv1.2' } }),
    bodyLimit: BODY_LIMIT,
    trustProxy: environment.TRUST_PROXY === '' ? false : environment.TRUST_PROXY,
    genReqId: (request: IncomingMessage) => requestIdOf(request.headers['x-request-id']),
    forceCloseConnections: 'idle',
    requestTimeout: 60_000,
    // Addresses that cannot even be routed (bad escapes, over-long parts).
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      problems.answer(error, request, reply),
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger,
    abortOnError: false,
    bufferLogs: false,
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  prepareDevicePaths(fastify);
  await registerPlugins(fastify, environment);
  addRequestHooks(fastify, environment, logger);
  nameActors(fastify, app.get(ActorNames, { strict: false }));
  app.useGlobalFilters(problems);
  app.useGlobalPipes(validationPipe());
  assertEveryRouteDeclaresAccess(app);
  serveApiDocs(app);
  await serveWebClient(fastify, builtWebClient());
  return app;
}

async function registerPlugins(fastify: FastifyInstance, environment: Environment): Promise<void> {
  const headers = await securityHeaders(environment);
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!isDevicePath(request.raw.url ?? '')) void reply.headers(headers);
    done();
  });
  await fastify.register(fastifyCookie);
  await fastify.register(fastifyCompress, { threshold: 1024, encodings: ['gzip', 'identity'] });
  await fastify.register(fastifyMultipart, {
    limits: { fileSize: FILE_LIMIT, files: 1, fields: 10, fieldSize: 10_000, parts: 12 },
    throwFileSizeLimit: true,
  });
}

function addRequestHooks(fastify: FastifyInstance, environment: Environment, logger: Logger): void {
  const contexts = new WeakMap<FastifyRequest, RequestContext>();
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done) => {
    void reply.header('x-request-id', request.id);
    const context = {
      requestId: request.id,
      ip: request.ip,
      userAgent: request.headers['user-agent']?.slice(0, 300) ?? null,
    };
    contexts.set(request, context);
    if (isForeignOrigin(request, environment.PUBLIC_URL)) done(new AppError('foreign-origin'));
    else withRequestContext(context, done);
  });
  // Reading a body leaves the asynchronous context of the request; enter it again.
  fastify.addHook('preValidation', (request, _reply, done) => {
    const context = contexts.get(request);
    if (context) withRequestContext(context, done);
    else done();
  });
  // While closing, answers end their connection: a kept one would hold the end up.
  let closing = false;
  fastify.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) void reply.header('connection', 'close');
    done(null, payload);
  });
  fastify.addHook('onResponse', (request: RequestWithCaller, reply, done) => {
    const route = request.routeOptions.url ?? 'unmatched';
    requestSeconds.observe(
      { method: request.method, route, status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    );
    if (!isQuiet(route, reply.statusCode)) {
      logger.info('request', {
        requestId: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 10) / 10,
        caller: request.caller?.label ?? null,
      });
    }
    done();
  });
}

/** People read who acted by name; requests of devices bear no caller and pass untouched. */
function nameActors(fastify: FastifyInstance, names: ActorNames): void {
  fastify.addHook('preSerialization', (request: RequestWithCaller, _reply, payload, done) => {
    const labels = request.caller ? actorsIn(payload) : undefined;
    if (!labels || labels.size === 0) return done(null, payload);
    const language = request.headers['accept-language']?.startsWith('en') ? 'en' : 'vi';
    names.of(labels, language).then(
      (known) => done(null, withActorNames(payload, known)),
      (error: Error) => done(error),
    );
  });
}

/** Requests that come by the thousand and went well are counted by the metrics; a line each would drown the log. */
function isQuiet(route: string, status: number): boolean {
  if (route.startsWith('/health') || route.startsWith(ASSETS)) return true;
  return (route === '/api/v1/scans' || isDevicePath(route)) && status === 200;
}

function requestIdOf(given: string | string[] | undefined): string {
  return typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();
}
