import type { EntityManager } from 'typeorm';
import type { WorkRequest } from './work-request.entity.js';
import type { RequestAct } from './work-request-act.entity.js';
import { v7 } from 'uuid';

/** A request as decisions read it, with its bounds as instants. */
export type StoredRequest = Omit<WorkRequest, 'period'> & {
  readonly fromMs: number;
  readonly untilMs: number;
};

/** The columns of {@link StoredRequest} of `r`. */
export const STORED = `r.id, r.kind, r.employee_id AS "employeeId", r.unit_id AS "unitId", r.first_day AS "firstDay",
  r.last_day AS "lastDay", r.days, r.occasion, r.direction, r.partner_id AS "partnerId", r.partner_day AS "partnerDay", r.document,
  r.reason, r.warnings, r.steps, r.step, r.waiting_since AS "waitingSince", r.status, r.filed_by AS "filedBy",
  r.proposer_account_id AS "proposerAccountId", r.proposer_employee_id AS "proposerEmployeeId",
  r.proposer_responsible_id AS "proposerResponsibleId", r.proposer_token_id AS "proposerTokenId", r.filed_at AS "filedAt",
  r.cancel_reason AS "cancelReason", r.canceller_account_id AS "cancellerAccountId",
  r.canceller_employee_id AS "cancellerEmployeeId", r.canceller_responsible_id AS "cancellerResponsibleId", r.outcome_ids AS "outcomeIds", r.exchanged,
  (extract(epoch FROM lower(r.period)) * 1000)::double precision AS "fromMs",
  (extract(epoch FROM upper(r.period)) * 1000)::double precision AS "untilMs"`;

/** The request, locked until the end of the transaction; undefined where there is none. */
export async function lockRequest(manager: EntityManager, id: string): Promise<StoredRequest | undefined> {
  const [row] = await manager.query<StoredRequest[]>(
    `SELECT ${STORED} FROM work_request r WHERE r.id = $1 FOR UPDATE`,
    [id],
  );
  return row;
}

/** Something that was done to a request. */
export interface NewAct {
  readonly act: RequestAct;
  readonly step: number | null;
  readonly at: Date;
  readonly by: string;
  readonly employeeId: string | null;
  readonly responsibleId: string | null;
  readonly onBehalfOfId: string | null;
  readonly note: string | null;
}

/** Writes down what was done to a request. */
export async function noteAct(manager: EntityManager, requestId: string, done: NewAct): Promise<void> {
  const { act, step, at, by, employeeId, responsibleId, onBehalfOfId, note } = done;
  await manager.query(
    `INSERT INTO work_request_act (id, request_id, act, step, at, by, employee_id, responsible_id, on_behalf_of_id, note)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [v7(), requestId, act, step, at, by, employeeId, responsibleId, onBehalfOfId, note],
  );
}
