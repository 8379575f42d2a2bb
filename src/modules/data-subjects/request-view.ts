import { dataRequestNames } from '../../core/data-subjects/request-kind.js';
import type { CivilDate } from '../../core/time/civil-date.js';
import type { DataRequest } from './data-request.entity.js';

/** A request as the register shows it. */
export interface DataRequestView extends DataRequest {
  readonly kindName: string;
  readonly employeeCode: string;
  readonly fullName: string;
  /** Nobody told the person in time that it had come. */
  readonly receiptOverdue: boolean;
  /** No answer in time. */
  readonly overdue: boolean;
  /** When retention takes the name away, where it will; of erasures only. */
  readonly erasedFrom: CivilDate | null;
}

/** A row of {@link requestRows}. */
export type RequestRow = Omit<DataRequestView, 'kindName'>;

/**
 * Requests `r` with their people; `today` is the date in the unit of each, for the instant of the parameter `now`. What is answered
 * late stays overdue no longer: the clock is about what is still to be done.
 */
export function requestRows(now: string): string {
  const today = `(${now}::timestamptz AT TIME ZONE unit_zone(r.unit_id))::date`;
  return `SELECT r.id, r.employee_id AS "employeeId", r.unit_id AS "unitId", r.kind, r.way, r.content, r.document,
      r.received_on AS "receivedOn", r.receipt_due_on AS "receiptDueOn", r.answer_due_on AS "answerDueOn", r.recorded_by AS "recordedBy",
      r.recorded_at AS "recordedAt", r.receipt_by AS "receiptBy", r.receipt_at AS "receiptAt", r.outcome, r.answer,
      r.answer_document AS "answerDocument", r.answered_by AS "answeredBy", r.answered_at AS "answeredAt", e.code AS "employeeCode",
      e.full_name AS "fullName", r.outcome IS NULL AND r.receipt_at IS NULL AND r.receipt_due_on < ${today} AS "receiptOverdue",
      r.outcome IS NULL AND r.answer_due_on < ${today} AS overdue,
      CASE WHEN r.kind = 'erasure' AND r.outcome <> 'refused' AND NOT ${heldSql} THEN ${erasureSql} END AS "erasedFrom"
    FROM data_request r JOIN employee e ON e.id = r.employee_id`;
}

/** When retention may take the name of the person `e`: some months after they left; null while they are here or nothing is set. */
export const erasureSql = `(SELECT (e.active_until + make_interval(months => k.months))::date FROM retention_rule k
  WHERE k.data_class = 'people' AND e.pseudonymised_at IS NULL)`;

/** Whether a legal hold keeps the data of the person `e`. */
export const heldSql = `EXISTS (SELECT FROM legal_hold h WHERE h.lifted_at IS NULL AND (h.employee_id = e.id OR (h.employee_id IS NULL
  AND daterange(h.from_date, h.until_date) && daterange(e.active_from, e.active_until))))`;

/** With the name of its kind. */
export function requestView(row: RequestRow): DataRequestView {
  return { ...row, kindName: dataRequestNames[row.kind] };
}
