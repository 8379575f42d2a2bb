import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = [
  'finding-recorded', 'finding-decided', 'explain-deadline', 'explanation-filed', 'explanation-decided', 'recurrence-reminder',
  'recurrence-proposed', 'request-partner', 'request-filed', 'request-approved', 'request-refused', 'request-cancel-asked',
  'request-cancelled', 'request-kept', 'request-waiting',
]; // prettier-ignore
const MORE = ['data-notice-waiting', 'data-request-overdue'];

const listed = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** People are reminded of what they are to acknowledge or to answer about data. */
export class DataReminders1764000029500 implements MigrationInterface {
  readonly name = 'DataReminders1764000029500';

  async up(runner: QueryRunner): Promise<void> {
    await this.kinds(runner, [...BEFORE, ...MORE]);
  }

  private async kinds(runner: QueryRunner, kinds: readonly string[]): Promise<void> {
    await runner.query(`
      ALTER TABLE notice
        DROP CONSTRAINT notice_kind_check,
        ADD CONSTRAINT notice_kind_check CHECK (kind IN (${listed(kinds)}))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM notice WHERE kind IN (${listed(MORE)})`);
    await this.kinds(runner, BEFORE);
  }
}
