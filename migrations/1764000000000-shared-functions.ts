import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Functions that several tables use: append-only guard and search without diacritics. */
export class SharedFunctions1764000000000 implements MigrationInterface {
  readonly name = 'SharedFunctions1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS btree_gist`);
    await runner.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await runner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'table % is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
      END $$`);
    // Vietnamese letters without their marks, in lower case: Nguyễn Thị Đào -> nguyen thi dao. The collation is
    // named, since lower() of a database with the locale C leaves Đ as it is.
    await runner.query(`
      CREATE FUNCTION fold_vietnamese(input text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT replace(lower(regexp_replace(normalize(input, NFD), '[\\u0300-\\u036f]', '', 'g') COLLATE "vi-x-icu"), 'đ', 'd')
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION fold_vietnamese(text)');
    await runner.query('DROP FUNCTION refuse_change()');
  }
}
