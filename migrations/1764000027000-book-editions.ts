import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What days last read of each rule book that ships with the service: an upgrade that changes it makes them stale. */
export class BookEditions1764000027000 implements MigrationInterface {
  readonly name = 'BookEditions1764000027000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE book_edition (
        book_id text PRIMARY KEY,
        standing jsonb NOT NULL,
        noted_at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE book_edition');
  }
}
