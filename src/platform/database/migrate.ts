import type { DataSource } from 'typeorm';
import { migrateCarrier } from '../jobs/job-carrier.js';

/** Any number that all processes of the service share. */
const MIGRATION_LOCK = 1_041_001;

/** What {@link migrate} did. */
export interface MigrationResult {
  readonly applied: readonly string[];
}

/**
 * Applies pending migrations as the owner, one process at a time, then lets `runtimeRole` use the
 * tables: everything in general, but only SELECT and INSERT where a table is append-only.
 * @throws Error when a migration fails; that one is rolled back, earlier ones stay.
 */
export async function migrate(owner: DataSource, runtimeRole: string | null): Promise<MigrationResult> {
  const lock = owner.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const applied = await owner.runMigrations();
    await migrateCarrier(owner, runtimeRole);
    if (runtimeRole !== null) await grantRuntimeRole(owner, runtimeRole);
    return { applied: applied.map((migration) => migration.name) };
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).finally(() => lock.release());
  }
}

/** Names of migrations that the code knows and the database does not have. */
export async function pendingMigrations(dataSource: DataSource): Promise<string[]> {
  const known = dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
  const [{ present }] = await dataSource.query<[{ present: boolean }]>(
    `SELECT to_regclass('schema_migration') IS NOT NULL AS present`,
  );
  if (!present) return known;
  const rows = await dataSource.query<{ name: string }[]>('SELECT name FROM schema_migration');
  const done = new Set(rows.map((row) => row.name));
  return known.filter((name) => !done.has(name));
}

/** Whether the role of this connection owns tables: then the append-only triggers are the only guard. */
export async function runtimeRoleOwnsTables(dataSource: DataSource): Promise<boolean> {
  const [{ owned }] = await dataSource.query<[{ owned: boolean }]>(
    `SELECT EXISTS (SELECT FROM pg_class c WHERE c.relkind IN ('r', 'p')
       AND c.relnamespace = 'public'::regnamespace AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owned`,
  );
  return owned;
}

/** Append-only tables carry the trigger `<table>_append_only`; there the runtime role may not change rows. */
async function grantRuntimeRole(owner: DataSource, role: string): Promise<void> {
  const quoted = `"${role.replaceAll('"', '""')}"`;
  await owner.query(`GRANT USAGE ON SCHEMA public TO ${quoted}`);
  await owner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${quoted}`);
  await owner.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${quoted}`);
  await owner.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO ${quoted}`);
  const guarded = await owner.query<{ name: string }[]>(
    `SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname LIKE '%\\_append\\_only'`,
  );
  for (const { name } of guarded)
    await owner.query(`REVOKE UPDATE, DELETE, TRUNCATE ON ${name} FROM ${quoted}`);
  await owner.query(`REVOKE INSERT, UPDATE, DELETE ON schema_migration FROM ${quoted}`);
}
