import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = [
  'leave-annual', 'leave-sick', 'leave-child-sick', 'leave-maternity', 'leave-accident', 'leave-personal-paid', 'leave-unpaid',
  'leave-compensatory', 'trip', 'training', 'stoppage', 'labour-duty', 'at-home-agency', 'device-outage', 'other',
]; // prettier-ignore

/** Every kind of excuse, flexible minutes, the unit head's word on days without a reader, and scans that were voided. */
export class Excuses1764000018500 implements MigrationInterface {
  readonly name = 'Excuses1764000018500';

  async up(runner: QueryRunner): Promise<void> {
    await this.excuses(runner);
    await this.corrections(runner);
    await this.flexible(runner);
    await this.confirmations(runner);
  }

  private async excuses(runner: QueryRunner): Promise<void> {
    const kinds = KINDS.map((kind) => `'${kind}'`).join(', ');
    await runner.query(`
      ALTER TABLE excuse
        DROP CONSTRAINT excuse_kind_check,
        ADD CONSTRAINT excuse_kind_check CHECK (kind IN (${kinds})),
        ADD COLUMN paid boolean NOT NULL DEFAULT true,
        ADD COLUMN symbol text,
        ADD COLUMN document text,
        ADD COLUMN group_id uuid,
        ADD CONSTRAINT excuse_symbol_check CHECK (symbol <> '' AND length(symbol) <= 5)`);
    await runner.query(`ALTER TABLE excuse ALTER COLUMN paid DROP DEFAULT`);
    await runner.query(`CREATE INDEX excuse_employee ON excuse (employee_id)`);
    // One sheet of leave that was sent in twice is one leave.
    await runner.query(`
      CREATE UNIQUE INDEX excuse_person_key ON excuse (employee_id, kind, period)
      WHERE employee_id IS NOT NULL AND status <> 'rejected'`);
    await runner.query(`
      CREATE FUNCTION mark_stale_excused(unit uuid, employee uuid, period tstzrange) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM mark_stale(employee, period, 'excuse');
        IF unit IS NOT NULL THEN
          PERFORM mark_stale(p.employee_id, period, 'excuse') FROM
            (SELECT DISTINCT posting.employee_id FROM posting
             WHERE unit_id IN (SELECT unit_scope(ARRAY[unit])) AND posting.period && mark_stale_excused.period) AS p;
        END IF;
      END $$`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION mark_stale_excuse() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' AND OLD.status = 'approved' THEN
          PERFORM mark_stale_excused(OLD.unit_id, OLD.employee_id, OLD.period);
        END IF;
        IF TG_OP <> 'DELETE' AND NEW.status = 'approved' THEN
          PERFORM mark_stale_excused(NEW.unit_id, NEW.employee_id, NEW.period);
        END IF;
        RETURN NULL;
      END $$`);
    await this.retrigger(runner, 'excuse', 'INSERT OR UPDATE OR DELETE');
  }

  private async corrections(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE correction
        DROP CONSTRAINT correction_kind_check,
        DROP CONSTRAINT correction_source_check,
        ADD COLUMN scan_id uuid,
        ADD CONSTRAINT correction_kind_check CHECK (kind IN ('added-punch', 'voided-scan')),
        ADD CONSTRAINT correction_source_check CHECK (source IN ('paper-sheet', 'request')),
        ADD CONSTRAINT correction_scan_check CHECK ((kind = 'voided-scan') = (scan_id IS NOT NULL))`);
    await runner.query('DROP INDEX correction_punch_key');
    await runner.query(`
      CREATE UNIQUE INDEX correction_punch_key ON correction (employee_id, at)
      WHERE status <> 'rejected' AND kind = 'added-punch'`);
    await runner.query(`
      CREATE UNIQUE INDEX correction_scan_key ON correction (employee_id, scan_id)
      WHERE status <> 'rejected' AND kind = 'voided-scan'`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION mark_stale_correction() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' AND OLD.status = 'approved' THEN
          PERFORM mark_stale(OLD.employee_id, tstzrange(OLD.at, OLD.at, '[]'), 'correction');
        END IF;
        IF TG_OP <> 'DELETE' AND NEW.status = 'approved' THEN
          PERFORM mark_stale(NEW.employee_id, tstzrange(NEW.at, NEW.at, '[]'), 'correction');
        END IF;
        RETURN NULL;
      END $$`);
    await this.retrigger(runner, 'correction', 'INSERT OR UPDATE OR DELETE');
  }

  private async flexible(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE flexible_minutes (
        id uuid CONSTRAINT flexible_minutes_pkey PRIMARY KEY,
        employee_id uuid NOT NULL CONSTRAINT flexible_minutes_employee_fkey REFERENCES employee (id),
        period daterange NOT NULL,
        minutes integer NOT NULL,
        kind text NOT NULL,
        document text,
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
        CONSTRAINT flexible_minutes_minutes_check CHECK (minutes BETWEEN 1 AND 240),
        CONSTRAINT flexible_minutes_kind_check CHECK (kind IN ('nursing', 'pregnancy', 'health', 'other')),
        CONSTRAINT flexible_minutes_period_check CHECK (NOT isempty(period) AND NOT lower_inf(period) AND NOT upper_inf(period)),
        CONSTRAINT flexible_minutes_status_check CHECK (status IN ('proposed', 'approved', 'rejected')),
        CONSTRAINT flexible_minutes_decided_check CHECK
          ((status = 'proposed') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
        CONSTRAINT flexible_minutes_overlap EXCLUDE USING gist (employee_id WITH =, kind WITH =, period WITH &&)
          WHERE (status <> 'rejected')
      )`);
    await runner.query(`
      CREATE FUNCTION mark_stale_flexible() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' AND OLD.status = 'approved' THEN
          PERFORM mark_stale_dates(NULL, OLD.employee_id, OLD.period, 'flexible-minutes');
        END IF;
        IF TG_OP <> 'DELETE' AND NEW.status = 'approved' THEN
          PERFORM mark_stale_dates(NULL, NEW.employee_id, NEW.period, 'flexible-minutes');
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER flexible_minutes_stale AFTER INSERT OR UPDATE OR DELETE ON flexible_minutes
      FOR EACH ROW EXECUTE FUNCTION mark_stale_flexible()`);
  }

  private async confirmations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE day_confirmation (
        id uuid CONSTRAINT day_confirmation_pkey PRIMARY KEY,
        employee_id uuid NOT NULL CONSTRAINT day_confirmation_employee_fkey REFERENCES employee (id),
        date date NOT NULL,
        confirmed boolean NOT NULL,
        symbol text,
        document text,
        confirmed_by text NOT NULL,
        confirmer_account_id uuid,
        confirmer_employee_id uuid,
        confirmed_at timestamptz NOT NULL,
        version integer NOT NULL,
        CONSTRAINT day_confirmation_date_key UNIQUE (employee_id, date),
        CONSTRAINT day_confirmation_symbol_check CHECK (symbol <> '' AND length(symbol) <= 5)
      )`);
    await runner.query(`
      CREATE FUNCTION mark_stale_confirmation() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' THEN
          PERFORM mark_stale_dates(NULL, OLD.employee_id, daterange(OLD.date, OLD.date + 1), 'confirmation');
        END IF;
        IF TG_OP <> 'DELETE' THEN
          PERFORM mark_stale_dates(NULL, NEW.employee_id, daterange(NEW.date, NEW.date + 1), 'confirmation');
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER day_confirmation_stale AFTER INSERT OR UPDATE OR DELETE ON day_confirmation
      FOR EACH ROW EXECUTE FUNCTION mark_stale_confirmation()`);
  }

  private async retrigger(
    runner: QueryRunner,
    table: 'excuse' | 'correction',
    events: string,
  ): Promise<void> {
    await runner.query(`DROP TRIGGER ${table}_stale ON ${table}`);
    await runner.query(`
      CREATE TRIGGER ${table}_stale AFTER ${events} ON ${table}
      FOR EACH ROW EXECUTE FUNCTION mark_stale_${table}()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE day_confirmation, flexible_minutes');
    await runner.query('DROP FUNCTION mark_stale_confirmation(), mark_stale_flexible()');
    await runner.query(`
      CREATE OR REPLACE FUNCTION mark_stale_correction() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.status = 'approved' THEN
          PERFORM mark_stale(NEW.employee_id, tstzrange(NEW.at, NEW.at, '[]'), 'correction');
        END IF;
        RETURN NULL;
      END $$`);
    await this.retrigger(runner, 'correction', 'INSERT OR UPDATE');
    await runner.query('DROP INDEX correction_scan_key, correction_punch_key');
    await runner.query(`DELETE FROM correction WHERE kind <> 'added-punch' OR source <> 'paper-sheet'`);
    await runner.query(`
      ALTER TABLE correction
        DROP CONSTRAINT correction_scan_check,
        DROP CONSTRAINT correction_source_check,
        DROP CONSTRAINT correction_kind_check,
        DROP COLUMN scan_id,
        ADD CONSTRAINT correction_kind_check CHECK (kind IN ('added-punch')),
        ADD CONSTRAINT correction_source_check CHECK (source IN ('paper-sheet'))`);
    await runner.query(
      `CREATE UNIQUE INDEX correction_punch_key ON correction (employee_id, at) WHERE status <> 'rejected'`,
    );
    await runner.query(`
      CREATE OR REPLACE FUNCTION mark_stale_excuse() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.status = 'approved' THEN
          PERFORM mark_stale(NEW.employee_id, NEW.period, 'excuse');
          PERFORM mark_stale(p.employee_id, NEW.period, 'excuse') FROM
            (SELECT DISTINCT employee_id FROM posting
             WHERE unit_id IN (SELECT unit_scope(ARRAY[NEW.unit_id])) AND posting.period && NEW.period) AS p
            WHERE NEW.unit_id IS NOT NULL;
        END IF;
        RETURN NULL;
      END $$`);
    await this.retrigger(runner, 'excuse', 'INSERT OR UPDATE');
    await runner.query('DROP FUNCTION mark_stale_excused(uuid, uuid, tstzrange)');
    await runner.query('DROP INDEX excuse_person_key, excuse_employee');
    await runner.query(`DELETE FROM excuse WHERE kind <> 'device-outage'`);
    await runner.query(`
      ALTER TABLE excuse
        DROP CONSTRAINT excuse_symbol_check,
        DROP CONSTRAINT excuse_kind_check,
        DROP COLUMN group_id,
        DROP COLUMN document,
        DROP COLUMN symbol,
        DROP COLUMN paid,
        ADD CONSTRAINT excuse_kind_check CHECK (kind IN ('device-outage'))`);
  }
}
