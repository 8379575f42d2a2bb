import { StartError } from '../errors/start-error.js';

const PLACES = 'DATABASE_URL and MIGRATION_DATABASE_URL';
const UNREACHABLE = /^(ECONN|ENOTFOUND|EAI_|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE|57P0)/;

/** What the operator can do about a refusal of PostgreSQL; undefined when it is no matter of setting up. */
export function explainDatabase(cause: unknown): StartError | undefined {
  const { code = '', message = '' } = (cause ?? {}) as { code?: string; message?: string };
  const sentence = sentenceOf(code, message);
  return sentence === undefined ? undefined : new StartError(sentence, { cause });
}

/** Opens a connection. @throws StartError with what to check; one that says nothing known does not answer. */
export async function connecting<T>(work: Promise<T>): Promise<T> {
  return work.catch((cause: unknown) => {
    throw explainDatabase(cause) ?? new StartError(doesNotAnswer(), { cause });
  });
}

/** Works on the tables. @throws StartError for what the operator can mend, else what was thrown */
export async function workingOnTables<T>(work: Promise<T>): Promise<T> {
  return work.catch((cause: unknown) => {
    throw explainDatabase(cause) ?? cause;
  });
}

function sentenceOf(code: string, message: string): string | undefined {
  if (code === '28P01' || code === '28000')
    return `The database refuses the role or its password (${message}). Check both in ${PLACES}, and pg_hba.conf of the server.`;
  if (code === '3D000')
    return `The server answers, but ${message}. Create it (CREATE DATABASE), or correct its name in ${PLACES}.`;
  if (code === '42501')
    return `The role may not do this in the database: ${message}. Set MIGRATION_DATABASE_URL to the owner of the database (ALTER DATABASE … OWNER TO …) and run "congvu migrate".`;
  if (code === '53300')
    return `The server has no connection left (${message}). Raise max_connections there or lower DATABASE_POOL_SIZE.`;
  return UNREACHABLE.test(code) ? doesNotAnswer() : undefined;
}

function doesNotAnswer(): string {
  return `The database does not answer. Check ${PLACES}, and that PostgreSQL runs.`;
}
