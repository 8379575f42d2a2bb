/**
 * How fast scans are stored. The yardstick is plain `pg`: one scan a commit, key, scan and queue mark in one prepared statement,
 * into the same tables of the same server. Rounds of yardstick and service take turns, so that a slow minute hits both.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { RawHttp } from './raw-http.mjs';
import { addDevice, startDatabase, startService } from './service-under-load.mjs';
import { cardsAtIdleDoor } from './door.mjs';
import { median, quantile } from './figures.mjs';

const ROUND_MS = 4_000;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const BATCH = 200;

const SINGLE = `WITH fresh AS (
    INSERT INTO scan_key (tenant_id, device_id, key, payload_hash, filed_at, scan_id)
    VALUES (1, $1, $2, $3, $4, $5) ON CONFLICT (tenant_id, device_id, key) DO NOTHING RETURNING scan_id
  ), added AS (
    INSERT INTO scan (tenant_id, filed_at, id, device_id, credential, scanned_at, local_time, received_at, source, raw)
    SELECT 1, $4, $5, $1, $6, $4, $7, $4, 'api', '' FROM fresh
  ) INSERT INTO stale_mark (credential, at, cause) SELECT $6, $4, 'scan' FROM fresh`;

let serial = 0;
const bootId = randomUUID();

function nextScan() {
  serial += 1;
  const at = new Date();
  const credential = `card:32:${(serial % 30_000).toString(16).toUpperCase().padStart(8, '0')}`;
  return { sequence: serial, credential, at, text: at.toISOString() };
}

/** Runs `work` on `clients` at once for the round; returns what it did a second. */
async function rate(clients, each, perCall) {
  const end = performance.now() + ROUND_MS;
  const start = performance.now();
  let calls = 0;
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < end) {
        await each(client);
        calls += 1;
      }
    }),
  );
  return Math.round((calls * perCall * 1000) / (performance.now() - start));
}

function yardstickSingle(deviceId) {
  return async (client) => {
    const { sequence, credential, at, text } = nextScan();
    const values = [deviceId, `${bootId}:${sequence}`, Buffer.alloc(16), at, randomUUID(), credential, text];
    await client.query({ name: 'single', text: SINGLE, values });
  };
}

/** Plain multi-row inserts in one transaction: keys, scans and marks of 200 at a time. */
function yardstickBatch(deviceId) {
  return async (client) => {
    const rows = Array.from({ length: BATCH }, () => ({ ...nextScan(), id: randomUUID() }));
    const list = (width) =>
      rows
        .map(
          (_row, row) =>
            `(${Array.from({ length: width }, (_each, column) => `$${row * width + column + 1}`).join(',')})`,
        )
        .join(',');
    await client.query('BEGIN');
    await client.query({
      name: 'keys',
      text: `INSERT INTO scan_key (tenant_id, device_id, key, payload_hash, filed_at, scan_id) VALUES ${list(6)}`,
      values: rows.flatMap(({ sequence, at, id }) => [
        1,
        deviceId,
        `${bootId}:${sequence}`,
        Buffer.alloc(16),
        at,
        id,
      ]),
    });
    await client.query({
      name: 'scans',
      text: `INSERT INTO scan (tenant_id, filed_at, id, device_id, credential, scanned_at, local_time, received_at, source, raw) VALUES ${list(10)}`,
      values: rows.flatMap(({ at, id, credential, text }) => [
        1,
        at,
        id,
        deviceId,
        credential,
        at,
        text,
        at,
        'api',
        '',
      ]),
    });
    await client.query({
      name: 'marks',
      text: `INSERT INTO stale_mark (credential, at, cause) VALUES ${list(3)}`,
      values: rows.flatMap(({ credential, at }) => [credential, at, 'scan']),
    });
    await client.query('COMMIT');
  };
}

const bodyOf = (scans) =>
  JSON.stringify({
    sentAt: new Date().toISOString(),
    scans: scans.map(({ sequence, credential, text }) => ({ bootId, sequence, credential, scannedAt: text })),
  });

function overHttp(key, size) {
  const headers = `authorization: Bearer ${key}\r\n`;
  return async (connection) => {
    const answer = await connection.post(
      '/api/v1/scans',
      headers,
      bodyOf(Array.from({ length: size }, nextScan)),
    );
    if (answer.status !== 200) throw new Error(`answer ${answer.status}: ${answer.body.slice(0, 200)}`);
  };
}

/** Offers `perSecond` single scans for some seconds, whatever the answers take; latencies in ms. */
async function offered(url, key, perSecond, seconds) {
  const send = overHttp(key, 1);
  const idle = Array.from({ length: 64 }, () => new RawHttp(url));
  const latencies = [];
  let under = 0;
  const start = performance.now();
  for (let sent = 0; sent < perSecond * seconds;) {
    const due = Math.floor(((performance.now() - start) / 1000) * perSecond);
    for (; sent < Math.min(due, perSecond * seconds); sent += 1) {
      const connection = idle.pop() ?? new RawHttp(url);
      const began = start + (sent / perSecond) * 1000;
      under += 1;
      void send(connection).then(() => {
        latencies.push(performance.now() - began);
        under -= 1;
        idle.push(connection);
      });
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  while (under > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  for (const connection of idle) connection.close();
  return latencies;
}

async function withClients(url, count, work) {
  const clients = await Promise.all(
    Array.from({ length: count }, async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return client;
    }),
  );
  try {
    return await work(clients);
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

async function withConnections(url, count, work) {
  const connections = Array.from({ length: count }, () => new RawHttp(url));
  try {
    return await work(connections);
  } finally {
    for (const connection of connections) connection.close();
  }
}

async function countScans(url) {
  return withClients(url, 1, async ([client]) => {
    const { rows } = await client.query('SELECT count(*)::int AS count FROM scan');
    return rows[0].count;
  });
}

/** What "no slower with many scans" is compared with. */
const FEW = 10_000;

/** Single scans over HTTP into a fresh database with 10,000 scans, then with `count` over the last twelve months in the same one. */
async function withManyScans(count) {
  const database = await startDatabase();
  try {
    const { id, key } = await addDevice(database.ownerUrl);
    const measure = async () => {
      const service = await startService(database.runtimeUrl, database.folder, { JOBS_ENABLED: 'false' });
      try {
        await withConnections(service.url, 32, (each) => rate(each, overHttp(key, 1), 1));
        const rates = [];
        for (let round = 0; round < ROUNDS; round += 1)
          rates.push(await withConnections(service.url, 32, (each) => rate(each, overHttp(key, 1), 1)));
        return median(rates);
      } finally {
        await service.stop();
      }
    };
    await fill(database, id, 0, FEW);
    const few = await measure();
    await fill(database, id, FEW, count);
    const many = await measure();
    return { stored: { few: FEW, many: count }, perSecond: { few, many }, largeToSmall: round2(many / few) };
  } finally {
    await database.stop();
  }
}

/** Stores the scans `from` + 1 to `until`, spread over twelve months, and leaves the database as quiet as it finds it. */
async function fill(database, deviceId, from, until) {
  await withClients(database.ownerUrl, 1, async ([client]) => {
    await client.query('TRUNCATE stale_mark');
    await client.query(
      `SELECT ensure_scan_partition((now() - make_interval(months => m))::date) FROM generate_series(0, 12) AS m`,
    );
    for (let done = from; done < until; done += 500_000) {
      await client.query(
        `WITH made AS (
           SELECT n, gen_random_uuid() AS id, now() - interval '365 days' * ((n - $1::int)::float8 / 500000) AS at
           FROM generate_series($1::int + 1, least($1::int + 500000, $2::int)) AS n
         ), keys AS (
           INSERT INTO scan_key (tenant_id, device_id, key, payload_hash, filed_at, scan_id)
           SELECT 1, $3, 'many:' || n, '\\x00000000000000000000000000000000', at, id FROM made
         ) INSERT INTO scan (tenant_id, filed_at, id, device_id, credential, scanned_at, local_time, received_at, source, raw)
           SELECT 1, at, id, $3, 'card:32:' || lpad(to_hex(n % 30000), 8, '0'), at, at::text, at, 'gate', '' FROM made`,
        [done, until, deviceId],
      );
    }
    await client.query('VACUUM ANALYZE');
  });
  // Only a superuser may: what filling left to write must not be written while it is measured.
  await withClients(database.adminUrl, 1, ([client]) => client.query('CHECKPOINT'));
}

/**
 * Ratios of issue "Readers and scans", section 5. The comparison with many stored scans takes some minutes: `--stored=N` for another number
 * than ten million, `--quick` to leave it out.
 */
export async function bench(options = []) {
  const asked = options.find((option) => option.startsWith('--stored='))?.slice(9);
  const stored = options.includes('--quick') ? 0 : Number(asked ?? 10_000_000);
  const large = stored === 0 ? null : await withManyScans(stored);
  const database = await startDatabase();
  try {
    const device = await addDevice(database.ownerUrl);
    const { id, key } = device;
    const quiet = await startService(database.runtimeUrl, database.folder, { JOBS_ENABLED: 'false' });
    const parts = { pgSingle32: [], http32: [], http128: [], pgBatch: [], httpBatch: [] };
    try {
      await withConnections(quiet.url, 32, (each) => rate(each, overHttp(key, 1), 1));
      for (let round = 0; round < ROUNDS; round += 1) {
        parts.pgSingle32.push(
          await withClients(database.runtimeUrl, 32, (each) => rate(each, yardstickSingle(id), 1)),
        );
        parts.http32.push(await withConnections(quiet.url, 32, (each) => rate(each, overHttp(key, 1), 1)));
        parts.http128.push(await withConnections(quiet.url, 128, (each) => rate(each, overHttp(key, 1), 1)));
        parts.pgBatch.push(
          await withClients(database.runtimeUrl, 8, (each) => rate(each, yardstickBatch(id), BATCH)),
        );
        parts.httpBatch.push(
          await withConnections(quiet.url, 8, (each) => rate(each, overHttp(key, BATCH), BATCH)),
        );
      }
    } finally {
      await quiet.stop();
    }
    const whole = await startService(database.runtimeUrl, database.folder);
    let door;
    let latencies;
    let lost;
    try {
      await drained(database.ownerUrl);
      await cardsAtIdleDoor(whole.url, device, database.folder, 10);
      door = await cardsAtIdleDoor(whole.url, device, database.folder, 60);
      await offered(whole.url, key, 200, 2);
      const before = await countScans(database.ownerUrl);
      latencies = await offered(whole.url, key, 1_000, 10);
      lost = before + 10_000 - (await countScans(database.ownerUrl));
    } finally {
      await whole.stop();
    }
    const rows = Object.fromEntries(Object.entries(parts).map(([name, rates]) => [name, median(rates)]));
    return {
      ratios: {
        http32ToPg: round2(rows.http32 / rows.pgSingle32),
        http128ToPg: round2(rows.http128 / rows.pgSingle32),
        batchToPg: round2(rows.httpBatch / rows.pgBatch),
        largeToSmall: large?.largeToSmall ?? null,
      },
      wanted: {
        http32ToPg: 0.6,
        http128ToPg: 1,
        batchToPg: 0.5,
        offeredP99Ms: 50,
        lost: 0,
        idleDoorP50Ms: 30,
        largeToSmall: round2(1 / 1.2),
      },
      offered1000: {
        p50Ms: round2(quantile(latencies, 0.5)),
        p99Ms: round2(quantile(latencies, 0.99)),
        maxMs: round2(Math.max(...latencies)),
        answered: latencies.length,
        lost,
      },
      idleDoor: {
        p50Ms: round2(quantile(door, 0.5)),
        p95Ms: round2(quantile(door, 0.95)),
        cards: door.length,
      },
      large,
      scansPerSecond: parts,
    };
  } finally {
    await database.stop();
  }
}

/** Waits until the workers of the service have worked off what the rounds before left. */
async function drained(url) {
  await withClients(url, 1, async ([client]) => {
    await client.query('TRUNCATE stale_mark');
  });
}

function round2(number) {
  return Math.round(number * 100) / 100;
}
