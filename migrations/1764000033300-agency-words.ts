import type { MigrationInterface, QueryRunner } from 'typeorm';

const KIND = 'request-agency-word';

/** The word of the sending agency on a request for leave, once, while it waits; deciders are told. The kinds of notice that are there are kept. */
export class AgencyWords1764000033300 implements MigrationInterface {
  readonly name = 'AgencyWords1764000033300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE request_agency_word (
        request_id uuid CONSTRAINT request_agency_word_pkey PRIMARY KEY
          CONSTRAINT request_agency_word_request_fkey REFERENCES work_request (id),
        status text NOT NULL CONSTRAINT request_agency_word_status_check CHECK (status IN ('confirmed', 'refused')),
        note text,
        confirmed_by text NOT NULL,
        confirmed_at timestamptz NOT NULL
      )`);
    await this.allow(runner, (kinds) => [...kinds, KIND]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM notice WHERE kind = '${KIND}'`);
    await this.allow(runner, (kinds) => kinds.filter((kind) => kind !== KIND));
    await runner.query('DROP TABLE request_agency_word');
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
