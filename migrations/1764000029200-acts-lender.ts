import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who could have been behind the account through which something was done to a request: nobody approves two of its steps. */
export class ActsLender1764000029200 implements MigrationInterface {
  readonly name = 'ActsLender1764000029200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE work_request_act ADD COLUMN responsible_id uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE work_request_act DROP COLUMN responsible_id');
  }
}
