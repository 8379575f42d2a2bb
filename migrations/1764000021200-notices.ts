import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told: in the interface, and once a day by mail. */
export class Notices1764000021200 implements MigrationInterface {
  readonly name = 'Notices1764000021200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notice (
        id uuid CONSTRAINT notice_pkey PRIMARY KEY,
        employee_id uuid NOT NULL CONSTRAINT notice_employee_fkey REFERENCES employee (id),
        kind text NOT NULL,
        subject_id uuid NOT NULL,
        params jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        read_at timestamptz,
        mailed_on date,
        CONSTRAINT notice_once_key UNIQUE (employee_id, kind, subject_id),
        CONSTRAINT notice_kind_check CHECK (kind IN ('finding-recorded', 'finding-decided', 'explain-deadline', 'explanation-filed',
          'explanation-decided', 'recurrence-reminder', 'recurrence-proposed'))
      )`);
    await runner.query(`CREATE INDEX notice_newest ON notice (employee_id, id DESC)`);
    await runner.query(
      `CREATE INDEX notice_to_mail ON notice (employee_id) WHERE read_at IS NULL AND mailed_on IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notice');
  }
}
