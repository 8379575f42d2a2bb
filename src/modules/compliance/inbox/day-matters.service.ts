import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CivilDate } from '../../../core/time/civil-date.js';
import { scopeOf, type Caller } from '../../../platform/access/caller.js';
import { inScope, scopeParameter } from '../../../platform/access/scope.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
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
  readonly proposedBy: string;
  readonly proposedAt: Date;
}

/** What was recorded on a day, and what was proposed about it. */
export interface DayMatters {
  readonly findings: readonly DayFinding[];
  readonly proposals: readonly DayProposal[];
}

type Found = Omit<FindingRow, 'evidence'> & { readonly explanationId: string | null };

/** SQL about `attendance_day d`: everything recorded on it was decided on. */
const decided = `EXISTS (SELECT FROM finding f WHERE f.tenant_id = d.tenant_id AND f.employee_id = d.employee_id AND f.date = d.date)
  AND NOT EXISTS (SELECT FROM finding f WHERE f.tenant_id = d.tenant_id AND f.employee_id = d.employee_id AND f.date = d.date
    AND f.status IN ('provisional', 'waiting'))`;

/** Which days: those that somebody still has to deal with, or those on which everything is decided. */
export const stateConditions = { open: `NOT (${decided})`, decided: `(${decided})` } as const;

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
        .map(({ id, kind, proposedBy, proposedAt }) => ({ id, kind, proposedBy, proposedAt })),
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
      ({ status, explanationId, explainUntil, unitId, origin }) =>
        status === 'waiting' &&
        origin !== 'recurrence' &&
        explanationId === null &&
        isPast(explainUntil, unitId),
    );
    const mine = new Set((await this.gate.decidable(manager, caller, waiting)).map(({ id }) => id));
    return rows.map(({ explanationId, ...row }) => ({
      ...findingView(this.rules.book, row),
      explanationId,
      decidable: mine.has(row.id),
      late: isPast(row.decideUntil, row.unitId),
    }));
  }

  private async proposals(caller: Caller, days: readonly DayKey[]): Promise<(DayProposal & DayKey)[]> {
    const roots = scopeOf(caller, 'corrections:read');
    if (roots === undefined) return [];
    return this.dataSource.query<(DayProposal & DayKey)[]>(
      `SELECT w.employee_id AS "employeeId", w.date, c.id, c.kind, c.proposed_by AS "proposedBy", c.proposed_at AS "proposedAt"
       FROM (
         SELECT w.*, tstzrange(w.date::timestamp AT TIME ZONE unit_zone(d.unit_id),
           (w.date + 1)::timestamp AT TIME ZONE unit_zone(d.unit_id)) AS term
         FROM unnest($2::uuid[], $3::date[]) AS w(employee_id, date)
         JOIN attendance_day d ON d.tenant_id = $1 AND d.employee_id = w.employee_id AND d.date = w.date
           AND ${inScope('d.unit_id', '$4')}
       ) w CROSS JOIN LATERAL (
         SELECT e.id, 'excuse' AS kind, e.proposed_by, e.proposed_at FROM excuse e
         WHERE e.status = 'proposed' AND e.employee_id = w.employee_id AND e.period && w.term
         UNION ALL
         SELECT c.id, 'correction', c.proposed_by, c.proposed_at FROM correction c
         WHERE c.status = 'proposed' AND c.employee_id = w.employee_id AND c.at <@ w.term
       ) c ORDER BY c.proposed_at, c.id`,
      [TENANT_ID, ...lists(days), scopeParameter(roots)],
    );
  }
}

function lists(days: readonly DayKey[]): [string[], CivilDate[]] {
  return [days.map(({ employeeId }) => employeeId), days.map(({ date }) => date)];
}

function sameDay(a: DayKey, b: DayKey): boolean {
  return a.employeeId === b.employeeId && a.date === b.date;
}
