import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF = ['excuse', 'correction', 'flexible_minutes'];
const KIND = 'entry-cancelled';

/** What HR entered and another approved is cancelled as it was approved: asked for by one, decided by another. */
export class Cancellations1764000037000 implements MigrationInterface {
  readonly name = 'Cancellations1764000037000';

  async up(runner: QueryRunner): Promise<void> {
    const columns = OF.map(
      (table) => `${table}_id uuid CONSTRAINT cancellation_${table}_fkey REFERENCES ${table} (id),`,
    );
    await runner.query(`
      CREATE TABLE cancellation (
        id uuid CONSTRAINT cancellation_pkey PRIMARY KEY,
        ${columns.join('\n        ')}
        approved_by text NOT NULL,
        approved_at timestamptz NOT NULL,
        approved_note text,
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
        CONSTRAINT cancellation_of_check CHECK (num_nonnulls(${OF.map((table) => `${table}_id`).join(', ')}) = 1),
        CONSTRAINT cancellation_status_check CHECK (status IN ('proposed', 'approved', 'rejected')),
        CONSTRAINT cancellation_decided_check CHECK
          ((status = 'proposed') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL))
      )`);
    for (const table of OF)
      await runner.query(
        `CREATE UNIQUE INDEX cancellation_${table}_key ON cancellation (${table}_id) WHERE status <> 'rejected'`,
      );
    await runner.query(`CREATE INDEX cancellation_waiting ON cancellation (id) WHERE status = 'proposed'`);
    // Explained again where the reason that was accepted is cancelled: one explanation of a finding waits.
    await runner.query('DROP INDEX explanation_finding_key');
    await runner.query(
      `CREATE UNIQUE INDEX explanation_finding_key ON explanation (tenant_id, finding_id) WHERE status = 'waiting'`,
    );
    await runner.query('CREATE INDEX explanation_finding ON explanation (tenant_id, finding_id)');
    await this.allow(runner, (kinds) => [...kinds, KIND]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM notice WHERE kind = '${KIND}'`);
    await this.allow(runner, (kinds) => kinds.filter((kind) => kind !== KIND));
    await runner.query('DROP INDEX explanation_finding');
    await runner.query('DROP INDEX explanation_finding_key');
    await runner.query('CREATE UNIQUE INDEX explanation_finding_key ON explanation (tenant_id, finding_id)');
    await runner.query('DROP TABLE cancellation');
  }

  private async allow(
    runner: QueryRunner,
    change: (kinds: readonly string[]) => readonly string[],
  ): Promise<void> {
    const [{ rule }] = (await runner.query(
      `SELECT pg_get_constraintdef(oid) AS rule FROM pg_constraint WHERE conname = 'notice_kind_check'`,
    )) as [{ rule: string }];
    const kinds = [...rule.matchAll(/'([a-z-]+)'/g)].map(([, kind = '']) => kind);
    const listed = change(kinds).map((kind) => `'${kind}'`);
    await runner.query(`
      ALTER TABLE notice
        DROP CONSTRAINT notice_kind_check,
        ADD CONSTRAINT notice_kind_check CHECK (kind IN (${listed.join(', ')}))`);
  }
}
