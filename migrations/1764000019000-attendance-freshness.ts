import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days know when time changes them and are kept in less space; scans go before all else in the queue; days are seeded by date. */
export class AttendanceFreshness1764000019000 implements MigrationInterface {
  readonly name = 'AttendanceFreshness1764000019000';

  async up(runner: QueryRunner): Promise<void> {
    // Text as it was written: nothing is sorted or parsed into a tree, and the same day has the same bytes.
    await runner.query(`ALTER TABLE attendance_day ALTER COLUMN detail TYPE json USING detail::json`);
    await runner.query(`
      ALTER TABLE attendance_day
        ADD COLUMN closes_at timestamptz,
        ADD COLUMN check_at timestamptz`);
    await this.packDetails(runner);
    await runner.query(`
      UPDATE attendance_day SET
        closes_at = (date::timestamp + make_interval(secs => (detail->>'closesSecond')::integer)) AT TIME ZONE unit_zone(unit_id),
        check_at = CASE WHEN status = 'provisional' THEN now() END`);
    await runner.query(`
      ALTER TABLE attendance_day ALTER COLUMN closes_at SET NOT NULL,
        ADD CONSTRAINT attendance_day_check_at_check CHECK ((status = 'provisional') = (check_at IS NOT NULL))`);
    // Person and unit of a day are those of a posting, which holds both by its own keys. Checking them once more for each row took
    // twice as long as writing it.
    await runner.query(`
      ALTER TABLE attendance_day DROP CONSTRAINT attendance_day_employee_fkey, DROP CONSTRAINT attendance_day_unit_fkey`);
    await runner.query('DROP INDEX attendance_day_provisional');
    await runner.query(
      `CREATE INDEX attendance_day_unsettled ON attendance_day (tenant_id, closes_at) WHERE status = 'provisional'`,
    );
    await runner.query(`CREATE INDEX stale_mark_scan ON stale_mark (id) WHERE credential IS NOT NULL`);
    await runner.query(`CREATE INDEX stale_mark_fact ON stale_mark (id) WHERE employee_id IS NOT NULL`);
    await runner.query(`
      CREATE TABLE attendance_seeded (
        zone text CONSTRAINT attendance_seeded_pkey PRIMARY KEY,
        through_date date NOT NULL,
        at timestamptz NOT NULL
      )`);
  }

  /** The lists of values of packed-detail.ts in the place of objects. */
  private async packDetails(runner: QueryRunner): Promise<void> {
    const list = (key: string, each: string): string =>
      `(SELECT coalesce(jsonb_agg(${each} ORDER BY n), '[]') FROM jsonb_array_elements(detail::jsonb->'${key}') WITH ORDINALITY AS t(o, n))`;
    const placeOf = (key: string, words: readonly string[]): string =>
      `CASE o->>'${key}' ${words.map((word, index) => `WHEN '${word}' THEN ${index}`).join(' ')} END`;
    const direction = placeOf('direction', ['in', 'out']);
    await runner.query(`
      UPDATE attendance_day SET detail = (jsonb_build_object(
        'because', detail->'because', 'policy', detail->'policy', 'windowOpen', detail->'windowOpen',
        'waitingFor', detail->'waitingFor', 'notices', detail->'notices',
        'window', CASE WHEN detail->>'window' IS NULL THEN 'null'::jsonb
          ELSE jsonb_build_array(detail->'window'->'from', detail->'window'->'until') END,
        'closesSecond', coalesce((detail->'window'->>'until')::integer, 100800),
        'presences', ${list(
          'presences',
          `jsonb_build_array(o->'firstSecond', o->'lastSecond', ${placeOf('role', ['matched', 'intermediate', 'unscheduled'])}, ${direction})
           || (o->'punchIds')`,
        )},
        'slots', ${list(
          'slots',
          `jsonb_build_array(o->'sessionId', ${direction}, o->'dueSecond', o->'presence', o->'second',
           ${placeOf('why', ['least-cost', 'nearest', 'earliest', 'latest', 'none'])})`,
        )},
        'sessions', ${list(
          'sessions',
          `jsonb_build_array(o->'id', o->'startSecond', o->'endSecond',
           ${placeOf('verdict', ['present', 'absent', 'missing-in', 'missing-out', 'excused', 'unjudged'])},
           o->'dueMinutes', o->'inSecond', o->'outSecond', o->'lateMinutes', o->'earlyMinutes', o->'workedMinutes',
           o->'inLentBy', o->'outLentBy')`,
        )},
        'credits', detail->'credits'))::json`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attendance_seeded');
    await runner.query('DROP INDEX stale_mark_fact');
    await runner.query('DROP INDEX stale_mark_scan');
    await runner.query('DROP INDEX attendance_day_unsettled');
    await runner.query(
      `CREATE INDEX attendance_day_provisional ON attendance_day (tenant_id, date) WHERE status = 'provisional'`,
    );
    await runner.query(`
      ALTER TABLE attendance_day DROP CONSTRAINT attendance_day_check_at_check, DROP COLUMN check_at, DROP COLUMN closes_at,
        ALTER COLUMN detail TYPE jsonb USING detail::jsonb,
        ADD CONSTRAINT attendance_day_employee_fkey FOREIGN KEY (employee_id) REFERENCES employee (id),
        ADD CONSTRAINT attendance_day_unit_fkey FOREIGN KEY (unit_id) REFERENCES org_unit (id)`);
  }
}
