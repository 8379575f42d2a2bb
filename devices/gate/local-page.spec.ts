import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COMMAND_HEADER, openLocalPage, type LocalPage } from './local-page.js';
import type { GateReport } from './gate-report.js';

describe('the page of a gate for the screen at the door', () => {
  let page: LocalPage;
  let orders = 0;
  let acknowledged = false;
  beforeAll(async () => {
    const status = () => Promise.resolve({ hostName: 'PC-CUA' } as GateReport);
    const refused = () => Promise.resolve([]);
    const repair = () => ({ at: 0, copy: '/var/lib/congvu-gate/spool-damaged-1', kept: 3 });
    const acknowledgeRepair = () => Promise.resolve((acknowledged = true));
    const sendRefusedAgain = () => Promise.resolve((orders += 1));
    page = await openLocalPage({ port: 0, origin: 'https://congvu.tinh.gov.vn', status, refused, sendRefusedAgain, repair, acknowledgeRepair });
  });
  afterAll(() => page.close());

  const get = (path: string, headers: Record<string, string> = {}): Promise<{ status: number; allowed: unknown; first: string }> =>
    new Promise((resolve, reject) => {
      const asking = request({ host: '127.0.0.1', port: page.port, path, headers }, (response) => {
        const allowed = response.headers['access-control-allow-origin'];
        let text = '';
        const done = (): void => {
          resolve({ status: response.statusCode ?? 0, allowed, first: text });
          asking.destroy();
        };
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString('utf8');
          if (path !== '/events' || text.includes('data:')) done();
        });
        response.on('end', done);
      });
      asking.on('error', reject);
      asking.end();
    });

  it('tells the status, and events as they come', async () => {
    expect((await get('/status')).first).toBe('{"hostName":"PC-CUA"}');
    const listening = get('/events');
    const event = { state: 'saved', reader: 'CUA-1', maskedCredential: 'card:32:••••614E', at: '2026-11-23T00:30:00.000Z' } as const;
    const timer = setInterval(() => page.tell(event), 20);
    expect((await listening).first).toContain(`data: ${JSON.stringify(event)}\n\n`);
    clearInterval(timer);
  });

  it('lets pages of its server read, and of no other site', async () => {
    expect((await get('/status', { origin: 'https://congvu.tinh.gov.vn' })).allowed).toBe('https://congvu.tinh.gov.vn');
    expect((await get('/status', { origin: 'https://la.example' })).allowed).toBeUndefined();
    expect((await get('/status', { host: 'la.example' })).status).toBe(403);
    expect((await get('/khac')).status).toBe(404);
  });

  it('takes orders from the command line only, not from a page, and not from that of its server either', async () => {
    const url = `http://127.0.0.1:${page.port}/refused`;
    const origin = 'https://congvu.tinh.gov.vn';
    expect((await fetch(url, { method: 'POST', headers: { origin } })).status).toBe(403);
    expect((await get('/refused', { origin })).status).toBe(403);
    const asked = await fetch(url, { method: 'OPTIONS', headers: { origin, 'access-control-request-headers': COMMAND_HEADER } });
    expect(asked.headers.get('access-control-allow-headers')).toBeNull();
    expect(orders).toBe(0);
    const headers = { [COMMAND_HEADER]: '1' };
    expect(await (await fetch(url, { method: 'POST', headers })).json()).toEqual({ sentAgain: 1 });
    expect(await (await fetch(url, { headers })).json()).toEqual({ refused: [] });
    const repairs = `http://127.0.0.1:${page.port}/repair`;
    expect([(await fetch(repairs)).status, (await fetch(repairs, { method: 'POST' })).status, acknowledged]).toEqual([403, 403, false]);
    expect(await (await fetch(repairs, { headers })).json()).toMatchObject({ repair: { kept: 3 } });
    expect(await (await fetch(repairs, { method: 'POST', headers })).json()).toEqual({ acknowledged: true });
    expect(acknowledged).toBe(true);
    expect((await fetch(repairs, { method: 'DELETE', headers })).status).toBe(405);
  });
}); // prettier-ignore
