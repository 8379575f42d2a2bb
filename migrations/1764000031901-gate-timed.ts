import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a gate last reported by our clock: what it tells later did not begin before that. And when we learned of a downtime, which may be weeks after it. */
export class GateTimed1764000031901 implements MigrationInterface {
  readonly name = 'GateTimed1764000031901';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE gate_state ADD COLUMN timed_at timestamptz');
    await runner.query('ALTER TABLE reader_downtime ADD COLUMN noted_at timestamptz');
    await runner.query('UPDATE gate_state SET timed_at = last_seen_at WHERE clock_offset_ms IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE reader_downtime DROP COLUMN noted_at');
    await runner.query('ALTER TABLE gate_state DROP COLUMN timed_at');
  }
}
