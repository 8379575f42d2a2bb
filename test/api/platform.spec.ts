import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/test-app.js';

describe('the HTTP platform', () => {
  let service: TestApp;
  beforeAll(async () => {
    service = await createTestApp();
  });
  afterAll(() => service.close());

  it('answers an unknown address with a problem that carries the request id', async () => {
    const answer = await service.app.inject({
      url: '/api/v1/nothing',
      headers: { 'x-request-id': 'abcdef-123456' },
    });
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.headers['x-request-id']).toBe('abcdef-123456');
    expect(answer.json()).toMatchObject({ code: 'not-found', status: 404, requestId: 'abcdef-123456' });
  });

  it('describes its API', async () => {
    const answer = await service.app.inject({ url: '/api/openapi.json' });
    expect(answer.statusCode).toBe(200);
    expect(Object.keys(answer.json<{ paths: object }>().paths)).toContain('/api/v1/audit');
  });
});

describe('bad input at the door', () => {
  let service: TestApp;
  beforeAll(async () => {
    service = await createTestApp();
  });
  afterAll(() => service.close());

  it.each([
    ['malformed JSON', { payload: '{"a":', headers: { 'content-type': 'application/json' } }, 400, 'malformed-json'],
    ['a body over the limit', { payload: JSON.stringify({ a: 'x'.repeat(1_100_000) }), headers: { 'content-type': 'application/json' } }, 413, 'body-too-large'],
    ['a foreign origin', { payload: '{}', headers: { 'content-type': 'application/json', origin: 'https://evil.example' } }, 403, 'foreign-origin'],
  ])('answers %s with its problem', async (_name, request, status, code) => {
    const answer = await service.app.inject({ method: 'POST', url: '/api/v1/auth/login', ...request });
    expect({ status: answer.statusCode, code: answer.json<{ code: string }>().code }).toEqual({ status, code });
  });
}); // prettier-ignore
