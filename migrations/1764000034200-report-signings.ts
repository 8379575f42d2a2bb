import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who signs the reports of a unit, at which place, and which bodies stand at the head, from a day on. */
export class ReportSignings1764000034200 implements MigrationInterface {
  readonly name = 'ReportSignings1764000034200';

  async up(runner: QueryRunner): Promise<void> {
    const short = (column: string, most: number): string =>
      `CHECK (${column} <> '' AND ${column} = btrim(${column}) AND length(${column}) <= ${most})`;
    await runner.query(`
      CREATE TABLE report_signing (
        id uuid CONSTRAINT report_signing_pkey PRIMARY KEY,
        unit_id uuid NOT NULL CONSTRAINT report_signing_unit_fkey REFERENCES org_unit (id),
        from_date date NOT NULL,
        place text CONSTRAINT report_signing_place_check ${short('place', 60)},
        signer text CONSTRAINT report_signing_signer_check ${short('signer', 200)},
        issuer text CONSTRAINT report_signing_issuer_check ${short('issuer', 200)},
        issuer_parent text CONSTRAINT report_signing_issuer_parent_check ${short('issuer_parent', 200)},
        set_by text NOT NULL,
        set_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX report_signing_unit ON report_signing (unit_id, from_date)');
    await runner.query(`
      CREATE TRIGGER report_signing_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON report_signing
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    await runner.query(`
      CREATE FUNCTION unit_parent_at(unit uuid, moment timestamptz) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT CASE WHEN f.unit_id IS NULL THEN u.parent_id ELSE f.parent_id END
        FROM org_unit u LEFT JOIN LATERAL (
          SELECT p.unit_id, p.parent_id FROM org_unit_former_parent p WHERE p.unit_id = u.id AND p.until > moment ORDER BY p.until LIMIT 1
        ) f ON true WHERE u.id = unit
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION unit_parent_at(uuid, timestamptz)');
    await runner.query('DROP TABLE report_signing');
  }
}
