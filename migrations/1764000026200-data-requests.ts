import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of what people ask about their own data, with its clock and answers. */
export class DataRequests1764000026200 implements MigrationInterface {
  readonly name = 'DataRequests1764000026200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE data_request (
        id uuid CONSTRAINT data_request_pkey PRIMARY KEY,
        employee_id uuid NOT NULL CONSTRAINT data_request_employee_fkey REFERENCES employee (id),
        unit_id uuid CONSTRAINT data_request_unit_fkey REFERENCES org_unit (id),
        kind text NOT NULL,
        way text NOT NULL,
        content text NOT NULL,
        document text,
        received_on date NOT NULL,
        receipt_due_on date NOT NULL,
        answer_due_on date NOT NULL,
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL,
        receipt_by text,
        receipt_at timestamptz,
        outcome text,
        answer text,
        answer_document text,
        answered_by text,
        answered_at timestamptz,
        CONSTRAINT data_request_kind_check CHECK (kind IN
          ('access', 'correction', 'withdrawal', 'restriction', 'objection', 'protection', 'erasure')),
        CONSTRAINT data_request_way_check CHECK (way IN ('own', 'paper')),
        CONSTRAINT data_request_document_check CHECK (way = 'own' OR document IS NOT NULL),
        CONSTRAINT data_request_receipt_check CHECK ((receipt_at IS NULL) = (receipt_by IS NULL)),
        CONSTRAINT data_request_outcome_check CHECK (outcome IN ('granted', 'partly', 'refused')),
        CONSTRAINT data_request_answer_check CHECK ((outcome IS NULL) = (answer IS NULL) AND (outcome IS NULL) = (answered_by IS NULL)
          AND (outcome IS NULL) = (answered_at IS NULL))
      )`);
    await runner.query(`CREATE INDEX data_request_employee ON data_request (employee_id)`);
    await runner.query(
      `CREATE INDEX data_request_open ON data_request (answer_due_on) WHERE outcome IS NULL`,
    );
    // An answer is final; who wants another asks again.
    await runner.query(`
      CREATE TRIGGER data_request_answered_once BEFORE UPDATE OR DELETE ON data_request
      FOR EACH ROW WHEN (OLD.outcome IS NOT NULL) EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE data_request');
  }
}
