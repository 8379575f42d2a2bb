import { SESSION_COOKIE } from '../../src/modules/identity/session-cookie.js';
import { GrantsService } from '../../src/modules/identity/grants.service.js';
import { SessionsService } from '../../src/modules/identity/sessions.service.js';
import { UnitsService } from '../../src/modules/organization/units/units.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import type { Role } from '../../src/platform/access/permission.js';
import { makeAccount } from './make-account.js';
import type { TestApp } from './test-app.js';

let serial = 0;

/** The header of a new session of a new account that has `role` over the unit of `unitCode`. */
export async function signInAs(
  service: TestApp,
  role: Role,
  unitCode: string,
  employeeId: string | null = null,
): Promise<{ cookie: string }> {
  const { app, database } = service;
  const { id } = await makeAccount(service, `nguoi.${(serial += 1)}`, null, { employeeId });
  const { id: unitId } = await app.get(UnitsService).unitByCode(unitCode);
  await app.get(GrantsService).grant(systemCaller('test'), id, { role, unitId, from: null, until: null });
  const { secret } = await app.get(SessionsService).begin(database.dataSource.manager, id, 'password', true);
  return { cookie: `${SESSION_COOKIE}=${secret}` };
}
