import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The lock of the organisation's structure (src/modules/organization/structure-lock.ts). */
const HOLD = 'PERFORM pg_advisory_xact_lock(1041008)';

/** What a change marks for everybody whom it concerns, and nobody may join or leave them before it is there for all to see. */
const WHOLE = {
  schedule_assignment: 'INSERT OR UPDATE OR DELETE',
  work_schedule: 'UPDATE',
  calendar_entry: 'INSERT OR UPDATE OR DELETE',
  rule_overlay: 'INSERT OR UPDATE OR DELETE',
} as const;

/**
 * A change of a schedule, a calendar, a rule or an excuse of a whole unit marks the people who are posted there. Somebody hired or moved
 * meanwhile was computed by the old facts and marked by nobody. Such changes take the lock of the structure before they touch a row, as
 * changes of units and postings do: the later of two sees what the earlier did.
 */
export class ChangesMeetHires1764000031800 implements MigrationInterface {
  readonly name = 'ChangesMeetHires1764000031800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION hold_structure() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        ${HOLD};
        RETURN CASE WHEN TG_LEVEL = 'STATEMENT' THEN NULL WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
      END $$`);
    for (const [table, events] of Object.entries(WHOLE))
      await runner.query(`
        CREATE TRIGGER ${table}_structure BEFORE ${events} ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION hold_structure()`);
    await runner.query(`
      CREATE TRIGGER excuse_structure BEFORE INSERT OR UPDATE ON excuse FOR EACH ROW
      WHEN (NEW.unit_id IS NOT NULL) EXECUTE FUNCTION hold_structure()`);
    await runner.query(`
      CREATE TRIGGER excuse_structure_gone BEFORE DELETE ON excuse FOR EACH ROW
      WHEN (OLD.unit_id IS NOT NULL) EXECUTE FUNCTION hold_structure()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(WHOLE)) await runner.query(`DROP TRIGGER ${table}_structure ON ${table}`);
    await runner.query('DROP TRIGGER excuse_structure ON excuse');
    await runner.query('DROP TRIGGER excuse_structure_gone ON excuse');
    await runner.query('DROP FUNCTION hold_structure()');
  }
}
