import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of each report the revisions of the sealed months that it tells of: `[{"month": "2026-11", "revision": 2}]`; null of those made before. */
export class ReportRevisions1764000032400 implements MigrationInterface {
  readonly name = 'ReportRevisions1764000032400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE report ADD COLUMN revisions jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE report DROP COLUMN revisions');
  }
}
