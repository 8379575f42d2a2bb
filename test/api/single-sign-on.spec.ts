import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Provider } from 'oidc-provider';
import { AccountsService } from '../../src/modules/identity/accounts.service.js';
import { GrantsService } from '../../src/modules/identity/grants.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { Browser } from '../support/browser-client.js';
import { createTestApp, type TestApp } from '../support/test-app.js';

/** Walks the issuer's own pages (its development forms) as a browser would, until it sends us back. */
async function signInAtIssuer(start: string, login: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let address = new URL(start);
  let form: URLSearchParams | undefined;
  for (let step = 0; step < 12; step += 1) {
    const answer = await fetch(address, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { body: form } : {}),
    });
    form = undefined;
    for (const line of answer.headers.getSetCookie()) {
      const [name, value] = (line.split(';')[0] ?? '').split('=');
      if (name) cookies.set(name, value ?? '');
    }
    const next = answer.headers.get('location');
    if (next !== null) {
      address = new URL(next, address);
      if (address.pathname === '/api/v1/auth/oidc/callback') return address;
      continue;
    }
    const page = await answer.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    const action = /action="([^"]+)"/.exec(page)?.[1];
    if (!prompt || !action) throw new Error(`unexpected page of the issuer: ${page.slice(0, 300)}`);
    address = new URL(action, address);
    form = new URLSearchParams(prompt === 'login' ? { prompt, login, password: 'x' } : { prompt });
  }
  throw new Error('the issuer never sent us back');
}

describe('single sign-on with an OpenID Connect issuer', () => {
  let issuer: Server;
  let issuerUrl: string;
  let service: TestApp;

  beforeAll(async () => {
    issuer = createServer();
    await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
    issuerUrl = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`;
    service = await createTestApp(
      {
        OIDC_ISSUER: issuerUrl,
        OIDC_CLIENT_ID: 'congvu',
        OIDC_CLIENT_SECRET: 'bi-mat-cua-he-thong-1041',
        OIDC_ALLOW_HTTP: true,
        PUBLIC_URL: 'http://hcc.example.vn',
      },
      new Date(),
    );
    // It warns on the console that its development forms are not for production.
    for (const method of ['warn', 'info'] as const) jest.spyOn(console, method).mockReturnValue(undefined);
    const provider = new Provider(issuerUrl, {
      clients: [
        {
          client_id: 'congvu',
          client_secret: 'bi-mat-cua-he-thong-1041',
          redirect_uris: ['http://hcc.example.vn/api/v1/auth/oidc/callback'],
        },
      ],
      cookies: { keys: ['x'] },
      pkce: { required: () => true },
      findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    });
    const callback = provider.callback();
    issuer.on('request', (request, response) => void callback(request, response));
    const system = systemCaller('test');
    const accounts = service.app.get(AccountsService);
    for (const [username, role] of [['lan.nt', 'director'], ['quan.tri', 'administrator']] as const) {
      const account = await accounts.create(system, { username, displayName: 'Nguyễn Thị Lan', employeeId: null, password: null, mustChangePassword: false });
      await accounts.update(system, account.id, 1, { oidcIssuer: issuerUrl, oidcSubject: `sub-${username}` });
      await service.app.get(GrantsService).grant(system, account.id, { role, unitId: null, from: null, until: null });
    }
  }); // prettier-ignore
  afterAll(async () => {
    await service.close();
    issuer.closeAllConnections();
    await new Promise((resolve) => issuer.close(resolve));
  });

  async function begin(returnTo = '/nhan-su'): Promise<{ browser: Browser; address: string }> {
    const browser = new Browser(service.app);
    const answer = await browser.get(`/api/v1/auth/oidc/start?returnTo=${encodeURIComponent(returnTo)}`);
    expect(answer.statusCode).toBe(302);
    return { browser, address: String(answer.headers.location) };
  }

  it('signs in the account that an administrator linked, and returns to the page asked for', async () => {
    const { browser, address } = await begin();
    const back = await signInAtIssuer(address, 'sub-lan.nt');
    const answer = await browser.get(back.pathname + back.search);
    expect({ status: answer.statusCode, location: answer.headers.location }).toEqual({ status: 302, location: '/nhan-su' });
    expect((await browser.get('/api/v1/me')).json()).toMatchObject({ username: 'lan.nt', unfinished: null });
    const again = await browser.get(back.pathname + back.search);
    expect(again.json()).toMatchObject({ code: 'single-sign-on-failed' });
  }); // prettier-ignore

  it('refuses a subject that no account is linked to', async () => {
    const { browser, address } = await begin();
    const back = await signInAtIssuer(address, 'sub-nguoi-la');
    expect((await browser.get(back.pathname + back.search)).json()).toMatchObject({
      code: 'single-sign-on-failed',
    });
    expect((await browser.get('/api/v1/me')).statusCode).toBe(401);
    const page = await browser.send('GET', back.pathname + back.search, undefined, { accept: 'text/html' });
    expect(page.headers.location).toBe('/dang-nhap?error=single-sign-on-failed');
  });

  it('refuses an answer that another browser asked for', async () => {
    const { address } = await begin();
    const back = await signInAtIssuer(address, 'sub-lan.nt');
    const other = new Browser(service.app);
    expect((await other.get(back.pathname + back.search)).json()).toMatchObject({
      code: 'single-sign-on-failed',
    });
  });

  it('still asks an administrator for the second factor', async () => {
    const { browser, address } = await begin();
    const back = await signInAtIssuer(address, 'sub-quan.tri');
    await browser.get(back.pathname + back.search);
    expect((await browser.get('/api/v1/me')).json()).toMatchObject({ unfinished: 'second-factor' });
    expect((await browser.get('/api/v1/accounts')).statusCode).toBe(403);
  });

  it('never sends the browser to another site', async () => {
    for (const wanted of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
      const { browser, address } = await begin(wanted);
      const back = await signInAtIssuer(address, 'sub-lan.nt');
      expect((await browser.get(back.pathname + back.search)).headers.location).toBe('/');
    }
  });
});
