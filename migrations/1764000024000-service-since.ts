import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when people have been in state service, wherever: annual leave counts by it. */
export class ServiceSince1764000024000 implements MigrationInterface {
  readonly name = 'ServiceSince1764000024000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE employee ADD COLUMN service_since date');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE employee DROP COLUMN service_since');
  }
}
