import type { MigrationInterface, QueryRunner } from 'typeorm';

const EXCEPTION =
  'absences + missing_ins + missing_outs + late_arrivals + early_departures + unscheduled > 0';

/** What was established while a month was sealed waits for its opening, too: then the days of reported conduct are judged with the others. */
export class OpenedMonthsJudgeReports1764000040000 implements MigrationInterface {
  readonly name = 'OpenedMonthsJudgeReports1764000040000';

  async up(runner: QueryRunner): Promise<void> {
    await this.opened(runner, `origin IN ('attendance', 'reported')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.opened(runner, `origin = 'attendance'`);
  }

  private async opened(runner: QueryRunner, origins: string): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION judge_opened_month() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO attendance_day_change (employee_id, date)
        SELECT employee_id, date FROM attendance_day
        WHERE unit_id IN (SELECT unit_scope(ARRAY[NEW.unit_id])) AND date BETWEEN NEW.from_date AND NEW.to_date AND ${EXCEPTION}
        UNION
        SELECT employee_id, date FROM finding
        WHERE unit_id IN (SELECT unit_scope(ARRAY[NEW.unit_id])) AND date BETWEEN NEW.from_date AND NEW.to_date AND ${origins}
        ORDER BY 1, 2;
        INSERT INTO inspection_change (employee_id, date)
        SELECT DISTINCT employee_id, date FROM inspection_check
        WHERE unit_id IN (SELECT unit_scope(ARRAY[NEW.unit_id])) AND date BETWEEN NEW.from_date AND NEW.to_date ORDER BY 1, 2;
        PERFORM recount_recurrence(ARRAY(SELECT unit_scope(ARRAY[NEW.unit_id])), NEW.from_date, NEW.to_date);
        RETURN NULL;
      END $$`);
  }
}
