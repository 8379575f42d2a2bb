import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What counts stays beside what is proposed in its place; a unit may declare a date ordinary that is none for everybody. */
export class CalendarVersions1764000018700 implements MigrationInterface {
  readonly name = 'CalendarVersions1764000018700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX calendar_entry_date_key');
    await runner.query(`
      CREATE UNIQUE INDEX calendar_entry_date_key ON calendar_entry
        (date, coalesce(unit_id, '00000000-0000-0000-0000-000000000000'), status)`);
    await runner.query(`
      ALTER TABLE calendar_entry
        DROP CONSTRAINT calendar_entry_kind_check,
        ADD CONSTRAINT calendar_entry_kind_check CHECK
          (kind IN ('holiday', 'holiday_on_restday', 'substitute', 'swapped_off', 'makeup_work', 'ordinary')),
        ADD CONSTRAINT calendar_entry_ordinary_check CHECK (kind <> 'ordinary' OR unit_id IS NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM calendar_entry WHERE kind = 'ordinary'`);
    await runner.query(`
      DELETE FROM calendar_entry AS proposed USING calendar_entry AS confirmed
      WHERE proposed.status = 'suggested' AND confirmed.status = 'confirmed' AND proposed.date = confirmed.date
        AND proposed.unit_id IS NOT DISTINCT FROM confirmed.unit_id`);
    await runner.query(`
      ALTER TABLE calendar_entry
        DROP CONSTRAINT calendar_entry_ordinary_check,
        DROP CONSTRAINT calendar_entry_kind_check,
        ADD CONSTRAINT calendar_entry_kind_check CHECK
          (kind IN ('holiday', 'holiday_on_restday', 'substitute', 'swapped_off', 'makeup_work'))`);
    await runner.query('DROP INDEX calendar_entry_date_key');
    await runner.query(`
      CREATE UNIQUE INDEX calendar_entry_date_key ON calendar_entry
        (date, coalesce(unit_id, '00000000-0000-0000-0000-000000000000'))`);
  }
}
