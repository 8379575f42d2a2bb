/**
 * How fast compliance is (issue "Compliance", section 6). The yardstick is bare SQL on the same server: reading the days with
 * exceptions and writing the same findings, judged by nobody.
 */
import pg from 'pg';
import { startCompliance } from './compliance-worker.mjs';
import { median, quantile } from './figures.mjs';
import { makeFinalMonth, nextMonth } from './final-month.mjs';
import { makeProvince, provinceId } from './province.mjs';
import { startDatabase, startService } from './service-under-load.mjs';

const MONTH = '2026-10-01';
const UNIT = '00000000-0000-7000-8000-000000000300';
const round2 = (number) => Math.round(number * 100) / 100;

async function withDatabase(work) {
  const database = await startDatabase();
  const client = new pg.Client({ connectionString: database.ownerUrl });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(database, client);
  } finally {
    await client.end();
    await database.stop();
  }
}

/** Reads every day with exceptions and writes the findings, their transitions and their notices into tables of the same make. */
async function bareSql(client) {
  const timed = async (sql) => {
    const began = performance.now();
    await client.query(sql);
    return (performance.now() - began) / 1000;
  };
  const read = await timed(
    `SELECT count(*), max(length(exceptions::text)), max(detail->>'because') FROM attendance_day WHERE exceptions <> '[]'`,
  );
  let write = 0;
  for (const table of ['finding', 'finding_transition', 'notice']) {
    await client.query(`CREATE TABLE bare_${table} (LIKE ${table} INCLUDING ALL EXCLUDING IDENTITY)`);
    write += await timed(`INSERT INTO bare_${table} SELECT * FROM ${table}`);
    await client.query(`DROP TABLE bare_${table}`);
  }
  return { read, write };
}

/** The first page of the inbox over the whole province, as the page of HR asks for it; `open` is what it opens with. */
async function openInbox(database, client, compliance) {
  const headers = await compliance.ask('signIn', { unitId: provinceId });
  const service = await startService(database.runtimeUrl, database.folder, { JOBS_ENABLED: 'false' });
  const [{ code }] = (await client.query(`SELECT code FROM org_unit WHERE parent_id IS NOT NULL LIMIT 1`))
    .rows;
  const filters = {
    open: '&state=open',
    decided: '&state=decided',
    all: '',
    kind: '&state=open&kind=late-arrival',
    unit: `&state=open&unit=${code}`,
    text: '&state=open&text=van 12',
  };
  try {
    const opened = {};
    for (const [name, filter] of Object.entries(filters)) {
      const waits = [];
      for (let turn = 0; turn < 12; turn += 1) {
        const began = performance.now();
        const url = `${service.url}/api/v1/inbox?from=${MONTH}&until=${nextMonth(MONTH)}${filter}`;
        const answer = await fetch(url, { headers });
        const { items, counts } = await answer.json();
        // Nothing of the month may have been decided: then it is measured how long nothing takes.
        if (!answer.ok || (name !== 'decided' && (items.length === 0 || counts.days === 0)))
          throw new Error(`${name}: ${answer.status}`);
        waits.push(performance.now() - began);
      }
      opened[name] = {
        firstMs: round2(waits[0]),
        medianMs: round2(median(waits)),
        p95Ms: round2(quantile(waits, 0.95)),
      };
    }
    return opened;
  } finally {
    await service.stop();
  }
}

function province(people) {
  return withDatabase(async (database, client) => {
    await makeProvince(client, { people, month: MONTH, scanned: false });
    const days = await makeFinalMonth(client, MONTH);
    const compliance = await startCompliance(database);
    const judged = await compliance.ask('judge');
    const bare = await bareSql(client);
    const inbox = await openInbox(database, client, compliance);
    await compliance.end();
    return { people, ...days, judged, bare, inbox };
  });
}

/** A unit of three hundred people within three thousand, with their scans of a month. */
function whatIf() {
  return withDatabase(async (database, client) => {
    await makeProvince(client, { people: 3000, month: MONTH });
    await client.query(
      `INSERT INTO org_unit (id, code, name, kind, parent_id, version, created_at, updated_at)
       VALUES ($1, 'TT300', 'Trung tâm', 'centre', $2, 1, now(), now())`,
      [UNIT, provinceId],
    );
    await client.query(`UPDATE org_unit SET parent_id = $1 WHERE code IN ('DV1', 'DV2', 'DV3')`, [UNIT]);
    const sessions = ['07:15-11:30', '13:30-17:00'];
    const days = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, sessions]));
    const schedule = { code: 'HC', name: 'Giờ hành chính', policy: 'each-session', sessions: days };
    const compliance = await startCompliance(database);
    const tried = await compliance.ask('whatIf', { unitId: UNIT, month: MONTH.slice(0, 7), schedule });
    await compliance.end();
    return tried;
  });
}

function told({ people, days, exceptional, judged, bare, inbox }) {
  return {
    people, days, exceptional, findings: judged.added, judgedDays: judged.days, seconds: round2(judged.seconds),
    msPerJudgedDay: round2((judged.seconds * 1000) / judged.days), cpuSeconds: round2(judged.cpuSeconds),
    memoryMb: judged.memoryMb, bareReadSeconds: round2(bare.read), bareWriteSeconds: round2(bare.write), inbox,
  }; // prettier-ignore
}

/** Ratios of issue "Compliance", section 6; `--people=N` for another size than a province. */
export async function bench(options = []) {
  const people = Number(options.find((option) => option.startsWith('--people='))?.slice(9) ?? 30_000);
  const tried = await whatIf();
  const small = await province(Math.max(300, Math.round(people / 10)));
  const large = await province(people);
  const perDay = ({ judged }) => judged.seconds / judged.days;
  return {
    ratios: {
      findingsToBareSql: round2(large.judged.seconds / (large.bare.read + large.bare.write)),
      largeToSmallPerDay: round2(perDay(large) / perDay(small)),
    },
    wanted: {
      findingsSeconds: 30,
      whatIfSeconds: 3,
      inboxMs: 300,
      findingsToBareSql: 5,
      largeToSmallPerDay: 1.5,
    },
    whatIf: { ...tried, firstSeconds: round2(tried.firstSeconds), seconds: round2(tried.seconds) },
    month: told(large),
    smallMonth: told(small),
  };
}
