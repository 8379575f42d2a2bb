import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import Cursor from 'pg-cursor';
import type { EntityManager } from 'typeorm';
import { daysOfMonth, type MonthDates } from '../../../core/time/civil-month.js';
import type { Caller } from '../../../platform/access/caller.js';
import { requiredScope } from '../../../platform/access/scope.js';
import { withSecondReader } from '../../../platform/database/same-moment.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { monthSearch } from '../attendance-reader.service.js';
import { unitsIn } from '../days/day-search.js';
import { FIRST_SIGN, MonthDays, type DaysOfPerson } from './month-days.js';
import { timesheetTextSql } from './timesheet-text-sql.js';

/** Somebody with days of the month in a unit of duty. */
export interface RosterEntry {
  readonly employeeId: string;
  readonly employeeCode: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
}

/** The days of a month that somebody had in a unit, as text: `yyyy-MM-dd` and the timesheet's text in a line for each. */
export interface PersonDays extends RosterEntry {
  readonly days: string;
}

/** What the figures of a month were made of. */
export interface MonthData {
  readonly days: number;
  readonly latestRevision: number;
  /** SHA-256 over that of the fingerprints of everybody's days by date, by person and unit. */
  readonly fingerprint: string;
}

/** A month as its timesheet tells it. */
export interface MonthTimesheet {
  /** Who has days, by unit, then given name. */
  readonly roster: readonly RosterEntry[];
  readonly data: MonthData;
  /** How many days these people of the roster have. */
  count(entries: readonly RosterEntry[]): number;
  /** The days of these people of the roster, in batches. */
  days(entries: readonly RosterEntry[]): AsyncGenerator<PersonDays[]>;
}

interface Row extends RosterEntry {
  readonly count: number;
  readonly revision: number;
  readonly fingerprint: string;
  /** Which days of the month they are: a sign each, the first of the month being {@link FIRST_SIGN}. */
  readonly signs: string;
  /** The texts of these days in their order, a line each. */
  readonly texts: string;
}

/** People of one reading, and of one batch: few enough that nobody waits for the thread meanwhile. */
const BATCH = 250;
/** A province's month is put in order in memory; with the database's own setting it went over the disk. */
const WORK_MEMORY = '64MB';
/** So many people are worth a second connection. */
const WORTH_TWO = 500;

/** Reads a month for its timesheet in one pass: reading its days anew for each batch of people took more than twice as long. */
@Injectable()
export class TimesheetReader {
  /**
   * The month of a unit with all below it, read with `manager`, which is in a transaction of REPEATABLE READ; of many people half of it on
   * a second connection, if there is one to spare.
   * @throws AppError not-permitted; TypeError without transaction
   */
  async read(
    manager: EntityManager,
    caller: Caller,
    month: MonthDates,
    unitId: string,
  ): Promise<MonthTimesheet> {
    const units = await peopledUnits(manager, caller, unitId);
    const kinds = new MonthDays(daysOfMonth(month));
    const known = new Map<string, [RosterEntry, DaysOfPerson][]>();
    const prints: [key: string, fingerprint: string][] = [];
    let [days, latestRevision] = [0, 0];
    const read = (reader: ClientBase, lot: readonly PeopledUnit[]): Promise<void> =>
      readRows(reader, month, lot, ({ count, revision, fingerprint, signs, texts, ...entry }) => {
        const own: [RosterEntry, DaysOfPerson] = [entry, kinds.kept(signs, texts)];
        const others = known.get(entry.unitId);
        if (others === undefined) known.set(entry.unitId, [own]);
        else others.push(own);
        prints.push([entry.employeeId + entry.unitId, fingerprint]);
        days += count;
        latestRevision = Math.max(latestRevision, revision);
      });
    const client = (await manager.queryRunner?.connect()) as ClientBase | undefined;
    if (client === undefined) throw new TypeError('a timesheet is read in a transaction');
    if (isWorthTwo(units))
      await withSecondReader(manager, (second) => {
        const [here, beside] = second === null ? [units, []] : halved(units);
        return both(read(client, here), second === null ? Promise.resolve() : read(second, beside));
      });
    else await read(client, units);
    const all = new Map(units.flatMap(({ id }) => known.get(id) ?? []));
    const daysOf = (entry: RosterEntry): DaysOfPerson => {
      const own = all.get(entry);
      if (own === undefined) throw new RangeError('not of this roster');
      return own;
    };
    return {
      roster: [...all.keys()],
      data: { days, latestRevision, fingerprint: fingerprintOf(prints) },
      count: (entries) => entries.reduce((sum, entry) => sum + daysOf(entry).length, 0),
      async *days(entries) {
        for (let from = 0; from < entries.length; from += BATCH)
          yield await Promise.resolve(
            entries.slice(from, from + BATCH).map((entry) => ({ ...entry, days: kinds.text(daysOf(entry)) })),
          );
      },
    };
  }
}

/** A unit, and how many postings there ever were: about how much there is to read. */
interface PeopledUnit {
  readonly id: string;
  readonly people: number;
}

/** The units of the caller's scope at a unit or below it, by name. @throws AppError not-permitted */
async function peopledUnits(manager: EntityManager, caller: Caller, unitId: string): Promise<PeopledUnit[]> {
  const ids = await unitsIn(manager, requiredScope(caller, 'attendance:read'), unitId);
  return manager.query<PeopledUnit[]>(
    `SELECT u.id, (SELECT count(*)::int FROM posting p WHERE p.unit_id = u.id) AS people
     FROM org_unit u WHERE u.id = ANY ($1::uuid[]) ORDER BY u.name, u.id`,
    [ids],
  );
}

function isWorthTwo(units: readonly PeopledUnit[]): boolean {
  return units.reduce((sum, { people }) => sum + people, 0) >= WORTH_TWO;
}

/** Two lots of units with about as many people. */
function halved(units: readonly PeopledUnit[]): readonly [PeopledUnit[], PeopledUnit[]] {
  const lots: [PeopledUnit[], PeopledUnit[]] = [[], []];
  let more = 0;
  for (const unit of units) {
    lots[more > 0 ? 1 : 0].push(unit);
    more += more > 0 ? -unit.people : unit.people;
  }
  return lots;
}

/** Waits for both, also where one fails: the transaction must not end beneath the other. */
async function both(...work: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(work))
    if (result.status === 'rejected') throw result.reason as Error;
}

/** Reads the days of units, by unit, then given name. */
async function readRows(
  client: ClientBase,
  month: MonthDates,
  units: readonly PeopledUnit[],
  onRow: (row: Row) => void,
): Promise<void> {
  const { from, until } = monthSearch(month, null);
  await client.query(`SET LOCAL work_mem = '${WORK_MEMORY}'`);
  const cursor = client.query(new Cursor<Row>(SELECT, [TENANT_ID, from, until, units.map(({ id }) => id)]));
  try {
    for (let rows = await cursor.read(BATCH); rows.length > 0; rows = await cursor.read(BATCH))
      rows.forEach(onRow);
  } finally {
    await cursor.close();
  }
}

function fingerprintOf(prints: [key: string, fingerprint: string][]): string {
  prints.sort(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash('sha256');
  for (const [, print] of prints) hash.update(print, 'hex');
  return hash.digest('hex');
}

const SELECT = `
  SELECT e.id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName", u.id AS "unitId", u.code AS "unitCode",
    u.name AS "unitName", d.count, d.revision, d.fingerprint, d.signs, d.texts
  FROM (
    SELECT d.employee_id, d.unit_id, count(*)::int AS count, max(d.revision) AS revision,
      encode(sha256(string_agg(d.rules_fingerprint || d.inputs_fingerprint || d.result_fingerprint, ''::bytea ORDER BY d.date)), 'hex') AS fingerprint,
      string_agg(chr(${FIRST_SIGN} + (d.date - $2::date)), '' ORDER BY d.date) AS signs,
      string_agg(${timesheetTextSql}, E'\\n' ORDER BY d.date) AS texts
    FROM attendance_day d
    WHERE d.tenant_id = $1 AND d.date >= $2::date AND d.date < $3::date AND d.unit_id = ANY ($4::uuid[])
    GROUP BY d.employee_id, d.unit_id
  ) AS d
  JOIN employee e ON e.id = d.employee_id JOIN org_unit u ON u.id = d.unit_id
  ORDER BY u.name, u.id, vietnamese_given_name(e.full_name), e.full_name, e.id`;
