import { AppError } from './app-error.js';
import type { ErrorCode } from './error-codes.js';

interface PostgresError {
  readonly code: string;
  readonly constraint?: string;
  readonly detail?: string;
}

const connectionCodes = new Set([
  'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH',
  '57P01', '57P02', '57P03', '08000', '08001', '08003', '08004', '08006', '53300',
]); // prettier-ignore

const bySqlState: Readonly<Record<string, ErrorCode>> = {
  '23505': 'already-exists',
  '23P01': 'overlapping-period',
  '23503': 'still-referenced',
  '22021': 'invalid-input',
  '22P05': 'invalid-input',
  '40P01': 'try-again',
  '40001': 'try-again',
  // Waited longer for a lock than the work may.
  '55P03': 'try-again',
  // Waited longer than a statement may, behind an import say.
  '57014': 'try-again',
  // No space left for a table, an index or the log.
  '53100': 'disk-full',
};

/** The PostgreSQL error inside whatever the driver or TypeORM threw, or undefined. */
export function postgresErrorOf(error: unknown): PostgresError | undefined {
  let current: unknown = error;
  for (let depth = 0; depth < 4 && typeof current === 'object' && current !== null; depth += 1) {
    if ('code' in current && typeof current.code === 'string') return current as PostgresError;
    current = 'driverError' in current ? current.driverError : 'cause' in current ? current.cause : undefined;
  }
  return undefined;
}

/** Whether the database could not be reached (as opposed to refusing a statement). */
export function isDatabaseAway(error: unknown): boolean {
  const code = postgresErrorOf(error)?.code;
  if (code !== undefined && connectionCodes.has(code)) return true;
  // A query runner lets go of a connection that broke between two statements: the next one finds it released.
  return (
    error instanceof Error &&
    /query runner (?:was )?already released|Client was closed|Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Driver not Connected|is not currently accepting connections/i.test(
      error.message,
    )
  );
}

/**
 * The refusal behind a database error, or undefined when it is a bug. `byConstraint` lets a service
 * name the refusal of its own constraints.
 */
export function appErrorOf(
  error: unknown,
  byConstraint: Readonly<Record<string, AppError>> = {},
): AppError | undefined {
  if (error instanceof AppError) return error;
  if (isDatabaseAway(error)) return new AppError('database-unavailable', { cause: error });
  const postgres = postgresErrorOf(error);
  if (!postgres) return undefined;
  const named = postgres.constraint === undefined ? undefined : byConstraint[postgres.constraint];
  if (named) return named;
  const code = bySqlState[postgres.code];
  return code && new AppError(code, { cause: error });
}

/**
 * Runs `work` and turns violations of constraints into refusals.
 * @throws AppError for constraint violations and a database that is away; other errors as they are.
 */
export async function refusing<T>(
  byConstraint: Readonly<Record<string, AppError>>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw appErrorOf(error, byConstraint) ?? error;
  }
}
