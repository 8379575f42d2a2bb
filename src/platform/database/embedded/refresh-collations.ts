import { type Access, withAdmin } from './provision.js';

/**
 * Rebuilds the indexes of databases whose Vietnamese collation was brought in another version by newer binaries: text
 * indexes sorted the old way would no longer find their rows. Returns the databases that were rebuilt.
 */
export async function refreshCollations(access: Access, log: (line: string) => void): Promise<string[]> {
  const stale = await withAdmin(access, 'postgres', async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      `SELECT datname FROM pg_database
        WHERE datallowconn AND datcollversion IS DISTINCT FROM pg_database_collation_actual_version(oid)`,
    );
    return rows.map((row) => row.datname);
  });
  for (const database of stale) {
    log(
      `The sort order of database ${database} comes in another version with these binaries; rebuilding its indexes.`,
    );
    await withAdmin(access, database, async (client) => {
      const name = client.escapeIdentifier(database);
      await client.query(`REINDEX DATABASE ${name}`);
      await client.query(`ALTER DATABASE ${name} REFRESH COLLATION VERSION`);
      await client.query('ALTER COLLATION pg_catalog."vi-x-icu" REFRESH VERSION');
    });
  }
  return stale;
}
