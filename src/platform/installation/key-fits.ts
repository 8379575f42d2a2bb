import { createHmac, timingSafeEqual } from 'node:crypto';
import type { DataSource } from 'typeorm';

/**
 * Whether `key` is the one that the secrets in this database are sealed with. The first server to ask
 * notes its key; of two with different keys that ask at once, one is told no.
 */
export async function keyFits(dataSource: DataSource, key: Buffer, now: Date): Promise<boolean> {
  const keyCheck = createHmac('sha256', key).update('congvu key check').digest();
  await dataSource.query(
    `INSERT INTO installation (id, key_check, demo, created_at) VALUES (1, $1, false, $2) ON CONFLICT DO NOTHING`,
    [keyCheck, now],
  );
  const [noted] = await dataSource.query<[{ key_check: Buffer }]>('SELECT key_check FROM installation');
  return timingSafeEqual(noted.key_check, keyCheck);
}
