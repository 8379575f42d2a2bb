import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { healthKinds, HEALTH_LEAVE_VI, type ExcuseKind } from '../../../core/attendance/excuse-kind.js';
import type { Direction } from '../../../core/attendance/punch.js';
import type { CivilDate } from '../../../core/time/civil-date.js';
import { scopeOf, type Caller } from '../../../platform/access/caller.js';
import { inScope, scopeParameter } from '../../../platform/access/scope.js';
import { Conditions } from '../../../platform/database/conditions.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import type { Correction } from '../../corrections/correction.entity.js';
import { HEALTH_LEAVE } from '../../corrections/excuses.service.js';
import { findingPoints } from '../../../core/compliance/finding-points.js';
import { RulesService } from '../../rules/rules.service.js';
import { isOver } from '../../../core/compliance/explanation-terms.js';
import { DecisionGate } from '../decision-gate.js';
import { WorkingCalendar } from '../judging/working-calendar.js';
import { FINDING_COLUMNS, FINDING_TABLES } from '../findings/findings-reader.service.js';
import { findingView, type FindingItem, type FindingRow } from '../findings/finding-view.js';

/** A day of a person. */
export interface DayKey {
  readonly employeeId: string;
  readonly date: CivilDate;
}

/** Something recorded on a day, with what can be done about it now. */
export interface DayFinding extends FindingItem {
  /** Its explanation, while that waits for a decision. */
  readonly explanationId: string | null;
  /** Whether the caller may decide on it now. */
  readonly decidable: boolean;
  /** Whether the superior's time to decide is over. */
  readonly late: boolean;
}

/** Something proposed that covers a day and waits for another person. */
export interface DayProposal {
  readonly id: string;
  readonly kind: 'excuse' | 'correction';
  /** The kind of excuse or correction; of health leave, which one learns only who may. */
  readonly what: ExcuseKind | typeof HEALTH_LEAVE | Correction['kind'];
  /** The moment of a correction. */
  readonly from: Date;
  readonly until: Date | null;
  readonly direction: Direction | null;
  readonly reason: string;
  readonly document: string | null;
  readonly proposedBy: string;
  readonly proposedAt: Date;
}

/** What was recorded on a day, and what was proposed about it. */
export interface DayMatters {
  readonly findings: readonly DayFinding[];
  readonly proposals: readonly DayProposal[];
}

type Found = Omit<FindingRow, 'evidence'> & { readonly explanationId: string | null };

/** SQL about `attendance_day d`: the time of the day. */
const dayTerm = `tstzrange(d.date::timestamp AT TIME ZONE unit_zone(d.unit_id), (d.date + 1)::timestamp AT TIME ZONE unit_zone(d.unit_id))`;

/**
 * SQL about `attendance_day d`: the day is not settled, or something recorded or proposed on it, or the cancellation of something, waits. Who has no proposal at all is
 * sorted out first: the time of a day costs more.
 */
const open = `(d.status <> 'final'
  OR EXISTS (SELECT FROM finding f WHERE f.tenant_id = d.tenant_id AND f.employee_id = d.employee_id AND f.date = d.date
    AND (f.status IN ('provisional', 'waiting') OR f.unsupported_at IS NOT NULL))
  OR (d.employee_id IN (SELECT e.employee_id FROM excuse e WHERE e.status = 'proposed' AND e.employee_id IS NOT NULL)
    AND EXISTS (SELECT FROM excuse e WHERE e.status = 'proposed' AND e.employee_id = d.employee_id AND e.period && ${dayTerm}))
  OR (d.employee_id IN (SELECT c.employee_id FROM correction c WHERE c.status = 'proposed')
    AND EXISTS (SELECT FROM correction c WHERE c.status = 'proposed' AND c.employee_id = d.employee_id AND c.at <@ ${dayTerm}))
  OR (d.employee_id IN (SELECT e.employee_id FROM cancellation k JOIN excuse e ON e.id = k.excuse_id WHERE k.status = 'proposed' AND e.employee_id IS NOT NULL)
    AND EXISTS (SELECT FROM cancellation k JOIN excuse e ON e.id = k.excuse_id
      WHERE k.status = 'proposed' AND e.employee_id = d.employee_id AND e.period && ${dayTerm}))
  OR (d.employee_id IN (SELECT c.employee_id FROM cancellation k JOIN correction c ON c.id = k.correction_id WHERE k.status = 'proposed')
    AND EXISTS (SELECT FROM cancellation k JOIN correction c ON c.id = k.correction_id
      WHERE k.status = 'proposed' AND c.employee_id = d.employee_id AND c.at <@ ${dayTerm})))`;

/**
 * Which days: those that somebody still has to deal with, or all others. Said as `NOT`, the planner would join a province's days with all
 * its findings; this way it looks up those of a day.
 */
export const stateConditions = { open, decided: `${open} IS NOT TRUE` } as const;

/** Says of days with exceptions what has become of them, as far as the caller may know. */
@Injectable()
export class DayMattersReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly gate: DecisionGate,
    private readonly calendar: WorkingCalendar,
    private readonly rules: RulesService,
  ) {}

  /** The matters of each day, in the order of the days. */
  async of(caller: Caller, days: readonly DayKey[]): Promise<DayMatters[]> {
    if (days.length === 0) return [];
    const [findings, proposals] = [await this.findings(caller, days), await this.proposals(caller, days)];
    return days.map((day) => ({
      findings: findings.filter((each) => sameDay(each, day)),
      proposals: proposals
        .filter((each) => sameDay(each, day))
        .map(
          ({
            id,
            kind,
            what,
            from,
            until,
            direction,
            reason,
            document,
            proposedBy,
            proposedAt,
          }): DayProposal => {
            return { id, kind, what, from, until, direction, reason, document, proposedBy, proposedAt };
          },
        ),
    }));
  }

  private async findings(caller: Caller, days: readonly DayKey[]): Promise<DayFinding[]> {
    const roots = scopeOf(caller, 'findings:read');
    if (roots === undefined) return [];
    const { manager } = this.dataSource;
    const rows = await manager.query<Found[]>(
      `SELECT ${FINDING_COLUMNS}, x.id AS "explanationId"
       FROM unnest($2::uuid[], $3::date[]) AS w(employee_id, date) CROSS JOIN ${FINDING_TABLES}
       LEFT JOIN explanation x ON x.tenant_id = f.tenant_id AND x.finding_id = f.id AND x.status = 'waiting'
       WHERE f.tenant_id = $1 AND f.employee_id = w.employee_id AND f.date = w.date AND ${inScope('f.unit_id', '$4')}
       ORDER BY f.session_id DESC, f.id`,
      [TENANT_ID, ...lists(days), scopeParameter(roots)],
    );
    const clocks = await this.calendar.of(manager, [...new Set(rows.map(({ unitId }) => unitId))]);
    const isPast = (until: CivilDate | null, unitId: string): boolean => {
      const clock = clocks.get(unitId);
      return clock !== undefined && isOver(until, clock.today);
    };
    const waiting = rows.filter(
      ({ status, explanationId, explainUntil, unitId, origin, unsupportedAt }) =>
        unsupportedAt !== null ||
        (status === 'waiting' &&
          origin !== 'recurrence' &&
          explanationId === null &&
          isPast(explainUntil, unitId)),
    );
    const subjects = waiting.map((row) => ({ ...row, findingId: row.id }));
    const mine = new Set((await this.gate.decidable(manager, caller, subjects)).map(({ id }) => id));
    const inForce = await this.rules.dated(manager);
    return rows.map(({ explanationId, ...row }) => ({
      ...findingView(this.rules.book, row, findingPoints(row, inForce(row.date, row.unitId))),
      explanationId,
      decidable: mine.has(row.id),
      late: isPast(row.decideUntil, row.unitId),
    }));
  }

  private async proposals(caller: Caller, days: readonly DayKey[]): Promise<(DayProposal & DayKey)[]> {
    const roots = scopeOf(caller, 'corrections:read');
    if (roots === undefined) return [];
    const where = new Conditions();
    const tenant = where.parameter(TENANT_ID);
    const [employeeIds, onDates] = lists(days);
    const [people, dates] = [where.parameter(employeeIds), where.parameter(onDates)];
    const inside = inScope('d.unit_id', where.parameter(scopeParameter(roots)));
    const ill = scopeOf(caller, 'health:read');
    const own = `e.employee_id = ${where.parameter(caller.employeeId)}::uuid`;
    const reads = ill === undefined ? 'false' : inScope('w.unit_id', where.parameter(scopeParameter(ill)));
    const hidden = `(e.kind = ANY(${where.parameter(healthKinds)}::text[]) AND NOT coalesce(${own}, false) AND NOT ${reads})`;
    return this.dataSource.query<(DayProposal & DayKey)[]>(
      `SELECT w.employee_id AS "employeeId", w.date, c.*
       FROM (
         SELECT w.*, d.unit_id, ${dayTerm} AS term
         FROM unnest(${people}::uuid[], ${dates}::date[]) AS w(employee_id, date)
         JOIN attendance_day d ON d.tenant_id = ${tenant} AND d.employee_id = w.employee_id AND d.date = w.date AND ${inside}
       ) w CROSS JOIN LATERAL (
         SELECT e.id, 'excuse' AS kind, CASE WHEN ${hidden} THEN '${HEALTH_LEAVE}' ELSE e.kind END AS what, lower(e.period) AS "from",
           upper(e.period) AS until, NULL AS direction, CASE WHEN ${hidden} THEN '${HEALTH_LEAVE_VI}' ELSE e.reason END AS reason,
           CASE WHEN ${hidden} THEN NULL ELSE e.document END AS document, e.proposed_by AS "proposedBy", e.proposed_at AS "proposedAt"
         FROM excuse e WHERE e.status = 'proposed' AND e.employee_id = w.employee_id AND e.period && w.term
         UNION ALL
         SELECT c.id, 'correction', c.kind, c.at, NULL, c.direction, c.reason, c.document, c.proposed_by, c.proposed_at
         FROM correction c WHERE c.status = 'proposed' AND c.employee_id = w.employee_id AND c.at <@ w.term
       ) c ORDER BY c."proposedAt", c.id`,
      where.values,
    );
  }
}

function lists(days: readonly DayKey[]): [string[], CivilDate[]] {
  return [days.map(({ employeeId }) => employeeId), days.map(({ date }) => date)];
}

function sameDay(a: DayKey, b: DayKey): boolean {
  return a.employeeId === b.employeeId && a.date === b.date;
}
