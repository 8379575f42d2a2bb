import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Work schedules and the units and people they are assigned to. */
export class Schedules1764000006000 implements MigrationInterface {
  readonly name = 'Schedules1764000006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE work_schedule (
        id uuid CONSTRAINT work_schedule_pkey PRIMARY KEY,
        code text COLLATE "vi-x-icu" NOT NULL,
        name text COLLATE "vi-x-icu" NOT NULL,
        policy text NOT NULL,
        pattern jsonb NOT NULL,
        trust_direction boolean NOT NULL,
        follows_calendar boolean NOT NULL,
        capture_before_minutes integer,
        capture_after_minutes integer,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT work_schedule_code_check CHECK (code <> '' AND code = btrim(code)),
        CONSTRAINT work_schedule_policy_check CHECK (policy IN ('each-session', 'day-span', 'entry-only', 'exempt')),
        CONSTRAINT work_schedule_capture_check CHECK
          (capture_before_minutes BETWEEN 0 AND 720 AND capture_after_minutes BETWEEN 0 AND 1440)
      )`);
    await runner.query(`CREATE UNIQUE INDEX work_schedule_code_key ON work_schedule (lower(code))`);
    await runner.query(`
      CREATE TABLE schedule_assignment (
        id uuid CONSTRAINT schedule_assignment_pkey PRIMARY KEY,
        schedule_id uuid NOT NULL CONSTRAINT schedule_assignment_schedule_fkey REFERENCES work_schedule (id),
        unit_id uuid CONSTRAINT schedule_assignment_unit_fkey REFERENCES org_unit (id),
        employee_id uuid CONSTRAINT schedule_assignment_employee_fkey REFERENCES employee (id),
        period daterange NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT schedule_assignment_to_check CHECK (num_nonnulls(unit_id, employee_id) = 1),
        CONSTRAINT schedule_assignment_period_check CHECK (NOT isempty(period) AND NOT lower_inf(period)),
        CONSTRAINT schedule_assignment_unit_overlap EXCLUDE USING gist (unit_id WITH =, period WITH &&),
        CONSTRAINT schedule_assignment_employee_overlap EXCLUDE USING gist (employee_id WITH =, period WITH &&)
      )`);
    await runner.query(`CREATE INDEX schedule_assignment_schedule ON schedule_assignment (schedule_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE schedule_assignment, work_schedule');
  }
}
