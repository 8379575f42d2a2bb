import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices go with their finding without reading all of them. */
export class NoticeSubject1764000021300 implements MigrationInterface {
  readonly name = 'NoticeSubject1764000021300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX notice_subject ON notice (subject_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX notice_subject');
  }
}
