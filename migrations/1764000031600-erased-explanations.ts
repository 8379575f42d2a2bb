import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was decided on an explanation stands, but of people whose time is over the words about them may be taken away. */
export class ErasedExplanations1764000031600 implements MigrationInterface {
  readonly name = 'ErasedExplanations1764000031600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION explanation_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (OLD.status, OLD.decided_by) IS DISTINCT FROM (NEW.status, NEW.decided_by)
          OR NOT EXISTS (SELECT FROM employee WHERE id = NEW.employee_id AND pseudonymised_at IS NOT NULL) THEN
          RAISE EXCEPTION 'explanation % is decided', OLD.id USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$`);
    await this.trigger(runner, 'explanation_decided_once');
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.trigger(runner, 'refuse_change');
    await runner.query('DROP FUNCTION explanation_decided_once()');
  }

  private async trigger(runner: QueryRunner, refusing: string): Promise<void> {
    await runner.query('DROP TRIGGER explanation_decided_once ON explanation');
    await runner.query(`
      CREATE TRIGGER explanation_decided_once BEFORE UPDATE ON explanation FOR EACH ROW
      WHEN (OLD.status <> 'waiting' AND (OLD.status, OLD.opinion, OLD.decided_by) IS DISTINCT FROM (NEW.status, NEW.opinion, NEW.decided_by))
      EXECUTE FUNCTION ${refusing}()`);
  }
}
