import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isOver } from '../../../core/compliance/explanation-terms.js';
import { zoneClock } from '../../../core/time/zone-clock.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import type { MissingPunch } from '../../corrections/session-credit.entity.js';
import { SessionCreditsService } from '../../corrections/session-credits.service.js';
import { ExceptionTerms } from '../explanations/exception-terms.service.js';

interface Waiting {
  readonly employeeId: string;
  readonly unitId: string;
  readonly date: string;
  readonly sessionId: string;
  readonly missing: MissingPunch;
  readonly computedAt: Date;
  /** A finding on it that is decided already. */
  readonly findingId: string | null;
  /** What was decided about the session when it lacked another punch; null: nothing. */
  readonly decided: boolean | null;
}

const SYSTEM = 'Công vụ';
const ZONE = 'Asia/Ho_Chi_Minh';

/**
 * Missing punches that nothing is recorded of: free ones, and those of people whom the data notice has not reached. Their time to explain ends
 * like that of any other; then the session stays paid, since nothing is held against the person, and the month need not wait. What somebody decided
 * about the session before stands: what is not paid does not become so because it lacks its other punch now.
 */
@Injectable()
export class FreePunchTerms {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly terms: ExceptionTerms,
    private readonly credits: SessionCreditsService,
  ) {}

  /** Settles those whose time is over; done again it changes nothing. Returns how many. @throws RulesMissingError */
  async settle(): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const at = this.clock.now();
      const today = zoneClock(ZONE).toLocal(at.getTime()).date;
      const until = new Map<string, string>();
      let settled = 0;
      for (const each of await this.waiting(manager)) {
        const { findingId, computedAt, unitId, decided, ...session } = each;
        if (findingId === null) {
          const key = `${unitId} ${zoneClock(ZONE).toLocal(computedAt.getTime()).date}`;
          let last = until.get(key);
          if (last === undefined) {
            const matter = { unitId, status: 'waiting', statusAt: computedAt } as const;
            until.set(key, (last = (await this.terms.of(manager, matter)).explainUntil));
          }
          if (!isOver(last, today)) continue;
        }
        await this.credits.record(manager, {
          ...session, unitId, paid: decided ?? true, source: findingId === null ? 'free' : 'finding', sourceId: findingId,
          by: SYSTEM, deciderEmployeeId: null, at,
        }); // prettier-ignore
        settled += 1;
      }
      return settled;
    });
  }

  /** Of final days, however old: no day is left out. What somebody explains or has still to decide on waits for that. */
  private waiting(manager: EntityManager): Promise<Waiting[]> {
    return manager.query<Waiting[]>(
      `SELECT DISTINCT ON (d.employee_id, d.date, m.session_id) d.employee_id AS "employeeId", d.unit_id AS "unitId", d.date, m.session_id AS "sessionId", m.missing,
         d.computed_at AS "computedAt", f.id AS "findingId",
         (SELECT c.paid FROM session_credit c WHERE c.employee_id = d.employee_id AND c.date = d.date AND c.session_id = m.session_id
          ORDER BY c.decided_at DESC, c.id DESC LIMIT 1) AS decided
       FROM attendance_day d
       CROSS JOIN LATERAL (SELECT x->>'sessionId' AS session_id, x->>'kind' AS missing FROM jsonb_array_elements(d.exceptions) x
         WHERE x->>'kind' IN ('missing-in', 'missing-out') AND x->>'sessionId' IS NOT NULL) m
       LEFT JOIN finding f ON f.tenant_id = d.tenant_id AND f.employee_id = d.employee_id AND f.date = d.date AND f.session_id = m.session_id
         AND f.rule = 'TG-05'
       WHERE d.tenant_id = $1 AND d.status = 'final' AND d.provisional_credit > 0
         AND d.missing_ins + d.missing_outs > 0
         AND (f.id IS NULL OR f.status IN ('confirmed', 'excused'))
         AND NOT EXISTS (SELECT FROM explanation w WHERE w.tenant_id = d.tenant_id AND w.employee_id = d.employee_id AND w.date = d.date
           AND w.session_id = m.session_id AND w.status = 'waiting')
         AND NOT EXISTS (SELECT FROM session_credit c WHERE c.employee_id = d.employee_id AND c.date = d.date AND c.session_id = m.session_id
           AND coalesce(c.missing, m.missing) = m.missing)
       ORDER BY d.employee_id, d.date, m.session_id`,
      [TENANT_ID],
    );
  }
}
