import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = ['entry-withdrawn', 'entry-kept'];

/** Whoever proposed or decides learns that somebody else withdrew what HR entered; whoever asked for a cancellation, that it was refused. */
export class EntryNotices1764000040100 implements MigrationInterface {
  readonly name = 'EntryNotices1764000040100';

  async up(runner: QueryRunner): Promise<void> {
    await this.allow(runner, (kinds) => [...kinds, ...KINDS]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM notice WHERE kind IN (${KINDS.map((kind) => `'${kind}'`).join(', ')})`);
    await this.allow(runner, (kinds) => kinds.filter((kind) => !KINDS.includes(kind)));
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
