import type { MigrationInterface, QueryRunner } from 'typeorm';

const KIND = 'badge-suspected';

/** Two scans of one badge at distant readers within minutes: somebody has to look into it. Never a finding. */
export class BadgeSuspicions1764000031710 implements MigrationInterface {
  readonly name = 'BadgeSuspicions1764000031710';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE badge_suspicion (
        id uuid CONSTRAINT badge_suspicion_pkey PRIMARY KEY,
        employee_id uuid NOT NULL CONSTRAINT badge_suspicion_employee_fkey REFERENCES employee (id),
        unit_id uuid NOT NULL CONSTRAINT badge_suspicion_unit_fkey REFERENCES org_unit (id),
        date date NOT NULL,
        first_at timestamptz NOT NULL,
        first_device_id uuid NOT NULL CONSTRAINT badge_suspicion_first_device_fkey REFERENCES device (id),
        second_at timestamptz NOT NULL,
        second_device_id uuid NOT NULL CONSTRAINT badge_suspicion_second_device_fkey REFERENCES device (id),
        because jsonb NOT NULL,
        raised_at timestamptz NOT NULL,
        outcome text,
        reason text,
        reviewed_by text,
        reviewer_employee_id uuid CONSTRAINT badge_suspicion_reviewer_fkey REFERENCES employee (id),
        reviewed_at timestamptz,
        CONSTRAINT badge_suspicion_once_key UNIQUE (employee_id, first_at, first_device_id, second_at, second_device_id),
        CONSTRAINT badge_suspicion_order_check CHECK (first_at <= second_at),
        CONSTRAINT badge_suspicion_outcome_check CHECK (outcome IN ('explained', 'official-finding-needed')),
        CONSTRAINT badge_suspicion_reviewed_check
          CHECK ((outcome IS NULL) = (reviewed_at IS NULL) AND (outcome IS NULL) = (reviewed_by IS NULL)
            AND (outcome IS NULL) = (reason IS NULL))
      )`);
    await runner.query(`CREATE INDEX badge_suspicion_newest ON badge_suspicion (date DESC, id DESC)`);
    await this.allow(runner, (kinds) => [...kinds, KIND]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM notice WHERE kind = '${KIND}'`);
    await this.allow(runner, (kinds) => kinds.filter((kind) => kind !== KIND));
    await runner.query('DROP TABLE badge_suspicion');
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
