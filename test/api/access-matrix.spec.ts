import { RequestMethod, type INestApplication } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { permissionsOfRole, roles, type Role } from '../../src/platform/access/permission.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { multipart, MULTIPART } from '../support/upload.js';
import { mayDo, table, undescribed, type Row } from './access-matrix.table.js';
import { World, type Side } from './access-matrix.world.js';

/** Every route x every role x in scope, out of scope, signed out. */
describe('who may do what', () => {
  let service: TestApp;
  let world: World;
  beforeAll(async () => {
    service = await createTestApp();
    world = await new World(service).build();
  });
  afterAll(() => service.close());

  async function request(route: string, row: Row, side: Side, cookies: Record<string, string>) {
    const [method, path] = route.split(' ') as ['GET', string];
    const sample = (await row.sample?.(world, side)) ?? {};
    const url = path.replace(/\{(\w+)\}/g, (_all, name: string) => sample.path?.[name] ?? '');
    const body = sample.body ?? (['POST', 'PATCH', 'PUT'].includes(method) ? {} : undefined);
    const answer = await service.app.inject({
      method,
      payloadAsStream: row.endless ?? false,
      url: sample.query === undefined ? url : `${url}?${sample.query}`,
      cookies,
      ...(sample.file === undefined
        ? body === undefined
          ? {}
          : { payload: body }
        : {
            payload: multipart(Buffer.from(sample.file), 'mau.csv'),
            headers: { 'content-type': MULTIPART },
          }),
    });
    if (!row.endless) return answer;
    answer.stream().destroy();
    return { statusCode: answer.statusCode, body: '', json: () => ({}) as never };
  }

  /** What only needs a session may end or change it. */
  const sessionFor = (role: Role, { access }: Row): Promise<Record<string, string>> =>
    access === 'signed-in' ? world.session(role) : world.sharedSession(role);

  const permits = (role: Role, { access }: Row): boolean =>
    access === 'public' || access === 'signed-in' || mayDo[role].includes(access);

  it('is stated here for every route of the API, and for no other', async () => {
    const document = (await service.app.inject({ url: '/api/openapi.json' })).json<{ paths: Record<string, object> }>();
    const routes = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(Object.keys(table).sort()).toEqual(routes.sort());
  }); // prettier-ignore

  it('is stated for every handler, described in the API or not', () => {
    const handlers = listHandlers(service.app);
    expect(handlers.length).toBeGreaterThan(50);
    expect(handlers.filter((handler) => !(handler in table)).sort()).toEqual([...undescribed].sort());
  });

  it.each([...roles])('%s has the permissions written down here and no other', (role) => {
    expect([...permissionsOfRole[role]].sort()).toEqual([...mayDo[role]].sort());
  });

  it.each(Object.entries(table))('signed out: %s', async (route, row) => {
    const answer = await request(route, row, 'inside', {});
    expect(answer.statusCode).toBe(row.access === 'public' ? row.ok : 401);
  });

  describe.each([...roles])('%s', (role) => {
    it.each(Object.entries(table))('in scope: %s', async (route, row) => {
      const answer = await request(route, row, 'inside', await sessionFor(role, row));
      const refused = row.access === 'device' ? 401 : 403;
      expect([answer.statusCode, answer.body.slice(0, 300)]).toEqual([permits(role, row) ? row.ok : refused, expect.anything()]);
    }); // prettier-ignore

    it.each(Object.entries(table).filter(([, row]) => row.outside !== 'same'))('out of scope: %s', async (route, row) => {
      const answer = await request(route, row, 'outside', await sessionFor(role, row));
      if (!permits(role, row)) expect(answer.statusCode).toBe(403);
      else if (row.outside === 'hidden') {
        expect(answer.statusCode).toBe(200);
        expect(answer.json<{ items: unknown[] }>().items).toEqual([]);
      } else if (row.outside === 'nobody') {
        expect(answer.json()).toMatchObject({ people: 0 });
      } else if (row.outside === 'rejected') {
        expect(answer.json()).toMatchObject({ created: 0, updated: 0, rejected: 1 });
      } else expect([answer.statusCode, answer.body.slice(0, 300)]).toEqual([row.outside, expect.anything()]);
    }); // prettier-ignore
  });
});

/** Every handler of every controller, as `GET /path/{parameter}`. */
function listHandlers(app: INestApplication): string[] {
  return [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const base = String(Reflect.getMetadata(PATH_METADATA, metatype) ?? '');
      const prototype = metatype.prototype as Record<string, object>;
      return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        const method =
          handler && (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined);
        if (handler === undefined || method === undefined) return [];
        const path = `/${base}/${String(Reflect.getMetadata(PATH_METADATA, handler))}`.replace(/\/+/g, '/');
        const plain = path.length > 1 ? path.replace(/\/$/, '') : path;
        return [`${RequestMethod[method]} ${plain.replace(/:(\w+)/g, '{$1}')}`];
      });
    }),
  );
}
