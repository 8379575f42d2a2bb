import { AccountsService } from '../../src/modules/identity/accounts.service.js';
import { GrantsService } from '../../src/modules/identity/grants.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import type { Role } from '../../src/platform/access/permission.js';
import type { TestApp } from './test-app.js';

/** A password that the rules accept. */
export const PASSWORD = 'Mùa xuân ở bản Lô Lô 7';

interface AccountWishes {
  readonly displayName?: string;
  readonly employeeId?: string | null;
  readonly mustChangePassword?: boolean;
}

/** An account with {@link PASSWORD} and, if wanted, a role that holds everywhere. */
export async function makeAccount(
  { app }: TestApp,
  username: string,
  role: Role | null,
  wishes: AccountWishes = {},
): Promise<{ readonly id: string; readonly username: string }> {
  const system = systemCaller('test');
  const { id } = await app.get(AccountsService).create(system, {
    username,
    displayName: wishes.displayName ?? 'Nguyễn Thị Ánh Nguyệt',
    employeeId: wishes.employeeId ?? null,
    password: PASSWORD,
    mustChangePassword: wishes.mustChangePassword ?? false,
  });
  if (role !== null) {
    await app.get(GrantsService).grant(system, id, { role, unitId: null, from: null, until: null });
  }
  return { id, username };
}
