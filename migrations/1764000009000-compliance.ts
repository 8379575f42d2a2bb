import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Findings: what a rule of conduct says about an observed fact, until somebody decides. */
export class Compliance1764000009000 implements MigrationInterface {
  readonly name = 'Compliance1764000009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE finding (
        tenant_id integer NOT NULL,
        id uuid NOT NULL,
        employee_id uuid NOT NULL CONSTRAINT finding_employee_fkey REFERENCES employee (id),
        unit_id uuid NOT NULL CONSTRAINT finding_unit_fkey REFERENCES org_unit (id),
        date date NOT NULL,
        session_id text NOT NULL,
        rule text NOT NULL,
        area text NOT NULL,
        severity smallint NOT NULL,
        status text NOT NULL,
        minutes integer NOT NULL,
        evidence jsonb NOT NULL,
        cites jsonb NOT NULL,
        day_revision integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT finding_pkey PRIMARY KEY (tenant_id, id),
        CONSTRAINT finding_event_key UNIQUE (tenant_id, employee_id, date, session_id, rule),
        CONSTRAINT finding_area_check CHECK (area IN ('tinh-than', 'giao-tiep', 'dao-duc', 'trang-phuc')),
        CONSTRAINT finding_severity_check CHECK (severity BETWEEN 0 AND 3),
        CONSTRAINT finding_status_check CHECK
          (status IN ('provisional', 'waiting', 'excused', 'confirmed', 'reminder', 'proposed'))
      )`);
    await runner.query(`CREATE INDEX finding_unit ON finding (tenant_id, unit_id, date)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE finding');
  }
}
