import type { EntityManager } from 'typeorm';
import { rangeText } from '../period.js';
import type { KnownBadge, KnownPosting } from './people-context.js';
import type { PersonPlan } from './plan-person.js';

/** Rows per statement: large enough to be fast, small enough for a readable plan and memory. */
const BATCH = 5_000;

/** Writes plans in a few statements however many there are: what ends first, then what begins. */
export async function storePeople(
  manager: EntityManager,
  plans: readonly PersonPlan[],
  now: Date,
): Promise<void> {
  const run = async (sql: string, rows: readonly object[]): Promise<void> => {
    for (let start = 0; start < rows.length; start += BATCH) {
      await manager.query(sql, [JSON.stringify(rows.slice(start, start + BATCH)), now]);
    }
  };
  const people = (isNew: boolean): object[] =>
    plans
      .filter(({ before, after }) => (before === null) === isNew && before !== after)
      .map(({ after }) => after);
  const rows = <T extends KnownPosting | KnownBadge>(all: readonly T[], state: T['state']): object[] =>
    all.filter((row) => row.state === state).map((row) => ({ ...row, range: rangeText(row.period) }));
  const postings = plans.flatMap((plan) => plan.postings);
  const badges = plans.flatMap((plan) => plan.badges);
  await run(UPDATE_PEOPLE, people(false));
  await run(INSERT_PEOPLE, people(true));
  await run(UPDATE_POSTINGS, rows(postings, 'changed'));
  await run(INSERT_POSTINGS, rows(postings, 'new'));
  await run(UPDATE_BADGES, rows(badges, 'changed'));
  await run(INSERT_BADGES, rows(badges, 'new'));
}

const PERSON = `jsonb_to_recordset($1::jsonb) AS r(id uuid, code text, "fullName" text, "staffKind" text,
  position text, "activeFrom" date, "activeUntil" date, "serviceSince" date)`;
const POSTING = `jsonb_to_recordset($1::jsonb) AS r(id uuid, "employeeId" uuid, "unitId" uuid, kind text, range tstzrange)`;
const BADGE = `jsonb_to_recordset($1::jsonb) AS r(id uuid, "employeeId" uuid, credential text, status text, range tstzrange)`;

const INSERT_PEOPLE = `INSERT INTO employee (id, code, full_name, staff_kind, position, active_from, active_until,
    service_since, version, created_at, updated_at)
  SELECT id, code, "fullName", "staffKind", position, "activeFrom", "activeUntil", "serviceSince", 1, $2, $2 FROM ${PERSON}`;
const UPDATE_PEOPLE = `UPDATE employee e SET full_name = r."fullName", staff_kind = r."staffKind",
    position = r.position, active_from = r."activeFrom", active_until = r."activeUntil", service_since = r."serviceSince",
    version = e.version + 1, updated_at = $2
  FROM ${PERSON} WHERE e.id = r.id`;
const INSERT_POSTINGS = `INSERT INTO posting (id, employee_id, unit_id, kind, period, version, created_at, updated_at)
  SELECT id, "employeeId", "unitId", kind, range, 1, $2, $2 FROM ${POSTING}`;
const UPDATE_POSTINGS = `UPDATE posting p SET unit_id = r."unitId", period = r.range, version = p.version + 1,
    updated_at = $2 FROM ${POSTING} WHERE p.id = r.id`;
const INSERT_BADGES = `INSERT INTO badge (id, credential, employee_id, period, status, version, created_at, updated_at)
  SELECT id, credential, "employeeId", range, status, 1, $2, $2 FROM ${BADGE}`;
const UPDATE_BADGES = `UPDATE badge b SET period = r.range, status = r.status, version = b.version + 1,
    updated_at = $2 FROM ${BADGE} WHERE b.id = r.id`;
