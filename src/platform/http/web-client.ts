import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Where the client's scripts, styles, fonts and pictures are; their names carry a hash of their content. */
export const ASSETS = '/assets/';

/** The service worker of /inspect and /kiosk, whose address stays while its content changes. */
const WORKER = 'inspect-worker.js';

/** Addresses that belong to machines: an unknown one is answered with a problem, never with a page. */
const notForPages = /^\/(?:api|health|metrics|iclock|hikvision|assets)(?:[/?]|$)/;

/** The folder of the built client, or undefined when it was not built (dist/web beside dist/src). */
export function builtWebClient(): string | undefined {
  // From dist/src/platform/http, and from src/platform/http, where tests run.
  return ['../../../web/', '../../../dist/web/']
    .map((folder) => fileURLToPath(new URL(folder, import.meta.url)))
    .find((folder) => existsSync(join(folder, 'index.html')));
}

/**
 * Serves the client in `folder`: its assets for ever, and its one page at every address that a browser
 * may open. Without a folder nothing is served. These files are public: they hold no data.
 */
export async function serveWebClient(fastify: FastifyInstance, folder: string | undefined): Promise<void> {
  if (folder === undefined) return;
  const pages = await pagesOf(folder);
  await fastify.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: ASSETS,
    decorateReply: false,
    index: false,
    immutable: true,
    maxAge: '1y',
    // The build has packed them already.
    preCompressed: true,
  });
  const worker = await readFile(join(folder, WORKER), 'utf8');
  fastify.get(`/${WORKER}`, (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(worker),
  );
  fastify.get('/*', (request, reply) => {
    if (!wantsPage(request)) return reply.callNotFound();
    // The page names the hashed assets of this build, so it must never be older than they are.
    return reply
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(pages(request.url));
  });
}

/** What the build says that pages need: see src/web/vite-plugins.ts. */
interface Preloads {
  readonly fonts: readonly string[];
  readonly pages: Readonly<Record<string, readonly string[]>>;
}

/** The client's one page, which names its fonts and at some addresses the files that it is going to need. */
async function pagesOf(folder: string): Promise<(url: string) => string> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const list = join(folder, 'preloads.json');
  const { fonts, pages } = (
    existsSync(list) ? JSON.parse(await readFile(list, 'utf8')) : { fonts: [], pages: {} }
  ) as Preloads;
  const naming = (files: readonly string[]): string => {
    const links = files.filter((file) => !page.includes(file)).map(preloadOf);
    return page.replace('</head>', () => `${links.join('')}</head>`);
  };
  const plain = naming(fonts);
  const told = new Map(Object.entries(pages).map(([path, files]) => [path, naming([...files, ...fonts])]));
  return (url) => told.get(url.replace(/[?#].*$/, '')) ?? plain;
}

function preloadOf(file: string): string {
  if (file.endsWith('.css')) return `<link rel="preload" as="style" href="/${file}">`;
  if (file.endsWith('.woff2'))
    return `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${file}">`;
  return `<link rel="modulepreload" href="/${file}">`;
}

function wantsPage(request: FastifyRequest): boolean {
  return !notForPages.test(request.url) && (request.headers.accept ?? '').includes('text/html');
}
