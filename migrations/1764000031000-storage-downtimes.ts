import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A gate that could not keep what its readers read was down too. */
export class StorageDowntimes1764000031000 implements MigrationInterface {
  readonly name = 'StorageDowntimes1764000031000';

  async up(runner: QueryRunner): Promise<void> {
    await this.reasons(runner, ['reader-lost', 'reader-denied', 'agent-stopped', 'storage']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM reader_downtime WHERE reason = 'storage'`);
    await this.reasons(runner, ['reader-lost', 'reader-denied', 'agent-stopped']);
  }

  private async reasons(runner: QueryRunner, reasons: readonly string[]): Promise<void> {
    await runner.query(`
      ALTER TABLE reader_downtime
        DROP CONSTRAINT reader_downtime_reason_check,
        ADD CONSTRAINT reader_downtime_reason_check CHECK (reason IN (${reasons.map((one) => `'${one}'`).join(', ')}))`);
  }
}
