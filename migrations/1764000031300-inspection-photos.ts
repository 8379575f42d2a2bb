import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Photos that an inspector took: a check names them by their hashes, so none can be added or exchanged afterwards. */
export class InspectionPhotos1764000031300 implements MigrationInterface {
  readonly name = 'InspectionPhotos1764000031300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE inspection_check ADD COLUMN photos text[] NOT NULL DEFAULT '{}'`);
    await runner.query(`
      CREATE TABLE inspection_photo (
        check_id uuid NOT NULL CONSTRAINT inspection_photo_check_fkey REFERENCES inspection_check (id),
        sha256 text NOT NULL,
        media_type text NOT NULL,
        content bytea NOT NULL,
        added_by text NOT NULL,
        added_at timestamptz NOT NULL,
        CONSTRAINT inspection_photo_pkey PRIMARY KEY (check_id, sha256),
        CONSTRAINT inspection_photo_type_check CHECK (media_type IN ('image/jpeg', 'image/png')),
        CONSTRAINT inspection_photo_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$')
      )`);
    await runner.query(`ALTER TABLE inspection_photo ALTER COLUMN content SET STORAGE EXTERNAL`);
    await runner.query(`
      CREATE TRIGGER inspection_photo_frozen BEFORE UPDATE OR TRUNCATE ON inspection_photo
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE inspection_photo');
    await runner.query('ALTER TABLE inspection_check DROP COLUMN photos');
  }
}
