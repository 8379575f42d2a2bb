import type { MigrationInterface, QueryRunner } from 'typeorm';

const KIND = 'finding-unsupported';

/** A confirmed finding whose facts are gone is marked, and whoever is concerned is told. */
export class FindingsUnsupported1764000031700 implements MigrationInterface {
  readonly name = 'FindingsUnsupported1764000031700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE finding ADD COLUMN unsupported_at timestamptz,
        ADD CONSTRAINT finding_unsupported_check CHECK (unsupported_at IS NULL OR status = 'confirmed')`);
    await runner.query(
      `CREATE INDEX finding_unsupported ON finding (date, id) WHERE unsupported_at IS NOT NULL`,
    );
    await this.allow(runner, (kinds) => [...kinds, KIND]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM notice WHERE kind = '${KIND}'`);
    await this.allow(runner, (kinds) => kinds.filter((kind) => kind !== KIND));
    await runner.query('ALTER TABLE finding DROP COLUMN unsupported_at');
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
