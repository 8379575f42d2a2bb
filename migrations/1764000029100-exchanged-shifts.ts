import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an exchange of shifts found in the roster and what it put there, so that it is undone exactly or not at all. */
export class ExchangedShifts1764000029100 implements MigrationInterface {
  readonly name = 'ExchangedShifts1764000029100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE work_request ADD COLUMN exchanged jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE work_request DROP COLUMN exchanged');
  }
}
