import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COMMAND_HEADER, openLocalPage, type LocalPage } from './local-page.js';
import type { GateReport } from './gate-report.js';

describe('the page of a gate for the screen at the door', () => {
  let page: LocalPage;
  let orders = 0;
  let acknowledged = false;
  beforeAll(async () => {
    const door = () => ({ gate: 'CONG-1', zone: 'Asia/Ho_Chi_Minh', readers: [], alarm: null, repaired: false, waiting: 0, setAside: 0, server: 'there' }) as const;
    const learned = { candidateId: 'a1', text: '0012345678', formats: [], problem: null };
    const status = () => Promise.resolve({ hostName: 'PC-CUA', learned } as unknown as GateReport);
    const refused = () => Promise.resolve([]);
    const repair = () => ({ at: 0, copy: '/var/lib/congvu-gate/spool-damaged-1', kept: 3 });
    const acknowledgeRepair = () => Promise.resolve((acknowledged = true));
    const sendRefusedAgain = () => Promise.resolve((orders += 1));
    page = await openLocalPage({ port: 0, door, status, refused, sendRefusedAgain, repair, acknowledgeRepair });
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
          if (path !== '/events' || headers['origin'] !== undefined || text.includes('data:')) done();
        });
        response.on('end', done);
      });
      asking.on('error', reject);
      asking.end();
    });

  it('tells the status, and events as they come', async () => {
    expect(JSON.parse((await get('/status')).first)).toEqual({ hostName: 'PC-CUA', learned: null });
    expect(JSON.parse((await get('/door')).first)).toMatchObject({ gate: 'CONG-1', server: 'there' });
    const listening = get('/events');
    const event = { state: 'saved', reader: 'CUA-1', maskedCredential: 'card:32:••••614E', at: '2026-11-23T00:30:00.000Z' } as const;
    const timer = setInterval(() => page.tell(event), 20);
    expect((await listening).first).toContain(`data: ${JSON.stringify(event)}\n\n`);
    clearInterval(timer);
  });

  it('has a screen of its own that needs nothing from elsewhere and lets no script into the page', async () => {
    for (const [path, type] of [['/', 'text/html'], ['/door.css', 'text/css'], ['/door.js', 'text/javascript']] as const) {
      const answer = await fetch(`http://127.0.0.1:${page.port}${path}`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`]);
      expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; /);
      expect((await answer.text()).replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|style="|<script>|<style| on[a-z]+="/);
    }
  });

  it('lets pages of no other site read, not of its server either', async () => {
    for (const origin of ['https://congvu.tinh.gov.vn', 'https://la.example'])
      for (const path of ['/', '/status', '/door', '/events']) expect((await get(path, { origin })).allowed).toBeUndefined();
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
