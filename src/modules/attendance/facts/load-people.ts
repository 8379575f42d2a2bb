import type { EntityManager } from 'typeorm';
import { addDays, type CivilDate } from '../../../core/time/civil-date.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import type { VoidedScan } from '../../corrections/corrections.service.js';
import type { ConfirmedDay } from '../../corrections/day-confirmations.service.js';
import type { DecidedCredit } from '../../corrections/session-credits.service.js';
import type { ApprovedExcuse } from '../../corrections/excuses.service.js';
import type { ApprovedFlexibleMinutes } from '../../corrections/flexible-minutes.service.js';
import type { AssignedSchedule, RosteredDay } from '../../schedules/schedules.service.js';
import { PUNCH_DAYS } from '../day-punches.js';
import type { PersonFacts, PersonPosting, PersonPunch } from '../day-facts.js';
import { groupBy } from '../../../core/group-by.js';

/** Facts of people, of whomever they are. */
export interface FactsOfPeople {
  readonly assignments: readonly AssignedSchedule[];
  readonly excused: readonly ApprovedExcuse[];
  readonly roster: readonly RosteredDay[];
  readonly flexible: readonly ApprovedFlexibleMinutes[];
  readonly confirmed: readonly ConfirmedDay[];
  readonly decidedCredits: readonly DecidedCredit[];
  readonly voided: readonly VoidedScan[];
}

interface PunchRow extends PersonPunch {
  readonly employeeId: string;
}

/** What the days of these people from `first` to `last` rest on. */
export async function loadPeople(
  manager: EntityManager,
  employeeIds: readonly string[],
  facts: FactsOfPeople,
  first: CivilDate,
  last: CivilDate,
): Promise<Map<string, PersonFacts>> {
  const people = await manager.query<{ id: string; activeFrom: string | null; activeUntil: string | null }[]>(
    `SELECT id, active_from AS "activeFrom", active_until AS "activeUntil" FROM employee WHERE id = ANY($1::uuid[])`,
    [employeeIds],
  );
  const postings = groupBy(await loadPostings(manager, employeeIds), ({ employeeId }) => employeeId);
  const voided = new Set(facts.voided.map(({ scanId }) => scanId));
  const scanned = await loadPunches(manager, employeeIds, first, last);
  const counted = voided.size === 0 ? scanned : scanned.filter(({ id }) => !voided.has(id));
  const punches = groupBy(counted, ({ employeeId }) => employeeId);
  const excused = groupBy(facts.excused, ({ employeeId }) => employeeId);
  const assignments = groupBy(facts.assignments, ({ to }) => ('personId' in to ? to.personId : null));
  const roster = groupBy(facts.roster, ({ employeeId }) => employeeId);
  const flexible = groupBy(facts.flexible, ({ employeeId }) => employeeId);
  const confirmed = groupBy(facts.confirmed, ({ employeeId }) => employeeId);
  const credits = groupBy(facts.decidedCredits, ({ employeeId }) => employeeId);
  return new Map(
    people.map(({ id, activeFrom, activeUntil }): [string, PersonFacts] => [
      id,
      {
        activeFrom,
        activeUntil,
        postings: postings.get(id) ?? [],
        punches: punches.get(id) ?? [],
        excused: excused.get(id) ?? [],
        assignments: assignments.get(id) ?? [],
        roster: new Map((roster.get(id) ?? []).map((each) => [each.date, each])),
        flexible: flexible.get(id) ?? [],
        decidedCredits: groupBy(credits.get(id) ?? [], ({ date }) => date),
        confirmed: new Map((confirmed.get(id) ?? []).map((each) => [each.date, each])),
      },
    ]),
  );
}

/** Places of duty first, then home agencies, each in time order. */
async function loadPostings(
  manager: EntityManager,
  employeeIds: readonly string[],
): Promise<(PersonPosting & { employeeId: string })[]> {
  const rows = await manager.query<
    { employeeId: string; unitId: string; fromAt: Date | null; untilAt: Date | null }[]
  >(
    `SELECT employee_id AS "employeeId", unit_id AS "unitId", lower(period) AS "fromAt", upper(period) AS "untilAt"
     FROM posting WHERE employee_id = ANY($1::uuid[]) ORDER BY kind = 'home', lower(period) NULLS FIRST, id`,
    [employeeIds],
  );
  return rows.map(({ employeeId, unitId, fromAt, untilAt }) => {
    return {
      employeeId,
      unitId,
      fromMs: fromAt?.getTime() ?? -Infinity,
      untilMs: untilAt?.getTime() ?? Infinity,
    };
  });
}

/**
 * Scans attributed through the badge valid then, settled ones under the time that somebody gave, and approved corrections, in time
 * order. A day more on either side: the bounds are UTC dates, the days are those of the units' zones. OFFSET 0 keeps the look-up one
 * index scan a badge: joined freely, a month that has no statistics yet is read whole for every batch (60 s instead of 5).
 */
async function loadPunches(
  manager: EntityManager,
  employeeIds: readonly string[],
  first: CivilDate,
  last: CivilDate,
): Promise<PunchRow[]> {
  return manager.query<PunchRow[]>(
    `SELECT b.employee_id AS "employeeId", s.id, (extract(epoch FROM s.at) * 1000)::double precision AS "epochMs",
       s.direction
     FROM badge b CROSS JOIN LATERAL (
       SELECT id, filed_at AS at, direction FROM scan
       WHERE tenant_id = $2 AND credential = b.credential AND suspicion IS NULL AND b.period @> filed_at
         AND filed_at >= $3::date AND filed_at < $4::date
       UNION ALL
       SELECT q.id, t.counts_at, q.direction FROM scan_settlement t
       JOIN scan q ON q.tenant_id = t.tenant_id AND q.filed_at = t.filed_at AND q.id = t.scan_id
       WHERE t.tenant_id = $2 AND t.credential = b.credential AND b.period @> t.counts_at
         AND t.counts_at >= $3::date AND t.counts_at < $4::date
       OFFSET 0
     ) s
     WHERE b.employee_id = ANY($1::uuid[])
     UNION ALL
     SELECT employee_id, id, (extract(epoch FROM at) * 1000)::double precision, direction FROM correction
     WHERE status = 'approved' AND kind = 'added-punch' AND employee_id = ANY($1::uuid[]) AND at >= $3::date AND at < $4::date
     ORDER BY "epochMs", id`,
    [employeeIds, TENANT_ID, addDays(first, -PUNCH_DAYS - 1), addDays(last, PUNCH_DAYS + 2)],
  );
}
