import pg from 'pg';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { type DatabaseSecrets, ROLES } from './secrets.js';

/** What our migrations build on; all four come with the binaries of the npm package. */
const EXTENSIONS = ['btree_gist', 'pg_trgm', 'pgcrypto', 'unaccent'];

/** Where the cluster listens and how to enter it. */
export interface Access {
  port: number;
  database: string;
  secrets: DatabaseSecrets;
}

/** Returns the connection URL of an account for a database of the cluster. */
export function connectionUrl(access: Access, role: keyof typeof ROLES, database = access.database): string {
  return `postgres://${ROLES[role]}:${access.secrets[role]}@127.0.0.1:${access.port}/${database}`;
}

/**
 * Creates what is missing of: the owner (owns database and schema, runs the migrations), the runtime account (may connect,
 * owns nothing, creates nothing), the database, its extensions. Doing it again changes nothing.
 */
export async function provision(access: Access, log: (line: string) => void): Promise<void> {
  await withAdmin(access, 'postgres', async (client) => {
    await createRole(client, ROLES.owner, access.secrets.owner);
    await createRole(client, ROLES.app, access.secrets.app);
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [access.database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${access.database} OWNER ${ROLES.owner}`);
  });
  await withAdmin(access, access.database, async (client) => {
    const { rows } = await client.query<{ name: string; installed_version: string | null }>(
      'SELECT name, installed_version FROM pg_available_extensions WHERE name = ANY($1)',
      [EXTENSIONS],
    );
    for (const name of EXTENSIONS) {
      const extension = rows.find((row) => row.name === name);
      if (!extension) log(`The PostgreSQL binaries lack the extension ${name}.`);
      else if (extension.installed_version === null)
        await client.query(`CREATE EXTENSION IF NOT EXISTS ${name}`);
    }
    await client.query(`ALTER SCHEMA public OWNER TO ${ROLES.owner}`);
    await client.query(`REVOKE ALL ON DATABASE ${access.database} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${access.database} TO ${ROLES.app}`);
  });
}

/** Runs `work` with a superuser's connection to a database of the cluster, and closes it. */
export async function withAdmin<T>(
  access: Access,
  database: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionString: connectionUrl(access, 'admin', database),
    application_name: 'congvu-start',
  });
  await connect(client);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function createRole(client: pg.Client, name: string, password: string): Promise<void> {
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  if (found.rowCount === 0)
    await client.query(`CREATE ROLE ${name} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
}

async function connect(client: pg.Client): Promise<void> {
  try {
    await client.connect();
  } catch (cause) {
    if (!(cause instanceof pg.DatabaseError) || cause.code !== '28P01') throw cause;
    throw new EmbeddedDatabaseError(
      'cluster-lost',
      'The passwords in database.json are not those of this cluster. Restore the file that belongs to it, or start over (--reset).',
      { cause },
    );
  }
}
