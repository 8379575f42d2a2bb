import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A downtime that lasts for days proposes for each part of it as it passes: several excuses, none beginning at the same moment. */
export class OutageParts1764000031020 implements MigrationInterface {
  readonly name = 'OutageParts1764000031020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE excuse DROP CONSTRAINT excuse_downtime_key');
    await runner.query(
      'CREATE UNIQUE INDEX excuse_downtime_part_key ON excuse (downtime_id, lower(period)) WHERE downtime_id IS NOT NULL',
    );
  }

  /** Only the first part of each downtime is still said to come of it: the others stay, as if a person had proposed them. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX excuse_downtime_part_key');
    await runner.query(`
      UPDATE excuse SET downtime_id = NULL WHERE id IN (
        SELECT id FROM (
          SELECT id, row_number() OVER (PARTITION BY downtime_id ORDER BY lower(period)) AS part FROM excuse WHERE downtime_id IS NOT NULL
        ) AS parts WHERE part > 1)`);
    await runner.query('ALTER TABLE excuse ADD CONSTRAINT excuse_downtime_key UNIQUE (downtime_id)');
  }
}
