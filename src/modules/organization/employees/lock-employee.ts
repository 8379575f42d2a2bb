import type { EntityManager } from 'typeorm';
import { refuseOwnRecord, type Caller } from '../../../platform/access/caller.js';
import type { Permission } from '../../../platform/access/permission.js';
import { requireWritable } from '../organization-scope.js';
import { shareStructure } from '../../../platform/database/structure-lock.js';
import { lockById } from '../versioned.js';
import { Employee } from './employee.entity.js';

/** Permissions that changes of a person and their postings ask for. */
export const employeePermissions = { read: 'employees:read', write: 'employees:write' } as const;

/** A person whose row is locked, with the unit by which they are seen. */
export interface LockedEmployee {
  readonly employee: Employee;
  readonly unitId: string | null;
}

/**
 * The unit by which a person is seen at an instant: place of duty then, else home agency then, else the
 * latest place of duty, else the latest home agency, else what begins next.
 */
export async function unitOfEmployee(
  manager: EntityManager,
  employeeId: string,
  at: Date,
): Promise<string | null> {
  const [row] = await manager.query<[{ unit: string | null }]>('SELECT employee_unit($1, $2) AS unit', [
    employeeId,
    at,
  ]);
  return row.unit;
}

/**
 * Locks a person for a change by `caller`. Every change of a person, posting or badge begins here, so
 * that changes of one person follow each other and locks are taken in one order.
 * @throws AppError own-record, not-found, outside-scope, not-permitted
 */
export async function lockEmployee(
  manager: EntityManager,
  caller: Caller,
  permissions: { readonly write: Permission; readonly read: Permission },
  employeeId: string,
  at: Date,
): Promise<LockedEmployee> {
  refuseOwnRecord(caller, employeeId);
  await shareStructure(manager);
  const employee = await lockById(manager, Employee, employeeId);
  const unitId = await unitOfEmployee(manager, employeeId, at);
  await requireWritable(manager, caller, permissions, unitId);
  return { employee, unitId };
}
