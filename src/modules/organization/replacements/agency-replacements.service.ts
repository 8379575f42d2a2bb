import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { daysBetween, type CivilDate } from '../../../core/time/civil-date.js';
import { zoneClock } from '../../../core/time/zone-clock.js';
import { refuseOwnRecord, type Caller } from '../../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { sentFromScope } from '../../../platform/access/sent-people.js';
import { noonOf } from '../../../platform/access/units-in-scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { refusing } from '../../../platform/errors/database-error.js';
import { refuseFarDate } from '../../../platform/errors/refuse-far-date.js';
import { AuditService } from '../../audit/audit.service.js';
import type { StaffKind } from '../staff-kind.js';
import { OF_PERSON, replacementsWhere, type ReplacementView } from './replacement-view.js';
import { Replacement } from './replacement.entity.js';

/** Somebody of the agency who comes instead: a person who is known here, or a new one by name. */
export interface NewReplacement {
  readonly replacedId: string;
  readonly employeeId: string | null;
  readonly fullName: string | null;
  readonly staffKind: StaffKind | null;
  readonly position: string | null;
  readonly from: string;
  readonly until: string;
  readonly document: string;
  readonly reason: string;
}

const LONGEST_DAYS = 366;
const ZONE = 'Asia/Ho_Chi_Minh';

/** A person whom the agency sends, as its contact sees them. */
export interface SentPersonView {
  readonly employeeId: string;
  readonly employeeCode: string;
  readonly fullName: string;
  readonly homeUnitName: string;
  readonly dutyUnitName: string;
}

/** What the contact of a sending agency sees and names: its own people, and who comes in their place. */
@Injectable()
export class AgencyReplacementsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Whom the agency sends today (or one of them), by given name. @throws AppError not-permitted */
  async people(caller: Caller, employeeId: string | null): Promise<SentPersonView[]> {
    const now = this.clock.now();
    const today = `($2::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;
    return this.dataSource.query<SentPersonView[]>(
      `SELECT e.id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName", h.name AS "homeUnitName", d.name AS "dutyUnitName"
       FROM employee e
       JOIN posting home ON home.employee_id = e.id AND home.kind = 'home' AND home.period @> ${noonOf(today)}
       JOIN posting duty ON duty.employee_id = e.id AND duty.kind = 'duty' AND duty.period @> ${noonOf(today)}
       JOIN org_unit h ON h.id = home.unit_id JOIN org_unit d ON d.id = duty.unit_id
       WHERE ($3::uuid IS NULL OR e.id = $3) AND ${sentFromScope('e.id', today, '$1')} ORDER BY vietnamese_given_name(e.full_name), e.full_name, e.id`,
      [scopeParameter(requiredScope(caller, 'agency:read')), now, employeeId],
    );
  }

  /** Whom the agency named (or in one person's place), the latest first. @throws AppError not-permitted */
  async list(caller: Caller, replacedId: string | null): Promise<ReplacementView[]> {
    const roots = scopeParameter(requiredScope(caller, 'agency:read'));
    return replacementsWhere(
      this.dataSource.manager,
      `${inScope('r.agency_unit_id', '$1')} AND ${OF_PERSON}`,
      [roots, replacedId],
    );
  }

  /**
   * Names somebody who comes in the place of one of the agency's people; the centre gives the temporary badge.
   * @throws AppError not-permitted, period-reversed, date-too-far, invalid-input for more than a year, nobody or two people named, outside-scope for
   * people of another agency, own-record, overlapping-period
   */
  async name(caller: Caller, wanted: NewReplacement): Promise<{ id: string }> {
    const { replacedId, employeeId, fullName, staffKind, position, from, until, document, reason } = wanted;
    const roots = scopeParameter(requiredScope(caller, 'agency:confirm'));
    checkWanted(wanted, zoneClock(ZONE).toLocal(this.clock.now().getTime()).date);
    for (const person of [replacedId, employeeId]) refuseOwnRecord(caller, person);
    const id = v7();
    await refusing({}, () =>
      this.dataSource.transaction(async (manager) => {
        const place = await placeOf(manager, roots, replacedId, from);
        if (employeeId !== null) await requireOwn(manager, roots, employeeId, from);
        await manager.insert(Replacement, {
          id, ...place, replacedId, employeeId, fullName, staffKind, position, document, reason, period: `[${from},${until})`,
          badgeId: null, status: 'proposed', proposedBy: caller.label, proposedAt: this.clock.now(),
          proposerAccountId: caller.accountId, proposerEmployeeId: caller.employeeId,
          proposerResponsibleId: caller.responsibleEmployeeId ?? null, proposerTokenId: caller.tokenId,
          decidedBy: null, decidedAt: null, decisionNote: null,
        }); // prettier-ignore
        await this.audit.record(manager, {
          action: 'replacement.name', entityType: 'replacement', entityId: id, subjectEmployeeId: replacedId,
          unitId: place.dutyUnitId, after: { employeeId, fullName, from, until, document },
        }); // prettier-ignore
      }),
    );
    return { id };
  }
}

function checkWanted(
  { replacedId, employeeId, fullName, staffKind, from, until }: NewReplacement,
  today: CivilDate,
): void {
  refuseFarDate(from, today, 'from');
  if (until <= from) throw new AppError('period-reversed', { field: 'until' });
  if (daysBetween(from, until) > LONGEST_DAYS) throw new AppError('invalid-input', { field: 'until' });
  const named = fullName !== null && staffKind !== null;
  if ((employeeId !== null) === named || employeeId === replacedId)
    throw new AppError('invalid-input', { field: 'employeeId' });
}

/** Home agency and place of duty of somebody whom an agency in scope sends on the date. @throws AppError outside-scope */
async function placeOf(
  manager: EntityManager,
  roots: readonly string[] | null,
  employeeId: string,
  date: string,
): Promise<{ agencyUnitId: string; dutyUnitId: string }> {
  const at = noonOf('$2::date');
  const [place] = await manager.query<{ agencyUnitId: string; dutyUnitId: string }[]>(
    `SELECT home.unit_id AS "agencyUnitId", duty.unit_id AS "dutyUnitId"
     FROM posting home JOIN posting duty ON duty.employee_id = home.employee_id AND duty.kind = 'duty' AND duty.period @> ${at}
     WHERE home.employee_id = $1 AND home.kind = 'home' AND home.period @> ${at} AND ${sentFromScope('$1', '$2::date', '$3')}`,
    [employeeId, date, roots],
  );
  if (place === undefined) throw new AppError('outside-scope', { field: 'replacedId' });
  return place;
}

/** Refuses somebody whose home is not an agency in scope. @throws AppError outside-scope */
async function requireOwn(
  manager: EntityManager,
  roots: readonly string[] | null,
  employeeId: string,
  date: string,
): Promise<void> {
  const rows = await manager.query<object[]>(
    `SELECT FROM posting p WHERE p.employee_id = $1 AND p.kind = 'home' AND p.period @> ${noonOf('$2::date')} AND ${inScope('p.unit_id', '$3')}`,
    [employeeId, date, roots],
  );
  if (rows.length === 0) throw new AppError('outside-scope', { field: 'employeeId' });
}
