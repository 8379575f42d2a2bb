import type { DataSource } from 'typeorm';

/**
 * Whether the demo may be loaded: this installation is the demo already, or has neither units, people
 * nor accounts and is marked as the demo now.
 */
export async function claimDemo(dataSource: DataSource): Promise<boolean> {
  await dataSource.query(
    `UPDATE installation SET demo = true WHERE NOT demo AND NOT EXISTS (SELECT FROM org_unit)
       AND NOT EXISTS (SELECT FROM employee) AND NOT EXISTS (SELECT FROM account)`,
  );
  const [installation] = await dataSource.query<{ demo: boolean }[]>('SELECT demo FROM installation');
  return installation?.demo ?? false;
}
