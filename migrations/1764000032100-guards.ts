import type { MigrationInterface, QueryRunner } from 'typeorm';

const roles = [
  'employee', 'unit-head', 'inspector', 'hr-officer', 'director', 'auditor', 'administrator', 'agency-contact',
]; // prettier-ignore
const listed = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');

/** The role of guards at a door: they may ask for a check, and no more. */
export class Guards1764000032100 implements MigrationInterface {
  readonly name = 'Guards1764000032100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE role_grant DROP CONSTRAINT role_grant_role_check,
      ADD CONSTRAINT role_grant_role_check CHECK (role IN (${listed([...roles, 'guard'])}))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE role_grant DROP CONSTRAINT role_grant_role_check,
      ADD CONSTRAINT role_grant_role_check CHECK (role IN (${listed(roles)}))`);
  }
}
