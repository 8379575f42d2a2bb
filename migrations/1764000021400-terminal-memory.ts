import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a terminal sent and what is no scan goes with its month, and a terminal that still holds scans of a destroyed month is not taken for one
 * that keeps scans back: how many of its lines were destroyed is remembered.
 */
export class TerminalMemory1764000021400 implements MigrationInterface {
  readonly name = 'TerminalMemory1764000021400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE terminal_state ADD COLUMN destroyed_logs integer NOT NULL DEFAULT 0');
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
        WITH gone AS (
          DELETE FROM scan_key WHERE filed_at >= first AND filed_at < next RETURNING device_id
        ), remembered AS (
          UPDATE terminal_state t SET destroyed_logs = t.destroyed_logs + g.logs
          FROM (SELECT device_id, count(*)::integer AS logs FROM gone GROUP BY device_id) g WHERE g.device_id = t.device_id
        ) SELECT count(*) INTO counted FROM gone;
        PERFORM set_config('congvu.destruction', '', true);
        DELETE FROM scan_settlement WHERE filed_at >= first AND filed_at < next;
        DELETE FROM unknown_credential WHERE last_at < next;
        WITH gone AS (
          DELETE FROM terminal_fault_line WHERE last_at < next RETURNING device_id
        ) UPDATE terminal_state t
          SET fault_lines = t.fault_lines - g.lines, destroyed_logs = t.destroyed_logs + g.lines
          FROM (SELECT device_id, count(*)::integer AS lines FROM gone GROUP BY device_id) g WHERE g.device_id = t.device_id;
        EXECUTE format('DROP TRIGGER %I ON %I', name || '_append_only', name);
        EXECUTE format('TRUNCATE %I', name);
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT scan_month_destroyed CHECK (false)', name);
        RETURN counted;
      END $$`);
  }

  /** As it was before. */
  async down(runner: QueryRunner): Promise<void> {
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
    await runner.query('ALTER TABLE terminal_state DROP COLUMN destroyed_logs');
  }
}
