import type { MigrationInterface, QueryRunner } from 'typeorm';

const roles = ['employee', 'unit-head', 'inspector', 'hr-officer', 'director', 'auditor', 'administrator'];
const listed = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');

/** Contacts of sending agencies: their role, their word on leave, and the replacements that they name. */
export class Agencies1764000026100 implements MigrationInterface {
  readonly name = 'Agencies1764000026100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE role_grant DROP CONSTRAINT role_grant_role_check,
      ADD CONSTRAINT role_grant_role_check CHECK (role IN (${listed([...roles, 'agency-contact'])}))`);
    await runner.query(`
      CREATE TABLE leave_confirmation (
        excuse_id uuid CONSTRAINT leave_confirmation_pkey PRIMARY KEY
          CONSTRAINT leave_confirmation_excuse_fkey REFERENCES excuse (id),
        status text NOT NULL,
        note text,
        confirmed_by text NOT NULL,
        confirmed_at timestamptz NOT NULL,
        CONSTRAINT leave_confirmation_status_check CHECK (status IN ('confirmed', 'refused'))
      )`);
    await runner.query(`
      CREATE TABLE replacement (
        id uuid CONSTRAINT replacement_pkey PRIMARY KEY,
        agency_unit_id uuid NOT NULL CONSTRAINT replacement_agency_fkey REFERENCES org_unit (id),
        duty_unit_id uuid NOT NULL CONSTRAINT replacement_duty_fkey REFERENCES org_unit (id),
        replaced_id uuid NOT NULL CONSTRAINT replacement_replaced_fkey REFERENCES employee (id),
        employee_id uuid CONSTRAINT replacement_employee_fkey REFERENCES employee (id),
        full_name text COLLATE "vi-x-icu",
        staff_kind text,
        position text,
        period daterange NOT NULL,
        document text NOT NULL,
        badge_id uuid CONSTRAINT replacement_badge_fkey REFERENCES badge (id),
        status text NOT NULL,
        reason text NOT NULL,
        proposed_by text NOT NULL,
        proposer_account_id uuid,
        proposer_employee_id uuid,
        proposer_responsible_id uuid,
        proposer_token_id uuid,
        proposed_at timestamptz NOT NULL,
        decided_by text,
        decided_at timestamptz,
        decision_note text,
        CONSTRAINT replacement_who_check CHECK (employee_id IS NOT NULL OR (full_name IS NOT NULL AND staff_kind IS NOT NULL)),
        CONSTRAINT replacement_other_check CHECK (employee_id <> replaced_id),
        CONSTRAINT replacement_period_check CHECK (NOT isempty(period) AND NOT lower_inf(period) AND NOT upper_inf(period)),
        CONSTRAINT replacement_status_check CHECK (status IN ('proposed', 'approved', 'rejected')),
        CONSTRAINT replacement_decided_check CHECK ((status = 'proposed') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
        CONSTRAINT replacement_badge_check CHECK ((status = 'approved') = (badge_id IS NOT NULL)),
        CONSTRAINT replacement_overlap EXCLUDE USING gist (replaced_id WITH =, period WITH &&) WHERE (status <> 'rejected')
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE replacement, leave_confirmation');
    await runner.query(`ALTER TABLE role_grant DROP CONSTRAINT role_grant_role_check,
      ADD CONSTRAINT role_grant_role_check CHECK (role IN (${listed(roles)}))`);
  }
}
