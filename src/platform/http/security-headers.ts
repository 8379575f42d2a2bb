import fastifyHelmet from '@fastify/helmet';
import { fastify } from 'fastify';
import type { Environment } from '../config/environment.js';

/**
 * The headers of every answer that tell a browser what it may do: only this origin, no frames, no inline scripts. Helmet says
 * them once at start, since they are the same for every request and cost as much as half of a scan's way through HTTP.
 */
export async function securityHeaders(environment: Environment): Promise<Record<string, string>> {
  const secure = environment.PUBLIC_URL?.startsWith('https://') ?? false;
  const probe = fastify();
  await probe.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        objectSrc: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 15_552_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  });
  probe.get('/', (_request, reply) => reply.code(204).send());
  const { headers } = await probe.inject('/');
  await probe.close();
  const ofTheAnswer = ['date', 'connection', 'content-length'];
  const said = Object.entries(headers).filter(([name]) => !ofTheAnswer.includes(name));
  return Object.fromEntries(said.map(([name, value]) => [name, String(value)]));
}
