import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who could have been behind the account through which it was asked that a request be cancelled, as it was then. */
export class CancellerLender1764000029000 implements MigrationInterface {
  readonly name = 'CancellerLender1764000029000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE work_request ADD COLUMN canceller_responsible_id uuid');
    // Of what waits now nobody noted it: as it stands today is the nearest there is.
    await runner.query(`
      UPDATE work_request r SET canceller_responsible_id = a.responsible_employee_id
      FROM account a WHERE a.id = r.canceller_account_id AND r.status = 'cancelling'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE work_request DROP COLUMN canceller_responsible_id');
  }
}
