import fastifyStatic from '@fastify/static';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fastify from 'fastify';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveWebClient } from '../../src/platform/http/web-client.js';
import { createTestApp, type TestApp } from '../support/test-app.js';

const page = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('the built web client, served by the service', () => {
  let service: TestApp;
  beforeAll(async () => {
    service = await createTestApp();
  });
  afterAll(() => service.close());

  const get = (url: string, headers: Record<string, string> = page) => service.app.inject({ url, headers });

  it.each(['/', '/dang-nhap', '/nhan-su?q=lan', '/setup', '/khong-co', '/apidocs'])(
    'is one page at %s, never stored, under the strict policy',
    async (url) => {
      const answer = await get(url);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers['content-security-policy']).toMatch(/(^|;)script-src 'self'(;|$)/);
      expect(answer.body).not.toMatch(/<script(?![^>]*\ssrc=)/);
      expect(answer.body).not.toMatch(/(src|href)="https?:/);
    },
  );

  it('has scripts that may be kept for ever and come compressed', async () => {
    const [, script] = /src="(\/assets\/[^"]+\.js)"/.exec((await get('/')).body) ?? [];
    const answer = await get(String(script), { accept: '*/*', 'accept-encoding': 'gzip' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^(text|application)\/javascript/);
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers['content-encoding']).toBe('gzip');
  });

  it('has scripts packed tighter for browsers that take it', async () => {
    const [, script] = /src="(\/assets\/[^"]+\.js)"/.exec((await get('/')).body) ?? [];
    const plain = await get(String(script), { accept: '*/*' });
    const packed = await get(String(script), { accept: '*/*', 'accept-encoding': 'gzip, deflate, br' });
    expect(packed.headers['content-encoding']).toBe('br');
    expect(packed.headers['content-type']).toMatch(/^(text|application)\/javascript/);
    expect(packed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
  });

  it('names at the pages opened most the files they need, each of which is there; at others none', async () => {
    const named = async (url: string): Promise<string[]> =>
      [...(await get(url)).body.matchAll(/rel="(?:modulepreload|preload" as="style)" href="([^"]+)"/g)].map(([, file]) => String(file));
    const [own, ofHr, other] = [await named('/me?thang=2026-11'), await named('/hr'), await named('/don-vi')];
    expect(own.some((file) => file.startsWith('/assets/month-page-'))).toBe(true);
    expect(ofHr.some((file) => file.startsWith('/assets/inbox-page-'))).toBe(true);
    expect(other.filter((file) => file.includes('-page-'))).toEqual([]);
    for (const file of new Set([...own, ...ofHr])) expect((await get(file, { accept: '*/*' })).statusCode).toBe(200);
  }); // prettier-ignore

  it('has the service worker of inspectors at an address that stays, asked for anew each time', async () => {
    const answer = await get('/inspect-worker.js', { accept: '*/*' });
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.body).not.toMatch(/\bimport\b/);
  });

  it.each([
    '/api/v1/nothing',
    '/api',
    '/api?x=1',
    '/health/nothing',
    '/metrics/nothing',
    '/iclock',
    '/assets/missing.js',
    '/assets/..%2findex.html',
    '/assets/..%2f..%2fpackage.json',
  ])('leaves %s to the problem answer, even for a browser', async (url) => {
    const answer = await get(url);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
  });

  it.each(['/iclock/nothing', '/hikvision/nothing'])(
    'leaves %s to the protocol of terminals',
    async (url) => {
      const answer = await get(url);
      expect([answer.statusCode, answer.body]).toEqual([404, 'ERROR: not-found\n']);
      expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    },
  );

  it('is no answer for a script that asks for JSON, nor for an unsafe method', async () => {
    expect((await get('/nhan-su', { accept: 'application/json' })).json()).toMatchObject({
      code: 'not-found',
    });
    expect((await get('/nhan-su', {})).json()).toMatchObject({ code: 'not-found' });
    const sent = await service.app.inject({ method: 'POST', url: '/nhan-su', headers: page, payload: {} });
    expect(sent.json()).toMatchObject({ code: 'not-found', status: 404 });
  });
});

describe('without a built web client', () => {
  it('nothing is served', async () => {
    const bare = fastify();
    await serveWebClient(bare, undefined);
    expect((await bare.inject({ url: '/', headers: page })).statusCode).toBe(404);
    await bare.close();
  });

  it('a folder is served beside other static files', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'congvu-web-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<title>Công vụ</title>');
    await writeFile(join(folder, 'inspect-worker.js'), '');
    const bare = fastify();
    await bare.register(fastifyStatic, { root: folder, prefix: '/other/' });
    await serveWebClient(bare, folder);
    expect((await bare.inject({ url: '/x', headers: page })).body).toBe('<title>Công vụ</title>');
    await bare.close();
    await rm(folder, { recursive: true });
  });
});
