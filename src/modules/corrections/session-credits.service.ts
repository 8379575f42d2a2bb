import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { AuditService } from '../audit/audit.service.js';
import { SessionCreditRow, type MissingPunch } from './session-credit.entity.js';

/** Whether the session of a missing punch is paid all the same. */
export interface DecidedCredit {
  readonly employeeId: string;
  readonly date: string;
  readonly sessionId: string;
  /** The punch that it lacked when that was decided; null: not noted, of before. */
  readonly missing: MissingPunch | null;
  readonly paid: boolean;
}

/** A decision as whoever made it records it. */
export interface NewDecidedCredit extends DecidedCredit {
  readonly unitId: string;
  readonly source: SessionCreditRow['source'];
  readonly sourceId: string | null;
  readonly by: string;
  readonly deciderEmployeeId: string | null;
  readonly at: Date;
}

/** What becomes of the paid part of sessions that lack a punch, once somebody has decided on that. */
@Injectable()
export class SessionCreditsService {
  constructor(private readonly audit: AuditService) {}

  /** In the transaction of the decision; whoever calls has checked who decides. The day is computed anew. */
  async record(manager: EntityManager, decided: NewDecidedCredit): Promise<void> {
    const {
      employeeId,
      unitId,
      date,
      sessionId,
      missing,
      paid,
      source,
      sourceId,
      by,
      deciderEmployeeId,
      at,
    } = decided;
    const id = v7();
    await manager.insert(SessionCreditRow, {
      id, employeeId, date, sessionId, missing, paid, source, sourceId, decidedBy: by, deciderEmployeeId, decidedAt: at,
    }); // prettier-ignore
    await this.audit.record(manager, {
      action: 'session-credit.decide', entityType: 'session-credit', entityId: id, subjectEmployeeId: employeeId, unitId,
      after: { date, sessionId, missing, paid, source, sourceId },
    }); // prettier-ignore
  }

  /** What was decided about these people's days from `from` until before `until`; at most one a session and missing punch. */
  between(
    manager: EntityManager,
    employeeIds: readonly string[],
    from: string,
    until: string,
  ): Promise<DecidedCredit[]> {
    return manager.query<DecidedCredit[]>(
      `SELECT DISTINCT ON (employee_id, date, session_id, missing) employee_id AS "employeeId", date, session_id AS "sessionId", missing, paid
       FROM session_credit WHERE employee_id = ANY($1::uuid[]) AND date >= $2::date AND date < $3::date
       ORDER BY employee_id, date, session_id, missing, decided_at DESC, id DESC`,
      [employeeIds, from, until],
    );
  }
}
