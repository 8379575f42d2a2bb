import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { AppError } from '../../platform/errors/app-error.js';

interface Versioned extends ObjectLiteral {
  readonly id: string;
  readonly version: number;
}

/**
 * The record, locked until the transaction ends.
 * @throws AppError not-found
 */
export async function lockById<T extends Versioned>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  id: string,
): Promise<T> {
  const where = { id } as FindOptionsWhere<T>;
  const found = await manager.findOne(entity, { where, lock: { mode: 'pessimistic_write' } });
  if (found === null) throw new AppError('not-found');
  return found;
}

/**
 * Refuses a change that was made over a version which is no longer the newest.
 * @throws AppError version-conflict naming the newest version.
 */
export function requireVersion(record: Versioned, version: number): void {
  if (record.version === version) return;
  throw new AppError('version-conflict', {
    params: { version: record.version },
    faults: [
      {
        field: 'version',
        code: 'version-conflict',
        vi: `bản mới nhất là ${record.version}, bản bạn đang sửa là ${version}`,
        en: `the newest version is ${record.version}, you changed version ${version}`,
      },
    ],
  });
}
