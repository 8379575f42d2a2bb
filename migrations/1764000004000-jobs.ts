import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What background work was asked for and what became of it: one row per kind, unit and period. */
export class Jobs1764000004000 implements MigrationInterface {
  readonly name = 'Jobs1764000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE job_run (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        unit_id uuid,
        period text NOT NULL,
        status text NOT NULL CHECK (status IN ('queued', 'running', 'done', 'failed', 'cancelled')),
        payload jsonb,
        progress integer NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
        attempts integer NOT NULL DEFAULT 0,
        result jsonb,
        error text,
        created_at timestamptz NOT NULL,
        started_at timestamptz,
        finished_at timestamptz
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX job_run_once ON job_run (kind, unit_id, period) NULLS NOT DISTINCT`,
    );
    await runner.query(`CREATE INDEX job_run_created ON job_run (created_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE job_run');
  }
}
