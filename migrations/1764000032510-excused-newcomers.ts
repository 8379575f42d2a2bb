import type { MigrationInterface, QueryRunner } from 'typeorm';

const excused = (posted: string): string => `
  CREATE OR REPLACE FUNCTION mark_stale_excused(unit uuid, employee uuid, period tstzrange) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM mark_stale(employee, period, 'excuse');
    IF unit IS NOT NULL THEN
      PERFORM mark_stale(p.employee_id, period, 'excuse') FROM
        (SELECT DISTINCT posting.employee_id FROM posting
         WHERE unit_id IN (SELECT unit_scope(ARRAY[unit])) AND posting.period && ${posted}) AS p;
    END IF;
  END $$`;

/** A day belongs to the unit at noon: whoever joins a unit later in the morning has the excuses of its whole day. */
export class ExcusedNewcomers1764000032510 implements MigrationInterface {
  readonly name = 'ExcusedNewcomers1764000032510';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      excused(
        `tstzrange(lower(mark_stale_excused.period) - interval '1 day', upper(mark_stale_excused.period) + interval '1 day')`,
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(excused('mark_stale_excused.period'));
  }
}
