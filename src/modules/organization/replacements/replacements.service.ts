import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseOwnRecord, type Caller } from '../../../platform/access/caller.js';
import { refuseOwnProposal } from '../../../platform/access/refuse-own-proposal.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { refusing } from '../../../platform/errors/database-error.js';
import { AuditService } from '../../audit/audit.service.js';
import { BadgeRecords } from '../badges/badge-records.js';
import { badgeRefusals } from '../badges/badges.service.js';
import { Employee } from '../employees/employee.entity.js';
import { EmployeesService } from '../employees/employees.service.js';
import { PostingRecords } from '../postings/posting-records.js';
import { postingRefusals } from '../postings/postings.service.js';
import { shareStructure } from '../../../platform/database/structure-lock.js';
import { lockById } from '../versioned.js';
import { OF_PERSON, replacementsWhere, type ReplacementView } from './replacement-view.js';
import { Replacement } from './replacement.entity.js';

/** The temporary badge, and the code under which somebody new is entered. */
export interface BoundBadge {
  readonly credential: string;
  readonly employeeCode: string | null;
  readonly note: string;
}

interface Period {
  readonly from: string;
  readonly until: string;
}

const PERMISSION = 'badges:write';

/** Replacements at the centre: an officer binds a temporary badge for the period, or declines. */
@Injectable()
export class ReplacementsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly employees: EmployeesService,
    private readonly postings: PostingRecords,
    private readonly badges: BadgeRecords,
  ) {}

  /** Those for units in scope (or in one person's place), the latest first. @throws AppError not-permitted */
  async list(caller: Caller, replacedId: string | null): Promise<ReplacementView[]> {
    const roots = scopeParameter(requiredScope(caller, 'badges:read'));
    return replacementsWhere(this.dataSource.manager, `${inScope('r.duty_unit_id', '$1')} AND ${OF_PERSON}`, [
      roots,
      replacedId,
    ]);
  }

  /**
   * Lets the replacement work in the other's place: a place of duty and a badge, both for the period and no longer; somebody new is
   * entered with the agency as home. All or nothing.
   * @throws AppError not-permitted, not-found, already-decided, own-record, invalid-input without a code for somebody new, and the
   * refusals of people, postings and badges
   */
  async bind(
    caller: Caller,
    id: string,
    bound: BoundBadge,
  ): Promise<{ employeeId: string; badgeId: string }> {
    return refusing({ ...badgeRefusals, ...postingRefusals }, () =>
      this.dataSource.transaction(async (manager) => {
        const { replacement, period } = await this.open(manager, caller, id);
        const { dutyUnitId } = replacement;
        const employeeId =
          replacement.employeeId === null
            ? await this.enter(manager, caller, replacement, period, bound.employeeCode)
            : await this.post(manager, caller, replacement.employeeId, dutyUnitId, period);
        const badge = await this.badges.insert(
          manager,
          caller,
          { employeeId, credential: bound.credential, ...period, note: 'Thẻ tạm: thay người' },
          dutyUnitId,
        );
        await this.decide(manager, caller, replacement, { employeeId, badgeId: badge.id, status: 'approved' }, bound.note); // prettier-ignore
        return { employeeId, badgeId: badge.id };
      }),
    );
  }

  /** @throws AppError not-permitted, not-found, already-decided, own-record */
  async decline(caller: Caller, id: string, note: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { replacement } = await this.open(manager, caller, id);
      await this.decide(manager, caller, replacement, { status: 'rejected' }, note);
    });
  }

  private async open(
    manager: EntityManager,
    caller: Caller,
    id: string,
  ): Promise<{ replacement: Replacement; period: Period }> {
    const roots = scopeParameter(requiredScope(caller, PERMISSION));
    await shareStructure(manager);
    const [period] = await manager.query<Period[]>(
      `SELECT lower(r.period) AS "from", upper(r.period) AS until FROM replacement r
       WHERE r.id = $1 AND ${inScope('r.duty_unit_id', '$2')} FOR UPDATE`,
      [id, roots],
    );
    if (period === undefined) throw new AppError('not-found');
    const replacement = await manager.findOneByOrFail(Replacement, { id });
    if (replacement.status !== 'proposed') throw new AppError('already-decided');
    refuseOwnRecord(caller, replacement.replacedId);
    refuseOwnRecord(caller, replacement.employeeId);
    refuseOwnProposal(caller, replacement);
    return { replacement, period };
  }

  private async enter(
    manager: EntityManager,
    caller: Caller,
    { fullName, staffKind, position, agencyUnitId, dutyUnitId }: Replacement,
    period: Period,
    code: string | null,
  ): Promise<string> {
    if (code === null || fullName === null || staffKind === null)
      throw new AppError('invalid-input', { field: 'employeeCode' });
    const created = await this.employees.createIn(manager, caller, {
      code, fullName, staffKind, position, activeFrom: period.from, activeUntil: period.until,
      postings: [{ kind: 'duty', unitId: dutyUnitId, ...period }, { kind: 'home', unitId: agencyUnitId, ...period }],
    }); // prettier-ignore
    return created.id;
  }

  private async post(
    manager: EntityManager,
    caller: Caller,
    employeeId: string,
    unitId: string,
    period: Period,
  ): Promise<string> {
    await lockById(manager, Employee, employeeId);
    await this.postings.insert(manager, caller, employeeId, { kind: 'duty', unitId, ...period });
    return employeeId;
  }

  private async decide(
    manager: EntityManager,
    caller: Caller,
    { id, replacedId, dutyUnitId }: Replacement,
    outcome: Pick<Replacement, 'status'> & Partial<Pick<Replacement, 'employeeId' | 'badgeId'>>,
    note: string,
  ): Promise<void> {
    const decided = {
      ...outcome,
      decidedBy: caller.label,
      decidedAt: this.clock.now(),
      decisionNote: note,
    };
    await manager.update(Replacement, { id }, decided);
    await this.audit.record(manager, {
      action: 'replacement.decide', entityType: 'replacement', entityId: id, subjectEmployeeId: outcome.employeeId ?? replacedId,
      unitId: dutyUnitId, after: { ...outcome, note },
    }); // prettier-ignore
  }
}
