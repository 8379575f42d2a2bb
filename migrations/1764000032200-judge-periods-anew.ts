import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Another reporting period has its days with exceptions judged anew: which missing punches are free is counted in it. It may begin in the month before. */
export class JudgePeriodsAnew1764000032200 implements MigrationInterface {
  readonly name = 'JudgePeriodsAnew1764000032200';

  async up(runner: QueryRunner): Promise<void> {
    await this.replace(runner, `OR NEW.path = 'closing.periodStartDay'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.replace(runner, '');
  }

  private async replace(runner: QueryRunner, which: string): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION judge_anew_overlay() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.path LIKE 'findings.%' OR NEW.path LIKE 'roster.%' OR NEW.path LIKE 'punches.%' ${which} THEN
          INSERT INTO attendance_day_change (employee_id, date)
          SELECT employee_id, date FROM attendance_day
          WHERE date >= CASE WHEN NEW.path LIKE 'closing.%' THEN NEW.from_date - 31 ELSE NEW.from_date END
            AND (NEW.unit_id IS NULL OR unit_id IN (SELECT unit_scope(ARRAY[NEW.unit_id])))
            AND absences + missing_ins + missing_outs + late_arrivals + early_departures + unscheduled > 0
          ORDER BY employee_id, date;
        END IF;
        RETURN NULL;
      END $$`);
  }
}
