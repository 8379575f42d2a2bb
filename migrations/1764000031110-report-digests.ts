import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports of quarters (`2026-Q4`) and years (`2026`) beside those of months. */
export class ReportDigests1764000031110 implements MigrationInterface {
  readonly name = 'ReportDigests1764000031110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE report
        DROP CONSTRAINT report_month_check,
        ADD CONSTRAINT report_month_check CHECK (month ~ '^[0-9]{4}(-(0[1-9]|1[0-2]|Q[1-4]))?$')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE report
        DROP CONSTRAINT report_month_check,
        ADD CONSTRAINT report_month_check CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$') NOT VALID`);
  }
}
