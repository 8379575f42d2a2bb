import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The order of lists of findings, without the tenant, of which there is one: with it, a table without statistics (the first days of a
 * province) had the findings of a person's day looked up by date alone, all of a day's for each.
 */
export class FindingsNewest1764000031400 implements MigrationInterface {
  readonly name = 'FindingsNewest1764000031400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX finding_newest');
    await runner.query('CREATE INDEX finding_newest ON finding (date DESC, id DESC)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX finding_newest');
    await runner.query('CREATE INDEX finding_newest ON finding (tenant_id, date DESC, id DESC)');
  }
}
