import { Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { IsNull, type EntityManager } from 'typeorm';
import { halfDayOf } from '../../core/inspections/half-day.js';
import { zoneClock } from '../../core/time/zone-clock.js';
import type { Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock/clock.js';
import type { ErrorCode } from '../../platform/errors/error-codes.js';
import { AuditService } from '../audit/audit.service.js';
import { contentHash } from './content-hash.js';
import { SentCheckBody } from './dto/sent-check.js';
import { InspectionCheck } from './inspection-check.entity.js';
import type { Inspection } from './inspection.entity.js';
import { InspectionPhotos } from './inspection-photos.service.js';
import { CLOCK_SLACK_MS } from './round-terms.js';

/** What came of one check of a batch: taken, or refused with a code; the device keeps what was refused. */
export interface CheckResult {
  /** As it was sent; null where it is no id. */
  readonly id: string | null;
  readonly taken: boolean;
  readonly code: ErrorCode | null;
  readonly field: string | null;
}

/** Where somebody was seen at the moment of the check. */
interface Seen {
  readonly unitId: string;
  readonly zone: string;
}

/** Takes checks of a round, each by itself: a bad one stops no other, one that was sent before is answered as before. */
@Injectable()
export class InspectionChecks {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly photos: InspectionPhotos,
  ) {}

  /** The results in the order of the items; `round` is locked by the transaction. */
  async take(
    manager: EntityManager,
    caller: Caller,
    round: Inspection,
    items: readonly unknown[],
    endedAt: Date | null,
  ): Promise<CheckResult[]> {
    const results: CheckResult[] = [];
    for (const item of items) results.push(await this.takeOne(manager, caller, round, item, endedAt));
    return results;
  }

  private async takeOne(
    manager: EntityManager,
    caller: Caller,
    round: Inspection,
    item: unknown,
    endedAt: Date | null,
  ): Promise<CheckResult> {
    const id = idOf(item);
    const refused = (code: ErrorCode, field: string | null = null): CheckResult => ({ id, taken: false, code, field });
    const sent = plainToInstance(SentCheckBody, typeof item === 'object' && item !== null ? item : {});
    const [fault] = validateSync(sent, { whitelist: true, forbidNonWhitelisted: true });
    if (fault !== undefined) return refused('invalid-input', fault.property);
    const content = contentOf(sent);
    const { photos, ...seenThen } = content;
    const hash = contentHash({
      ...seenThen,
      checkedAt: content.checkedAt.toISOString(),
      // Checks that were sent before there were photos keep their hash.
      ...(photos.length > 0 && { photos }),
    });
    const [known] = await manager.query<{ inspectionId: string; hash: string }[]>(
      'SELECT inspection_id AS "inspectionId", content_hash AS hash FROM inspection_check WHERE id = $1',
      [content.id],
    );
    if (known !== undefined) {
      const same = known.inspectionId === round.id && known.hash === hash;
      return same ? { id, taken: true, code: null, field: null } : refused('sent-differently', 'id');
    }
    if (round.endedAt !== null) return refused('inspection-ended');
    if (content.photos.length > 0 && !this.photos.areTaken) return refused('photos-off', 'photos');
    const { employeeId, checkedAt } = content;
    if (round.inspectorIds.includes(employeeId) || caller.responsibleEmployeeId === employeeId)
      return refused('own-record', 'employeeId');
    const latest = Math.min(endedAt?.getTime() ?? Infinity, this.clock.now().getTime() + CLOCK_SLACK_MS);
    if (checkedAt < round.startedAt || checkedAt.getTime() > latest) return refused('invalid-input', 'checkedAt');
    if (round.drawnIds !== null && !round.drawnIds.includes(employeeId)) return refused('not-in-sample', 'employeeId');
    const seen = await this.seen(manager, caller, round, employeeId, checkedAt);
    if (seen === undefined) return refused('outside-scope', 'employeeId');
    const again = await manager.exists(InspectionCheck, {
      where: { inspectionId: round.id, employeeId, cancelledAt: IsNull() },
    });
    if (again) return refused('already-exists', 'employeeId');
    await this.insert(manager, caller, round, content, hash, seen);
    return { id, taken: true, code: null, field: null };
  } // prettier-ignore

  private async insert(
    manager: EntityManager,
    caller: Caller,
    round: Inspection,
    content: CheckContent,
    hash: string,
    { unitId, zone }: Seen,
  ): Promise<void> {
    const { date, second } = zoneClock(zone).toLocal(content.checkedAt.getTime());
    await manager.insert(InspectionCheck, {
      ...content, inspectionId: round.id, unitId, date, second, halfDay: halfDayOf(second), checkedBy: caller.label,
      checkedById: caller.employeeId ?? '', receivedAt: this.clock.now(), contentHash: hash, cancelledAt: null, cancelledBy: null,
      cancelReason: null, opinion: null, opinionAt: null,
    }); // prettier-ignore
    const { id, employeeId, badge, uniform, footwear, rules } = content;
    await this.audit.record(manager, {
      action: 'inspection-check.record', entityType: 'inspection-check', entityId: id, subjectEmployeeId: employeeId, unitId,
      after: { inspectionId: round.id, badge, uniform, footwear, rules: [...rules] },
    }); // prettier-ignore
  }

  /** The person's unit then, when it is one of the round and of the caller. */
  private async seen(
    manager: EntityManager,
    caller: Caller,
    round: Inspection,
    employeeId: string,
    at: Date,
  ): Promise<Seen | undefined> {
    const [row] = await manager.query<Seen[]>(
      `SELECT s.unit AS "unitId", unit_zone(s.unit) AS zone FROM employee e, employee_unit(e.id, $2) AS s(unit)
       WHERE e.id = $1 AND e.pseudonymised_at IS NULL AND s.unit IN (SELECT unit_scope(ARRAY[$3::uuid])) AND ${inScope('s.unit', '$4')}`,
      [employeeId, at, round.unitId, scopeParameter(requiredScope(caller, 'inspections:write'))],
    );
    return row;
  }
}

type CheckContent = Pick<
  InspectionCheck,
  | 'id' | 'employeeId' | 'checkedAt' | 'badge' | 'uniform' | 'footwear' | 'rules' | 'note' | 'said' | 'refusedToSign' | 'photos'
>; // prettier-ignore

function contentOf(sent: SentCheckBody): CheckContent {
  return {
    id: sent.id.toLowerCase(), employeeId: sent.employeeId.toLowerCase(), checkedAt: new Date(sent.checkedAt), badge: sent.badge,
    uniform: sent.uniform, footwear: sent.footwear, rules: [...(sent.rules ?? [])].sort(), note: sent.note ?? null,
    said: sent.said ?? null, refusedToSign: sent.refusedToSign ?? false, photos: [...(sent.photos ?? [])].sort(),
  }; // prettier-ignore
}

function idOf(item: unknown): string | null {
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : null;
  return typeof id === 'string' ? id : null;
}
