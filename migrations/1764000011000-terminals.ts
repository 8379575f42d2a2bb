import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Terminals that push: their serial numbers, health, commands, lines that were no scans, and those that wait for approval. */
export class Terminals1764000011000 implements MigrationInterface {
  readonly name = 'Terminals1764000011000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE device
        ADD COLUMN serial text COLLATE "C",
        ADD COLUMN comm_key_hash bytea,
        ADD CONSTRAINT device_serial_check CHECK (serial IS NULL OR kind = 'zkteco'),
        ADD CONSTRAINT device_comm_key_hash_check CHECK (length(comm_key_hash) = 32)`);
    // A terminal that was retired can be approved anew, as another device.
    await runner.query(`CREATE UNIQUE INDEX device_serial_key ON device (serial) WHERE retired_at IS NULL`);
    await this.state(runner);
    await this.commands(runner);
    await this.faultLines(runner);
    await this.pending(runner);
  }

  private async state(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE terminal_state (
        device_id uuid CONSTRAINT terminal_state_pkey PRIMARY KEY
          CONSTRAINT terminal_state_device_fkey REFERENCES device (id),
        last_seen_at timestamptz,
        connected_since timestamptz,
        address text,
        trusted boolean NOT NULL,
        firmware text,
        users integer,
        logs integer,
        attlog_stamp text,
        operlog_stamp text,
        resend_wanted boolean NOT NULL,
        next_command integer NOT NULL,
        fault_lines integer NOT NULL,
        reconciled_on date,
        reconciled_at timestamptz,
        terminal_sum integer,
        stored_sum integer
      )`);
  }

  private async commands(runner: QueryRunner): Promise<void> {
    // number: the id on the wire. Counted for each terminal, since firmware reads it as a small number.
    await runner.query(`
      CREATE TABLE terminal_command (
        device_id uuid NOT NULL CONSTRAINT terminal_command_device_fkey REFERENCES device (id),
        number integer NOT NULL,
        kind text NOT NULL,
        text text NOT NULL,
        state text NOT NULL,
        deliveries integer NOT NULL,
        result_code integer,
        context jsonb,
        queued_by text NOT NULL,
        queued_at timestamptz NOT NULL,
        delivered_at timestamptz,
        ended_at timestamptz,
        CONSTRAINT terminal_command_pkey PRIMARY KEY (device_id, number),
        CONSTRAINT terminal_command_kind_check CHECK (kind IN
          ('user-update', 'user-delete', 'resend', 'verify-sum', 'check')),
        CONSTRAINT terminal_command_state_check CHECK (state IN ('queued', 'delivered', 'done', 'failed', 'given-up')),
        CONSTRAINT terminal_command_line_check CHECK (text !~ '[\\r\\n]'),
        CONSTRAINT terminal_command_ended_check CHECK ((state IN ('done', 'failed', 'given-up')) = (ended_at IS NOT NULL))
      )`);
    await runner.query(
      `CREATE INDEX terminal_command_open ON terminal_command (device_id, number) WHERE state IN ('queued', 'delivered')`,
    );
  }

  private async faultLines(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE terminal_fault_line (
        id uuid CONSTRAINT terminal_fault_line_pkey PRIMARY KEY,
        device_id uuid NOT NULL CONSTRAINT terminal_fault_line_device_fkey REFERENCES device (id),
        content_hash bytea NOT NULL,
        reason text NOT NULL,
        text text NOT NULL,
        first_at timestamptz NOT NULL,
        last_at timestamptz NOT NULL,
        times integer NOT NULL,
        CONSTRAINT terminal_fault_line_content_key UNIQUE (device_id, content_hash),
        CONSTRAINT terminal_fault_line_content_hash_check CHECK (length(content_hash) = 16)
      )`);
  }

  private async pending(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE pending_terminal (
        serial text COLLATE "C" CONSTRAINT pending_terminal_pkey PRIMARY KEY,
        first_seen_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        address text NOT NULL,
        contacts integer NOT NULL,
        refused_at timestamptz
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE pending_terminal, terminal_fault_line, terminal_command, terminal_state');
    await runner.query(`
      ALTER TABLE device DROP CONSTRAINT device_comm_key_hash_check, DROP CONSTRAINT device_serial_check,
        DROP COLUMN comm_key_hash, DROP COLUMN serial`);
  }
}
