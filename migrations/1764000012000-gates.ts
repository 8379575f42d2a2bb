import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gates: enrolment, what they last reported, their readers, "scan a card now", and when readers were down. */
export class Gates1764000012000 implements MigrationInterface {
  readonly name = 'Gates1764000012000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE gate_enrolment (
        device_id uuid CONSTRAINT gate_enrolment_pkey PRIMARY KEY
          CONSTRAINT gate_enrolment_device_fkey REFERENCES device (id),
        code_hash bytea NOT NULL CONSTRAINT gate_enrolment_code_hash_key UNIQUE,
        expires_at timestamptz NOT NULL,
        CONSTRAINT gate_enrolment_code_hash_check CHECK (length(code_hash) = 32)
      )`);
    await runner.query(`
      CREATE TABLE gate_state (
        device_id uuid CONSTRAINT gate_state_pkey PRIMARY KEY
          CONSTRAINT gate_state_device_fkey REFERENCES device (id),
        run_id text NOT NULL,
        report jsonb NOT NULL,
        last_seen_at timestamptz NOT NULL,
        clock_offset_ms double precision,
        spool_depth integer NOT NULL,
        delivered_up_to timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE reader_binding (
        id uuid CONSTRAINT reader_binding_pkey PRIMARY KEY,
        device_id uuid NOT NULL CONSTRAINT reader_binding_device_fkey REFERENCES device (id),
        code text COLLATE "vi-x-icu" NOT NULL,
        match jsonb NOT NULL,
        profile jsonb NOT NULL,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        retired_at timestamptz
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX reader_binding_code_key ON reader_binding (device_id, lower(code)) WHERE retired_at IS NULL`);
    await runner.query(`
      CREATE TABLE gate_learning (
        device_id uuid CONSTRAINT gate_learning_pkey PRIMARY KEY
          CONSTRAINT gate_learning_device_fkey REFERENCES device (id),
        candidate_id text NOT NULL,
        until timestamptz NOT NULL,
        learned jsonb,
        learned_at timestamptz
      )`);
    await this.downtimes(runner);
  }

  private async downtimes(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reader_downtime (
        id uuid CONSTRAINT reader_downtime_pkey PRIMARY KEY,
        device_id uuid NOT NULL CONSTRAINT reader_downtime_device_fkey REFERENCES device (id),
        reader text NOT NULL,
        from_at timestamptz NOT NULL,
        until_at timestamptz,
        reason text NOT NULL,
        CONSTRAINT reader_downtime_until_at_check CHECK (until_at >= from_at),
        CONSTRAINT reader_downtime_reason_check CHECK (reason IN ('reader-lost', 'reader-denied', 'agent-stopped'))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX reader_downtime_lasting_key ON reader_downtime (device_id, reader) WHERE until_at IS NULL`,
    );
    await runner.query(
      `CREATE INDEX reader_downtime_device_from ON reader_downtime (device_id, reader, from_at)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE reader_downtime, gate_learning, reader_binding, gate_state, gate_enrolment',
    );
  }
}
