import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Computed attendance days, the queue of those that changed, and those that could not be computed. */
export class Attendance1764000008000 implements MigrationInterface {
  readonly name = 'Attendance1764000008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE attendance_day (
        tenant_id integer NOT NULL,
        employee_id uuid NOT NULL CONSTRAINT attendance_day_employee_fkey REFERENCES employee (id),
        date date NOT NULL,
        unit_id uuid NOT NULL CONSTRAINT attendance_day_unit_fkey REFERENCES org_unit (id),
        revision integer NOT NULL,
        status text NOT NULL,
        planned boolean NOT NULL,
        present boolean NOT NULL,
        worked_minutes integer NOT NULL,
        late_minutes integer NOT NULL,
        early_minutes integer NOT NULL,
        left_minutes integer NOT NULL,
        credit double precision NOT NULL,
        provisional_credit double precision NOT NULL,
        absences smallint NOT NULL,
        missing_ins smallint NOT NULL,
        missing_outs smallint NOT NULL,
        late_arrivals smallint NOT NULL,
        late_arrival_minutes integer NOT NULL,
        early_departures smallint NOT NULL,
        early_departure_minutes integer NOT NULL,
        unscheduled smallint NOT NULL,
        unscheduled_minutes integer NOT NULL,
        schedule_id uuid,
        exceptions jsonb NOT NULL,
        detail jsonb NOT NULL,
        rules_fingerprint bytea NOT NULL,
        inputs_fingerprint bytea NOT NULL,
        result_fingerprint bytea NOT NULL,
        computed_at timestamptz NOT NULL,
        CONSTRAINT attendance_day_pkey PRIMARY KEY (tenant_id, employee_id, date),
        CONSTRAINT attendance_day_status_check CHECK (status IN ('provisional', 'final'))
      )`);
    await runner.query(`CREATE INDEX attendance_day_unit ON attendance_day (tenant_id, unit_id, date)`);
    await runner.query(
      `CREATE INDEX attendance_day_provisional ON attendance_day (tenant_id, date) WHERE status = 'provisional'`,
    );
    await runner.query(`
      CREATE TABLE attendance_day_change (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT attendance_day_change_pkey PRIMARY KEY,
        employee_id uuid NOT NULL,
        date date NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE attendance_day_fault (
        tenant_id integer NOT NULL,
        employee_id uuid NOT NULL CONSTRAINT attendance_day_fault_employee_fkey REFERENCES employee (id),
        date date NOT NULL,
        error text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT attendance_day_fault_pkey PRIMARY KEY (tenant_id, employee_id, date)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attendance_day_fault, attendance_day_change, attendance_day');
  }
}
