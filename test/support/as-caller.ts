import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuditModule } from '../../src/modules/audit/audit.module.js';
import type { RequestWithCaller } from '../../src/platform/access/access.decorators.js';
import type { Caller, ScopeRoots } from '../../src/platform/access/caller.js';
import { permissionsOfRole, type Permission, type Role } from '../../src/platform/access/permission.js';
import { FixedClock } from '../../src/platform/clock/clock.js';
import { Environment } from '../../src/platform/config/environment.js';
import { createHttpApp } from '../../src/platform/http/create-app.js';
import { currentContext } from '../../src/platform/http/request-context.js';
import { Logger } from '../../src/platform/logging/logger.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** A caller with a role over these units, without account or session behind it. */
export function callerAs(
  role: Role,
  roots: ScopeRoots = 'everywhere',
  employeeId: string | null = null,
): Caller {
  return callerWith(permissionsOfRole[role], roots, employeeId, role);
}

/** A caller with just these permissions. */
export function callerWith(
  permissions: readonly Permission[],
  roots: ScopeRoots = 'everywhere',
  employeeId: string | null = null,
  label = 'test',
): Caller {
  return {
    kind: 'session',
    label,
    accountId: null,
    tokenId: null,
    sessionId: null,
    employeeId,
    scopes: new Map(permissions.map((permission) => [permission, roots])),
  };
}

/** Some modules over a fresh database; requests are made by `as(caller)` instead of by signing in. */
export interface ModuleApp {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly clock: FixedClock;
  readonly logLines: string[];
  /** Everything that follows is done by this caller. */
  as(caller: Caller): void;
  close(): Promise<void>;
}

/** Starts `modules` with the platform and the audit trail, without the identity module. */
export async function createModuleApp(
  modules: readonly Type[],
  now = new Date('2026-11-23T01:00:00Z'),
): Promise<ModuleApp> {
  const database = await createTestDatabase();
  const clock = new FixedClock(now);
  const environment = Object.assign(new Environment(), { NODE_ENV: 'test', JOBS_ENABLED: false });
  const logLines: string[] = [];
  const logger = new Logger('info', { write: (line: string) => logLines.push(line) });
  const { dataSource } = database;
  const root: DynamicModule = {
    module: class TestModule {},
    imports: [PlatformModule.register({ environment, dataSource, clock, logger }), AuditModule, ...modules],
  };
  const app = await createHttpApp(root, environment, logger);
  let current: Caller | undefined;
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preHandler', (request: RequestWithCaller, _reply, done) => {
    const context = currentContext();
    if (current) {
      request.caller = current;
      if (context) context.caller = current;
    }
    done();
  });
  await app.init();
  await fastify.ready();
  return {
    app,
    database,
    clock,
    logLines,
    as: (caller) => {
      current = caller;
    },
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
