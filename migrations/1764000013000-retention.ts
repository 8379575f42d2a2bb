import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long data are kept, what must not be destroyed, and the records of what was: the one lawful way out of the append-only tables. */
export class Retention1764000013000 implements MigrationInterface {
  readonly name = 'Retention1764000013000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE retention_rule (
        data_class text CONSTRAINT retention_rule_pkey PRIMARY KEY,
        months integer NOT NULL,
        document text NOT NULL,
        set_by text NOT NULL,
        set_at timestamptz NOT NULL,
        CONSTRAINT retention_rule_class_check CHECK (data_class IN ('scans', 'people')),
        CONSTRAINT retention_rule_months_check CHECK (months BETWEEN 12 AND 1200)
      )`);
    await runner.query(`
      CREATE TABLE legal_hold (
        id uuid CONSTRAINT legal_hold_pkey PRIMARY KEY,
        from_date date NOT NULL,
        until_date date,
        employee_id uuid CONSTRAINT legal_hold_employee_fkey REFERENCES employee (id),
        reason text NOT NULL,
        document text NOT NULL,
        set_by text NOT NULL,
        set_at timestamptz NOT NULL,
        lifted_by text,
        lifted_at timestamptz,
        lifted_reason text,
        CONSTRAINT legal_hold_dates_check CHECK (until_date IS NULL OR from_date < until_date),
        CONSTRAINT legal_hold_lifted_check CHECK ((lifted_at IS NULL) = (lifted_by IS NULL) AND (lifted_at IS NULL) = (lifted_reason IS NULL))
      )`);
    await runner.query(`
      CREATE TABLE data_destruction (
        id uuid CONSTRAINT data_destruction_pkey PRIMARY KEY,
        data_class text NOT NULL,
        month date,
        employee_id uuid,
        items bigint NOT NULL,
        first_at timestamptz,
        last_at timestamptz,
        fingerprint text NOT NULL,
        months integer NOT NULL,
        document text NOT NULL,
        done_at timestamptz NOT NULL,
        CONSTRAINT data_destruction_class_check CHECK (data_class IN ('scans', 'people')),
        CONSTRAINT data_destruction_what_check CHECK ((data_class = 'scans') = (month IS NOT NULL) AND (data_class = 'people') = (employee_id IS NOT NULL)),
        CONSTRAINT data_destruction_month_key UNIQUE (month)
      )`);
    await runner.query(`
      CREATE TRIGGER data_destruction_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON data_destruction
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    await this.destruction(runner);
    await this.partitions(runner);
  }

  /**
   * Destroys a month of scans: only when a rule says so, its time is over and no hold stands; writes the record in the same
   * transaction. SECURITY DEFINER: the role of the service can do it in no other way.
   */
  private async destruction(runner: QueryRunner): Promise<void> {
    // Keys of scans go with their scans: only in the transaction that writes the record of it.
    await runner.query(`
      CREATE FUNCTION refuse_key_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' AND EXISTS (
          SELECT FROM data_destruction
          WHERE id::text = current_setting('congvu.destruction', true) AND xmin = pg_current_xact_id()::xid
        ) THEN
          RETURN NULL;
        END IF;
        RAISE EXCEPTION 'table % is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
      END $$`);
    await runner.query('DROP TRIGGER scan_key_append_only ON scan_key');
    await runner.query(`
      CREATE TRIGGER scan_key_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON scan_key
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_key_change()`);
    await runner.query(`
      CREATE FUNCTION destroy_scans(record uuid, month_wanted date) RETURNS bigint
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET timezone = 'UTC' SET lock_timeout = '3s' AS $$
      DECLARE
        first date := date_trunc('month', month_wanted)::date;
        next date := (date_trunc('month', month_wanted) + interval '1 month')::date;
        name text := 'scan_' || to_char(date_trunc('month', month_wanted), 'YYYYMM');
        rule retention_rule;
        counted bigint;
      BEGIN
        PERFORM pg_advisory_xact_lock(1041007);
        SELECT * INTO rule FROM retention_rule WHERE data_class = 'scans';
        IF rule.months IS NULL OR next + make_interval(months => rule.months) > now() THEN
          RAISE EXCEPTION 'the time of % is not over', first USING ERRCODE = 'restrict_violation';
        END IF;
        IF EXISTS (SELECT FROM legal_hold WHERE lifted_at IS NULL AND daterange(from_date, until_date) && daterange(first - 1, next + 1)) THEN
          RAISE EXCEPTION 'a legal hold stands on %', first USING ERRCODE = 'restrict_violation';
        END IF;
        IF NOT EXISTS (SELECT FROM pg_class WHERE relname = name AND relnamespace = 'public'::regnamespace) THEN
          RETURN NULL;
        END IF;
        -- Whoever writes into the month now finishes first, whoever comes later finds it gone: the record counts all.
        EXECUTE format('LOCK TABLE scan, %I IN ACCESS EXCLUSIVE MODE', name);
        EXECUTE format('INSERT INTO data_destruction
            (id, data_class, month, items, first_at, last_at, fingerprint, months, document, done_at)
          SELECT $1, ''scans'', $2, count(*), min(filed_at), max(filed_at),
            to_hex(coalesce(bit_xor(hashtextextended(s::text, 1041)), 0)), $3, $4, now() FROM %I s', name)
          USING record, first, rule.months, rule.document;
        PERFORM set_config('congvu.destruction', record::text, true);
        DELETE FROM scan_key WHERE filed_at >= first AND filed_at < next;
        GET DIAGNOSTICS counted = ROW_COUNT;
        PERFORM set_config('congvu.destruction', '', true);
        DELETE FROM scan_settlement WHERE filed_at >= first AND filed_at < next;
        DELETE FROM unknown_credential WHERE last_at < next;
        EXECUTE format('DROP TABLE %I', name);
        RETURN counted;
      END $$`);
    await runner.query('REVOKE ALL ON FUNCTION destroy_scans(uuid, date) FROM PUBLIC');
  }

  /** A month that was destroyed does not come back when a terminal sends its old records again. */
  private async partitions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION open_scan_month(month_wanted date) RETURNS boolean
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM data_destruction WHERE month = date_trunc('month', month_wanted)::date) THEN
          RETURN false;
        END IF;
        PERFORM ensure_scan_partition(month_wanted);
        RETURN true;
      END $$`);
    await runner.query('REVOKE ALL ON FUNCTION open_scan_month(date) FROM PUBLIC');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION open_scan_month(date), destroy_scans(uuid, date)');
    await runner.query('DROP TRIGGER scan_key_append_only ON scan_key');
    await runner.query(`
      CREATE TRIGGER scan_key_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON scan_key
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    await runner.query('DROP FUNCTION refuse_key_change()');
    await runner.query('DROP TABLE data_destruction, legal_hold, retention_rule');
  }
}
