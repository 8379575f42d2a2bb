import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ExceptionKind } from '../../../core/attendance/attendance-exception.js';
import { milderRule } from '../../../core/compliance/day-findings.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { excusedForLack } from '../explanations/taken-back-reasons.service.js';
import type { JudgedFinding } from './finding-store.js';
import type { Counted } from './recurrence.service.js';
import { sealedDays } from './sealed-days.js';

interface Decided {
  readonly id: string;
  readonly employeeId: string;
  readonly date: string;
  readonly sessionId: string;
  readonly rule: string;
  readonly status: 'excused' | 'confirmed';
  readonly partly: boolean;
  readonly minutes: number;
  readonly exception: ExceptionKind | null;
}

/** Exceptions that one rule or another is about, by their minutes or by the day. */
const TWINNED: readonly (ExceptionKind | null)[] = ['late-arrival', 'absence'];

/**
 * What was decided on an event stays with the event (same half day, same kind), though it falls under another rule now: what was excused is not
 * found again unless it is graver, and what was confirmed whole stands under the milder rule that is left of it.
 */
@Injectable()
export class SettledTwins {
  constructor(private readonly clock: Clock) {}

  /** Of what was found, that on which nobody has decided under another rule; and of whom something stands under a milder rule now. */
  async settle(
    manager: EntityManager,
    found: readonly JudgedFinding[],
  ): Promise<{ readonly found: readonly JudgedFinding[]; readonly softened: readonly Counted[] }> {
    const twinned = found.filter(({ evidence }) => TWINNED.includes(evidence.exception));
    if (twinned.length === 0) return { found, softened: [] };
    const decided = new Map<string, Decided[]>();
    for (const each of await this.decided(manager, twinned)) {
      const known = decided.get(eventOf(each));
      if (known === undefined) decided.set(eventOf(each), [each]);
      else known.push(each);
    }
    if (decided.size === 0) return { found, softened: [] };
    const isSealed = await sealedDays(manager, twinned);
    const softened: Counted[] = [];
    const left: JudgedFinding[] = [];
    for (const each of found) {
      const settled = decided.get(eventOf({ ...each, exception: each.evidence.exception })) ?? [];
      const same = settled.some(({ rule }) => rule === each.rule);
      if (!same && settled.some((other) => other.status === 'excused' && covers(other, each))) continue;
      const graver = settled.find(({ rule, status }) => status === 'confirmed' && milderRule[rule] === each.rule);
      // In a sealed month what was confirmed stands as it is; the milder rule is looked at when the month is opened again.
      if (!same && graver !== undefined && isSealed(each)) continue;
      if (!same && graver?.partly === false && (await this.soften(manager, graver, each))) softened.push(each);
      left.push(each);
    }
    return { found: left, softened };
  } // prettier-ignore

  /** OFFSET 0 keeps one look-up a day, as in `finding-store`. */
  private decided(manager: EntityManager, found: readonly JudgedFinding[]): Promise<Decided[]> {
    const days = [
      ...new Map(found.map(({ employeeId, date }) => [`${employeeId} ${date}`, { employeeId, date }])).values(),
    ];
    return manager.query<Decided[]>(
      `SELECT f.id, f.employee_id AS "employeeId", f.date, f.session_id AS "sessionId", f.rule, f.status, f.partly_accepted AS partly,
         f.minutes, f.evidence->>'exception' AS exception
       FROM unnest($2::uuid[], $3::date[]) AS w(employee_id, date) CROSS JOIN LATERAL (
         SELECT * FROM finding f WHERE f.tenant_id = $1 AND f.employee_id = w.employee_id AND f.date = w.date OFFSET 0
       ) f
       WHERE f.origin = 'attendance' AND (f.status = 'confirmed' OR (f.status = 'excused' AND NOT coalesce(${excusedForLack}, false)))`,
      [TENANT_ID, days.map(({ employeeId }) => employeeId), days.map(({ date }) => date)],
    );
  } // prettier-ignore

  /** Nothing happens where somebody has found the milder rule already, by another road or before. */
  private async soften(manager: EntityManager, { id }: Decided, milder: JudgedFinding): Promise<boolean> {
    const { employeeId, date, sessionId, rule, area, severity, minutes, evidence, cites, dayRevision } =
      milder;
    const [rows] = await manager.query<[object[], number]>(
      `UPDATE finding f SET rule = $3, area = $4, severity = $5, minutes = $6, evidence = $7, cites = $8, day_revision = $9, updated_at = $10
       WHERE f.tenant_id = $1 AND f.id = $2 AND NOT EXISTS (SELECT FROM finding o
         WHERE (o.tenant_id, o.employee_id, o.date, o.session_id, o.rule) = ($1, $11::uuid, $12::date, $13, $3)) RETURNING f.id`,
      [
        TENANT_ID, id, rule, area, severity, minutes, evidence, JSON.stringify(cites), dayRevision, this.clock.now(), employeeId, date, sessionId,
      ],
    ); // prettier-ignore
    return rows.length > 0;
  }
}

/** An excuse is of the event as it was heard, or a milder one: nine minutes that were excused excuse no three hours. */
function covers(excused: Decided, found: JudgedFinding): boolean {
  return milderRule[found.rule] !== excused.rule || found.minutes <= excused.minutes;
}

function eventOf({
  employeeId,
  date,
  sessionId,
  exception,
}: Pick<Decided, 'employeeId' | 'date' | 'sessionId' | 'exception'>): string {
  return `${employeeId} ${date} ${sessionId} ${exception ?? ''}`;
}
