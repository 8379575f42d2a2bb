/** From handing in a scan to the day that shows it, while others scan: a running service, its worker and its database. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { RawHttp } from './raw-http.mjs';
import { makeProvince } from './province.mjs';
import { startDatabase, startService } from './service-under-load.mjs';

const PEOPLE = 3000;

/** Waits in ms from the request until `attendance_day` has a day that holds the scan. */
export async function scanToFreshDay({ perSecond, seconds }) {
  const { hashOpaqueToken, newOpaqueToken } = await import('../../dist/src/platform/crypto/opaque-token.js');
  const database = await startDatabase();
  try {
    const client = new pg.Client({ connectionString: database.ownerUrl });
    client.on('error', () => undefined);
    await client.connect();
    await makeProvince(client, { people: PEOPLE, month: '2026-10-01' });
    await client.query(`SELECT ensure_scan_partition(now()::date)`);
    // They work since the day before yesterday: else the service would make all their days of the year meanwhile.
    await client.query(`UPDATE posting SET period = tstzrange(now() - interval '2 days', NULL)`);
    await client.query('TRUNCATE stale_mark');
    const key = newOpaqueToken('cvd');
    await client.query('UPDATE device SET key_hash = $1', [hashOpaqueToken(key)]);
    const service = await startService(database.runtimeUrl, database.folder);
    try {
      await settled(client);
      return await offer(service.url, key, client, perSecond, seconds);
    } finally {
      await service.stop();
      await client.end();
    }
  } finally {
    await database.stop();
  }
}

async function settled(client) {
  for (;;) {
    const [{ left }] = (await client.query('SELECT count(*)::int AS left FROM stale_mark')).rows;
    if (left === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function offer(url, key, client, perSecond, seconds) {
  const connections = Array.from({ length: 32 }, () => new RawHttp(url));
  const [bootId, sentAt, freshAt] = [randomUUID(), new Map(), new Map()];
  const total = perSecond * seconds;
  let watching = true;
  const watch = (async () => {
    const began = new Date(Date.now() - 1000);
    while (watching) {
      const { rows } = await client.query(
        `SELECT b.credential, d.computed_at, d.present FROM attendance_day d JOIN badge b ON b.employee_id = d.employee_id
         WHERE d.tenant_id = 1 AND d.computed_at >= $1 AND json_array_length(d.detail->'presences') > 0`,
        [began],
      );
      const now = performance.now();
      for (const { credential } of rows) if (!freshAt.has(credential)) freshAt.set(credential, now);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  const start = performance.now();
  for (let sent = 0; sent < total;) {
    const due = Math.min(total, Math.floor(((performance.now() - start) / 1000) * perSecond));
    for (; sent < due; sent += 1) {
      // Each person once: the first scan makes the day show a presence.
      const credential = `card:32:${(sent % PEOPLE).toString(16).toUpperCase().padStart(8, '0')}`;
      const connection = connections.pop() ?? new RawHttp(url);
      const began = performance.now();
      if (!sentAt.has(credential)) sentAt.set(credential, began);
      const at = new Date().toISOString();
      const scan = { bootId, sequence: sent + 1, credential, scannedAt: at };
      void connection
        .post(
          '/api/v1/scans',
          `authorization: Bearer ${key}\r\n`,
          JSON.stringify({ sentAt: at, scans: [scan] }),
        )
        .then(() => connections.push(connection));
    }
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  for (let turn = 0; freshAt.size < sentAt.size && turn < 300; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  watching = false;
  await watch;
  for (const connection of connections) connection.close();
  if (freshAt.size < sentAt.size) throw new Error(`${sentAt.size - freshAt.size} days never became fresh`);
  return [...sentAt].map(([credential, at]) => freshAt.get(credential) - at);
}
