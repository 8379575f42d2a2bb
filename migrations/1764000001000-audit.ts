import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit trail, the queue of entries that are not sealed yet, and the chain of hashes over them. */
export class Audit1764000001000 implements MigrationInterface {
  readonly name = 'Audit1764000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_entry (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL,
        actor_label text NOT NULL,
        actor_account_id uuid,
        actor_token_id uuid,
        actor_employee_id uuid,
        via text NOT NULL CHECK (via IN ('session', 'token', 'command-line', 'system', 'anonymous')),
        ip text,
        user_agent text,
        request_id text,
        action text NOT NULL,
        entity_type text NOT NULL,
        entity_id text,
        subject_employee_id uuid,
        unit_id uuid,
        before jsonb,
        after jsonb
      )`);
    await runner.query(`CREATE INDEX audit_entry_entity ON audit_entry (entity_type, entity_id, id)`);
    await runner.query(
      `CREATE INDEX audit_entry_subject ON audit_entry (subject_employee_id, id) WHERE subject_employee_id IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX audit_entry_actor ON audit_entry (actor_employee_id, id)`);
    await runner.query(`CREATE INDEX audit_entry_at ON audit_entry (at)`);
    await runner.query(`CREATE TABLE audit_unsealed (entry_id bigint PRIMARY KEY)`);
    await runner.query(`
      CREATE TABLE audit_link (
        seq bigint PRIMARY KEY,
        entry_id bigint NOT NULL UNIQUE,
        entry_hash bytea NOT NULL CHECK (length(entry_hash) = 32),
        hash bytea NOT NULL CHECK (length(hash) = 32),
        sealed_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE FUNCTION audit_entry_enqueue() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO audit_unsealed SELECT id FROM inserted;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER audit_entry_enqueue AFTER INSERT ON audit_entry
      REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_enqueue()`);
    for (const table of ['audit_entry', 'audit_link']) {
      await runner.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_link, audit_unsealed, audit_entry');
    await runner.query('DROP FUNCTION audit_entry_enqueue()');
  }
}
