import type { MigrationInterface, QueryRunner } from 'typeorm';

const KIND = 'conduct-reported';
const ORIGINS = ['attendance', 'deadline', 'recurrence', 'inspection'];

/** Complaints that were confirmed and conclusions of authorities, entered by one person and confirmed by another. */
export class ReportedConduct1764000031720 implements MigrationInterface {
  readonly name = 'ReportedConduct1764000031720';

  async up(runner: QueryRunner): Promise<void> {
    await this.origins(runner, [...ORIGINS, 'reported']);
    await runner.query(`
      CREATE TABLE reported_conduct (
        id uuid CONSTRAINT reported_conduct_pkey PRIMARY KEY,
        employee_id uuid NOT NULL CONSTRAINT reported_conduct_employee_fkey REFERENCES employee (id),
        unit_id uuid NOT NULL CONSTRAINT reported_conduct_unit_fkey REFERENCES org_unit (id),
        date date NOT NULL,
        half_day text NOT NULL,
        rule text NOT NULL,
        source text NOT NULL,
        document_number text NOT NULL,
        document_date date NOT NULL,
        content text NOT NULL,
        status text NOT NULL,
        entered_by text NOT NULL,
        entered_at timestamptz NOT NULL,
        proposer_account_id uuid,
        proposer_employee_id uuid,
        proposer_responsible_id uuid,
        proposer_token_id uuid,
        decided_by text,
        decider_employee_id uuid,
        decided_at timestamptz,
        decision_note text,
        withdrawn_by text,
        withdrawn_at timestamptz,
        withdraw_reason text,
        CONSTRAINT reported_conduct_half_day_check CHECK (half_day IN ('morning', 'afternoon')),
        CONSTRAINT reported_conduct_source_check CHECK (source IN ('complaint', 'official-finding')),
        CONSTRAINT reported_conduct_document_check CHECK (document_number <> '' AND document_date >= date),
        CONSTRAINT reported_conduct_status_check CHECK (status IN ('proposed', 'confirmed', 'rejected', 'withdrawn')),
        CONSTRAINT reported_conduct_decided_check
          CHECK ((decided_at IS NULL) = (decided_by IS NULL) AND (status NOT IN ('confirmed', 'rejected') OR decided_at IS NOT NULL)),
        CONSTRAINT reported_conduct_withdrawn_check
          CHECK ((status = 'withdrawn') = (withdrawn_at IS NOT NULL) AND (withdrawn_at IS NULL) = (withdrawn_by IS NULL)
            AND (withdrawn_at IS NULL) = (withdraw_reason IS NULL))
      )`);
    await runner.query(`CREATE INDEX reported_conduct_newest ON reported_conduct (id DESC)`);
    await runner.query(`
      CREATE UNIQUE INDEX reported_conduct_once_key ON reported_conduct (employee_id, date, half_day, rule)
      WHERE status IN ('proposed', 'confirmed')`);
    await this.allow(runner, (kinds) => [...kinds, KIND]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM notice WHERE kind = '${KIND}'`);
    await this.allow(runner, (kinds) => kinds.filter((kind) => kind !== KIND));
    await runner.query('DROP TABLE reported_conduct');
    await runner.query(`DELETE FROM finding WHERE origin = 'reported'`);
    await this.origins(runner, ORIGINS);
  }

  private async origins(runner: QueryRunner, origins: readonly string[]): Promise<void> {
    const listed = origins.map((origin) => `'${origin}'`).join(', ');
    await runner.query(`
      ALTER TABLE finding DROP CONSTRAINT finding_origin_check,
        ADD CONSTRAINT finding_origin_check CHECK (origin IN (${listed}))`);
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
