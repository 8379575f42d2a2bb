import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = [
  'leave-annual', 'leave-sick', 'leave-child-sick', 'leave-maternity', 'leave-accident', 'leave-personal-paid', 'leave-unpaid',
  'leave-compensatory', 'trip', 'training', 'labour-duty', 'at-home-agency', 'late-early', 'missed-scan', 'shift-swap', 'overtime',
]; // prettier-ignore
const FINDING_NOTICES = [
  'finding-recorded', 'finding-decided', 'explain-deadline', 'explanation-filed', 'explanation-decided', 'recurrence-reminder',
  'recurrence-proposed',
]; // prettier-ignore
const REQUEST_NOTICES = [
  'request-partner', 'request-filed', 'request-approved', 'request-refused', 'request-cancel-asked', 'request-cancelled',
  'request-kept', 'request-waiting',
]; // prettier-ignore

const listed = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** What people ask for, who approves it, and who stands in. */
export class Requests1764000024100 implements MigrationInterface {
  readonly name = 'Requests1764000024100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE work_request (
        id uuid CONSTRAINT work_request_pkey PRIMARY KEY,
        kind text NOT NULL,
        employee_id uuid NOT NULL CONSTRAINT work_request_employee_fkey REFERENCES employee (id),
        unit_id uuid NOT NULL CONSTRAINT work_request_unit_fkey REFERENCES org_unit (id),
        first_day date NOT NULL,
        last_day date NOT NULL,
        period tstzrange NOT NULL,
        days double precision NOT NULL,
        occasion text,
        direction text,
        partner_id uuid CONSTRAINT work_request_partner_fkey REFERENCES employee (id),
        partner_day date,
        document text,
        reason text NOT NULL,
        warnings jsonb NOT NULL,
        steps jsonb NOT NULL,
        step integer NOT NULL,
        waiting_since timestamptz NOT NULL,
        status text NOT NULL,
        filed_by text NOT NULL,
        proposer_account_id uuid,
        proposer_employee_id uuid,
        proposer_responsible_id uuid,
        proposer_token_id uuid,
        filed_at timestamptz NOT NULL,
        cancel_reason text,
        canceller_account_id uuid,
        canceller_employee_id uuid,
        outcome_ids uuid[] NOT NULL,
        CONSTRAINT work_request_kind_check CHECK (kind IN (${listed(KINDS)})),
        CONSTRAINT work_request_status_check CHECK (status IN
          ('waiting-partner', 'waiting', 'approved', 'refused', 'withdrawn', 'cancelling', 'cancelled')),
        CONSTRAINT work_request_days_check CHECK (first_day <= last_day AND days >= 0),
        CONSTRAINT work_request_period_check CHECK (NOT isempty(period) AND lower(period) IS NOT NULL AND upper(period) IS NOT NULL),
        CONSTRAINT work_request_occasion_check CHECK (occasion IN ('own-wedding', 'child-wedding', 'family-death', 'relative')),
        CONSTRAINT work_request_direction_check CHECK
          (direction IS NULL OR (direction IN ('in', 'out') AND kind = 'missed-scan')),
        CONSTRAINT work_request_partner_check CHECK
          ((kind = 'shift-swap') = (partner_id IS NOT NULL) AND (partner_id IS NULL) = (partner_day IS NULL) AND (partner_id IS NULL OR partner_id <> employee_id)),
        CONSTRAINT work_request_step_check CHECK (step >= 0 AND step < jsonb_array_length(steps)),
        CONSTRAINT work_request_time_overlap EXCLUDE USING gist (employee_id WITH =, period WITH &&)
          WHERE (status IN ('waiting', 'approved', 'cancelling') AND kind NOT IN ('missed-scan', 'shift-swap', 'overtime')),
        CONSTRAINT work_request_overtime_overlap EXCLUDE USING gist (employee_id WITH =, period WITH &&)
          WHERE (status IN ('waiting', 'approved', 'cancelling') AND kind = 'overtime')
      )`);
    await runner.query('CREATE INDEX work_request_employee ON work_request (employee_id, id DESC)');
    await runner.query('CREATE INDEX work_request_unit ON work_request (unit_id, id DESC)');
    await runner.query(
      'CREATE INDEX work_request_partner ON work_request (partner_id) WHERE partner_id IS NOT NULL',
    );
    await runner.query(
      `CREATE INDEX work_request_waiting ON work_request (waiting_since) WHERE status IN ('waiting', 'cancelling')`,
    );
    await this.acts(runner);
    await this.approvers(runner);
    await this.notices(runner, [...FINDING_NOTICES, ...REQUEST_NOTICES]);
  }

  private async acts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE work_request_act (
        id uuid CONSTRAINT work_request_act_pkey PRIMARY KEY,
        request_id uuid NOT NULL CONSTRAINT work_request_act_request_fkey REFERENCES work_request (id),
        act text NOT NULL,
        step integer,
        at timestamptz NOT NULL,
        by text NOT NULL,
        employee_id uuid,
        on_behalf_of_id uuid CONSTRAINT work_request_act_behalf_fkey REFERENCES employee (id),
        note text,
        CONSTRAINT work_request_act_act_check CHECK (act IN ('filed', 'partner-agreed', 'partner-declined', 'approved', 'refused',
          'withdrawn', 'cancel-asked', 'cancelled', 'cancel-refused'))
      )`);
    await runner.query('CREATE INDEX work_request_act_request ON work_request_act (request_id, id)');
    await runner.query(`
      CREATE TRIGGER work_request_act_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON work_request_act
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  private async approvers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE approval_chain (
        id uuid CONSTRAINT approval_chain_pkey PRIMARY KEY,
        unit_id uuid NOT NULL CONSTRAINT approval_chain_unit_fkey REFERENCES org_unit (id),
        kind text,
        steps jsonb NOT NULL,
        document text,
        set_by text NOT NULL,
        set_at timestamptz NOT NULL,
        CONSTRAINT approval_chain_kind_check CHECK (kind IN (${listed(KINDS)}))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX approval_chain_key ON approval_chain (unit_id, coalesce(kind, ''))`,
    );
    await runner.query(`
      CREATE TABLE delegation (
        id uuid CONSTRAINT delegation_pkey PRIMARY KEY,
        from_id uuid NOT NULL CONSTRAINT delegation_from_fkey REFERENCES employee (id),
        to_id uuid NOT NULL CONSTRAINT delegation_to_fkey REFERENCES employee (id),
        period daterange NOT NULL,
        reason text NOT NULL,
        made_by text NOT NULL,
        made_at timestamptz NOT NULL,
        ended_by text,
        ended_at timestamptz,
        CONSTRAINT delegation_self_check CHECK (from_id <> to_id),
        CONSTRAINT delegation_period_check CHECK (NOT isempty(period) AND NOT lower_inf(period) AND NOT upper_inf(period)),
        CONSTRAINT delegation_ended_check CHECK ((ended_by IS NULL) = (ended_at IS NULL)),
        CONSTRAINT delegation_overlap EXCLUDE USING gist (from_id WITH =, to_id WITH =, period WITH &&) WHERE (ended_at IS NULL)
      )`);
    await runner.query('CREATE INDEX delegation_to ON delegation (to_id)');
  }

  private async notices(runner: QueryRunner, kinds: readonly string[]): Promise<void> {
    await runner.query(`
      ALTER TABLE notice
        DROP CONSTRAINT notice_kind_check,
        ADD CONSTRAINT notice_kind_check CHECK (kind IN (${listed(kinds)}))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM notice WHERE kind IN (${listed(REQUEST_NOTICES)})`);
    await this.notices(runner, FINDING_NOTICES);
    await runner.query('DROP TABLE delegation, approval_chain, work_request_act, work_request');
  }
}
