import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What timesheets read of a day, beside its detail; days that are there get it when they are saved next, till then it is taken apart. */
export class TimesheetText1764000030000 implements MigrationInterface {
  readonly name = 'TimesheetText1764000030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE attendance_day ADD COLUMN timesheet text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE attendance_day DROP COLUMN timesheet');
  }
}
