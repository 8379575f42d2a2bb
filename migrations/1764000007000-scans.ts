import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Devices, what they reported (append-only, a partition a month) and the keys by which a repeated report is known. */
export class Scans1764000007000 implements MigrationInterface {
  readonly name = 'Scans1764000007000';

  async up(runner: QueryRunner): Promise<void> {
    await this.devices(runner);
    await this.scans(runner);
    await this.partitions(runner);
  }

  private async devices(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE device (
        id uuid CONSTRAINT device_pkey PRIMARY KEY,
        code text COLLATE "vi-x-icu" NOT NULL,
        kind text NOT NULL,
        unit_id uuid NOT NULL CONSTRAINT device_unit_fkey REFERENCES org_unit (id),
        zone text NOT NULL,
        device_group text NOT NULL,
        key_hash bytea NOT NULL CONSTRAINT device_key_hash_key UNIQUE,
        delivered_up_to timestamptz,
        retired_at timestamptz,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT device_code_check CHECK (code <> '' AND code = btrim(code)),
        CONSTRAINT device_kind_check CHECK (kind IN ('zkteco', 'gate', 'api')),
        CONSTRAINT device_key_hash_check CHECK (length(key_hash) = 32)
      )`);
    await runner.query(`CREATE UNIQUE INDEX device_code_key ON device (lower(code))`);
    await runner.query(`CREATE INDEX device_unit ON device (unit_id)`);
  }

  private async scans(runner: QueryRunner): Promise<void> {
    // filed_at: the device time when it is sane, else the time of receipt. No default partition: one
    // absurd row in it would block the creation of a month.
    await runner.query(`
      CREATE TABLE scan (
        tenant_id integer NOT NULL,
        filed_at timestamptz NOT NULL,
        id uuid NOT NULL,
        device_id uuid NOT NULL,
        credential text COLLATE "C" NOT NULL,
        scanned_at timestamptz NOT NULL,
        local_time text NOT NULL,
        received_at timestamptz NOT NULL,
        direction text,
        state smallint,
        verify smallint,
        source text NOT NULL,
        raw text NOT NULL,
        suspicion text,
        CONSTRAINT scan_pkey PRIMARY KEY (tenant_id, filed_at, id),
        CONSTRAINT scan_direction_check CHECK (direction IN ('in', 'out')),
        CONSTRAINT scan_suspicion_check CHECK (suspicion IN ('before-earliest-year', 'ahead-of-server', 'reader-drift'))
      ) PARTITION BY RANGE (filed_at)`);
    await runner.query(`CREATE INDEX scan_credential ON scan (tenant_id, credential, filed_at)`);
    await runner.query(
      `CREATE INDEX scan_quarantined ON scan (tenant_id, received_at) WHERE suspicion IS NOT NULL`,
    );
    await runner.query(`
      CREATE TRIGGER scan_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON scan
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    await runner.query(`
      CREATE TABLE scan_key (
        tenant_id integer NOT NULL,
        device_id uuid NOT NULL CONSTRAINT scan_key_device_fkey REFERENCES device (id),
        key text COLLATE "C" NOT NULL,
        payload_hash bytea NOT NULL,
        filed_at timestamptz NOT NULL,
        scan_id uuid NOT NULL,
        CONSTRAINT scan_key_pkey PRIMARY KEY (tenant_id, device_id, key),
        CONSTRAINT scan_key_payload_hash_check CHECK (length(payload_hash) = 16)
      )`);
    await runner.query(`
      CREATE TRIGGER scan_key_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON scan_key
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  /**
   * Makes the partition of a month on demand. SECURITY DEFINER: the role of the service owns no table. Attaching takes a lock
   * that lets others read and write meanwhile; the triggers of the parent do not reach a statement that names the partition.
   */
  private async partitions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION ensure_scan_partition(month date) RETURNS boolean
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
        PERFORM pg_advisory_xact_lock(1041007);
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
    await runner.query(`REVOKE ALL ON FUNCTION ensure_scan_partition(date) FROM PUBLIC`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION ensure_scan_partition(date)');
    await runner.query('DROP TABLE scan_key, scan, device');
  }
}
