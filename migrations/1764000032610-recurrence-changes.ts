import type { MigrationInterface, QueryRunner } from 'typeorm';

const judged = (more: string): string => `
  CREATE OR REPLACE FUNCTION judge_anew_overlay() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.path LIKE 'findings.%' OR NEW.path LIKE 'roster.%' OR NEW.path LIKE 'punches.%' OR NEW.path = 'closing.periodStartDay' THEN
      INSERT INTO attendance_day_change (employee_id, date)
      SELECT employee_id, date FROM attendance_day
      WHERE date >= CASE WHEN NEW.path LIKE 'closing.%' THEN NEW.from_date - 31 ELSE NEW.from_date END
        AND (NEW.unit_id IS NULL OR unit_id IN (SELECT unit_scope(ARRAY[NEW.unit_id])))
        AND absences + missing_ins + missing_outs + late_arrivals + early_departures + unscheduled > 0
      ORDER BY employee_id, date;
    END IF;${more}
    RETURN NULL;
  END $$`;

const recounted = `
    IF NEW.path LIKE 'recurrence.%' OR NEW.path = 'closing.periodStartDay' THEN
      PERFORM recount_recurrence(
        CASE WHEN NEW.unit_id IS NOT NULL THEN ARRAY(SELECT unit_scope(ARRAY[NEW.unit_id])) END,
        CASE WHEN NEW.path LIKE 'closing.%' THEN NEW.from_date - 31 ELSE NEW.from_date END, NULL);
    END IF;`;

/** A queue of what recurs and has to be counted anew: when a rule of it changes, or the dates that are reported as a month. */
export class RecurrenceChanges1764000032610 implements MigrationInterface {
  readonly name = 'RecurrenceChanges1764000032610';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE recurrence_change (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT recurrence_change_pkey PRIMARY KEY,
        employee_id uuid NOT NULL,
        date date NOT NULL
      )`);
    // Whoever has something confirmed, or a proposal about it, in these units (null: all) and on these dates (null: without end).
    await runner.query(`
      CREATE FUNCTION recount_recurrence(units uuid[], since date, last date) RETURNS void LANGUAGE sql AS $$
        INSERT INTO recurrence_change (employee_id, date)
        SELECT DISTINCT employee_id, date FROM finding
        WHERE (status = 'confirmed' OR origin = 'recurrence') AND date >= since AND (last IS NULL OR date <= last)
          AND (units IS NULL OR unit_id = ANY(units))
        ORDER BY employee_id, date
      $$`);
    await runner.query(judged(recounted));
    // A proposal that was withdrawn leaves no notice behind; until now it did.
    await runner.query(`
      DELETE FROM notice n WHERE n.kind IN ('recurrence-reminder', 'recurrence-proposed')
        AND NOT EXISTS (SELECT FROM finding f WHERE f.id = n.subject_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(judged(''));
    await runner.query('DROP FUNCTION recount_recurrence(uuid[], date, date)');
    await runner.query('DROP TABLE recurrence_change');
  }
}
