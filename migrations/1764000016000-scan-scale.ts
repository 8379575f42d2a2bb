import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The clock at the scan beside the clock at sending; destruction of a month that stops nobody else's scans; what terminals sent
 * and could not be read.
 */
export class ScanScale1764000016000 implements MigrationInterface {
  readonly name = 'ScanScale1764000016000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE scan ADD COLUMN sent_offset_ms bigint');
    await runner.query(`
      ALTER TABLE terminal_state
        ADD COLUMN resend_asked_at timestamptz,
        ADD COLUMN unreadable_bodies integer NOT NULL DEFAULT 0,
        ADD COLUMN unreadable_at timestamptz,
        ADD COLUMN discarded_bodies integer NOT NULL DEFAULT 0`);
    // Keys come nearly in the order of their time: a few pages tell where those of a month lie, and an insert pays nothing.
    await runner.query(
      `CREATE INDEX scan_key_filed ON scan_key USING brin (filed_at) WITH (pages_per_range = 32, autosummarize = on)`,
    );
    await this.partitions(runner);
    await this.destruction(runner);
  }

  /**
   * A month has a lock of its own: a destruction that counts for minutes keeps nobody from opening another month, and whoever
   * wants to open this one looks at the records of destruction only once it holds the lock.
   */
  private async partitions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION lock_scan_month(month date) RETURNS void LANGUAGE sql SET timezone = 'UTC' AS $$
        SELECT pg_advisory_xact_lock(1041008, to_char(date_trunc('month', month), 'YYYYMM')::integer)
      $$`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION ensure_scan_partition(month date) RETURNS boolean
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET timezone = 'UTC' AS $$
      DECLARE
        first date := date_trunc('month', month)::date;
        name text := 'scan_' || to_char(first, 'YYYYMM');
      BEGIN
        IF first NOT BETWEEN '2000-01-01' AND '2199-12-01' THEN
          RAISE EXCEPTION 'no partition for %', first USING ERRCODE = 'check_violation';
        END IF;
        IF to_regclass(name) IS NOT NULL THEN
          RETURN false;
        END IF;
        PERFORM lock_scan_month(first);
        -- Not to_regclass: it remembers that there was none, and a lock of this kind does not make it look again.
        IF EXISTS (SELECT FROM pg_class WHERE relname = name AND relnamespace = 'public'::regnamespace) THEN
          RETURN false;
        END IF;
        EXECUTE format('CREATE TABLE %I (LIKE scan INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES)', name);
        EXECUTE format('ALTER TABLE scan ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
          name, first::timestamptz, (first + interval '1 month')::timestamptz);
        EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name || '_append_only', name);
        RETURN true;
      END $$`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION open_scan_month(month_wanted date) RETURNS boolean
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET timezone = 'UTC' SET lock_timeout = '5s' AS $$
      BEGIN
        PERFORM lock_scan_month(month_wanted);
        IF EXISTS (SELECT FROM data_destruction WHERE month = date_trunc('month', month_wanted)::date) THEN
          RETURN false;
        END IF;
        PERFORM ensure_scan_partition(month_wanted);
        RETURN true;
      END $$`);
  }

  /**
   * Counting, hashing and deleting hold the one partition, against writers only; it is emptied and closed by a constraint, so that
   * a writer who waited is refused instead of writing into a month of which the record says that it is gone. The parent is locked
   * by `drop_destroyed_months` alone, in a transaction of its own that touches no rows.
   */
  private async destruction(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION destroy_scans(record uuid, month_wanted date) RETURNS bigint
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET timezone = 'UTC' SET lock_timeout = '3s' AS $$
      DECLARE
        first date := date_trunc('month', month_wanted)::date;
        next date := (date_trunc('month', month_wanted) + interval '1 month')::date;
        name text := 'scan_' || to_char(date_trunc('month', month_wanted), 'YYYYMM');
        rule retention_rule;
        counted bigint;
      BEGIN
        PERFORM pg_advisory_xact_lock(1041007);
        PERFORM lock_scan_month(first);
        SELECT * INTO rule FROM retention_rule WHERE data_class = 'scans';
        IF rule.months IS NULL OR next + make_interval(months => rule.months) > now() THEN
          RAISE EXCEPTION 'the time of % is not over', first USING ERRCODE = 'restrict_violation';
        END IF;
        IF EXISTS (SELECT FROM legal_hold WHERE lifted_at IS NULL AND daterange(from_date, until_date) && daterange(first - 1, next + 1)) THEN
          RAISE EXCEPTION 'a legal hold stands on %', first USING ERRCODE = 'restrict_violation';
        END IF;
        IF NOT EXISTS (SELECT FROM pg_class WHERE relname = name AND relnamespace = 'public'::regnamespace)
          OR EXISTS (SELECT FROM data_destruction WHERE month = first) THEN
          RETURN NULL;
        END IF;
        -- Whoever writes into the month now finishes first, whoever comes later waits: the record counts all. Others read on.
        EXECUTE format('LOCK TABLE %I IN SHARE MODE', name);
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
        EXECUTE format('DROP TRIGGER %I ON %I', name || '_append_only', name);
        EXECUTE format('TRUNCATE %I', name);
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT scan_month_destroyed CHECK (false)', name);
        RETURN counted;
      END $$`);
    await runner.query(`
      CREATE FUNCTION drop_destroyed_months() RETURNS integer
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET timezone = 'UTC' SET lock_timeout = '3s' AS $$
      DECLARE
        name text;
        dropped integer := 0;
      BEGIN
        FOR name IN
          SELECT c.relname FROM data_destruction d
          JOIN pg_class c ON c.relname = 'scan_' || to_char(d.month, 'YYYYMM') AND c.relnamespace = 'public'::regnamespace
          WHERE d.month IS NOT NULL
        LOOP
          EXECUTE format('DROP TABLE %I', name);
          dropped := dropped + 1;
        END LOOP;
        RETURN dropped;
      END $$`);
    await runner.query('REVOKE ALL ON FUNCTION drop_destroyed_months(), lock_scan_month(date) FROM PUBLIC');
  }

  /** The functions stay as they are: those of before would do harm to months that were emptied and not dropped. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('SELECT drop_destroyed_months()');
    await runner.query('DROP FUNCTION drop_destroyed_months()');
    await runner.query('DROP INDEX scan_key_filed');
    await runner.query(`
      ALTER TABLE terminal_state DROP COLUMN resend_asked_at, DROP COLUMN unreadable_bodies, DROP COLUMN unreadable_at,
        DROP COLUMN discarded_bodies`);
    await runner.query('ALTER TABLE scan DROP COLUMN sent_offset_ms');
  }
}
