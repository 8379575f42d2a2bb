import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { refusesCards } from '../../../../devices/gate/spool-limits.js';
import type { GateMessage } from './read-gate-report.js';

/** What was known of a gate before its report. */
export interface GateBefore {
  /** When it was added here: before that there was no such gate. */
  readonly createdAt: Date;
  /** Absent before its first report. */
  readonly runId?: string;
  /** Its last report with times by our clock; absent or null before the first. */
  readonly timedAt?: Date | null;
}

/** A restart within this is no downtime worth a line. */
const SHORTEST_STOP_MS = 15_000;
/** A report is that long on its way at most, with a margin: what began earlier would have stood in it. */
const TOLD_WITHIN_MS = 60_000;
/** The gate's clock is measured anew with each answer: the same beginning may differ by so much in two reports. */
const SAME_MS = 2_000;

/**
 * Keeps when readers took no cards, from what their gate reports: lost and denied readers, what could not be kept for want of room,
 * and the time in which the agent itself did not run. That the server was away is none: the gate kept what was scanned. `bound` are the codes of the bindings.
 * A report whose past is not read tells nothing of how long the agent did not run: a later one does.
 *
 * The report must be one by our clock. Whatever a gate says, none of it is in the future, none is from before the gate was added here,
 * and what is new did not begin before the last report, which would have told it: a gate with a wrong clock makes nobody's absence good.
 */
export async function noteDowntimes(
  manager: EntityManager,
  deviceId: string,
  before: GateBefore,
  { report, downtimes, pastRead }: GateMessage,
  bound: readonly string[],
  now: Date,
): Promise<void> {
  const { runId, createdAt, timedAt = null } = before;
  // A gate with a file of bindings of its own has none here; what it reads is what it tells of.
  const boundOrRead = bound.length > 0 ? bound : report.readers.map(({ reader }) => reader);
  if (pastRead && runId !== undefined && runId !== report.runId) {
    const told = report.previousAliveAt === null ? timedAt : new Date(report.previousAliveAt);
    const from = told === null ? now : earlier(later(told, later(timedAt ?? createdAt, createdAt)), now);
    const until = earlier(new Date(report.startedAt), now);
    if (until.getTime() - from.getTime() >= SHORTEST_STOP_MS)
      for (const reader of boundOrRead) await insertUnlessKnown(manager, deviceId, { reader, from, until, reason: 'agent-stopped' }, from, now);
  }
  const earliest = timedAt === null ? createdAt : later(createdAt, new Date(timedAt.getTime() - TOLD_WITHIN_MS));
  // First what they told the end of: of the others it is only known when their reader became ready.
  for (const downtime of downtimes.filter(({ until }) => until !== null)) {
    const from = earlier(downtime.from, now);
    const until = earlier(downtime.until ?? now, now);
    await close(manager, deviceId, downtime.reader, until, now, { from, reason: downtime.reason });
    if (until > later(from, earliest)) await insertUnlessKnown(manager, deviceId, { ...downtime, from, until }, earliest, now);
  }
  const { readers, spool, startedAt } = report;
  for (const { reader, since } of readers.filter(({ state }) => state === 'ready'))
    await close(manager, deviceId, reader, earlier(new Date(since), now), now);
  if (!refusesCards(spool.alarm)) await closeStorage(manager, deviceId, earlier(new Date(startedAt), now), now);
  for (const downtime of downtimes.filter(({ until }) => until === null))
    await insertUnlessKnown(manager, deviceId, { ...downtime, from: earlier(downtime.from, now) }, earliest, now);
} // prettier-ignore

/** A gate that takes cards again and told no end of it, since its disk was changed say: it ended with the run that began after it. */
async function closeStorage(
  manager: EntityManager,
  deviceId: string,
  startedAt: Date,
  now: Date,
): Promise<void> {
  await manager.query(
    `UPDATE reader_downtime
     SET until_at = greatest(from_at, CASE WHEN $2::timestamptz > from_at THEN $2::timestamptz ELSE $3::timestamptz END), noted_at = $3
     WHERE device_id = $1 AND until_at IS NULL AND reason = 'storage'`,
    [deviceId, startedAt, now],
  );
}

/**
 * Ends the lasting downtime of a reader; with `told` only the one that began then, or was cut to begin later. Without it one for want of room lasts on: the
 * reader is ready all the while.
 */
async function close(
  manager: EntityManager,
  deviceId: string,
  reader: string,
  until: Date,
  now: Date,
  told?: { readonly from: Date; readonly reason: string },
): Promise<void> {
  await manager.query(
    `UPDATE reader_downtime SET until_at = greatest(from_at, $3), noted_at = $7
     WHERE device_id = $1 AND reader = $2 AND until_at IS NULL
       AND (($4::timestamptz IS NULL AND reason <> 'storage')
         OR (reason = $6 AND (abs(extract(epoch FROM from_at - $4::timestamptz)) * 1000 < $5 OR (from_at > $4 AND from_at < $3))))`,
    [deviceId, reader, until, told?.from ?? null, SAME_MS, told?.reason ?? null, now],
  );
}

/** It is known by when it was told to begin; kept, it begins at `earliest` at the earliest. One that was cut so is known by what it covers. */
async function insertUnlessKnown(
  manager: EntityManager,
  deviceId: string,
  one: {
    readonly reader: string;
    readonly from: Date;
    readonly until: Date | null;
    readonly reason: string;
  },
  earliest: Date,
  now: Date,
): Promise<void> {
  await manager.query(
    `INSERT INTO reader_downtime (id, device_id, reader, from_at, until_at, reason, noted_at)
     SELECT $1, $2, $3, greatest($4::timestamptz, $8::timestamptz), $5, $6, $9
     WHERE NOT EXISTS (
       SELECT FROM reader_downtime WHERE device_id = $2 AND reader = $3
         AND ((reason = $6 AND (abs(extract(epoch FROM from_at - $4::timestamptz)) * 1000 < $7 OR (from_at > $4 AND from_at < $5)))
           OR ($5::timestamptz IS NULL AND until_at IS NULL)))`,
    [v7(), deviceId, one.reader, one.from, one.until, one.reason, SAME_MS, earliest, now],
  );
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}
