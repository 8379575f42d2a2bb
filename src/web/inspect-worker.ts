/**
 * The service worker of /inspect and of /kiosk, each under its own scope: opens the page without a network. It keeps one page with exactly the files that this page
 * uses, as the page itself names them, and never an answer of the API. No imports, so that every browser takes it.
 */

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetched extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Told extends Extendable {
  readonly data: unknown;
}
interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listen: (event: Extendable) => void): void;
  addEventListener(type: 'message', listen: (event: Told) => void): void;
  addEventListener(type: 'fetch', listen: (event: Fetched) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly registration: { readonly scope: string };
}

const ASSETS = '/assets/';
/** A network that says nothing for so long is no network. */
const PATIENCE_MS = 4000;

const scope = self as unknown as WorkerScope;
/** `/inspect` or `/kiosk`, as it was registered. */
const PAGE = new URL(scope.registration.scope).pathname;
const CACHE = `congvu-${PAGE.slice(1)}`;
scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener('message', (event) => {
  if (Array.isArray(event.data)) event.waitUntil(keep(event.data.map(String)));
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith(ASSETS)) event.respondWith(asset(request));
});

/** Keeps the page and these files of it, and lets go of all others; of a page that is newer than its files, nothing. */
async function keep(assets: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  const html = await fetch(PAGE, { headers: { accept: 'text/html' }, cache: 'no-store' });
  const named = (await html.clone().text()).match(/\/assets\/[\w.-]+/g) ?? [];
  if (!html.ok || !named.every((path) => /\.svg$/.test(path) || assets.includes(path))) return;
  const wanted = new Set([...assets, ...named]);
  for (const path of wanted) if ((await cache.match(path)) === undefined) await cache.add(path);
  await cache.put(PAGE, html);
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (pathname !== PAGE && !wanted.has(pathname)) await cache.delete(url);
  }
}

async function page(request: Request): Promise<Response> {
  const keptPage = async () => (await caches.open(CACHE)).match(PAGE, { ignoreVary: true });
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    // A proxy that does not reach the service answers for it.
    return answer.status >= 500 ? ((await keptPage()) ?? answer) : answer;
  } catch (error) {
    const kept = await keptPage();
    if (kept === undefined) throw error;
    return kept;
  }
}

async function asset(request: Request): Promise<Response> {
  const kept = await (await caches.open(CACHE)).match(request, { ignoreVary: true });
  return kept ?? fetch(request);
}
