import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { RulesService } from '../../rules/rules.service.js';
import type { FindingOrigin } from '../finding.entity.js';
import { NoticesService } from '../notices/notices.service.js';
import type { FoundEvent, JudgedFinding } from './finding-store.js';
import { termsFromToday, WorkingCalendar } from './working-calendar.js';

/** A person on a date. */
interface Day {
  readonly employeeId: string;
  readonly date: string;
}

/** Findings that go on standing: ids. */
export interface StandingOn {
  readonly kept: readonly string[];
  /** Of those, what begins to wait now: the other road is certain where the first was not. */
  readonly waiting: readonly string[];
}

/**
 * One event is found once, though several roads may lead to it: attendance, a round, a document. What the other roads saw is kept
 * beside the finding; where its own evidence goes, it stands on theirs.
 */
@Injectable()
export class OtherRoads {
  constructor(
    private readonly clock: Clock,
    private readonly rules: RulesService,
    private readonly calendar: WorkingCalendar,
    private readonly notices: NoticesService,
  ) {}

  /** Keeps what this road saw of events that another had found; what was confirmed and had lost its facts stands on it at once. @throws RulesMissingError */
  async keep(manager: EntityManager, found: readonly JudgedFinding[], origin: FindingOrigin): Promise<void> {
    if (found.length === 0) return;
    await this.insert(manager, found, origin);
    const lost = await manager.query<{ id: string }[]>(
      `SELECT f.id FROM jsonb_to_recordset($2::jsonb) AS r("employeeId" uuid, date date, "sessionId" text, rule text)
       JOIN finding f ON (f.tenant_id, f.employee_id, f.date, f.session_id, f.rule) = ($1, r."employeeId", r.date, r."sessionId", r.rule)
       WHERE f.unsupported_at IS NOT NULL AND f.origin <> $3`,
      [TENANT_ID, JSON.stringify(found.map(eventOf)), origin],
    );
    await this.standOn(
      manager,
      lost.map(({ id }) => id),
    );
  }

  private async insert(
    manager: EntityManager,
    found: readonly JudgedFinding[],
    origin: FindingOrigin,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO finding_other_evidence AS o (tenant_id, employee_id, date, session_id, rule, origin, unit_id, status, area, severity, minutes,
         evidence, cites, day_revision)
       SELECT $1, r."employeeId", r.date, r."sessionId", r.rule, $2, r."unitId", r.status, r.area, r.severity, r.minutes, r.evidence, r.cites,
         r."dayRevision"
       FROM jsonb_to_recordset($3::jsonb) AS r("employeeId" uuid, "unitId" uuid, date date, "sessionId" text, rule text, area text,
         severity smallint, status text, minutes integer, evidence jsonb, cites jsonb, "dayRevision" integer)
       JOIN finding f ON (f.tenant_id, f.employee_id, f.date, f.session_id, f.rule) = ($1, r."employeeId", r.date, r."sessionId", r.rule)
         AND f.origin <> $2
       ON CONFLICT ON CONSTRAINT finding_other_evidence_pkey DO UPDATE
         SET unit_id = excluded.unit_id, status = excluded.status, area = excluded.area, severity = excluded.severity,
           minutes = excluded.minutes, evidence = excluded.evidence, cites = excluded.cites, day_revision = excluded.day_revision`,
      [TENANT_ID, origin, JSON.stringify(found)],
    );
  }

  /** Drops what this road saw on these days and sees no more. */
  async drop(
    manager: EntityManager,
    days: readonly Day[],
    found: readonly FoundEvent[],
    origin: FindingOrigin,
  ): Promise<void> {
    await manager.query(
      `DELETE FROM finding_other_evidence o USING unnest($2::uuid[], $3::date[]) AS w(employee_id, date)
       WHERE o.tenant_id = $1 AND o.origin = $4 AND o.employee_id = w.employee_id AND o.date = w.date
         AND NOT EXISTS (SELECT FROM jsonb_to_recordset($5::jsonb) AS r("employeeId" uuid, date date, "sessionId" text, rule text)
           WHERE (r."employeeId", r.date, r."sessionId", r.rule) = (o.employee_id, o.date, o.session_id, o.rule))`,
      [
        TENANT_ID, days.map(({ employeeId }) => employeeId), days.map(({ date }) => date), origin,
        JSON.stringify(found.map(eventOf)),
      ],
    ); // prettier-ignore
  }

  /**
   * Puts findings that lost their own evidence on what another road saw, where one did; what was decided, and a clock that runs, stay as
   * they are. Of those in `sealed` months none begins to wait. @throws RulesMissingError
   */
  async standOn(
    manager: EntityManager,
    ids: readonly string[],
    sealed: ReadonlySet<string> = new Set(),
  ): Promise<StandingOn> {
    if (ids.length === 0) return { kept: [], waiting: [] };
    const now = this.clock.now();
    const [kept] = await manager.query<
      [{ id: string; unitId: string; status: string; certain: boolean }[], number]
    >(
      `WITH other AS (
         SELECT DISTINCT ON (f.id) f.id AS finding_id, o.* FROM finding f JOIN finding_other_evidence o
           USING (tenant_id, employee_id, date, session_id, rule)
         WHERE f.tenant_id = $1 AND f.id = ANY($2::uuid[]) AND o.origin <> f.origin ORDER BY f.id, o.status DESC, o.origin
       ), taken AS (
         DELETE FROM finding_other_evidence o USING other t
         WHERE (o.tenant_id, o.employee_id, o.date, o.session_id, o.rule, o.origin) = (t.tenant_id, t.employee_id, t.date, t.session_id, t.rule, t.origin)
       )
       UPDATE finding f SET origin = o.origin, unit_id = o.unit_id, area = o.area, severity = o.severity, minutes = o.minutes,
         evidence = o.evidence, cites = o.cites, day_revision = o.day_revision, updated_at = $3, unsupported_at = NULL
       FROM other o WHERE f.tenant_id = $1 AND f.id = o.finding_id
       RETURNING f.id, f.unit_id AS "unitId", f.status, o.status = 'waiting' AS certain`,
      [TENANT_ID, ids, now],
    );
    await this.notices.takeBack(
      manager,
      kept.map(({ id }) => id),
      ['finding-unsupported'],
    );
    const waiting = kept.filter(
      ({ id, status, certain }) => status === 'provisional' && certain && !sealed.has(id),
    );
    await this.begin(manager, waiting);
    return { kept: kept.map(({ id }) => id), waiting: waiting.map(({ id }) => id) };
  }

  /** The terms run from today. */
  private async begin(
    manager: EntityManager,
    findings: readonly { readonly id: string; readonly unitId: string }[],
  ): Promise<void> {
    if (findings.length === 0) return;
    const clocks = await this.calendar.of(
      manager,
      findings.map(({ unitId }) => unitId),
    );
    const dated = await this.rules.dated(manager);
    for (const { id, unitId } of findings) {
      const clock = clocks.get(unitId);
      if (clock === undefined) continue;
      const { explainUntil, decideUntil } = termsFromToday(dated(clock.today, unitId), clock);
      await manager.query(
        `UPDATE finding SET status = 'waiting', explain_until = $3, decide_until = $4, status_at = $5 WHERE tenant_id = $1 AND id = $2`,
        [TENANT_ID, id, explainUntil, decideUntil, this.clock.now()],
      );
    }
  }
}

function eventOf({ employeeId, date, sessionId, rule }: FoundEvent): FoundEvent {
  return { employeeId, date, sessionId, rule };
}
