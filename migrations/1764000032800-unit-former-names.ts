import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What units were called before, and until when; lists of people are also read in the order of whole names. */
export class UnitFormerNames1764000032800 implements MigrationInterface {
  readonly name = 'UnitFormerNames1764000032800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE org_unit_former_name (
        unit_id uuid NOT NULL,
        until_date date NOT NULL,
        name text COLLATE "vi-x-icu" NOT NULL,
        CONSTRAINT org_unit_former_name_pkey PRIMARY KEY (unit_id, until_date),
        CONSTRAINT org_unit_former_name_unit_fkey FOREIGN KEY (unit_id) REFERENCES org_unit (id),
        CONSTRAINT org_unit_former_name_check CHECK (name <> '' AND name = btrim(name))
      )`);
    await runner.query('CREATE INDEX employee_full_name_order ON employee (full_name, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX employee_full_name_order');
    await runner.query('DROP TABLE org_unit_former_name');
  }
}
