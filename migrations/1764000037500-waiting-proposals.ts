import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['excuse', 'correction', 'flexible_minutes'];

/** What HR entered and nobody has decided is a handful among all that ever was: every home page asks whether some of it waits for the reader. */
export class WaitingProposals1764000037500 implements MigrationInterface {
  readonly name = 'WaitingProposals1764000037500';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES)
      await runner.query(`CREATE INDEX ${table}_waiting ON ${table} (id) WHERE status = 'proposed'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP INDEX ${table}_waiting`);
  }
}
