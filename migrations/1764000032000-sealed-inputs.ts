import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What sealed days were computed from: of each person and unit in its line, and what many share with the revision. null in what was sealed
 * before.
 */
export class SealedInputs1764000032000 implements MigrationInterface {
  readonly name = 'SealedInputs1764000032000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE closing_line ADD COLUMN inputs text`);
    await runner.query(`ALTER TABLE closing_revision ADD COLUMN basis text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE closing_revision DROP COLUMN basis`);
    await runner.query(`ALTER TABLE closing_line DROP COLUMN inputs`);
  }
}
