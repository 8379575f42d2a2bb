import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Values that a centre proposes and a second person decides. What counts still stands in `rule_overlay`, append-only; every row
 * of it now has the proposal that it came from. What was set before was set at the command line.
 */
export class RuleOverlays1764000017000 implements MigrationInterface {
  readonly name = 'RuleOverlays1764000017000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rule_proposal (
        id uuid CONSTRAINT rule_proposal_pkey PRIMARY KEY,
        path text COLLATE "C" NOT NULL,
        value jsonb NOT NULL,
        unit_id uuid CONSTRAINT rule_proposal_unit_fkey REFERENCES org_unit (id),
        from_date date NOT NULL,
        document text NOT NULL,
        by_command boolean NOT NULL,
        status text NOT NULL,
        reason text NOT NULL,
        proposed_by text NOT NULL,
        proposer_account_id uuid,
        proposer_employee_id uuid,
        proposer_responsible_id uuid,
        proposer_token_id uuid,
        proposed_at timestamptz NOT NULL,
        decided_by text,
        decided_at timestamptz,
        decision_note text,
        CONSTRAINT rule_proposal_document_check CHECK (document <> '' AND document = btrim(document)),
        CONSTRAINT rule_proposal_status_check CHECK (status IN ('proposed', 'approved', 'rejected')),
        CONSTRAINT rule_proposal_decided_check CHECK ((status = 'proposed') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
        CONSTRAINT rule_proposal_command_check CHECK (NOT by_command OR status = 'approved')
      )`);
    await runner.query(`
      INSERT INTO rule_proposal (id, path, value, unit_id, from_date, document, by_command, status, reason, proposed_by,
        proposer_account_id, proposed_at, decided_by, decided_at)
      SELECT gen_random_uuid(), path, value, unit_id, from_date, document, true, 'approved', '', author, author_account_id,
        entered_at, author, entered_at FROM rule_overlay ORDER BY id`);
    await runner.query(`ALTER TABLE rule_overlay ADD COLUMN proposal_id uuid`);
    await runner.query('ALTER TABLE rule_overlay DISABLE TRIGGER rule_overlay_append_only');
    await runner.query(`
      WITH numbered AS (
        SELECT p.id, o.id AS overlay, row_number() OVER (PARTITION BY o.id ORDER BY p.id) AS place,
          dense_rank() OVER (PARTITION BY o.path, o.value, o.unit_id, o.from_date, o.document, o.author, o.entered_at ORDER BY o.id) AS rank
        FROM rule_overlay o JOIN rule_proposal p ON (p.path, p.value, p.from_date, p.document, p.proposed_by, p.proposed_at)
          = (o.path, o.value, o.from_date, o.document, o.author, o.entered_at) AND p.unit_id IS NOT DISTINCT FROM o.unit_id
      ) UPDATE rule_overlay o SET proposal_id = n.id FROM numbered n WHERE n.overlay = o.id AND n.place = n.rank`);
    await runner.query('ALTER TABLE rule_overlay ENABLE TRIGGER rule_overlay_append_only');
    await runner.query(`ALTER TABLE rule_overlay ALTER COLUMN proposal_id SET NOT NULL,
      ADD CONSTRAINT rule_overlay_proposal_key UNIQUE (proposal_id),
      ADD CONSTRAINT rule_overlay_proposal_fkey FOREIGN KEY (proposal_id) REFERENCES rule_proposal (id)`);
    // A decision is final; who erred proposes anew.
    await runner.query(`
      CREATE TRIGGER rule_proposal_decided_once BEFORE UPDATE OR DELETE ON rule_proposal
      FOR EACH ROW WHEN (OLD.status <> 'proposed') EXECUTE FUNCTION refuse_change()`);
    // Values that only findings read leave the attendance day as it is: the days are judged anew, not computed anew.
    await runner.query(`
      CREATE FUNCTION judge_anew_overlay() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.path LIKE 'findings.%' OR NEW.path LIKE 'roster.%' THEN
          INSERT INTO attendance_day_change (employee_id, date)
          SELECT employee_id, date FROM attendance_day WHERE date >= NEW.from_date
            AND (NEW.unit_id IS NULL OR unit_id IN (SELECT unit_scope(ARRAY[NEW.unit_id])));
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER rule_overlay_judge_anew AFTER INSERT ON rule_overlay
      FOR EACH ROW EXECUTE FUNCTION judge_anew_overlay()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER rule_overlay_judge_anew ON rule_overlay');
    await runner.query('DROP FUNCTION judge_anew_overlay()');
    await runner.query('ALTER TABLE rule_overlay DROP COLUMN proposal_id');
    await runner.query('DROP TABLE rule_proposal');
  }
}
