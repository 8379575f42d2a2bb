import type pg from 'pg';
import type { DataSource } from 'typeorm';

/**
 * Runs a statement that PostgreSQL parses and plans once a connection, outside of any transaction of TypeORM, which cannot name
 * statements. For the few that run thousands of times a minute; `name` stands for one text for ever.
 */
export async function runPrepared<Row extends pg.QueryResultRow>(
  dataSource: DataSource,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const { master: pool } = dataSource.driver as unknown as { readonly master: pg.Pool };
  const { rows } = await pool.query<Row>({ name, text, values: [...values] });
  return rows;
}
