import type { MigrationInterface, QueryRunner } from 'typeorm';

const OPEN = (day: string): string =>
  `NOT EXISTS (SELECT FROM sealed_months() s WHERE s.unit_id = ${day}.unit_id AND ${day}.date BETWEEN s.from_date AND s.to_date)`;

const EXCEPTION =
  'absences + missing_ins + missing_outs + late_arrivals + early_departures + unscheduled > 0';

/**
 * A sealed month was judged by the rules of its seal: another value or another book has only days judged anew that are not sealed, of inspections too; a month that is
 * opened again is judged anew as a whole, and what recurs in it counted.
 */
export class SealedMonthsStand1764000037200 implements MigrationInterface {
  readonly name = 'SealedMonthsStand1764000037200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION sealed_months() RETURNS TABLE (unit_id uuid, from_date date, to_date date) LANGUAGE sql STABLE AS $$
        SELECT u.id, c.from_date, c.to_date FROM closing c CROSS JOIN LATERAL unit_scope(ARRAY[c.unit_id]) AS u(id) WHERE c.status = 'sealed'
      $$`);
    await this.judging(runner, ` AND ${OPEN('d')}`);
    await this.inspections(runner, ` AND ${OPEN('d')}`);
    await runner.query(`
      CREATE FUNCTION judge_inspections_anew(since date) RETURNS void LANGUAGE sql AS $$
        INSERT INTO inspection_change (employee_id, date)
        SELECT DISTINCT employee_id, date FROM inspection_check d WHERE date >= since AND ${OPEN('d')} ORDER BY 1, 2
      $$`);
    await runner.query(`
      CREATE FUNCTION judge_opened_month() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO attendance_day_change (employee_id, date)
        SELECT employee_id, date FROM attendance_day
        WHERE unit_id IN (SELECT unit_scope(ARRAY[NEW.unit_id])) AND date BETWEEN NEW.from_date AND NEW.to_date AND ${EXCEPTION}
        UNION
        SELECT employee_id, date FROM finding
        WHERE unit_id IN (SELECT unit_scope(ARRAY[NEW.unit_id])) AND date BETWEEN NEW.from_date AND NEW.to_date AND origin = 'attendance'
        ORDER BY 1, 2;
        INSERT INTO inspection_change (employee_id, date)
        SELECT DISTINCT employee_id, date FROM inspection_check
        WHERE unit_id IN (SELECT unit_scope(ARRAY[NEW.unit_id])) AND date BETWEEN NEW.from_date AND NEW.to_date ORDER BY 1, 2;
        PERFORM recount_recurrence(ARRAY(SELECT unit_scope(ARRAY[NEW.unit_id])), NEW.from_date, NEW.to_date);
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER closing_judge_opened AFTER UPDATE OF status ON closing
      FOR EACH ROW WHEN (OLD.status = 'sealed' AND NEW.status <> 'sealed') EXECUTE FUNCTION judge_opened_month()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER closing_judge_opened ON closing');
    await runner.query('DROP FUNCTION judge_opened_month()');
    await runner.query('DROP FUNCTION judge_inspections_anew(date)');
    await this.inspections(runner, '');
    await this.judging(runner, '');
    await runner.query('DROP FUNCTION sealed_months()');
  }

  private async judging(runner: QueryRunner, open: string): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION judge_anew(since date) RETURNS void LANGUAGE sql AS $$
        INSERT INTO attendance_day_change (employee_id, date)
        SELECT employee_id, date FROM attendance_day d WHERE date >= since AND ${EXCEPTION}${open} ORDER BY employee_id, date
      $$`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION judge_anew_overlay() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.path LIKE 'findings.%' OR NEW.path LIKE 'roster.%' OR NEW.path LIKE 'punches.%' OR NEW.path = 'closing.periodStartDay' THEN
          INSERT INTO attendance_day_change (employee_id, date)
          SELECT employee_id, date FROM attendance_day d
          WHERE date >= CASE WHEN NEW.path LIKE 'closing.%' THEN NEW.from_date - 31 ELSE NEW.from_date END
            AND (NEW.unit_id IS NULL OR unit_id IN (SELECT unit_scope(ARRAY[NEW.unit_id])))
            AND ${EXCEPTION}${open}
          ORDER BY employee_id, date;
        END IF;
        IF NEW.path LIKE 'recurrence.%' OR NEW.path = 'closing.periodStartDay' THEN
          PERFORM recount_recurrence(
            CASE WHEN NEW.unit_id IS NOT NULL THEN ARRAY(SELECT unit_scope(ARRAY[NEW.unit_id])) END,
            CASE WHEN NEW.path LIKE 'closing.%' THEN NEW.from_date - 31 ELSE NEW.from_date END, NULL);
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION recount_recurrence(units uuid[], since date, last date) RETURNS void LANGUAGE sql AS $$
        INSERT INTO recurrence_change (employee_id, date)
        SELECT DISTINCT employee_id, date FROM finding d
        WHERE (status = 'confirmed' OR origin = 'recurrence') AND date >= since AND (last IS NULL OR date <= last)
          AND (units IS NULL OR unit_id = ANY(units))${open}
        ORDER BY employee_id, date
      $$`);
  }

  private async inspections(runner: QueryRunner, open: string): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION judge_anew_inspection_rule() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO inspection_change (employee_id, date)
        SELECT DISTINCT employee_id, date FROM inspection_check d WHERE date >= NEW.from_date
          AND (NEW.unit_id IS NULL OR unit_id IN (SELECT unit_scope(ARRAY[NEW.unit_id])))${open};
        RETURN NULL;
      END $$`);
  }
}
