import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Below what units stood before they were moved: a month that was sealed before is told by the tree of that moment. */
export class UnitsInTime1764000034100 implements MigrationInterface {
  readonly name = 'UnitsInTime1764000034100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE org_unit_former_parent (
        unit_id uuid CONSTRAINT org_unit_former_parent_unit_fkey REFERENCES org_unit (id),
        until timestamptz,
        parent_id uuid CONSTRAINT org_unit_former_parent_parent_fkey REFERENCES org_unit (id),
        CONSTRAINT org_unit_former_parent_pkey PRIMARY KEY (unit_id, until)
      )`);
    await runner.query('CREATE INDEX org_unit_former_parent_below ON org_unit_former_parent (parent_id)');
    await runner.query('CREATE INDEX org_unit_former_parent_until ON org_unit_former_parent (until)');
    await runner.query(`
      INSERT INTO org_unit_former_parent (unit_id, until, parent_id)
      SELECT u.id, min(a.at), (array_agg(p.id ORDER BY a.id))[1]
      FROM audit_entry a JOIN org_unit u ON u.id::text = a.entity_id LEFT JOIN org_unit p ON p.id::text = a.before->>'parentId'
      WHERE a.entity_type = 'unit' AND a.before ? 'parentId' AND a.before->>'parentId' IS DISTINCT FROM a.after->>'parentId'
      GROUP BY u.id, a.at`);
    await runner.query(`
      CREATE FUNCTION keep_former_parent() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO org_unit_former_parent (unit_id, until, parent_id) VALUES (OLD.id, NEW.updated_at, OLD.parent_id)
        ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER org_unit_former_parent AFTER UPDATE OF parent_id ON org_unit FOR EACH ROW
      WHEN (OLD.parent_id IS DISTINCT FROM NEW.parent_id) EXECUTE FUNCTION keep_former_parent()`);
    await this.functions(runner);
  }

  /** As `unit_scope` of the tree at a moment, downwards and upwards. Mergers count whenever they were: a unit goes on telling of its predecessors. */
  private async functions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION unit_scope_at(roots uuid[], moment timestamptz) RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
        WITH RECURSIVE scope(id) AS (
          SELECT unnest(roots)
          UNION
          SELECT next.id FROM scope CROSS JOIN LATERAL (
            SELECT u.id FROM org_unit u WHERE u.parent_id = scope.id
              AND NOT EXISTS (SELECT FROM org_unit_former_parent f WHERE f.unit_id = u.id AND f.until > moment)
            UNION ALL
            SELECT f.unit_id FROM org_unit_former_parent f WHERE f.parent_id = scope.id AND f.until > moment
              AND NOT EXISTS (SELECT FROM org_unit_former_parent e WHERE e.unit_id = f.unit_id AND e.until > moment AND e.until < f.until)
            UNION ALL
            SELECT s.predecessor_id FROM org_unit_succession s WHERE s.successor_id = scope.id
          ) next
        ) SELECT id FROM scope
      $$`);
    await runner.query(`
      CREATE FUNCTION unit_above_at(unit uuid, moment timestamptz) RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
        WITH RECURSIVE above(id) AS (
          SELECT unit
          UNION
          SELECT next.id FROM above CROSS JOIN LATERAL (
            SELECT u.parent_id FROM org_unit u WHERE u.id = above.id AND u.parent_id IS NOT NULL
              AND NOT EXISTS (SELECT FROM org_unit_former_parent f WHERE f.unit_id = u.id AND f.until > moment)
            UNION ALL
            (SELECT f.parent_id FROM org_unit_former_parent f WHERE f.unit_id = above.id AND f.until > moment
             ORDER BY f.until LIMIT 1)
            UNION ALL
            SELECT s.successor_id FROM org_unit_succession s WHERE s.predecessor_id = above.id
          ) next(id) WHERE next.id IS NOT NULL
        ) SELECT id FROM above
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER org_unit_former_parent ON org_unit');
    await runner.query(
      'DROP FUNCTION unit_above_at(uuid, timestamptz), unit_scope_at(uuid[], timestamptz), keep_former_parent()',
    );
    await runner.query('DROP TABLE org_unit_former_parent');
  }
}
