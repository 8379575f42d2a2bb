import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { scopeOf, type Caller } from '../../../platform/access/caller.js';
import { isOwnProposal, type Proposer } from '../../../platform/access/refuse-own-proposal.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { Conditions } from '../../../platform/database/conditions.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../../platform/http/cursor.js';
import { RulesService } from '../../rules/rules.service.js';
import type { ReportedConductRow, ReportStatus } from './reported-conduct.entity.js';

/** A report in words. */
export interface ReportView
  extends Omit<
    ReportedConductRow,
    'proposerAccountId' | 'proposerEmployeeId' | 'proposerResponsibleId' | 'proposerTokenId' | 'deciderEmployeeId'
  > {
  readonly employeeCode: string;
  readonly fullName: string;
  readonly unitName: string;
  readonly ruleVi: string;
  readonly ruleEn: string;
  /** What it became; null while it is nothing, or where the same event was found already. */
  readonly findingId: string | null;
  /** Whether the reader may confirm or reject it, and take it back; the service asks once more. */
  readonly mayDecide: boolean;
  readonly mayWithdraw: boolean;
} // prettier-ignore

/** Which reports. */
export interface ReportSearch {
  readonly status: ReportStatus | undefined;
  readonly employeeId: string | undefined;
  readonly limit: number;
  readonly cursor: string | undefined;
}

/** Reads reports within the scope, never about the reader: whom one concerns learns of it as of every finding. */
@Injectable()
export class ReportedConductReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rules: RulesService,
  ) {}

  /** The newest first. @throws AppError not-permitted, invalid-input for a forged cursor */
  async list(caller: Caller, { status, employeeId, limit, cursor }: ReportSearch): Promise<Page<ReportView>> {
    const where = new Conditions()
      .add((p) => inScope('x.unit_id', p), scopeParameter(requiredScope(caller, 'conduct:read')))
      .add((p) => `x.employee_id IS DISTINCT FROM ${p}::uuid`, caller.employeeId);
    if (status !== undefined) where.add((p) => `x.status = ${p}`, status);
    if (employeeId !== undefined) where.add((p) => `x.employee_id = ${p}::uuid`, employeeId);
    if (cursor !== undefined) where.add((p) => `x.id < ${p}::uuid`, cursorId(decodeCursor(cursor, 1)[0]));
    const [deciding, reporting] = [scopeOf(caller, 'conduct:decide'), scopeOf(caller, 'conduct:report')].map(
      (roots) => inScope('x.unit_id', where.parameter(scopeParameter(roots ?? []))),
    );
    const rows = await this.dataSource.query<FoundReport[]>(
      `SELECT x.id, x.employee_id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName", x.unit_id AS "unitId",
         u.name AS "unitName", x.date, x.half_day AS "halfDay", x.rule, x.source, x.document_number AS "documentNumber",
         x.document_date AS "documentDate", x.content, x.status, x.entered_by AS "enteredBy", x.entered_at AS "enteredAt",
         x.decided_by AS "decidedBy", x.decided_at AS "decidedAt", x.decision_note AS "decisionNote", x.withdrawn_by AS "withdrawnBy",
         x.withdrawn_at AS "withdrawnAt", x.withdraw_reason AS "withdrawReason", f.id AS "findingId",
         json_build_object('proposerAccountId', x.proposer_account_id, 'proposerEmployeeId', x.proposer_employee_id,
           'proposerResponsibleId', x.proposer_responsible_id, 'proposerTokenId', x.proposer_token_id,
           'deciding', ${deciding}, 'reporting', ${reporting}) AS standing
       FROM reported_conduct x JOIN employee e ON e.id = x.employee_id JOIN org_unit u ON u.id = x.unit_id
       LEFT JOIN finding f ON f.employee_id = x.employee_id AND f.date = x.date AND f.session_id = x.half_day AND f.rule = x.rule
         AND f.origin = 'reported' AND f.evidence @> jsonb_build_object('reportIds', jsonb_build_array(x.id))
       WHERE ${where.sql} ORDER BY x.id DESC LIMIT ${where.parameter(limit + 1)}`,
      where.values,
    );
    const page = pageOf(rows, limit, ({ id }) => [id]);
    const items = page.items.map((row): ReportView => {
      const { standing, ...report } = row;
      const rule = this.rules.book.conduct.get(row.rule);
      return {
        ...report,
        ...actsOn(caller, row.status, standing),
        ruleVi: rule?.vi ?? row.rule,
        ruleEn: rule?.en ?? row.rule,
      };
    });
    return { ...page, items };
  }
}

/** Who entered a report, and whether the reader decides, or enters, where it happened. */
type Standing = Proposer & { readonly deciding: boolean; readonly reporting: boolean };
type FoundReport = Omit<ReportView, 'ruleVi' | 'ruleEn' | 'mayDecide' | 'mayWithdraw'> & {
  readonly standing: Standing;
};

/** What the reader may do: as `ReportedConductService` says it. */
function actsOn(
  caller: Caller,
  status: ReportStatus,
  standing: Standing,
): Pick<ReportView, 'mayDecide' | 'mayWithdraw'> {
  if (caller.kind === 'token') return { mayDecide: false, mayWithdraw: false };
  const { deciding, reporting, proposerEmployeeId } = standing;
  const isOwn = isOwnProposal(caller, standing);
  const waits = status === 'proposed';
  const entered = reporting && caller.employeeId !== null && proposerEmployeeId === caller.employeeId;
  return {
    mayDecide: waits && deciding && !isOwn,
    mayWithdraw: (waits && (deciding || entered)) || (status === 'confirmed' && deciding && !isOwn),
  };
}
