import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { zoneClock } from '../../core/time/zone-clock.js';
import type { Caller } from '../../platform/access/caller.js';
import { refuseOwnProposal } from '../../platform/access/refuse-own-proposal.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { requireUnit } from '../../platform/access/units-in-scope.js';
import { Clock } from '../../platform/clock/clock.js';
import type { DecisionState } from '../../platform/database/decidable.js';
import { AppError } from '../../platform/errors/app-error.js';
import { AuditService } from '../audit/audit.service.js';
import { RetentionRule } from '../scans/retention/retention.entity.js';
import { DataNotice } from './data-notice.entity.js';
import { blanksOf, noticeProposal } from './notice-proposal.js';

/** A version as somebody drafts it; `unitId` null: for everybody. */
export interface DraftNotice {
  readonly unitId: string | null;
  readonly validFrom: string;
  readonly body: string;
  readonly document: string;
  readonly reason: string;
}

/** A version as lists show it. */
export interface NoticeView extends DraftNotice {
  readonly id: string;
  readonly unitName: string | null;
  readonly version: number | null;
  readonly status: DecisionState;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decisionNote: string | null;
  /** How many people have acknowledged it. */
  readonly acknowledged: number;
}

const MOST = 500;

/** The centre's notices about attendance data: drafted by one person, approved by another, and only then in force. */
@Injectable()
export class DataNoticesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Versions for units in scope and for everybody, or of one unit, the latest first. @throws AppError not-permitted */
  async list(caller: Caller, unitId: string | null): Promise<NoticeView[]> {
    return this.dataSource.query<NoticeView[]>(
      `SELECT n.id, n.unit_id AS "unitId", u.name AS "unitName", n.version, n.valid_from AS "validFrom", n.body, n.document, n.status,
         n.reason, n.proposed_by AS "proposedBy", n.proposed_at AS "proposedAt", n.decided_by AS "decidedBy",
         n.decided_at AS "decidedAt", n.decision_note AS "decisionNote",
         (SELECT count(*)::int FROM data_notice_acknowledgement a WHERE a.notice_id = n.id) AS acknowledged
       FROM data_notice n LEFT JOIN org_unit u ON u.id = n.unit_id
       WHERE (n.unit_id IS NULL OR ${inScope('n.unit_id', '$1')}) AND ($2::uuid IS NULL OR n.unit_id = $2) ORDER BY n.id DESC LIMIT ${MOST}`,
      [scopeParameter(requiredScope(caller, 'data-notices:read')), unitId],
    );
  }

  /**
   * A text to begin with, marked as a proposal, with the periods that are set for retention and blanks for the rest.
   * @throws AppError not-permitted, outside-scope
   */
  async proposal(caller: Caller, unitId: string): Promise<{ body: string; blanks: string[] }> {
    const { manager } = this.dataSource;
    await requireUnit(manager, caller, 'data-notices:read', unitId);
    const [unit] = await manager.query<{ name: string }[]>('SELECT name FROM org_unit WHERE id = $1', [
      unitId,
    ]);
    const rules = await manager.find(RetentionRule);
    const months = (dataClass: string): number | null =>
      rules.find((rule) => rule.dataClass === dataClass)?.months ?? null;
    const kept = { scans: months('scans'), people: months('people') };
    const body = noticeProposal(unit?.name ?? '', await this.today(manager, unitId), kept);
    return { body, blanks: blanksOf(body) };
  }

  /**
   * Drafts a version. Nobody is asked before another person has approved it.
   * @throws AppError not-permitted, outside-scope, notice-has-blanks, notice-begins-in-past
   */
  async draft(caller: Caller, wanted: DraftNotice): Promise<{ id: string }> {
    const { unitId, validFrom, body, document, reason } = wanted;
    requireFilledIn(body);
    const id = v7();
    await this.dataSource.transaction(async (manager) => {
      await requireUnit(manager, caller, 'data-notices:write', unitId);
      await this.requireNotBegun(manager, unitId, validFrom);
      await manager.insert(DataNotice, {
        id, unitId, validFrom, body, document, reason, version: null, status: 'proposed', proposedBy: caller.label,
        proposedAt: this.clock.now(), proposerAccountId: caller.accountId, proposerEmployeeId: caller.employeeId,
        proposerResponsibleId: caller.responsibleEmployeeId ?? null, proposerTokenId: caller.tokenId,
        decidedBy: null, decidedAt: null, decisionNote: null,
      }); // prettier-ignore
      await this.audit.record(manager, {
        action: 'data-notice.draft', entityType: 'data-notice', entityId: id, unitId, after: { validFrom, document, body },
      }); // prettier-ignore
    });
    return { id };
  }

  /**
   * Publishes or rejects what somebody else drafted. A published version gets the next number of its unit; people who acknowledged an
   * earlier one are asked again, and stay judged meanwhile.
   * @throws AppError not-permitted, not-found, already-decided, own-record, notice-begins-in-past
   */
  async decide(caller: Caller, id: string, status: 'approved' | 'rejected', note: string): Promise<void> {
    const roots = scopeParameter(requiredScope(caller, 'data-notices:decide'));
    // Nobody stands behind the command line who could be told from whoever drafted.
    if (caller.kind === 'command-line') throw new AppError('not-permitted');
    await this.dataSource.transaction(async (manager) => {
      await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('data-notice', 0))`);
      const [inside] = await manager.query<object[]>(
        `SELECT 1 FROM data_notice n WHERE n.id = $1 AND ${inScope('n.unit_id', '$2')} FOR UPDATE`,
        [id, roots],
      );
      const notice = inside && (await manager.findOneBy(DataNotice, { id }));
      if (!notice) throw new AppError('not-found');
      if (notice.status !== 'proposed') throw new AppError('already-decided');
      refuseOwnProposal(caller, notice);
      const { unitId, validFrom } = notice;
      const approved = status === 'approved';
      if (approved) await this.requireNotBegun(manager, unitId, validFrom);
      const version = approved ? await nextVersion(manager, unitId) : null;
      await manager.update(DataNotice, { id }, {
        status, version, decidedBy: caller.label, decidedAt: this.clock.now(), decisionNote: note,
      }); // prettier-ignore
      await this.audit.record(manager, {
        action: 'data-notice.decide', entityType: 'data-notice', entityId: id, unitId, after: { status, version, validFrom, note },
      }); // prettier-ignore
    });
  }

  /** The civil date in a unit, or (null) in Việt Nam. */
  async today(manager: EntityManager, unitId: string | null): Promise<string> {
    const [row] = await manager.query<[{ zone: string }]>('SELECT unit_zone($1) AS zone', [unitId]);
    return zoneClock(row.zone).toLocal(this.clock.now().getTime()).date;
  }

  /** A notice reaches nothing that has already been judged. */
  private async requireNotBegun(
    manager: EntityManager,
    unitId: string | null,
    validFrom: string,
  ): Promise<void> {
    if (validFrom <= (await this.today(manager, unitId)))
      throw new AppError('notice-begins-in-past', { field: 'validFrom' });
  }
}

function requireFilledIn(body: string): void {
  const [first] = blanksOf(body);
  if (first !== undefined)
    throw new AppError('notice-has-blanks', { field: 'body', params: { blank: first } });
}

async function nextVersion(manager: EntityManager, unitId: string | null): Promise<number> {
  const [row] = await manager.query<[{ next: number }]>(
    `SELECT coalesce(max(version), 0)::int + 1 AS next FROM data_notice
     WHERE status = 'approved' AND unit_id IS NOT DISTINCT FROM $1::uuid`,
    [unitId],
  );
  return row.next;
}
