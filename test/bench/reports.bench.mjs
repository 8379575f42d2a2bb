/**
 * How fast the timesheet of a month is there (issue "Reports", section 3): asked for at the API of a running service, laid out, fetched.
 * The yardstick of the writing is the bare streaming writer of exceljs with the same number of cells, in the same run.
 */
import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startCompliance } from './compliance-worker.mjs';
import { median, quantile } from './figures.mjs';
import { confirmFindings, giveCorrections, giveCredits, makeFinalMonth } from './final-month.mjs';
import { makeProvince, provinceId } from './province.mjs';
import { startDatabase, startService } from './service-under-load.mjs';

const MONTH = '2026-10-01';
const TURNS = 5;
/** Shares of the person-days of a month that have a confirmed finding, and a correction: what the director's edition has besides PL1. */
const [CONFIRMED, CORRECTED] = [0.02, 0.01];
const HEALTH_EVERY_MS = 5;
const LOOK_EVERY_MS = 10;
const round2 = (number) => Math.round(number * 100) / 100;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A province with a month of days behind a service; `work` gets the service and the headers of an HR officer. */
async function withService(people, work) {
  const database = await startDatabase();
  const client = new pg.Client({ connectionString: database.ownerUrl });
  client.on('error', () => undefined);
  let service;
  try {
    await client.connect();
    // The first start notes what the rules say; where it finds days that no service has seen it computes them all anew.
    service = await startService(database.runtimeUrl, database.folder, { LOG_LEVEL: 'warn' });
    await quiet(service.child);
    await service.stop();
    await makeProvince(client, { people, month: MONTH, scanned: false });
    // Nobody works before or after: else the service would make those days, and share the cores with what is measured.
    await client.query(`UPDATE employee SET active_until = $1::date + interval '1 month'`, [MONTH]);
    await client.query(
      `UPDATE posting SET period = tstzrange($1::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh',
         ($1::timestamp + interval '1 month') AT TIME ZONE 'Asia/Ho_Chi_Minh')`,
      [MONTH],
    );
    await makeFinalMonth(client, MONTH);
    await giveCredits(client);
    await giveCorrections(client, MONTH, CORRECTED);
    await client.query('TRUNCATE stale_mark');
    const compliance = await startCompliance(database);
    await compliance.ask('judge');
    await confirmFindings(client, CONFIRMED);
    const headers = await compliance.ask('signIn', { unitId: provinceId });
    await compliance.end();
    service = await startService(database.runtimeUrl, database.folder, { LOG_LEVEL: 'warn' });
    await quiet(service.child);
    forgetPeak(service.child);
    return await work(service, { ...headers, 'content-type': 'application/json' });
  } finally {
    await service?.stop();
    await client.end();
    await database.stop();
  }
}

/** Waits until the service has done what it does by itself after a start: it shares the cores with what is measured. */
async function quiet({ pid }) {
  const ticks = () => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return Number(fields[11]) + Number(fields[12]);
  };
  try {
    for (let [calm, before] = [0, ticks()]; calm < 3; before = ticks()) {
      await pause(1000);
      calm = ticks() - before < 8 ? calm + 1 : 0;
    }
  } catch {
    await pause(30_000);
  }
}

/** Asks for an edition and fetches it; tells how long that took. */
async function report(service, headers, edition) {
  const began = performance.now();
  const ask = { month: MONTH.slice(0, 7), unitId: provinceId, edition };
  const asked = await fetch(`${service.url}/api/v1/reports/monthly`, {
    method: 'POST',
    headers,
    body: JSON.stringify(ask),
  });
  const { id } = await asked.json();
  if (!asked.ok) throw new Error(`asking: ${asked.status}`);
  for (;;) {
    const { status, error } = await (await fetch(`${service.url}/api/v1/reports/${id}`, { headers })).json();
    if (status === 'done') break;
    // The job would be tried again; what failed once is told at once.
    if (status === 'failed' || error !== null) throw new Error(`the report failed: ${error}`);
    await pause(LOOK_EVERY_MS);
  }
  const file = await (await fetch(`${service.url}/api/v1/reports/${id}/file`, { headers })).arrayBuffer();
  return { ms: performance.now() - began, bytes: file.byteLength };
}

/** How long health requests wait, one after another, until `work` is done. */
async function healthDuring(service, work) {
  const waits = [];
  let going = true;
  const asking = (async () => {
    while (going) {
      const began = performance.now();
      await (await fetch(`${service.url}/health/live`)).text();
      waits.push(performance.now() - began);
      await pause(HEALTH_EVERY_MS);
    }
  })();
  const result = await work();
  going = false;
  await asking;
  return { result, waits };
}

/** Forgets the most memory that a process has had so far, such as at its start. */
function forgetPeak({ pid }) {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // Elsewhere than on Linux no peak is told either.
  }
}

/** The most memory that a process has had, in megabytes; null where the system does not tell. */
function peakOf({ pid }) {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
  } catch {
    return null;
  }
}

function measured(people, turns) {
  return withService(people, async (service, headers) => {
    const times = [];
    const waits = [];
    let bytes = 0;
    for (let turn = 0; turn < turns; turn += 1) {
      const { result, waits: own } = await healthDuring(service, () =>
        report(service, headers, 'accounting'),
      );
      times.push(result.ms);
      bytes = result.bytes;
      waits.push(...own);
    }
    const told = {
      people, firstMs: Math.round(times[0]), medianMs: Math.round(median(times)), bytes, peakMemoryMb: peakOf(service.child),
      healthP99Ms: round2(quantile(waits, 0.99)), healthRequests: waits.length,
    }; // prettier-ignore
    forgetPeak(service.child);
    const { result, waits: own } = await healthDuring(service, () => report(service, headers, 'director'));
    const director = {
      ms: Math.round(result.ms), bytes: result.bytes, peakMemoryMb: peakOf(service.child), healthP99Ms: round2(quantile(own, 0.99)),
    }; // prettier-ignore
    return { ...told, director };
  });
}

function writing(people) {
  return new Promise((resolve, reject) => {
    const script = fileURLToPath(new URL('./report-writing-child.mjs', import.meta.url));
    const child = fork(script, [String(people), '5'], {
      env: { ...process.env, CONGVU_BENCH_FOLDER: tmp() },
    });
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`writing ended with ${code}`)));
  });
}

function tmp() {
  return process.env.TMPDIR ?? '/tmp';
}

/** Ratios of issue "Reports", section 3; `--small` leaves the large province out. */
export async function bench(options = []) {
  const written = await writing(5000);
  const small = await measured(5000, TURNS);
  process.stderr.write(`${JSON.stringify({ written, small })}\n`);
  const large = options.includes('--small') ? null : await measured(30_000, 1);
  return {
    ratios: {
      writingToBareExceljs: round2(written.ownMs / written.bareMs),
      peakLargeToSmall: large === null ? null : round2(large.peakMemoryMb / small.peakMemoryMb),
      directorPeakLargeToSmall:
        large === null ? null : round2(large.director.peakMemoryMb / small.director.peakMemoryMb),
    },
    wanted: {
      requestToFileMs: 1100,
      writingToBareExceljs: 1.5,
      peakMemoryMb: 400,
      healthP99Ms: 100,
      peakLargeToSmall: 1.5,
      directorPeakLargeToSmall: 1.5,
    },
    writing: { ...written, ownMs: Math.round(written.ownMs), bareMs: Math.round(written.bareMs) },
    timesheet: small,
    largeTimesheet: large,
  };
}
