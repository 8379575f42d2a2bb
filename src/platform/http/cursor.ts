import { AppError } from '../errors/app-error.js';

/** One page of a list. `nextCursor` is null on the last page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The opaque text of the sort keys of the last row of a page. */
export function encodeCursor(keys: readonly string[]): string {
  return Buffer.from(JSON.stringify(keys), 'utf8').toString('base64url');
}

/**
 * The sort keys behind a cursor.
 * @throws AppError invalid-input when it was not made by {@link encodeCursor} with `count` keys.
 */
export function decodeCursor(cursor: string, count: number): string[] {
  const refused = new AppError('invalid-input', { field: 'cursor' });
  let keys: unknown;
  try {
    keys = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (cause) {
    throw new AppError('invalid-input', { field: 'cursor', cause });
  }
  if (!Array.isArray(keys) || keys.length !== count) throw refused;
  if (!keys.every((key): key is string => typeof key === 'string' && !key.includes('\0'))) throw refused;
  return keys;
}

/**
 * A key of a cursor that is the id of a record.
 * @throws AppError invalid-input when it is no UUID.
 */
export function cursorId(key: string | undefined): string {
  if (key === undefined || !UUID.test(key)) throw new AppError('invalid-input', { field: 'cursor' });
  return key;
}

/**
 * A key of a cursor that is an instant.
 * @throws AppError invalid-input when it is none.
 */
export function cursorInstant(key: string | undefined): Date {
  const instant = new Date(key ?? '');
  if (Number.isNaN(instant.getTime())) throw new AppError('invalid-input', { field: 'cursor' });
  return instant;
}

/** Cuts `rows` (read with limit + 1) to a page. */
export function pageOf<T>(rows: readonly T[], limit: number, keysOf: (row: T) => readonly string[]): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keysOf(last)) : null };
}
