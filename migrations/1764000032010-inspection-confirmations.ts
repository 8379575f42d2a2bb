import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a second inspector of the round saw too, in their own name: some rules (UX-01) take nothing from the word of one. Never changed, never by
 * whoever made the check, never by the person who was looked at; the day is judged anew.
 */
export class InspectionConfirmations1764000032010 implements MigrationInterface {
  readonly name = 'InspectionConfirmations1764000032010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inspection_confirmation (
        check_id uuid CONSTRAINT inspection_confirmation_check_fkey REFERENCES inspection_check (id),
        inspector_id uuid CONSTRAINT inspection_confirmation_inspector_fkey REFERENCES employee (id),
        confirmed_by text NOT NULL,
        confirmed_at timestamptz NOT NULL,
        CONSTRAINT inspection_confirmation_pkey PRIMARY KEY (check_id, inspector_id)
      )`);
    await runner.query(`
      CREATE FUNCTION inspection_confirmation_second() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE looked_at inspection_check;
      BEGIN
        SELECT * INTO looked_at FROM inspection_check WHERE id = NEW.check_id;
        IF NEW.inspector_id IN (looked_at.checked_by_id, looked_at.employee_id) OR NOT EXISTS (
          SELECT FROM inspection WHERE id = looked_at.inspection_id AND NEW.inspector_id = ANY (inspector_ids))
        THEN
          RAISE EXCEPTION 'check % is confirmed by another inspector of its round', NEW.check_id USING ERRCODE = 'restrict_violation';
        END IF;
        INSERT INTO inspection_change (employee_id, date) VALUES (looked_at.employee_id, looked_at.date);
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER inspection_confirmation_second BEFORE INSERT ON inspection_confirmation
      FOR EACH ROW EXECUTE FUNCTION inspection_confirmation_second()`);
    await runner.query(`
      CREATE TRIGGER inspection_confirmation_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON inspection_confirmation
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE inspection_confirmation');
    await runner.query('DROP FUNCTION inspection_confirmation_second()');
  }
}
