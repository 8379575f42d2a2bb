import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where findings come from, until when they wait, and how they came to stand where they stand. */
export class FindingHistory1764000021000 implements MigrationInterface {
  readonly name = 'FindingHistory1764000021000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE finding
        ADD COLUMN origin text NOT NULL DEFAULT 'attendance',
        ADD COLUMN explain_until date,
        ADD COLUMN decide_until date,
        ADD COLUMN partly_accepted boolean NOT NULL DEFAULT false,
        ADD COLUMN status_at timestamptz,
        ADD COLUMN status_by text NOT NULL DEFAULT 'Công vụ',
        ADD COLUMN status_reason text,
        ADD CONSTRAINT finding_origin_check CHECK (origin IN ('attendance', 'deadline', 'recurrence'))`);
    await runner.query(`UPDATE finding SET status_at = updated_at`);
    await runner.query(`
      ALTER TABLE finding
        ALTER COLUMN origin DROP DEFAULT,
        ALTER COLUMN partly_accepted DROP DEFAULT,
        ALTER COLUMN status_by DROP DEFAULT,
        ALTER COLUMN status_at SET NOT NULL`);
    await runner.query(`CREATE INDEX finding_newest ON finding (tenant_id, date DESC, id DESC)`);
    await runner.query(`
      CREATE TABLE finding_transition (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT finding_transition_pkey PRIMARY KEY,
        tenant_id integer NOT NULL,
        finding_id uuid NOT NULL,
        from_status text,
        to_status text NOT NULL,
        at timestamptz NOT NULL,
        by text NOT NULL,
        reason text,
        CONSTRAINT finding_transition_finding_fkey FOREIGN KEY (tenant_id, finding_id)
          REFERENCES finding (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query(
      `CREATE INDEX finding_transition_finding ON finding_transition (tenant_id, finding_id, id)`,
    );
    await runner.query(`
      INSERT INTO finding_transition (tenant_id, finding_id, to_status, at, by, reason)
      SELECT tenant_id, id, status, status_at, status_by, status_reason FROM finding`);
    // Kept by the database, so that no way of changing a status leaves it out.
    await runner.query(`
      CREATE FUNCTION finding_begins() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO finding_transition (tenant_id, finding_id, to_status, at, by, reason)
        SELECT tenant_id, id, status, status_at, status_by, status_reason FROM made;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE FUNCTION finding_moves() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO finding_transition (tenant_id, finding_id, from_status, to_status, at, by, reason)
        SELECT m.tenant_id, m.id, b.status, m.status, m.status_at, m.status_by, m.status_reason
        FROM made m JOIN before b ON b.tenant_id = m.tenant_id AND b.id = m.id WHERE b.status <> m.status;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER finding_begins AFTER INSERT ON finding
      REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION finding_begins()`);
    await runner.query(`
      CREATE TRIGGER finding_moves AFTER UPDATE ON finding
      REFERENCING NEW TABLE AS made OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION finding_moves()`);
    await this.judgeAnew(runner, ` OR NEW.path LIKE 'punches.%'`);
  }

  /** Values that only findings read leave the attendance day as it is: the days are judged anew, not computed anew. */
  private async judgeAnew(runner: QueryRunner, more: string): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION judge_anew_overlay() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.path LIKE 'findings.%' OR NEW.path LIKE 'roster.%'${more} THEN
          INSERT INTO attendance_day_change (employee_id, date)
          SELECT employee_id, date FROM attendance_day WHERE date >= NEW.from_date
            AND (NEW.unit_id IS NULL OR unit_id IN (SELECT unit_scope(ARRAY[NEW.unit_id])));
        END IF;
        RETURN NULL;
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.judgeAnew(runner, '');
    await runner.query('DROP TRIGGER finding_begins ON finding');
    await runner.query('DROP TRIGGER finding_moves ON finding');
    await runner.query('DROP FUNCTION finding_begins(), finding_moves()');
    await runner.query('DROP TABLE finding_transition');
    await runner.query('DROP INDEX finding_newest');
    await runner.query(`DELETE FROM finding WHERE origin <> 'attendance'`);
    await runner.query(`
      ALTER TABLE finding
        DROP CONSTRAINT finding_origin_check,
        DROP COLUMN origin,
        DROP COLUMN explain_until,
        DROP COLUMN decide_until,
        DROP COLUMN partly_accepted,
        DROP COLUMN status_at,
        DROP COLUMN status_by,
        DROP COLUMN status_reason`);
  }
}
