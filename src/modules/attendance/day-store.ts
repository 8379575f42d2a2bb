import type { EntityManager } from 'typeorm';
import { TENANT_ID } from '../../platform/database/tenant.js';
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

const columns = [
  ['employeeId', 'employee_id', 'uuid'], ['date', 'date', 'date'], ['unitId', 'unit_id', 'uuid'],
  ['status', 'status', 'text'], ['planned', 'planned', 'boolean'], ['present', 'present', 'boolean'],
  ['workedMinutes', 'worked_minutes', 'integer'], ['lateMinutes', 'late_minutes', 'integer'],
  ['earlyMinutes', 'early_minutes', 'integer'], ['leftMinutes', 'left_minutes', 'integer'],
  ['credit', 'credit', 'double precision'], ['provisionalCredit', 'provisional_credit', 'double precision'],
  ['absences', 'absences', 'smallint'], ['missingIns', 'missing_ins', 'smallint'],
  ['missingOuts', 'missing_outs', 'smallint'], ['lateArrivals', 'late_arrivals', 'smallint'],
  ['lateArrivalMinutes', 'late_arrival_minutes', 'integer'], ['earlyDepartures', 'early_departures', 'smallint'],
  ['earlyDepartureMinutes', 'early_departure_minutes', 'integer'], ['unscheduled', 'unscheduled', 'smallint'],
  ['unscheduledMinutes', 'unscheduled_minutes', 'integer'], ['scheduleId', 'schedule_id', 'uuid'],
  ['exceptions', 'exceptions', 'jsonb'], ['detail', 'detail', 'jsonb'],
  ['rulesFingerprint', 'rules_fingerprint', 'hex'], ['inputsFingerprint', 'inputs_fingerprint', 'hex'],
  ['resultFingerprint', 'result_fingerprint', 'hex'],
] as const satisfies readonly (readonly [keyof NewDayRow, string, string])[]; // prettier-ignore

const names = columns.map(([, name]) => name).join(', ');
const read = columns
  .map(([key, , type]) => (type === 'hex' ? `decode(r."${key}", 'hex')` : `r."${key}"`))
  .join(', ');
const record = columns.map(([key, , type]) => `"${key}" ${type === 'hex' ? 'text' : type}`).join(', ');
const updates = columns.map(([, name]) => `${name} = excluded.${name}`).join(', ');

const SAVE = `
  WITH saved AS (
    INSERT INTO attendance_day AS d (tenant_id, revision, computed_at, ${names})
    SELECT $1, 1, $2, ${read} FROM jsonb_to_recordset($3::jsonb) AS r(${record})
    ON CONFLICT (tenant_id, employee_id, date) DO UPDATE
      SET revision = d.revision + 1, computed_at = excluded.computed_at, ${updates}
      WHERE (d.rules_fingerprint, d.inputs_fingerprint, d.result_fingerprint) IS DISTINCT FROM
        (excluded.rules_fingerprint, excluded.inputs_fingerprint, excluded.result_fingerprint)
    RETURNING d.employee_id, d.date, d.revision
  ), noted AS (
    INSERT INTO attendance_day_change (employee_id, date) SELECT employee_id, date FROM saved
  ), mended AS (
    DELETE FROM attendance_day_fault f USING saved WHERE f.tenant_id = $1 AND f.employee_id = saved.employee_id
      AND f.date = saved.date
  )
  SELECT count(*) FILTER (WHERE revision = 1) AS created, count(*) FILTER (WHERE revision > 1) AS changed FROM saved`;

/** The fingerprints of the days that are there, keyed by {@link dayKey}. */
export async function knownFingerprints(
  manager: EntityManager,
  days: readonly PersonDay[],
): Promise<Map<string, string>> {
  const rows = await manager.query<(PersonDay & { fingerprints: string })[]>(
    `SELECT d.employee_id AS "employeeId", d.date,
       encode(d.rules_fingerprint || d.inputs_fingerprint || d.result_fingerprint, 'hex') AS fingerprints
     FROM unnest($2::uuid[], $3::date[]) AS w(employee_id, date)
     JOIN attendance_day d ON d.tenant_id = $1 AND d.employee_id = w.employee_id AND d.date = w.date`,
    [TENANT_ID, days.map(({ employeeId }) => employeeId), days.map(({ date }) => date)],
  );
  return new Map(rows.map((row) => [dayKey(row), row.fingerprints]));
}

/** A text that is the same for the same person and date. */
export function dayKey({ employeeId, date }: PersonDay): string {
  return `${employeeId}${date}`;
}

/** The fingerprints of a row that is about to be saved, as {@link knownFingerprints} gives them. */
export function fingerprintsOf(row: NewDayRow): string {
  return row.rulesFingerprint + row.inputsFingerprint + row.resultFingerprint;
}

/** Saves what differs from what is there, removes days that are no more, and notes both for compliance. */
export async function saveDays(
  manager: EntityManager,
  rows: readonly NewDayRow[],
  gone: readonly PersonDay[],
  at: Date,
): Promise<SavedDays> {
  let saved = { created: 0, changed: 0 };
  if (rows.length > 0) {
    [saved] = await manager.query<[typeof saved]>(SAVE, [TENANT_ID, at, JSON.stringify(rows)]);
  }
  if (gone.length === 0) return { ...saved, removed: 0 };
  const removed = await manager.query<[{ removed: number }]>(
    `WITH gone AS (
       DELETE FROM attendance_day d USING unnest($2::uuid[], $3::date[]) AS w(employee_id, date)
       WHERE d.tenant_id = $1 AND d.employee_id = w.employee_id AND d.date = w.date
       RETURNING d.employee_id, d.date
     ), noted AS (INSERT INTO attendance_day_change (employee_id, date) SELECT employee_id, date FROM gone)
     SELECT count(*) AS removed FROM gone`,
    [TENANT_ID, gone.map(({ employeeId }) => employeeId), gone.map(({ date }) => date)],
  );
  return { ...saved, removed: removed[0].removed };
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
