import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import Cursor from 'pg-cursor';
import type { EntityManager } from 'typeorm';
import type { CivilDate } from '../../../core/time/civil-date.js';
import { daysOfMonth, firstDayOf, type MonthDates } from '../../../core/time/civil-month.js';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { monthSearch } from '../attendance-reader.service.js';
import { dayConditions } from '../days/day-search.js';
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

/** Reads a month for its timesheet in one pass: reading its days anew for each batch of people took more than twice as long. */
@Injectable()
export class TimesheetReader {
  constructor(private readonly clock: Clock) {}

  /**
   * The month of a unit with all below it, read with `manager`, which is in a transaction.
   * @throws AppError not-permitted; TypeError without transaction
   */
  async read(
    manager: EntityManager,
    caller: Caller,
    month: MonthDates,
    unitId: string,
  ): Promise<MonthTimesheet> {
    const search = monthSearch(month, unitId);
    const where = await dayConditions(manager, caller, 'attendance:read', search, this.clock.now());
    const client = (await manager.queryRunner?.connect()) as ClientBase | undefined;
    if (client === undefined) throw new TypeError('a timesheet is read in a transaction');
    await manager.query(`SET LOCAL work_mem = '${WORK_MEMORY}'`);
    const cursor = client.query(new Cursor<Row>(SELECT(where.sql, firstDayOf(month)), where.values));
    const known = new Map<RosterEntry, DaysOfPerson>();
    const kinds = new MonthDays(daysOfMonth(month));
    const prints: [key: string, fingerprint: string][] = [];
    let [days, latestRevision] = [0, 0];
    try {
      for (let rows = await cursor.read(BATCH); rows.length > 0; rows = await cursor.read(BATCH))
        for (const { count, revision, fingerprint, signs, texts, ...entry } of rows) {
          known.set(entry, kinds.kept(signs, texts));
          prints.push([entry.employeeId + entry.unitId, fingerprint]);
          days += count;
          latestRevision = Math.max(latestRevision, revision);
        }
    } finally {
      await cursor.close();
    }
    const daysOf = (entry: RosterEntry): DaysOfPerson => {
      const own = known.get(entry);
      if (own === undefined) throw new RangeError('not of this roster');
      return own;
    };
    return {
      roster: [...known.keys()],
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

function fingerprintOf(prints: [key: string, fingerprint: string][]): string {
  prints.sort(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash('sha256');
  for (const [, print] of prints) hash.update(print, 'hex');
  return hash.digest('hex');
}

const SELECT = (where: string, first: CivilDate): string => `
  SELECT e.id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName", u.id AS "unitId", u.code AS "unitCode",
    u.name AS "unitName", d.count, d.revision, d.fingerprint, d.signs, d.texts
  FROM (
    SELECT d.employee_id, d.unit_id, count(*)::int AS count, max(d.revision) AS revision,
      encode(sha256(string_agg(d.rules_fingerprint || d.inputs_fingerprint || d.result_fingerprint, ''::bytea ORDER BY d.date)), 'hex') AS fingerprint,
      string_agg(chr(${FIRST_SIGN} + (d.date - CAST('${first}' AS date))), '' ORDER BY d.date) AS signs,
      string_agg(${timesheetTextSql}, E'\\n' ORDER BY d.date) AS texts
    FROM attendance_day d WHERE ${where} GROUP BY d.employee_id, d.unit_id
  ) AS d
  JOIN employee e ON e.id = d.employee_id JOIN org_unit u ON u.id = d.unit_id
  ORDER BY u.name, u.id, vietnamese_given_name(e.full_name), e.full_name, e.id`;
