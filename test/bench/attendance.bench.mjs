/**
 * How fast days are computed (issue "Attendance", section 5). The yardstick is bare SQL on the same server: reading the same
 * punches and writing the same rows, days computed by nobody.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { coreDaysPerSecond } from './attendance-core.mjs';
import { scanToFreshDay } from './fresh-days.mjs';
import { quantile } from './figures.mjs';
import { makeProvince } from './province.mjs';
import { startDatabase } from './service-under-load.mjs';

const MONTH = '2026-10-01';
const NEXT = '2026-11-01';
const DAYS = 31;

/** Everything stale: the worker makes every day of the month. */
async function wholeMonth(database, client) {
  await client.query(`TRUNCATE stale_mark`);
  await client.query(
    `INSERT INTO stale_mark (employee_id, from_date, until_date, cause) SELECT id, $1::date, $2::date, 'seed' FROM employee`,
    [MONTH, NEXT],
  );
  const child = fork(fileURLToPath(new URL('./attendance-child.mjs', import.meta.url)), {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      DATABASE_URL: database.runtimeUrl,
      CONGVU_DATA_DIR: `${database.folder}/worker`,
      CONGVU_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
    },
  });
  return new Promise((resolve, reject) => {
    let told;
    child.on('message', (message) => (told = message));
    child.on('exit', (code) => (told ? resolve(told) : reject(new Error(`the worker ended with ${code}`))));
  });
}

/** Reads every punch of the month through the badges, and writes every day into a table of the same make. */
async function bareSql(client) {
  const began = performance.now();
  await client.query(
    `SELECT count(*), max(s.at) FROM badge b CROSS JOIN LATERAL (
       SELECT filed_at AS at FROM scan WHERE tenant_id = 1 AND credential = b.credential AND suspicion IS NULL
         AND b.period @> filed_at AND filed_at >= $1::date - 3 AND filed_at < $2::date + 3 OFFSET 0) AS s`,
    [MONTH, NEXT],
  );
  const read = (performance.now() - began) / 1000;
  await client.query('CREATE TABLE bare_day (LIKE attendance_day INCLUDING ALL)');
  const writing = performance.now();
  await client.query('INSERT INTO bare_day SELECT * FROM attendance_day');
  const write = (performance.now() - writing) / 1000;
  await client.query('DROP TABLE bare_day');
  return { read, write };
}

async function province(people) {
  const database = await startDatabase();
  try {
    const client = new pg.Client({ connectionString: database.ownerUrl });
    client.on('error', () => undefined);
    await client.connect();
    const scans = await makeProvince(client, { people, month: MONTH });
    const worker = await wholeMonth(database, client);
    const bare = await bareSql(client);
    const [{ fresh, failed }] = (
      await client.query(
        `SELECT (SELECT count(*)::int FROM attendance_day) AS fresh, (SELECT count(*)::int FROM attendance_day_fault) AS failed`,
      )
    ).rows;
    await client.end();
    return { people, scans, days: fresh, failed, worker, bare };
  } finally {
    await database.stop();
  }
}

const round2 = (number) => Math.round(number * 100) / 100;

function told({ people, scans, days, failed, worker, bare }) {
  return {
    people,
    scans,
    days,
    failed,
    seconds: round2(worker.seconds),
    daysPerSecond: Math.round(days / worker.seconds),
    workerCpuSeconds: round2(worker.cpuSeconds),
    workerMemoryMb: worker.memoryMb,
    bareReadSeconds: round2(bare.read),
    bareWriteSeconds: round2(bare.write),
  };
}

/** Ratios of issue "Attendance", section 5; `--people=N` for another size than a province. */
export async function bench(options = []) {
  const people = Number(options.find((option) => option.startsWith('--people='))?.slice(9) ?? 30_000);
  const core = await coreDaysPerSecond();
  const small = await province(Math.max(300, Math.round(people / 100)));
  const large = await province(people);
  const perDay = ({ worker, days }) => worker.seconds / days;
  const waits = await scanToFreshDay({ perSecond: 200, seconds: 15 });
  return {
    ratios: {
      monthToBareSql: round2(large.worker.seconds / (large.bare.read + large.bare.write)),
      largeToSmallPerDay: round2(perDay(large) / perDay(small)),
    },
    wanted: {
      coreDaysPerSecond: 100_000,
      monthSeconds: 60,
      workerMemoryMb: 700,
      monthToBareSql: 3,
      freshP99Ms: 1000,
      largeToSmallPerDay: 1.3,
    },
    coreDaysPerSecond: core,
    month: told(large),
    smallMonth: told(small),
    expectedDays: people * DAYS,
    scanToFreshDay: {
      scans: waits.length,
      p50Ms: round2(quantile(waits, 0.5)),
      p99Ms: round2(quantile(waits, 0.99)),
      maxMs: round2(Math.max(...waits)),
    },
  };
}
