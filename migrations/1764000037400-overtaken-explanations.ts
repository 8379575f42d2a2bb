import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is decided about a session is for the punch that was missing then; and an explanation whose event became another is not told as accepted. */
export class OvertakenExplanations1764000037400 implements MigrationInterface {
  readonly name = 'OvertakenExplanations1764000037400';

  async up(runner: QueryRunner): Promise<void> {
    // null: of before, for whichever punch is missing.
    await runner.query(`
      ALTER TABLE session_credit ADD COLUMN missing text
        CONSTRAINT session_credit_missing_check CHECK (missing IN ('missing-in', 'missing-out'))`);
    await this.states(runner, `'waiting', 'accepted', 'partly', 'refused', 'overtaken'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM explanation WHERE status = 'overtaken'`);
    await this.states(runner, `'waiting', 'accepted', 'partly', 'refused'`);
    await runner.query('ALTER TABLE session_credit DROP COLUMN missing');
  }

  private async states(runner: QueryRunner, states: string): Promise<void> {
    await runner.query(`
      ALTER TABLE explanation DROP CONSTRAINT explanation_status_check,
        ADD CONSTRAINT explanation_status_check CHECK (status IN (${states}))`);
  }
}
