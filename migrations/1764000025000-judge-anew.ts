import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A value that only findings read has the days with exceptions judged anew; a day without any has nothing to be judged. */
export class JudgeAnew1764000025000 implements MigrationInterface {
  readonly name = 'JudgeAnew1764000025000';

  async up(runner: QueryRunner): Promise<void> {
    // The condition is that of the index attendance_day_inbox.
    await this.replace(
      runner,
      `AND absences + missing_ins + missing_outs + late_arrivals + early_departures + unscheduled > 0`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.replace(runner, '');
  }

  private async replace(runner: QueryRunner, which: string): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION judge_anew_overlay() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.path LIKE 'findings.%' OR NEW.path LIKE 'roster.%' OR NEW.path LIKE 'punches.%' THEN
          INSERT INTO attendance_day_change (employee_id, date)
          SELECT employee_id, date FROM attendance_day WHERE date >= NEW.from_date
            AND (NEW.unit_id IS NULL OR unit_id IN (SELECT unit_scope(ARRAY[NEW.unit_id]))) ${which}
          ORDER BY employee_id, date;
        END IF;
        RETURN NULL;
      END $$`);
  }
}
