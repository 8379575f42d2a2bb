import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In whose place somebody decided on an explanation. */
export class ExplanationDelegate1764000029300 implements MigrationInterface {
  readonly name = 'ExplanationDelegate1764000029300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE explanation ADD COLUMN on_behalf_of_id uuid CONSTRAINT explanation_behalf_fkey REFERENCES employee (id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE explanation DROP COLUMN on_behalf_of_id');
  }
}
