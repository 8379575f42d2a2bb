import type { FastifyRequest } from 'fastify';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether an unsafe request was sent by a page of another site. Browsers always say so in `Origin`;
 * clients that send none (scripts, devices) pass.
 */
export function isForeignOrigin(
  request: Pick<FastifyRequest, 'method' | 'headers' | 'host'>,
  publicUrl: string | undefined,
): boolean {
  const { origin } = request.headers;
  if (origin === undefined || safeMethods.has(request.method)) return false;
  if (publicUrl !== undefined && origin === new URL(publicUrl).origin) return false;
  return origin !== `http://${request.host}` && origin !== `https://${request.host}`;
}
