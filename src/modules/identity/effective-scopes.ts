import { permissionsOfRole, type Permission, type Role } from '../../platform/access/permission.js';
import type { ScopeRoots } from '../../platform/access/caller.js';

/** A grant that holds now. */
export interface ActiveGrant {
  readonly role: Role;
  /** null: everywhere. */
  readonly unitId: string | null;
}

/** Where each permission holds, from all grants together. */
export function effectiveScopes(grants: readonly ActiveGrant[]): Map<Permission, ScopeRoots> {
  const scopes = new Map<Permission, ScopeRoots>();
  for (const { role, unitId } of grants) {
    for (const permission of permissionsOfRole[role]) {
      const known = scopes.get(permission) ?? [];
      if (known === 'everywhere') continue;
      scopes.set(permission, unitId === null ? 'everywhere' : [...new Set([...known, unitId])]);
    }
  }
  return scopes;
}
