import type { Command } from 'commander';
import { connect } from '../main.js';
import { loadEnvironment } from '../platform/config/environment.js';
import { createDataSource } from '../platform/database/data-source.js';
import { connecting, workingOnTables } from '../platform/database/explain-database.js';
import { pendingMigrations } from '../platform/database/migrate.js';
import { openDatabase } from '../platform/database/open-database.js';
import { Logger } from '../platform/logging/logger.js';
import { entities, migrations } from '../schema.js';
import { print } from './with-service.js';

/** `congvu migrate`: brings the database to what this version needs. */
export function addMigrateCommand(program: Command): void {
  program
    .command('migrate')
    .description('apply pending migrations as the owner of the tables')
    .option('--dry-run', 'only list what is pending')
    .option('--json', 'one JSON line')
    .addHelpText(
      'after',
      '\nExample:\n  DATABASE_URL=postgres://app@db/congvu MIGRATION_DATABASE_URL=postgres://owner@db/congvu congvu migrate',
    )
    .action(async (options: { dryRun?: boolean; json?: boolean }) => {
      const environment = loadEnvironment({ ...process.env, LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn' });
      const logger = new Logger(environment.LOG_LEVEL);
      const database = await openDatabase(environment, logger, { share: true });
      try {
        // A migration of a province's days takes as long as it takes.
        const owner = createDataSource({
          url: database.ownerUrl,
          entities,
          migrations,
          poolSize: 2,
          statementTimeoutMs: 0,
        });
        await connecting(owner.initialize());
        const pending = await workingOnTables(pendingMigrations(owner)).finally(() => owner.destroy());
        if (!options.dryRun) {
          const { dataSource } = await connect(environment, logger, { share: true, migrate: true });
          await dataSource.destroy();
        }
        const verb = options.dryRun ? 'pending' : 'applied';
        print(
          options.json,
          { [verb]: pending },
          `${pending.length} ${verb}${pending.map((n) => `\n  ${n}`).join('')}`,
        );
      } finally {
        await database.stop();
      }
    });
}
