import { AppError } from '../errors/app-error.js';
import { permissions, type Permission } from './permission.js';

/** Where a permission holds: everywhere, or in the subtrees (and predecessors) of these units. */
export type ScopeRoots = 'everywhere' | readonly string[];

/** Who is behind a request, as the identity module found out. */
export interface Caller {
  readonly kind: 'session' | 'token' | 'command-line';
  /** Account, token or system name as logs and the audit show it. */
  readonly label: string;
  readonly accountId: string | null;
  readonly tokenId: string | null;
  readonly sessionId: string | null;
  /** The person: self-approval compares this, never accounts or tokens. */
  readonly employeeId: string | null;
  /**
   * Somebody else who could be behind it: whoever made the account or set its password. They may not
   * reach their own record through it either.
   */
  readonly responsibleEmployeeId?: string | null;
  readonly scopes: ReadonlyMap<Permission, ScopeRoots>;
}

/** Where `caller` holds `permission`; undefined when nowhere. */
export function scopeOf(caller: Caller, permission: Permission): ScopeRoots | undefined {
  return caller.scopes.get(permission);
}

/** The person behind a caller, and whoever else could be. */
export function peopleOf({ employeeId, responsibleEmployeeId }: Caller): string[] {
  return [employeeId, responsibleEmployeeId ?? null].filter((id) => id !== null);
}

/**
 * Refuses a change of the caller's own record, whatever the role, account or token.
 * @throws AppError own-record
 */
export function refuseOwnRecord(caller: Caller, employeeId: string | null): void {
  if (employeeId === null) return;
  if (caller.employeeId === employeeId || caller.responsibleEmployeeId === employeeId) {
    throw new AppError('own-record');
  }
}

/**
 * The service itself, at the command line or while it loads the demo: every permission everywhere,
 * nobody's person. Example: `systemCaller('congvu import')`.
 */
export function systemCaller(label = 'system'): Caller {
  return {
    kind: 'command-line',
    label,
    accountId: null,
    tokenId: null,
    sessionId: null,
    employeeId: null,
    scopes: new Map(permissions.map((permission) => [permission, 'everywhere'])),
  };
}
