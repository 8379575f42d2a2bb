import type { EntityManager } from 'typeorm';
import type { AttendanceException, ExceptionKind } from '../../../core/attendance/attendance-exception.js';
import type { FindingEvidence } from '../../../core/compliance/day-findings.js';
import type { RecordedException } from '../../../core/compliance/explanation.js';
import type { FindingStatus } from '../../../core/compliance/finding-status.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import type { FindingOrigin } from '../finding.entity.js';

/** What is to be explained. */
export interface Matter {
  readonly findingId: string | null;
  readonly employeeId: string;
  readonly unitId: string;
  readonly date: string;
  readonly sessionId: string;
  readonly rule: string | null;
  readonly origin: FindingOrigin;
  readonly status: FindingStatus;
  /** Since when; of an exception of a day that is not final, when the time of that day is over. */
  readonly statusAt: Date;
  readonly explainUntil: string | null;
  readonly decideUntil: string | null;
  /** Since when the facts no longer show what was confirmed. */
  readonly unsupportedAt: Date | null;
  readonly recorded: RecordedException;
}

interface FindingRow extends Omit<Matter, 'recorded'> {
  readonly evidence: FindingEvidence;
  readonly minutes: number;
}

const FINDING = `SELECT id AS "findingId", employee_id AS "employeeId", unit_id AS "unitId", date, session_id AS "sessionId", rule,
  origin, status, status_at AS "statusAt", explain_until AS "explainUntil", decide_until AS "decideUntil", unsupported_at AS "unsupportedAt",
  evidence, minutes FROM finding WHERE tenant_id = $1`;

/** A finding, locked until the transaction ends; undefined when there is none. */
export async function matterOfFinding(
  manager: EntityManager,
  findingId: string,
): Promise<Matter | undefined> {
  const [row] = await manager.query<FindingRow[]>(`${FINDING} AND id = $2 FOR UPDATE`, [
    TENANT_ID,
    findingId,
  ]);
  return row && matterOf(row);
}

/** An exception of a person's day: its finding where there is one. undefined when the day has no such exception. */
export async function matterOfException(
  manager: EntityManager,
  employeeId: string,
  date: string,
  sessionId: string,
  kind: ExceptionKind,
): Promise<Matter | undefined> {
  const [finding] = await manager.query<FindingRow[]>(
    `${FINDING} AND employee_id = $2 AND date = $3 AND session_id = $4 AND origin = 'attendance' AND evidence->>'exception' = $5
     FOR UPDATE`,
    [TENANT_ID, employeeId, date, sessionId, kind],
  );
  if (finding !== undefined) return matterOf(finding);
  const [day] = await manager.query<
    { unitId: string; status: string; computedAt: Date; closesAt: Date; exceptions: AttendanceException[] }[]
  >(
    `SELECT unit_id AS "unitId", status, computed_at AS "computedAt", closes_at AS "closesAt", exceptions FROM attendance_day
     WHERE tenant_id = $1 AND employee_id = $2 AND date = $3`,
    [TENANT_ID, employeeId, date],
  );
  const found = day?.exceptions.find(
    (each) => each.kind === kind && each.sessionId === sessionId && each.againstPerson,
  );
  if (day === undefined || found === undefined) return undefined;
  const { fromSecond, untilSecond, minutes } = found;
  const isFinal = day.status === 'final';
  return {
    findingId: null, employeeId, unitId: day.unitId, date, sessionId, rule: null, origin: 'attendance',
    status: isFinal ? 'waiting' : 'provisional', statusAt: isFinal ? day.computedAt : day.closesAt, explainUntil: null, decideUntil: null,
    unsupportedAt: null,
    recorded: { exception: kind, fromSecond, untilSecond, minutes },
  }; // prettier-ignore
}

function matterOf({ evidence, minutes, ...row }: FindingRow): Matter {
  const { exception, fromSecond, untilSecond } = evidence;
  return { ...row, recorded: { exception, fromSecond, untilSecond, minutes } };
}
