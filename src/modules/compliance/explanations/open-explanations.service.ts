import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RecordedException } from '../../../core/compliance/explanation.js';
import { outcomeWords } from '../../../core/compliance/explanation.js';
import { becomes, settledReason, type SettledBy } from '../../../core/compliance/settled-explanation.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { AuditService } from '../../audit/audit.service.js';
import type { FindingEvidence } from '../../../core/compliance/day-findings.js';
import { NoticesService } from '../notices/notices.service.js';

interface Day {
  readonly employeeId: string;
  readonly date: string;
}

interface Bound {
  readonly id: string;
  readonly employeeId: string;
  readonly unitId: string;
  readonly recorded: RecordedException;
  readonly rule: string | null;
  readonly findingId: string;
  readonly newRule: string;
  readonly minutes: number;
  readonly evidence: FindingEvidence;
}

interface Settled extends Day {
  readonly id: string;
  readonly unitId: string;
  readonly rule: string | null;
  readonly by: SettledBy;
}

const SYSTEM = 'Công vụ';

/** Explanations that wait while their day is computed anew: they go with the event, under whatever rule it falls now, and end with it. */
@Injectable()
export class OpenExplanations {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly notices: NoticesService,
  ) {}

  /** After the findings of these days are saved, in their transaction. Done again it changes nothing. */
  async follow(manager: EntityManager, days: readonly Day[]): Promise<void> {
    const values = [TENANT_ID, days.map(({ employeeId }) => employeeId), days.map(({ date }) => date)];
    for (const bound of await manager.query<Bound[]>(REPLACED, values)) await this.bind(manager, bound);
    for (const settled of await manager.query<Settled[]>(GONE, [...values, JSON.stringify(becomes)]))
      await this.settle(manager, settled);
  }

  /** The event is the same: late and very late, free and counted. What the superior decides on is what stands now. */
  private async bind(manager: EntityManager, bound: Bound): Promise<void> {
    const { id, employeeId, unitId, rule, recorded, findingId, newRule, minutes, evidence } = bound;
    const { exception, fromSecond, untilSecond } = evidence;
    const now = { exception, fromSecond, untilSecond, minutes };
    await manager.query(
      `UPDATE explanation SET finding_id = $2, rule = $3, recorded = $4 WHERE id = $1 AND status = 'waiting'`,
      [id, findingId, newRule, now],
    );
    await this.audit.record(manager, {
      action: 'explanation.rebind', entityType: 'explanation', entityId: id, subjectEmployeeId: employeeId, unitId,
      before: { rule, recorded }, after: { rule: newRule, findingId, recorded: now },
    }); // prettier-ignore
  }

  private async settle(manager: EntityManager, settled: Settled): Promise<void> {
    const { id, employeeId, unitId, date, rule, by } = settled;
    const reason = settledReason(by);
    const state = by === 'other-event' ? 'overtaken' : 'accepted';
    await manager.query(
      `UPDATE explanation SET status = $5, opinion = $2, decided_by = $3, decided_at = $4 WHERE id = $1 AND status = 'waiting'`,
      [id, `Tự kết thúc: ${reason.vi}`, SYSTEM, this.clock.now(), state],
    );
    await this.audit.record(manager, {
      action: 'explanation.settle', entityType: 'explanation', entityId: id, subjectEmployeeId: employeeId, unitId,
      after: { outcome: state, by },
    }); // prettier-ignore
    const { vi, en } = outcomeWords[state];
    const outcome = { vi: `${vi}, ${reason.vi}`, en: `${en}: ${reason.en}` };
    // Nobody has to decide on it any more.
    await this.notices.takeBack(manager, [id], ['explanation-filed']);
    await this.notices.tell(manager, [
      { employeeId, kind: 'explanation-decided', subjectId: id, params: { date, rule, outcome } },
    ]);
  }
}

const OPEN = `explanation x JOIN unnest($2::uuid[], $3::date[]) AS w(employee_id, date) ON (w.employee_id, w.date) = (x.employee_id, x.date)`;
const ORPHANED = `x.tenant_id = $1 AND x.status = 'waiting' AND x.finding_id IS NULL AND x.recorded->>'exception' IS NOT NULL`;

/** Those without finding, of whose exception a finding stands that nobody has explained. */
const REPLACED = `SELECT DISTINCT ON (f.id) x.id, x.employee_id AS "employeeId", x.unit_id AS "unitId", x.recorded, x.rule,
    f.id AS "findingId", f.rule AS "newRule", f.minutes, f.evidence
  FROM ${OPEN}
  JOIN finding f ON f.tenant_id = x.tenant_id AND f.employee_id = x.employee_id AND f.date = x.date AND f.session_id = x.session_id
    AND f.origin = 'attendance' AND f.evidence->>'exception' = x.recorded->>'exception' AND f.status IN ('provisional', 'waiting')
  WHERE ${ORPHANED} AND NOT EXISTS (SELECT FROM explanation o WHERE o.tenant_id = f.tenant_id AND o.finding_id = f.id AND o.status = 'waiting')
  ORDER BY f.id, x.filed_at`;

/** Those of whose exception a final day shows nothing any more, and what is there instead. */
const GONE = `SELECT x.id, x.employee_id AS "employeeId", x.unit_id AS "unitId", x.date, x.rule,
    CASE WHEN EXISTS (SELECT FROM jsonb_array_elements(a.exceptions) e WHERE e->>'sessionId' = x.session_id AND (e->>'againstPerson')::boolean
        AND $4::jsonb->(x.recorded->>'exception') ? (e->>'kind')) THEN 'other-event'
      WHEN EXISTS (SELECT FROM excuse e WHERE e.status = 'approved' AND e.period && s.span
        AND (e.employee_id = x.employee_id OR x.unit_id IN (SELECT unit_scope(ARRAY[e.unit_id])))) THEN 'excuse'
      WHEN EXISTS (SELECT FROM correction c WHERE c.status = 'approved' AND c.employee_id = x.employee_id AND c.at >= lower(d.span) AND c.at < upper(d.span))
        THEN 'correction'
      ELSE 'facts' END AS by
  FROM ${OPEN}
  JOIN attendance_day a ON a.tenant_id = x.tenant_id AND a.employee_id = x.employee_id AND a.date = x.date
  CROSS JOIN LATERAL (SELECT x.date::timestamp AT TIME ZONE unit_zone(x.unit_id) AS midnight) m
  CROSS JOIN LATERAL (SELECT tstzrange(m.midnight + make_interval(secs => (x.recorded->>'fromSecond')::int),
    m.midnight + make_interval(secs => (x.recorded->>'untilSecond')::int), '[]') AS span) s
  CROSS JOIN LATERAL (SELECT tstzrange(m.midnight - interval '1 day', m.midnight + interval '2 days') AS span) d
  WHERE ${ORPHANED} AND a.status = 'final' AND NOT EXISTS (SELECT FROM jsonb_array_elements(a.exceptions) e
    WHERE e->>'kind' = x.recorded->>'exception' AND e->>'sessionId' = x.session_id AND (e->>'againstPerson')::boolean)
  ORDER BY x.id`;
