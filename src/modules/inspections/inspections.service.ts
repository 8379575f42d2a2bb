import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { fairSample } from '../../core/inspections/fair-sample.js';
import { refuseOwnRecord, type Caller } from '../../platform/access/caller.js';
import { requireEmployees, requireUnit } from '../../platform/access/units-in-scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { refusing } from '../../platform/errors/database-error.js';
import { AuditService } from '../audit/audit.service.js';
import { contentHash } from './content-hash.js';
import { InspectionCheck } from './inspection-check.entity.js';
import { InspectionChecks, type CheckResult } from './inspection-checks.service.js';
import { Inspection, type InspectionKind } from './inspection.entity.js';
import { PresentPeopleService } from './present-people.service.js';
import { personOf } from './round-person.js';
import { CLOCK_SLACK_MS, DRAW_WITHIN_MS, MOST_LATE_MS } from './round-terms.js';

/** A round as a device sends it, with whatever it has of it so far. */
export interface SentRound {
  readonly id: string;
  readonly unitId: string;
  readonly kind: InspectionKind;
  readonly planNumber: string;
  readonly place: string;
  readonly startedAt: Date;
  /** Those who came along. */
  readonly inspectorIds: readonly string[];
  /** Of a random round; null for an ordinary one. */
  readonly sampleSize: number | null;
  /** Why it is drawn again, where one was drawn that day. */
  readonly redrawReason: string | null;
  readonly checks: readonly unknown[];
  readonly endedAt: Date | null;
}

/** What the service has of a round; the same however often it is sent. */
export interface RoundAnswer {
  readonly id: string;
  readonly seed: string | null;
  readonly listed: number | null;
  readonly drawnIds: readonly string[] | null;
  readonly endedAt: Date | null;
  readonly checks: readonly CheckResult[];
}

/** Rounds of inspection: opened, filled with checks, ended. What is sent twice counts once. */
@Injectable()
export class InspectionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly present: PresentPeopleService,
    private readonly checks: InspectionChecks,
  ) {}

  /**
   * Takes a round with its checks, now or later in one batch. While a check is refused the round does not end, so that nothing is lost.
   * @throws AppError not-permitted for a token, inspector-unknown, outside-scope, not-found for a round of others, invalid-input,
   * sent-differently, redraw-reason for a second draw of a day that does not say why
   */
  async send(caller: Caller, sent: SentRound): Promise<RoundAnswer> {
    const self = personOf(caller);
    const { id, unitId, kind, planNumber, place, startedAt, sampleSize, redrawReason, checks, endedAt } = sent;
    if ((kind === 'random') !== (sampleSize !== null)) throw new AppError('invalid-input', { field: 'sampleSize' });
    const inspectorIds = [...new Set([self, ...sent.inspectorIds])].sort();
    const hash = contentHash({
      unitId, kind, planNumber, place, sampleSize, inspectorIds, startedAt: startedAt.toISOString(),
      ...(redrawReason === null ? {} : { redrawReason }),
    });
    const isNew = !(await this.dataSource.manager.existsBy(Inspection, { id }));
    if (isNew) this.checkTimes(sent);
    const listed = isNew && kind === 'random' ? await this.present.ids(caller, unitId, inspectorIds) : null;
    return refusing({}, () =>
      this.dataSource.transaction(async (manager) => {
        await lockRound(manager, id);
        let round = await manager.findOneBy(Inspection, { id });
        if (round === null) {
          await requireUnit(manager, caller, 'inspections:write', unitId);
          await this.requireColleagues(manager, caller, inspectorIds, startedAt);
          const redrawOfId = kind === 'random' ? await this.drawnBefore(manager, sent, inspectorIds) : null;
          if (redrawOfId !== null && redrawReason === null) throw new AppError('redraw-reason', { field: 'redrawReason' });
          const drawn = listed === null ? {} : drawOf(listed, sampleSize ?? 0);
          round = manager.create(Inspection, {
            id, unitId, kind, planNumber, place, startedAt, endedAt: null, openedBy: caller.label, openedById: self, inspectorIds,
            receivedAt: this.clock.now(), contentHash: hash, seed: null, listedIds: null, drawnIds: null, ...drawn,
            redrawOfId, redrawReason: redrawOfId === null ? null : redrawReason,
          });
          await manager.insert(Inspection, round);
          await this.audit.record(manager, {
            action: 'inspection.open', entityType: 'inspection', entityId: id, unitId,
            after: { kind, planNumber, place, startedAt, inspectorIds, seed: round.seed, listed: listed?.length ?? null,
              ...(redrawOfId === null ? {} : { redrawOfId, redrawReason }) },
          });
        }
        await this.requireOwn(manager, caller, round);
        if (round.contentHash !== hash) throw new AppError('sent-differently', { field: 'id' });
        return this.fill(manager, caller, round, checks, endedAt);
      }),
    );
  } // prettier-ignore

  /** More checks of a round. @throws AppError not-permitted, inspector-unknown, not-found */
  async add(caller: Caller, id: string, items: readonly unknown[]): Promise<RoundAnswer> {
    return this.inRound(caller, id, (manager, round) => this.fill(manager, caller, round, items, null));
  }

  /**
   * Ends a round: what was found begins to wait for explanation, and nothing of it can be changed. Ended twice at the same moment is once.
   * @throws AppError not-permitted, inspector-unknown, not-found, inspection-ended, invalid-input
   */
  async end(caller: Caller, id: string, endedAt: Date | null): Promise<RoundAnswer> {
    return this.inRound(caller, id, (manager, round) =>
      this.fill(manager, caller, round, [], endedAt ?? round.endedAt ?? this.clock.now()),
    );
  }

  /**
   * Takes a check back, with the reason; it stays on record and nothing is found by it.
   * @throws AppError not-permitted, inspector-unknown, not-found, inspection-ended, already-decided, own-record
   */
  async cancel(caller: Caller, id: string, checkId: string, reason: string): Promise<void> {
    await this.inRound(caller, id, async (manager, round) => {
      const check = await manager.findOneBy(InspectionCheck, { id: checkId, inspectionId: id });
      if (check === null) throw new AppError('not-found');
      refuseOwnRecord(caller, check.employeeId);
      if (round.endedAt !== null) throw new AppError('inspection-ended');
      if (check.cancelledAt !== null) throw new AppError('already-decided');
      await manager.update(InspectionCheck, checkId, {
        cancelledAt: this.clock.now(), cancelledBy: caller.label, cancelReason: reason,
      }); // prettier-ignore
      await this.audit.record(manager, {
        action: 'inspection-check.cancel', entityType: 'inspection-check', entityId: checkId, subjectEmployeeId: check.employeeId,
        unitId: check.unitId, after: { reason },
      }); // prettier-ignore
    });
  }

  private async inRound<T>(
    caller: Caller,
    id: string,
    work: (manager: EntityManager, round: Inspection) => Promise<T>,
  ): Promise<T> {
    personOf(caller);
    return this.dataSource.transaction(async (manager) => {
      await lockRound(manager, id);
      const round = await manager.findOneBy(Inspection, { id });
      if (round === null) throw new AppError('not-found');
      await this.requireOwn(manager, caller, round);
      return work(manager, round);
    });
  }

  private async fill(
    manager: EntityManager,
    caller: Caller,
    round: Inspection,
    items: readonly unknown[],
    endedAt: Date | null,
  ): Promise<RoundAnswer> {
    const checks = await this.checks.take(manager, caller, round, items, endedAt);
    let ended = round.endedAt;
    if (endedAt !== null && checks.every(({ taken }) => taken)) {
      if (ended !== null && ended.getTime() !== endedAt.getTime()) throw new AppError('inspection-ended');
      if (ended === null) await this.finish(manager, round, endedAt);
      ended = endedAt;
    }
    const { id, seed, listedIds, drawnIds } = round;
    return { id, seed, listed: listedIds?.length ?? null, drawnIds, endedAt: ended, checks };
  }

  private async finish(manager: EntityManager, { id, unitId, startedAt }: Inspection, endedAt: Date): Promise<void> {
    const [row] = await manager.query<[{ last: Date | null }]>(
      'SELECT max(checked_at) AS last FROM inspection_check WHERE inspection_id = $1 AND cancelled_at IS NULL',
      [id],
    );
    const late = endedAt.getTime() > this.clock.now().getTime() + CLOCK_SLACK_MS;
    if (late || endedAt < startedAt || (row.last !== null && endedAt < row.last))
      throw new AppError('invalid-input', { field: 'endedAt' });
    await manager.update(Inspection, id, { endedAt });
    await this.audit.record(manager, {
      action: 'inspection.end', entityType: 'inspection', entityId: id, unitId, after: { endedAt },
    });
  } // prettier-ignore

  private checkTimes({ startedAt, kind }: SentRound): void {
    const now = this.clock.now().getTime();
    const age = now - startedAt.getTime();
    if (age < -CLOCK_SLACK_MS || age > (kind === 'random' ? DRAW_WITHIN_MS : MOST_LATE_MS))
      throw new AppError('invalid-input', { field: 'startedAt' });
  }

  /**
   * The newest random round of the day about the same people, by the same plan or with one of these inspectors; null: none. One draw a round: who
   * draws again says why, and both stay on record, or a sample could be drawn until it pleases.
   */
  private async drawnBefore(
    manager: EntityManager,
    { unitId, planNumber, startedAt }: SentRound,
    inspectorIds: readonly string[],
  ): Promise<string | null> {
    // Two rounds that are opened at the same moment come one after the other.
    await manager.query('SELECT pg_advisory_xact_lock(1041, 24)');
    const [row] = await manager.query<{ id: string }[]>(
      `SELECT id FROM inspection WHERE kind = 'random' AND (plan_number = $2 OR inspector_ids && $4::uuid[])
         AND (started_at AT TIME ZONE unit_zone($1))::date = ($3::timestamptz AT TIME ZONE unit_zone($1))::date
         AND (unit_id IN (SELECT unit_scope(ARRAY[$1::uuid])) OR $1::uuid IN (SELECT unit_scope(ARRAY[unit_id])))
       ORDER BY started_at DESC, id DESC LIMIT 1`,
      [unitId, planNumber, startedAt, inspectorIds],
    );
    return row?.id ?? null;
  }

  /** Those who come along are colleagues whom the caller may see. */
  private async requireColleagues(
    manager: EntityManager,
    caller: Caller,
    inspectorIds: readonly string[],
    startedAt: Date,
  ): Promise<void> {
    const date = startedAt.toISOString().slice(0, 10);
    const people = inspectorIds
      .filter((id) => id !== caller.employeeId)
      .map((employeeId) => ({ employeeId, date }));
    const refusal = new AppError('outside-scope', { field: 'inspectorIds' });
    if (people.length > 0) await requireEmployees(manager, caller, 'employees:read', people, refusal);
  }

  /** A round belongs to its inspectors, while they may inspect there; to others it does not exist. */
  private async requireOwn(manager: EntityManager, caller: Caller, round: Inspection): Promise<void> {
    if (!round.inspectorIds.includes(caller.employeeId ?? '')) throw new AppError('not-found');
    await requireUnit(manager, caller, 'inspections:write', round.unitId, new AppError('not-found'));
  }
}

/** The seed is the service's: nobody tries seeds until a sample pleases. */
function drawOf(listedIds: string[], size: number): Pick<Inspection, 'seed' | 'listedIds' | 'drawnIds'> {
  const seed = randomBytes(16).toString('hex');
  return { seed, listedIds, drawnIds: fairSample(listedIds, size, seed) };
}

/** One sender after the other, also while there is no row to lock yet. */
async function lockRound(manager: EntityManager, id: string): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 23))', [id]);
}
