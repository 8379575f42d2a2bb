import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The abbreviation of the issuing body in the symbol of its documents, such as `TTPVHCC` in `15/BC-TTPVHCC`. */
export class IssuerAbbreviation1764000038300 implements MigrationInterface {
  readonly name = 'IssuerAbbreviation1764000038300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE report_signing ADD COLUMN abbreviation text CONSTRAINT report_signing_abbreviation_check
        CHECK (abbreviation <> '' AND abbreviation = btrim(abbreviation) AND length(abbreviation) <= 30)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE report_signing DROP COLUMN abbreviation');
  }
}
