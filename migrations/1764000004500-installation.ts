import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is true of the installation as a whole: the key its secrets are sealed with, and whether it is the demo. */
export class Installation1764000004500 implements MigrationInterface {
  readonly name = 'Installation1764000004500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE installation (
        id integer PRIMARY KEY CHECK (id = 1),
        key_check bytea NOT NULL CHECK (length(key_check) = 32),
        demo boolean NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    // TRUNCATE stays open to the owner: so somebody who lost the key begins with another one.
    await runner.query(`
      CREATE TRIGGER installation_key_stays BEFORE UPDATE OF id, key_check, created_at OR DELETE ON installation
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE installation');
  }
}
