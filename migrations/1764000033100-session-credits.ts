import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was decided about the paid part of a session that lacks a punch; a later row takes the place of an earlier one, none is changed. */
export class SessionCredits1764000033100 implements MigrationInterface {
  readonly name = 'SessionCredits1764000033100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE session_credit (
        id uuid CONSTRAINT session_credit_pkey PRIMARY KEY,
        employee_id uuid NOT NULL CONSTRAINT session_credit_employee_fkey REFERENCES employee (id),
        date date NOT NULL,
        session_id text NOT NULL,
        paid boolean NOT NULL,
        source text NOT NULL CONSTRAINT session_credit_source_check CHECK (source IN ('explanation', 'finding', 'free')),
        source_id uuid,
        decided_by text NOT NULL,
        decider_employee_id uuid,
        decided_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX session_credit_day ON session_credit (employee_id, date)');
    await runner.query(`
      CREATE TRIGGER session_credit_stale AFTER INSERT OR UPDATE OR DELETE ON session_credit
      FOR EACH ROW EXECUTE FUNCTION mark_stale_confirmation()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE session_credit');
  }
}
