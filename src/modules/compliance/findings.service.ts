import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { dayFindings } from '../../core/compliance/day-findings.js';
import { addDays } from '../../core/time/civil-date.js';
import { firstDayOf, lastDayOf, type CivilMonth } from '../../core/time/civil-month.js';
import type { Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { TENANT_ID } from '../../platform/database/tenant.js';
import { DayChangesService, type ChangedDay } from '../attendance/day-changes.service.js';
import { RulesMissingError } from '../../core/rules/rules-missing-error.js';
import { RulesService } from '../rules/rules.service.js';
import { Finding } from './finding.entity.js';

/** What judging the changed days did to the findings that nobody has decided yet. */
export interface FindingsSummary {
  days: number;
  added: number;
  changed: number;
  removed: number;
}

/** A finding with the words that lists and reports need. */
export interface FindingView extends Finding {
  readonly employeeCode: string;
  readonly fullName: string;
  readonly unitName: string;
}

/** How many findings of a unit stand where. */
export interface FindingCount {
  readonly unitId: string;
  readonly rule: string;
  readonly area: string;
  readonly status: Finding['status'];
  readonly count: number;
}

/** Changed days that are judged in one transaction. */
const CLAIM = 2000;
/** While a finding stands here nobody has spoken: facts may still change or remove it. */
const UNDECIDED = `('provisional', 'waiting')`;

/** Findings: exceptions of attendance under the rules of conduct. */
@Injectable()
export class FindingsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly rules: RulesService,
    private readonly changes: DayChangesService,
  ) {}

  /**
   * Judges every day that changed since it was last looked at. Judging a day twice changes nothing; a finding that somebody
   * has decided stands whatever the facts say later (a difference is the closing's business).
   */
  async judgeChangedDays(): Promise<FindingsSummary> {
    const summary = { days: 0, added: 0, changed: 0, removed: 0 };
    for (;;) {
      const judged = await this.dataSource.transaction(async (manager) => {
        const days = await this.changes.claim(manager, CLAIM);
        if (days.length > 0) await this.judge(manager, days, summary);
        return days.length;
      });
      if (judged === 0) return summary;
      summary.days += judged;
    }
  }

  /** Findings of a month that the caller may see, by date and person. @throws AppError not-permitted */
  async ofMonth(
    caller: Caller,
    month: CivilMonth,
    unitId: string | null,
    status: Finding['status'] | null = null,
  ): Promise<FindingView[]> {
    return this.dataSource.query<FindingView[]>(
      `SELECT f.id, f.employee_id AS "employeeId", f.unit_id AS "unitId", f.date, f.session_id AS "sessionId", f.rule,
         f.area, f.severity, f.status, f.minutes, f.evidence, f.cites, e.code AS "employeeCode",
         e.full_name AS "fullName", u.name AS "unitName"
       FROM finding f JOIN employee e ON e.id = f.employee_id JOIN org_unit u ON u.id = f.unit_id
       WHERE ${inMonth} AND ($6::text IS NULL OR f.status = $6)
       ORDER BY u.name, f.unit_id, vietnamese_given_name(e.full_name), e.full_name, f.date, f.session_id, f.rule`,
      [...monthValues(caller, month, unitId), status],
    );
  }

  /** Counts of a month by unit, rule and status. @throws AppError not-permitted */
  async counts(caller: Caller, month: CivilMonth, unitId: string | null): Promise<FindingCount[]> {
    return this.dataSource.query<FindingCount[]>(
      `SELECT f.unit_id AS "unitId", f.rule, f.area, f.status, count(*) AS count FROM finding f
       WHERE ${inMonth} GROUP BY f.unit_id, f.rule, f.area, f.status ORDER BY 1, 2, 4`,
      monthValues(caller, month, unitId),
    );
  }

  private async judge(
    manager: EntityManager,
    days: readonly ChangedDay[],
    summary: FindingsSummary,
  ): Promise<void> {
    const rulesOn = await this.rules.dated(manager);
    const found = days.flatMap(({ employeeId, date, unitId, status, revision, exceptions, because }) => {
      const rules = { book: this.rules.book, inForce: rulesOn(date, unitId) };
      const judged = dayFindings(rules, { exceptions: exceptions ?? [], because: because ?? 'none' });
      if (!judged.ok) throw new RulesMissingError(date, judged.errors);
      return judged.findings.map((finding) => ({
        ...finding,
        id: v7(),
        employeeId,
        date,
        unitId,
        status: status === 'final' ? 'waiting' : 'provisional',
        dayRevision: revision,
      }));
    });
    const [removed] = await manager.query<[{ count: number }]>(
      `WITH gone AS (
         DELETE FROM finding f USING unnest($2::uuid[], $3::date[]) AS w(employee_id, date)
         WHERE f.tenant_id = $1 AND f.employee_id = w.employee_id AND f.date = w.date AND f.status IN ${UNDECIDED}
           AND NOT EXISTS (
             SELECT FROM jsonb_to_recordset($4::jsonb) AS r("employeeId" uuid, date date, "sessionId" text, rule text)
             WHERE r."employeeId" = f.employee_id AND r.date = f.date AND r."sessionId" = f.session_id AND r.rule = f.rule)
         RETURNING 1
       ) SELECT count(*) AS count FROM gone`,
      [
        TENANT_ID,
        days.map(({ employeeId }) => employeeId),
        days.map(({ date }) => date),
        JSON.stringify(found),
      ],
    );
    summary.removed += removed.count;
    if (found.length === 0) return;
    const [saved] = await manager.query<[{ added: number; changed: number }]>(SAVE, [
      TENANT_ID,
      this.clock.now(),
      JSON.stringify(found),
    ]);
    summary.added += saved.added;
    summary.changed += saved.changed;
  }
}

const SAVE = `
  WITH saved AS (
    INSERT INTO finding AS f (tenant_id, id, employee_id, unit_id, date, session_id, rule, area, severity, status, minutes,
      evidence, cites, day_revision, created_at, updated_at)
    SELECT $1, id, "employeeId", "unitId", date, "sessionId", rule, area, severity, status, minutes, evidence, cites,
      "dayRevision", $2, $2
    FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, "employeeId" uuid, "unitId" uuid, date date, "sessionId" text,
      rule text, area text, severity smallint, status text, minutes integer, evidence jsonb, cites jsonb,
      "dayRevision" integer)
    ON CONFLICT (tenant_id, employee_id, date, session_id, rule) DO UPDATE
      SET unit_id = excluded.unit_id, area = excluded.area, severity = excluded.severity, status = excluded.status,
        minutes = excluded.minutes, evidence = excluded.evidence, cites = excluded.cites,
        day_revision = excluded.day_revision, updated_at = excluded.updated_at
      WHERE f.status IN ${UNDECIDED} AND
        (f.unit_id, f.severity, f.status, f.minutes, f.evidence, f.cites) IS DISTINCT FROM
        (excluded.unit_id, excluded.severity, excluded.status, excluded.minutes, excluded.evidence, excluded.cites)
    RETURNING f.id IN (SELECT id FROM jsonb_to_recordset($3::jsonb) AS n(id uuid)) AS added
  ) SELECT count(*) FILTER (WHERE added) AS added, count(*) FILTER (WHERE NOT added) AS changed FROM saved`;

const inMonth = `f.tenant_id = $1 AND f.date >= $2 AND f.date < $3 AND ${inScope('f.unit_id', '$4')}
  AND ($5::uuid IS NULL OR f.unit_id IN (SELECT unit_scope(ARRAY[$5::uuid])))`;

function monthValues(caller: Caller, month: CivilMonth, unitId: string | null): unknown[] {
  const roots = scopeParameter(requiredScope(caller, 'findings:read'));
  return [TENANT_ID, firstDayOf(month), addDays(lastDayOf(month), 1), roots, unitId];
}
