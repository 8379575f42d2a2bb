import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Closings of months by unit, the steps that led there, and what was sealed; steps and what was sealed never change. */
export class Closing1764000022000 implements MigrationInterface {
  readonly name = 'Closing1764000022000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE closing (
        id uuid CONSTRAINT closing_pkey PRIMARY KEY,
        unit_id uuid NOT NULL CONSTRAINT closing_unit_fkey REFERENCES org_unit (id),
        month text COLLATE "C" NOT NULL,
        status text NOT NULL,
        round integer NOT NULL,
        due_on date NOT NULL,
        revision integer NOT NULL,
        opened_at timestamptz NOT NULL,
        CONSTRAINT closing_month_key UNIQUE (unit_id, month),
        CONSTRAINT closing_month_check CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        CONSTRAINT closing_status_check CHECK (status IN ('open', 'head-confirmed', 'checked', 'sealed')),
        CONSTRAINT closing_sealed_check CHECK (round >= 1 AND revision BETWEEN round - 1 AND round AND (status = 'sealed') = (revision = round))
      )`);
    await runner.query(`CREATE INDEX closing_newest ON closing (month DESC, unit_id)`);
    await runner.query(`
      CREATE TABLE closing_step (
        id uuid CONSTRAINT closing_step_pkey PRIMARY KEY,
        closing_id uuid NOT NULL CONSTRAINT closing_step_closing_fkey REFERENCES closing (id),
        round integer NOT NULL,
        kind text NOT NULL,
        unit_id uuid CONSTRAINT closing_step_unit_fkey REFERENCES org_unit (id),
        employee_id uuid CONSTRAINT closing_step_employee_fkey REFERENCES employee (id),
        digest text,
        note text,
        by_label text NOT NULL,
        at timestamptz NOT NULL,
        proposer_account_id uuid,
        proposer_employee_id uuid,
        proposer_responsible_id uuid,
        proposer_token_id uuid,
        CONSTRAINT closing_step_kind_check CHECK
          (kind IN ('opened', 'person', 'head', 'check', 'seal', 'reopen-asked', 'reopen-approved', 'reopen-rejected')),
        CONSTRAINT closing_step_person_check CHECK ((kind = 'person') = (employee_id IS NOT NULL)),
        CONSTRAINT closing_step_head_check CHECK ((kind = 'head') = (unit_id IS NOT NULL)),
        CONSTRAINT closing_step_note_check CHECK (kind NOT LIKE 'reopen-%' OR note IS NOT NULL)
      )`);
    await runner.query(`CREATE INDEX closing_step_closing ON closing_step (closing_id, round, kind, id)`);
    await runner.query(`
      CREATE TABLE closing_revision (
        id uuid CONSTRAINT closing_revision_pkey PRIMARY KEY,
        closing_id uuid NOT NULL CONSTRAINT closing_revision_closing_fkey REFERENCES closing (id),
        revision integer NOT NULL,
        header text NOT NULL,
        rules text NOT NULL,
        fingerprint text NOT NULL,
        audit_head jsonb,
        sealed_by text NOT NULL,
        sealed_at timestamptz NOT NULL,
        CONSTRAINT closing_revision_key UNIQUE (closing_id, revision),
        CONSTRAINT closing_revision_fingerprint_check CHECK (fingerprint ~ '^[0-9a-f]{64}$')
      )`);
    // A line for each person in each unit of duty, as text: the fingerprint is over its very bytes.
    await runner.query(`
      CREATE TABLE closing_line (
        revision_id uuid CONSTRAINT closing_line_revision_fkey REFERENCES closing_revision (id) DEFERRABLE INITIALLY DEFERRED,
        employee_id uuid CONSTRAINT closing_line_employee_fkey REFERENCES employee (id),
        unit_id uuid CONSTRAINT closing_line_unit_fkey REFERENCES org_unit (id),
        content text NOT NULL,
        CONSTRAINT closing_line_pkey PRIMARY KEY (revision_id, employee_id, unit_id)
      )`);
    for (const table of ['closing_step', 'closing_revision', 'closing_line']) {
      await runner.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
    await runner.query(`
      CREATE TRIGGER closing_stays BEFORE DELETE OR TRUNCATE ON closing
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE closing_line, closing_revision, closing_step, closing');
  }
}
