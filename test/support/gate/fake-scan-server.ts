import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GateOrders, GateReport } from '../../../devices/gate/gate-report.js';

interface WireScan {
  readonly bootId: string;
  readonly sequence: number;
  readonly credential: string;
  readonly scannedAt: string;
}

/** What happens to the next request instead of the usual; `drop-after` stores and cuts the connection before the answer. */
export type Fault =
  | { readonly kind: 'drop-before' | 'drop-after' }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly code?: string;
      readonly retryAfter?: number;
    };

/** Follows the contract of `POST /api/v1/scans` in memory and fails as it is told. */
export class FakeScanServer {
  /** What arrived first under each key, in the order of arrival. */
  readonly stored: WireScan[] = [];
  readonly requests: {
    readonly sentAt: string;
    readonly sequences: number[];
    readonly authorization: string;
  }[] = [];
  readonly faults: Fault[] = [];
  /** Answers every request for as long as it is set. */
  always: Fault | null = null;
  /** Cards that make a whole batch unreadable. */
  readonly poison = new Set<string>();
  /** Outcome of cards that are not simply stored. */
  readonly outcomes = new Map<string, string>();
  largestBatch = 1_000;
  readonly reports: GateReport[] = [];
  /** What a report is answered with. */
  orders: Pick<GateOrders, 'bindings' | 'learn'> = { bindings: [], learn: null };
  /** What a report is answered with instead, with status 200 where none is named. */
  strange: {
    readonly body: unknown;
    readonly status?: number;
    readonly headers?: Readonly<Record<string, string>>;
  } | null = null;
  /** The only key that is good; null: any. */
  key: string | null = null;
  under = 0;
  mostAtOnce = 0;
  private readonly known = new Map<string, string>();
  private readonly server: Server;

  constructor(private readonly now: () => number = Date.now) {
    this.server = createServer((request, response) => void this.serve(request, response));
  }

  async listen(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.under += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.under);
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
        sentAt: string;
        scans: WireScan[];
      };
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (request.url === '/api/v1/gates/status') return this.hear(body, response);
      if (request.url === '/api/v1/gates/enrol') return this.enrol(response);
      this.answer(body, request, response);
    } finally {
      this.under -= 1;
    }
  }

  private enrol(response: ServerResponse): void {
    this.key = 'a-key-of-the-fake-server';
    const device = { id: 'gate-1', code: 'CONG-1', zone: 'Asia/Ho_Chi_Minh', group: 'default' };
    send(response, 200, { device, key: this.key });
  }

  /** Reports of the gate. */
  private hear(report: object, response: ServerResponse): void {
    this.reports.push(report as GateReport);
    if (this.strange !== null) {
      for (const [name, value] of Object.entries(this.strange.headers ?? {})) response.setHeader(name, value);
      return send(response, this.strange.status ?? 200, this.strange.body);
    }
    if (this.always?.kind === 'status') return send(response, this.always.status, {});
    send(response, 200, { serverAt: new Date(this.now()).toISOString(), ...this.orders });
  }

  private answer(body: { sentAt: string; scans: WireScan[] }, request: IncomingMessage, response: ServerResponse): void {
    this.requests.push({
      sentAt: body.sentAt,
      sequences: body.scans.map(({ sequence }) => sequence),
      authorization: request.headers.authorization ?? '',
    });
    const fault = this.always ?? this.faults.shift();
    if (fault?.kind === 'drop-before') return void request.socket.destroy();
    if (fault?.kind === 'status') return send(response, fault.status, { code: fault.code }, fault.retryAfter);
    if (this.key !== null && request.headers.authorization !== `Bearer ${this.key}`)
      return send(response, 401, { code: 'device-key-invalid' });
    if (body.scans.length > this.largestBatch) return send(response, 413, { code: 'body-too-large' });
    if (body.scans.some(({ credential }) => this.poison.has(credential)))
      return send(response, 422, { code: 'invalid-input' });
    const results = body.scans.map((scan) => ({
      bootId: scan.bootId, sequence: scan.sequence, outcome: this.keep(scan),
    }));
    if (fault?.kind === 'drop-after') return void request.socket.destroy();
    send(response, 200, { results, receivedAt: new Date(this.now()).toISOString() });
  } // prettier-ignore

  private keep(scan: WireScan): string {
    const told = this.outcomes.get(scan.credential);
    if (told === 'rejected' || told === 'unheard-of') return told;
    const key = `${scan.bootId}/${scan.sequence}`;
    const payload = JSON.stringify(scan);
    const before = this.known.get(key);
    if (before !== undefined) return before === payload ? 'duplicate' : 'conflict';
    this.known.set(key, payload);
    this.stored.push(scan);
    return told ?? 'stored';
  }
}

function send(response: ServerResponse, status: number, body: unknown, retryAfter?: number): void {
  const type =
    response.getHeader('content-type') ?? (status === 200 ? 'application/json' : 'application/problem+json');
  response.writeHead(status, {
    'content-type': type,
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  });
  response.end(JSON.stringify(body));
}
