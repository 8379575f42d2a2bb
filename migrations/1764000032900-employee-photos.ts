import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The picture by which people are known at a door, where the office wants one. */
export class EmployeePhotos1764000032900 implements MigrationInterface {
  readonly name = 'EmployeePhotos1764000032900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE employee_photo (
        employee_id uuid NOT NULL CONSTRAINT employee_photo_employee_fkey REFERENCES employee (id),
        sha256 text NOT NULL,
        media_type text NOT NULL,
        content bytea NOT NULL,
        added_by text NOT NULL,
        added_at timestamptz NOT NULL,
        CONSTRAINT employee_photo_pkey PRIMARY KEY (employee_id),
        CONSTRAINT employee_photo_type_check CHECK (media_type IN ('image/jpeg', 'image/png')),
        CONSTRAINT employee_photo_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$')
      )`);
    await runner.query(`ALTER TABLE employee_photo ALTER COLUMN content SET STORAGE EXTERNAL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE employee_photo');
  }
}
