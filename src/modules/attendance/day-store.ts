import type { EntityManager } from 'typeorm';
import { TENANT_ID } from '../../platform/database/tenant.js';
import { CopiedRows, copied, copiedJson, copyRows } from './copy-rows.js';
import type { PersonDay } from './day-facts.js';
import type { NewDayRow } from './day-row.js';

/** What became of a batch of days. */
export interface SavedDays {
  readonly created: number;
  readonly changed: number;
  readonly removed: number;
}

/** A day that could not be computed. */
export interface DayFault extends PersonDay {
  readonly error: string;
}

/** The columns of a day by type; `ms` are instants, `hex` are bytes. */
const columns = [
  ['employeeId', 'employee_id', 'uuid'], ['date', 'date', 'date'], ['unitId', 'unit_id', 'uuid'],
  ['status', 'status', 'text'], ['planned', 'planned', 'boolean'], ['present', 'present', 'boolean'],
  ['inTime', 'in_time', 'boolean'],
  ['workedMinutes', 'worked_minutes', 'integer'], ['lateMinutes', 'late_minutes', 'integer'],
  ['earlyMinutes', 'early_minutes', 'integer'], ['leftMinutes', 'left_minutes', 'integer'],
  ['credit', 'credit', 'double precision'], ['provisionalCredit', 'provisional_credit', 'double precision'],
  ['absences', 'absences', 'smallint'], ['missingIns', 'missing_ins', 'smallint'],
  ['missingOuts', 'missing_outs', 'smallint'], ['lateArrivals', 'late_arrivals', 'smallint'],
  ['lateArrivalMinutes', 'late_arrival_minutes', 'integer'], ['earlyDepartures', 'early_departures', 'smallint'],
  ['earlyDepartureMinutes', 'early_departure_minutes', 'integer'], ['unscheduled', 'unscheduled', 'smallint'],
  ['unscheduledMinutes', 'unscheduled_minutes', 'integer'], ['scheduleId', 'schedule_id', 'uuid'],
  ['exceptions', 'exceptions', 'jsonb'], ['detail', 'detail', 'json'], ['timesheet', 'timesheet', 'text'],
  ['closesMs', 'closes_at', 'ms'], ['checkMs', 'check_at', 'ms'],
  ['rulesFingerprint', 'rules_fingerprint', 'hex'], ['inputsFingerprint', 'inputs_fingerprint', 'hex'],
  ['resultFingerprint', 'result_fingerprint', 'hex'],
] as const satisfies readonly (readonly [keyof NewDayRow, string, string])[]; // prettier-ignore

const FIRST_COLUMN = 3;
const names = columns.map(([, name]) => name).join(', ');
/** Stands in no value: JSON escapes it, and the other columns are numbers, ids and words. */
const SEPARATOR = '\u0001';
/** A column as one text: array literals take four times as long to write and to read, for all the quotes in JSON. */
const texts = columns
  .map((_column, index) => `string_to_array($${index + FIRST_COLUMN}, E'\\x01', '')`)
  .join(', ');
const reads = columns.map(([, name, type]) => {
  if (type === 'hex') return `decode(r.${name}, 'hex')`;
  return type === 'ms' ? `to_timestamp(r.${name}::double precision / 1000)` : `r.${name}::${type}`;
});
const updates = columns.map(([, name], index) => `${name} = ${reads[index] ?? ''}`).join(', ');

/** Changed days; their people are locked, and that they are there was looked up under the lock. */
const UPDATE = `
  UPDATE attendance_day d SET revision = d.revision + 1, computed_at = $2, ${updates}
  FROM unnest(${texts}) AS r(${names})
  WHERE d.tenant_id = $1 AND d.employee_id = r.employee_id::uuid AND d.date = r.date::date`;

/** What is kept of a day, as far as a computation compares with it. */
export interface KnownDay {
  /** As {@link fingerprintsOf} gives them. */
  readonly fingerprints: string;
  readonly hasExceptions: boolean;
  /** Whether it is set aside with an error. */
  readonly faulty: boolean;
}

/** The days that are there, keyed by {@link dayKey}; one without `fingerprints` has only ever been set aside. */
export async function knownDays(
  manager: EntityManager,
  days: readonly PersonDay[],
): Promise<Map<string, KnownDay>> {
  const rows = await manager.query<(PersonDay & KnownDay)[]>(
    // LIMIT keeps it one index look-up a day, also while a table that is just being filled has no statistics.
    `SELECT w.employee_id AS "employeeId", w.date, coalesce(d.fingerprints, '') AS fingerprints,
       coalesce(d.has_exceptions, false) AS "hasExceptions", f.date IS NOT NULL AS faulty
     FROM unnest($2::uuid[], $3::date[]) AS w(employee_id, date)
     LEFT JOIN LATERAL (
       SELECT encode(rules_fingerprint || inputs_fingerprint || result_fingerprint, 'hex') AS fingerprints,
         exceptions <> '[]' AS has_exceptions
       FROM attendance_day WHERE tenant_id = $1 AND employee_id = w.employee_id AND date = w.date LIMIT 1
     ) AS d ON true
     LEFT JOIN attendance_day_fault f ON f.tenant_id = $1 AND f.employee_id = w.employee_id AND f.date = w.date
     WHERE d.fingerprints IS NOT NULL OR f.date IS NOT NULL`,
    [TENANT_ID, days.map(({ employeeId }) => employeeId), days.map(({ date }) => date)],
  );
  return new Map(rows.map((row) => [dayKey(row), row]));
}

/** A text that is the same for the same person and date. */
export function dayKey({ employeeId, date }: PersonDay): string {
  return `${employeeId}${date}`;
}

/** The fingerprints of a row that is about to be saved, as {@link knownDays} gives them. */
export function fingerprintsOf(row: NewDayRow): string {
  return row.rulesFingerprint + row.inputsFingerprint + row.resultFingerprint;
}

/** Collects new days, computed at `at`, as COPY takes them, so that nothing else of them is kept until the batch is saved. */
export class NewDays {
  readonly rows = new CopiedRows();
  private readonly start: string;
  private readonly rests = new Map<object, string>();

  constructor(at: Date) {
    this.start = `${TENANT_ID}\t1\t${at.toISOString()}\t`;
  }

  add(row: NewDayRow): void {
    const known = row.sharedWith && this.rests.get(row.sharedWith);
    const rest = known ?? restOf(row);
    if (known === undefined && row.sharedWith !== undefined) this.rests.set(row.sharedWith, rest);
    this.rows.add(this.start + row.employeeId + rest);
  }
}

/** Saves new and changed days and removes those that are no more. */
export async function saveDays(
  manager: EntityManager,
  { created, changed }: { readonly created: NewDays; readonly changed: readonly NewDayRow[] },
  gone: readonly PersonDay[],
  at: Date,
): Promise<SavedDays> {
  const saved = { created: created.rows.count, changed: changed.length };
  if (saved.created > 0)
    await copyRows(manager, 'attendance_day', `tenant_id, revision, computed_at, ${names}`, created.rows);
  if (changed.length > 0) {
    const values = columns.map(([key]) => changed.map((row) => row[key] ?? '').join(SEPARATOR));
    await manager.query(UPDATE, [TENANT_ID, at, ...values]);
  }
  if (gone.length === 0) return { ...saved, removed: 0 };
  const removed = await manager.query<[{ removed: number }]>(
    `WITH gone AS (
       DELETE FROM attendance_day d USING unnest($2::uuid[], $3::date[]) AS w(employee_id, date)
       WHERE d.tenant_id = $1 AND d.employee_id = w.employee_id AND d.date = w.date RETURNING 1
     ) SELECT count(*) AS removed FROM gone`,
    [TENANT_ID, gone.map(({ employeeId }) => employeeId), gone.map(({ date }) => date)],
  );
  return { ...saved, removed: removed[0].removed };
}

const [, ...afterPerson] = columns;
const writes = afterPerson.map(([key, , type]) => [key, writerOf(type)] as const);

/** The columns after the person as COPY takes them; bytes are written `\\x…`. */
function restOf(row: NewDayRow): string {
  let rest = '';
  for (const [key, write] of writes) {
    const value = row[key];
    rest += value === null ? '\t\\N' : `\t${write(value)}`;
  }
  return rest;
}

type Written = NonNullable<NewDayRow[(typeof columns)[number][0]]>;

function writerOf(type: (typeof columns)[number][2]): (value: Written) => Written {
  if (type === 'hex') return (value) => `\\\\x${value}`;
  if (type === 'ms') return (value) => isoOf(Number(value));
  if (type === 'json' || type === 'jsonb') return (value) => copiedJson(String(value));
  return type === 'text' ? copied : (value) => value;
}

const isoTexts = new Map<number, string>();

/** The instant in ISO 8601; days of a unit and date share theirs. */
function isoOf(epochMs: number): string {
  let text = isoTexts.get(epochMs);
  if (text === undefined) {
    if (isoTexts.size > 10_000) isoTexts.clear();
    isoTexts.set(epochMs, (text = new Date(epochMs).toISOString()));
  }
  return text;
}

/** Tells compliance of days whose exceptions came, changed or went. */
export async function noteChanges(manager: EntityManager, days: readonly PersonDay[]): Promise<void> {
  if (days.length === 0) return;
  await manager.query(
    `INSERT INTO attendance_day_change (employee_id, date) SELECT * FROM unnest($1::uuid[], $2::date[])`,
    [days.map(({ employeeId }) => employeeId), days.map(({ date }) => date)],
  );
}

/** Takes back the errors of days that can be computed again, or that are no more. */
export async function mendFaults(manager: EntityManager, days: readonly PersonDay[]): Promise<void> {
  if (days.length === 0) return;
  await manager.query(
    `DELETE FROM attendance_day_fault f USING unnest($2::uuid[], $3::date[]) AS w(employee_id, date)
     WHERE f.tenant_id = $1 AND f.employee_id = w.employee_id AND f.date = w.date`,
    [TENANT_ID, days.map(({ employeeId }) => employeeId), days.map(({ date }) => date)],
  );
}

/** Sets days aside that could not be computed, with their error. */
export async function saveFaults(
  manager: EntityManager,
  faults: readonly DayFault[],
  at: Date,
): Promise<void> {
  if (faults.length === 0) return;
  await manager.query(
    `INSERT INTO attendance_day_fault (tenant_id, employee_id, date, error, at)
     SELECT $1, "employeeId", date, error, $2 FROM jsonb_to_recordset($3::jsonb)
       AS r("employeeId" uuid, date date, error text)
     ON CONFLICT (tenant_id, employee_id, date) DO UPDATE SET error = excluded.error, at = excluded.at`,
    [TENANT_ID, at, JSON.stringify(faults)],
  );
}
