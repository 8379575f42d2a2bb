import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Has the days with exceptions from a date on judged anew, whoever asks: a rule book that says something else, for one. */
export class JudgeAnewFrom1764000033200 implements MigrationInterface {
  readonly name = 'JudgeAnewFrom1764000033200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION judge_anew(since date) RETURNS void LANGUAGE sql AS $$
        INSERT INTO attendance_day_change (employee_id, date)
        SELECT employee_id, date FROM attendance_day
        WHERE date >= since AND absences + missing_ins + missing_outs + late_arrivals + early_departures + unscheduled > 0
        ORDER BY employee_id, date
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION judge_anew(date)');
  }
}
