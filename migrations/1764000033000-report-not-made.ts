import type { MigrationInterface, QueryRunner } from 'typeorm';

const KIND = 'report-not-made';

/** People are told of reports that could not be made. The kinds that are there are kept, whichever they are. */
export class ReportNotMade1764000033000 implements MigrationInterface {
  readonly name = 'ReportNotMade1764000033000';

  async up(runner: QueryRunner): Promise<void> {
    await this.allow(runner, (kinds) => [...kinds, KIND]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM notice WHERE kind = '${KIND}'`);
    await this.allow(runner, (kinds) => kinds.filter((kind) => kind !== KIND));
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
