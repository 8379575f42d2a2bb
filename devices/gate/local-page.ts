import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { doorScreen, SCREEN_HEADERS } from './door-screen.js';
import type { DoorState } from './door-state.js';
import type { GateEvent } from './gate-event.js';
import type { GateReport } from './gate-report.js';
import type { RefusedScan } from './refused-scan.js';
import type { SpoolRepair } from './spool-repair.js';

export interface LocalPage {
  readonly port: number;
  /** Passes an event on to the screens that listen. */
  tell(event: GateEvent): void;
  close(): Promise<void>;
}

export interface LocalPageOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly door: () => DoorState;
  readonly status: () => Promise<GateReport>;
  readonly refused: () => Promise<readonly RefusedScan[]>;
  readonly sendRefusedAgain: () => Promise<number>;
  readonly repair: () => SpoolRepair | null;
  readonly acknowledgeRepair: () => Promise<boolean>;
}

/** Orders come from the command line only: no page of another site can send this header without being asked first, and it is never allowed. */
export const COMMAND_HEADER = 'x-congvu-gate';

/** A listener that cannot keep up is dropped; its browser connects again by itself. */
const MOST_BUFFERED = 64 * 1024;
const OUR_NAMES = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * The screen at the door (`GET /`) with what it asks for, `GET /door` and `GET /events` (SSE), on 127.0.0.1 only; `/status`, `/refused`
 * and `/repair` for the command line. Pages of other sites may read nothing; one that resolves its name to 127.0.0.1 is told apart by
 * the Host header.
 * @throws Error of the system when the port is taken
 */
export async function openLocalPage({
  port,
  door,
  status,
  refused,
  sendRefusedAgain,
  repair,
  acknowledgeRepair,
}: LocalPageOptions): Promise<LocalPage> {
  const screen = await doorScreen();
  const listeners = new Set<ServerResponse>();
  const orders: Readonly<Record<string, () => Promise<object>>> = {
    'GET /refused': async () => ({ refused: await refused() }),
    'POST /refused': async () => ({ sentAgain: await sendRefusedAgain() }),
    'GET /repair': async () => ({ repair: repair() }),
    'POST /repair': async () => ({ acknowledged: await acknowledgeRepair() }),
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!OUR_NAMES.test(request.headers.host ?? '')) return end(response, 403);
    response.setHeader('cache-control', 'no-store');
    const order = orders[`${request.method} ${request.url}`];
    if (request.url === '/refused' || request.url === '/repair') {
      if (request.headers[COMMAND_HEADER] === undefined) return end(response, 403);
      if (order !== undefined) return sendJson(response, await order());
    }
    if (request.method !== 'GET') return end(response, 405);
    const file = screen.get(request.url ?? '');
    if (file !== undefined) {
      response.writeHead(200, { ...SCREEN_HEADERS, 'content-type': file.type });
      return void response.end(file.body);
    }
    if (request.url === '/door') return sendJson(response, door());
    // A card that is being learned is for the server only.
    if (request.url === '/status') return sendJson(response, { ...(await status()), learned: null });
    if (request.url !== '/events') return end(response, 404);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('retry: 1000\n\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  };
  const server = createServer((request, response) => {
    serve(request, response).catch(() => end(response, 500));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    tell: (event) => {
      for (const listener of listeners) {
        if (listener.writableLength > MOST_BUFFERED) listener.destroy();
        else listener.write(`data: ${JSON.stringify(event)}\n\n`);
      }
    },
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

function sendJson(response: ServerResponse, value: object): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

function end(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status);
  response.end();
}
