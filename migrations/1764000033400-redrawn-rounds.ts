import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A random round after another one of the same day says why it was drawn again, and after which. */
export class RedrawnRounds1764000033400 implements MigrationInterface {
  readonly name = 'RedrawnRounds1764000033400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE inspection
        ADD COLUMN redraw_of_id uuid CONSTRAINT inspection_redraw_fkey REFERENCES inspection (id),
        ADD COLUMN redraw_reason text,
        ADD CONSTRAINT inspection_redraw_check CHECK ((redraw_of_id IS NULL) = (redraw_reason IS NULL) AND (redraw_of_id IS NULL OR kind = 'random'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE inspection DROP COLUMN redraw_reason, DROP COLUMN redraw_of_id');
  }
}
