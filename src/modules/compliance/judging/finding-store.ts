import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { milderRule, type DayFinding } from '../../../core/compliance/day-findings.js';
import type { FindingStatus } from '../../../core/compliance/finding-status.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import type { FindingOrigin } from '../finding.entity.js';
import { OtherRoads } from './other-roads.js';
import type { Counted } from './recurrence.service.js';
import { pending, sealedDays } from './sealed-days.js';

/** A finding as judging a day gives it. */
export interface JudgedFinding extends DayFinding {
  readonly employeeId: string;
  readonly unitId: string;
  readonly date: string;
  readonly status: Extract<FindingStatus, 'provisional' | 'waiting'>;
  readonly dayRevision: number;
  /** null while the day is provisional: no clock runs. */
  readonly explainUntil: string | null;
  readonly decideUntil: string | null;
}

/** What is found once, whichever road leads to it. */
export type FoundEvent = Pick<JudgedFinding, 'employeeId' | 'date' | 'sessionId' | 'rule'>;

/** Confirmed findings that the facts no longer show, and those that they show again: ids. */
export interface ConfirmedSupport {
  readonly lost: readonly string[];
  readonly found: readonly string[];
}

/** What taking away did. */
export interface RemovedFindings extends ConfirmedSupport {
  readonly removed: number;
  /** Of whom something became excused. */
  readonly excused: readonly Counted[];
  /** Ids of those that stand on what another road saw, and began to wait with it. */
  readonly waiting: readonly string[];
}

/** What saving did. */
export interface SavedFindings {
  readonly added: number;
  readonly changed: number;
  /** Ids of those that began to wait. */
  readonly waiting: readonly string[];
}

/** While a finding stands here nobody has spoken: facts may still change or remove it. */
const UNDECIDED = `('provisional', 'waiting')`;
const SYSTEM = 'Công vụ';

/** Findings of attendance as the days give them. What somebody has decided stands whatever the facts say later. */
@Injectable()
export class FindingStore {
  constructor(
    private readonly clock: Clock,
    private readonly roads: OtherRoads,
  ) {}

  /**
   * In a sealed month only what nobody has decided goes, and the rest waits until the month is opened again. Else:
   * takes away the undecided findings of these days that are not among `found`; one that was accepted in part and of which nothing is
   * left becomes excused, and one of which a milder rule is left stands under that. What was confirmed stands, and is named where its facts are gone or back. What another road saw as well stands on that.
   * @throws RulesMissingError
   */
  async removeOthers(
    manager: EntityManager,
    days: readonly { readonly employeeId: string; readonly date: string }[],
    found: readonly FoundEvent[],
    origin: FindingOrigin = 'attendance',
  ): Promise<RemovedFindings> {
    // Compared here: joined with what was found in the database, thousands of days cost seconds.
    const known = await manager.query<Standing[]>(
      // OFFSET 0 keeps one look-up a day: without statistics, as after the first days of a province, the planner compares all with all.
      `SELECT f.id, f.employee_id AS "employeeId", f.unit_id AS "unitId", f.date, f.session_id AS "sessionId", f.rule, f.status <> 'confirmed' AS undecided,
         f.status = 'confirmed' AND NOT f.partly_accepted AS settled, f.partly_accepted AS partly, f.unsupported_at IS NOT NULL AS unsupported
       FROM unnest($2::uuid[], $3::date[]) AS w(employee_id, date) CROSS JOIN LATERAL (
         SELECT * FROM finding f WHERE f.tenant_id = $1 AND f.employee_id = w.employee_id AND f.date = w.date OFFSET 0
       ) f
       WHERE f.origin = $4 AND f.status IN ('provisional', 'waiting', 'confirmed')`,
      [TENANT_ID, days.map(({ employeeId }) => employeeId), days.map(({ date }) => date), origin],
    );
    const isSealed = await sealedDays(manager, known);
    const standing = known.filter((each) => each.undecided || !isSealed(each));
    const still = new Set(found.map(keyOf));
    await this.soften(manager, standing, still);
    await this.roads.drop(manager, days, found, origin);
    const gone = standing.filter((each) => !still.has(keyOf(each)));
    const { kept, waiting } = await this.roads.standOn(
      manager,
      gone.map(({ id }) => id),
      new Set(gone.filter(isSealed).map(({ id }) => id)),
    );
    const stands = new Set(kept);
    const settled = standing.filter((each) => each.settled);
    const lost = settled
      .filter((each) => !each.unsupported && !still.has(keyOf(each)) && !stands.has(each.id))
      .map(({ id }) => id);
    const back = settled.filter((each) => each.unsupported && still.has(keyOf(each))).map(({ id }) => id);
    const others = standing.filter(
      (each) => !each.settled && !still.has(keyOf(each)) && !stands.has(each.id),
    );
    if (others.length === 0) return { removed: 0, excused: [], lost, found: back, waiting };
    const ids = others.map(({ id }) => id);
    const [excused] = await manager.query<[Counted[], number]>(
      `UPDATE finding f SET status = 'excused', status_at = $3, status_by = '${SYSTEM}', updated_at = $3,
         status_reason = 'Phần còn lại không còn sau khi tính lại ngày công'
       WHERE f.tenant_id = $1 AND f.id = ANY($2::uuid[]) AND f.partly_accepted AND f.status = 'confirmed'
       RETURNING f.employee_id AS "employeeId", f.date`,
      [TENANT_ID, ids, this.clock.now()],
    );
    const [removed] = await manager.query<[{ count: number }]>(
      `WITH gone AS (
         DELETE FROM finding f WHERE f.tenant_id = $1 AND f.id = ANY($2::uuid[]) AND f.status IN ${UNDECIDED} RETURNING f.id
       ), untold AS (
         DELETE FROM notice n USING gone WHERE n.subject_id = gone.id
       ) SELECT count(*) AS count FROM gone`,
      [TENANT_ID, ids],
    );
    return { removed: removed.count, excused, lost, found: back, waiting };
  }

  /** What was decided in part goes on under the milder rule that is left of it: nobody has to explain the same event again. */
  private async soften(manager: EntityManager, standing: Standing[], still: ReadonlySet<string>): Promise<void> {
    for (const each of standing) {
      const rule = milderRule[each.rule];
      if (!each.partly || rule === undefined || still.has(keyOf(each))) continue;
      const milder = keyOf({ ...each, rule });
      if (!still.has(milder)) continue;
      const beside = standing.find((other) => keyOf(other) === milder);
      if (beside !== undefined && !beside.undecided) continue;
      // What was found of it while the month was sealed.
      if (beside !== undefined) {
        await manager.query('DELETE FROM finding WHERE tenant_id = $1 AND id = $2', [TENANT_ID, beside.id]);
        standing.splice(standing.indexOf(beside), 1);
      }
      await manager.query('UPDATE finding SET rule = $3, updated_at = $4 WHERE tenant_id = $1 AND id = $2', [
        TENANT_ID, each.id, rule, this.clock.now(),
      ]);
      Object.assign(each, { rule });
    }
  } // prettier-ignore

  /** What is found in a sealed month is a pending difference. Adds what is new and corrects what nobody has decided; of what another road has found, keeps what this one saw. */
  async save(
    manager: EntityManager,
    judged: readonly JudgedFinding[],
    origin: FindingOrigin = 'attendance',
  ): Promise<SavedFindings> {
    if (judged.length === 0) return { added: 0, changed: 0, waiting: [] };
    const isSealed = await sealedDays(manager, judged);
    const found = judged.map((each) => (isSealed(each) ? pending(each) : each));
    const rows = found.map((finding) => ({ ...finding, id: v7() }));
    const made = new Set(rows.map(({ id }) => id));
    const saved = await manager.query<{ id: string; status: string; began: boolean }[]>(SAVE, [
      TENANT_ID,
      this.clock.now(),
      JSON.stringify(rows),
      origin,
    ]); // prettier-ignore
    await this.roads.keep(manager, found, origin);
    return {
      added: saved.filter(({ id }) => made.has(id)).length,
      changed: saved.filter(({ id }) => !made.has(id)).length,
      waiting: saved.filter(({ status, began }) => status === 'waiting' && began).map(({ id }) => id),
    };
  }
}

/** A finding that facts may still change, or that was confirmed whole. */
interface Standing extends FoundEvent {
  readonly id: string;
  readonly unitId: string;
  readonly undecided: boolean;
  /** Confirmed whole. */
  readonly settled: boolean;
  readonly partly: boolean;
  readonly unsupported: boolean;
}

function keyOf({ employeeId, date, sessionId, rule }: FoundEvent): string {
  return `${employeeId} ${date} ${sessionId} ${rule}`;
}

const SAVE = `
  INSERT INTO finding AS f (tenant_id, id, employee_id, unit_id, date, session_id, rule, area, severity, status, minutes,
    evidence, cites, day_revision, created_at, updated_at, origin, explain_until, decide_until, partly_accepted, status_at, status_by)
  SELECT $1, id, "employeeId", "unitId", date, "sessionId", rule, area, severity, status, minutes, evidence, cites,
    "dayRevision", $2, $2, $4, "explainUntil", "decideUntil", false, $2, '${SYSTEM}'
  FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, "employeeId" uuid, "unitId" uuid, date date, "sessionId" text,
    rule text, area text, severity smallint, status text, minutes integer, evidence jsonb, cites jsonb,
    "dayRevision" integer, "explainUntil" date, "decideUntil" date)
  ON CONFLICT (tenant_id, employee_id, date, session_id, rule) DO UPDATE
    SET unit_id = excluded.unit_id, area = excluded.area, severity = excluded.severity, minutes = excluded.minutes,
      evidence = excluded.evidence, cites = excluded.cites, day_revision = excluded.day_revision, updated_at = excluded.updated_at,
      status = CASE WHEN f.partly_accepted THEN f.status ELSE excluded.status END,
      -- A clock that runs is not set back by a change of the facts.
      explain_until = CASE WHEN f.partly_accepted OR excluded.status = f.status THEN f.explain_until ELSE excluded.explain_until END,
      decide_until = CASE WHEN f.partly_accepted OR excluded.status = f.status THEN f.decide_until ELSE excluded.decide_until END,
      status_at = CASE WHEN f.partly_accepted OR excluded.status = f.status THEN f.status_at ELSE excluded.status_at END,
      status_by = CASE WHEN f.partly_accepted OR excluded.status = f.status THEN f.status_by ELSE excluded.status_by END,
      status_reason = CASE WHEN f.partly_accepted OR excluded.status = f.status THEN f.status_reason END
    -- One event is found once: what another road has found is left to it. What somebody decided on does not follow a day that is not final or in a sealed month.
    WHERE f.origin = excluded.origin
      AND (f.status IN ${UNDECIDED} OR (f.partly_accepted AND f.status = 'confirmed' AND excluded.status = 'waiting')) AND (
      (f.unit_id, f.severity, f.minutes, f.evidence, f.cites) IS DISTINCT FROM
        (excluded.unit_id, excluded.severity, excluded.minutes, excluded.evidence, excluded.cites)
      OR (f.status <> excluded.status AND NOT f.partly_accepted))
  RETURNING f.id, f.status, f.status_at = $2 AS began`;
