import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';

const MEBIBYTE = 1024 * 1024;

/**
 * Where terminals speak their own protocols, with the largest body each takes: any content type is read as bytes, answers are
 * plain text without the headers that are for browsers, problems too.
 */
const devicePaths: readonly { readonly prefix: string; readonly bodyLimit: number }[] = [
  { prefix: '/iclock/', bodyLimit: 8 * MEBIBYTE },
  { prefix: '/hikvision/', bodyLimit: 2 * MEBIBYTE },
];

/** What bodies at these addresses count as, so that no parser of another content type touches them. */
const AS_BYTES = 'application/vnd.congvu.bytes';

/** A request through a proxy names the server before the path. */
const SERVER = /^https?:\/\/[^/]*/;

/** Whether the address of a request, or a route, is one of a terminal's protocol. */
export function isDevicePath(url: string): boolean {
  const path = url.startsWith('/') ? url : url.replace(SERVER, '');
  return devicePaths.some(({ prefix }) => path.startsWith(prefix));
}

/** Prepares the addresses of terminals' protocols; to be called before the plugin that compresses. */
export function prepareDevicePaths(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(AS_BYTES, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  fastify.addHook('onRoute', (route: RouteOptions) => {
    const path = devicePaths.find(({ prefix }) => route.url.startsWith(prefix));
    if (path === undefined) return;
    Object.assign(route, { bodyLimit: path.bodyLimit, compress: false, decompress: false });
  });
  fastify.addHook('onRequest', (request: FastifyRequest, _reply, done) => {
    if (isDevicePath(request.raw.url ?? '')) request.raw.headers['content-type'] = AS_BYTES;
    done();
  });
}
