import type { EntityManager } from 'typeorm';
import type { Caller } from '../../../platform/access/caller.js';
import type { Permission } from '../../../platform/access/permission.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { AppError } from '../../../platform/errors/app-error.js';

/** A gate that a person works on. */
export interface KnownGate {
  readonly id: string;
  readonly code: string;
  readonly unitId: string;
}

/** The living gate where the caller holds `permission`. @throws AppError not-found */
export async function requireGate(
  manager: EntityManager,
  caller: Caller,
  id: string,
  permission: Permission,
): Promise<KnownGate> {
  const roots = scopeParameter(requiredScope(caller, permission));
  const [gate] = await manager.query<KnownGate[]>(
    `SELECT d.id, d.code, d.unit_id AS "unitId" FROM device d
     WHERE d.id = $1 AND d.kind = 'gate' AND d.retired_at IS NULL AND ${inScope('d.unit_id', '$2')}`,
    [id, roots],
  );
  if (gate === undefined) throw new AppError('not-found');
  return gate;
}
