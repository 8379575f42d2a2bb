import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What {@link DestroyedKeys1764000031010} adds to the destruction of a month. */
const REMEMBER = `
        EXECUTE format('INSERT INTO destroyed_key (tenant_id, device_id, key_hash)
          SELECT k.tenant_id, k.device_id, substring(sha256(convert_to(k.key, ''UTF8'')) FOR 16)
          FROM scan_key k JOIN %I s ON s.id = k.scan_id
          WHERE k.filed_at >= $1 AND k.filed_at < $2 AND s.suspicion IS NOT NULL ON CONFLICT DO NOTHING', name)
          USING first, next;`;

/**
 * A scan whose clock was not believed lies in the month of its receipt. Sent again after that month was destroyed it would be filed
 * anew under the new receipt: a hash of its key tells that it has been there. Nothing else of it is kept.
 */
export class DestroyedKeys1764000031010 implements MigrationInterface {
  readonly name = 'DestroyedKeys1764000031010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE destroyed_key (
        tenant_id integer NOT NULL,
        device_id uuid NOT NULL CONSTRAINT destroyed_key_device_fkey REFERENCES device (id),
        key_hash bytea NOT NULL,
        CONSTRAINT destroyed_key_pkey PRIMARY KEY (tenant_id, device_id, key_hash)
      )`);
    await runner.query(`
      CREATE TRIGGER destroyed_key_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON destroyed_key
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    await this.destruction(runner, REMEMBER);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.destruction(runner, '');
    await runner.query('DROP TABLE destroyed_key');
  }

  private async destruction(runner: QueryRunner, remember: string): Promise<void> {
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
        ${remember}
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
}
