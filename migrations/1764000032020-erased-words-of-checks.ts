import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a check shows stands; of people whose time is over the words about them and of them may be taken away. */
export class ErasedWordsOfChecks1764000032020 implements MigrationInterface {
  readonly name = 'ErasedWordsOfChecks1764000032020';

  async up(runner: QueryRunner): Promise<void> {
    await this.frozen(
      runner,
      `CASE WHEN EXISTS (SELECT FROM employee WHERE id = NEW.employee_id AND pseudonymised_at IS NOT NULL)
        THEN '{cancelled_at,cancelled_by,cancel_reason,opinion,opinion_at,note,said}'::text[]
        ELSE '{cancelled_at,cancelled_by,cancel_reason,opinion,opinion_at}'::text[] END`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.frozen(runner, `'{cancelled_at,cancelled_by,cancel_reason,opinion,opinion_at}'::text[]`);
  }

  /** `free`: the columns that may change. */
  private async frozen(runner: QueryRunner, free: string): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION inspection_check_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE ended boolean; free text[];
      BEGIN
        IF TG_OP = 'DELETE' THEN
          RAISE EXCEPTION 'checks of inspections are kept' USING ERRCODE = 'restrict_violation';
        END IF;
        SELECT ended_at IS NOT NULL INTO ended FROM inspection WHERE id = NEW.inspection_id;
        IF TG_OP = 'INSERT' THEN
          IF ended THEN RAISE EXCEPTION 'inspection % is frozen', NEW.inspection_id USING ERRCODE = 'restrict_violation'; END IF;
          RETURN NEW;
        END IF;
        free := ${free};
        IF to_jsonb(OLD) - free <> to_jsonb(NEW) - free
          OR ((ended OR OLD.cancelled_at IS NOT NULL) AND
            (OLD.cancelled_at, OLD.cancelled_by, OLD.cancel_reason) IS DISTINCT FROM (NEW.cancelled_at, NEW.cancelled_by, NEW.cancel_reason))
        THEN
          RAISE EXCEPTION 'check % is frozen', OLD.id USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$`);
  }
}
