import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What another road saw of an event that is found already: the finding stands on it where its own evidence goes. */
export class OtherEvidence1764000032620 implements MigrationInterface {
  readonly name = 'OtherEvidence1764000032620';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE finding_other_evidence (
        tenant_id integer NOT NULL,
        employee_id uuid NOT NULL CONSTRAINT finding_other_evidence_employee_fkey REFERENCES employee (id),
        date date NOT NULL,
        session_id text NOT NULL,
        rule text NOT NULL,
        origin text NOT NULL,
        unit_id uuid NOT NULL CONSTRAINT finding_other_evidence_unit_fkey REFERENCES org_unit (id),
        status text NOT NULL,
        area text NOT NULL,
        severity smallint NOT NULL,
        minutes integer NOT NULL,
        evidence jsonb NOT NULL,
        cites jsonb NOT NULL,
        day_revision integer NOT NULL,
        CONSTRAINT finding_other_evidence_pkey PRIMARY KEY (tenant_id, employee_id, date, session_id, rule, origin)
      )`);
    // Rounds that saw what a document had established before are looked at once more.
    await runner.query(`
      INSERT INTO inspection_change (employee_id, date)
      SELECT DISTINCT f.employee_id, f.date FROM finding f JOIN inspection_check k ON k.employee_id = f.employee_id AND k.date = f.date
      WHERE f.origin = 'reported'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE finding_other_evidence');
  }
}
