import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A correction that the office itself proposes names its document, and is told apart from what a person asked for. */
export class CorrectionDocuments1764000031500 implements MigrationInterface {
  readonly name = 'CorrectionDocuments1764000031500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE correction
        ADD COLUMN document text,
        DROP CONSTRAINT correction_source_check,
        ADD CONSTRAINT correction_source_check CHECK (source IN ('paper-sheet', 'request', 'explanation', 'office'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE correction SET source = 'request' WHERE source = 'office'`);
    await runner.query(`
      ALTER TABLE correction
        DROP COLUMN document,
        DROP CONSTRAINT correction_source_check,
        ADD CONSTRAINT correction_source_check CHECK (source IN ('paper-sheet', 'request', 'explanation'))`);
  }
}
