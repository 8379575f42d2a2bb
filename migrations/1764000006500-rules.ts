import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Values that the centre sets over the rule book. A correction is a later row, never an edit. */
export class Rules1764000006500 implements MigrationInterface {
  readonly name = 'Rules1764000006500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rule_overlay (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT rule_overlay_pkey PRIMARY KEY,
        path text COLLATE "C" NOT NULL,
        value jsonb NOT NULL,
        unit_id uuid CONSTRAINT rule_overlay_unit_fkey REFERENCES org_unit (id),
        from_date date NOT NULL,
        document text NOT NULL,
        author text NOT NULL,
        author_account_id uuid,
        entered_at timestamptz NOT NULL,
        CONSTRAINT rule_overlay_document_check CHECK (document <> '' AND document = btrim(document))
      )`);
    await runner.query(`
      CREATE TRIGGER rule_overlay_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON rule_overlay
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rule_overlay');
  }
}
