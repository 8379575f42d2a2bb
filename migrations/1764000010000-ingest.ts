import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What gates tell of a scan beyond terminals, the settling of quarantined scans, and cards that nobody holds. */
export class Ingest1764000010000 implements MigrationInterface {
  readonly name = 'Ingest1764000010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE scan ADD COLUMN reader text, ADD COLUMN format text, ADD COLUMN clock_offset_ms bigint,
        ADD COLUMN monotonic_ms double precision`);
    await this.settlements(runner);
    // Kept by whoever resolves scans to people; which of them have a holder by now is read from the badges.
    await runner.query(`
      CREATE TABLE unknown_credential (
        tenant_id integer NOT NULL,
        credential text COLLATE "C" NOT NULL,
        first_at timestamptz NOT NULL,
        last_at timestamptz NOT NULL,
        scans integer NOT NULL,
        CONSTRAINT unknown_credential_pkey PRIMARY KEY (tenant_id, credential),
        CONSTRAINT unknown_credential_order_check CHECK (first_at <= last_at AND scans > 0)
      )`);
    await runner.query(`CREATE INDEX unknown_credential_last ON unknown_credential (tenant_id, last_at)`);
  }

  private async settlements(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE scan_settlement (
        tenant_id integer NOT NULL,
        scan_id uuid NOT NULL,
        filed_at timestamptz NOT NULL,
        device_id uuid NOT NULL CONSTRAINT scan_settlement_device_fkey REFERENCES device (id),
        credential text COLLATE "C" NOT NULL,
        decision text NOT NULL,
        counts_at timestamptz,
        offset_seconds integer,
        reason text NOT NULL,
        bulk_id uuid,
        decided_by text NOT NULL,
        decided_at timestamptz NOT NULL,
        revision integer NOT NULL,
        CONSTRAINT scan_settlement_pkey PRIMARY KEY (tenant_id, scan_id),
        CONSTRAINT scan_settlement_decision_check CHECK (decision IN ('confirmed', 'given', 'dismissed')),
        CONSTRAINT scan_settlement_counts_check CHECK ((decision = 'dismissed') = (counts_at IS NULL))
      )`);
    await runner.query(
      `CREATE INDEX scan_settlement_credential ON scan_settlement (tenant_id, credential, counts_at)`,
    );
    // A settlement marks the day it names, and the one it named before, whoever writes it.
    await runner.query(`
      CREATE FUNCTION mark_stale_settlement() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.counts_at IS NOT NULL THEN
          INSERT INTO stale_mark (credential, at, cause) VALUES (OLD.credential, OLD.counts_at, 'quarantine');
        END IF;
        IF NEW.counts_at IS NOT NULL THEN
          INSERT INTO stale_mark (credential, at, cause) VALUES (NEW.credential, NEW.counts_at, 'quarantine');
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER scan_settlement_stale AFTER INSERT OR UPDATE ON scan_settlement
      FOR EACH ROW EXECUTE FUNCTION mark_stale_settlement()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE unknown_credential, scan_settlement');
    await runner.query('DROP FUNCTION mark_stale_settlement()');
    await runner.query(
      'ALTER TABLE scan DROP COLUMN reader, DROP COLUMN format, DROP COLUMN clock_offset_ms, DROP COLUMN monotonic_ms',
    );
  }
}
