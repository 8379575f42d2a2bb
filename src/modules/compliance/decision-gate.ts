import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isOver } from '../../core/compliance/explanation-terms.js';
import { whoDecides } from '../../core/compliance/who-decides.js';
import type { PlacedSuperior } from '../../core/compliance/superior-levels.js';
import type { CivilDate } from '../../core/time/civil-date.js';
import { refuseOwnRecord, scopeOf, type Caller } from '../../platform/access/caller.js';
import { inScope, scopeParameter } from '../../platform/access/scope.js';
import { AppError } from '../../platform/errors/app-error.js';
import { ApproversService } from '../corrections/approval/approvers.service.js';
import { DelegationsService } from '../corrections/delegations/delegations.service.js';
import { SuperiorsService } from '../organization/superiors/superiors.service.js';
import { WorkingCalendar, type UnitClock } from './judging/working-calendar.js';

/** About whom a decision is, and until when the superior may make it. */
export interface DecisionSubject {
  readonly employeeId: string;
  readonly unitId: string;
  /** null: no clock runs. */
  readonly decideUntil: string | null;
}

/** Who decides about a person, and who does so in the place of one of them: delegate, then whom they stand in for. */
export interface Deciders {
  readonly deciders: readonly string[];
  readonly delegates: ReadonlyMap<string, string>;
}

/** The clock of the unit, and in whose place a delegate decides. */
export interface Admitted extends UnitClock {
  readonly onBehalfOf: string | null;
}

/** Who may decide about recorded matters: the named direct superior or a delegate in time, afterwards only HR with a reason; nobody about themselves. */
@Injectable()
export class DecisionGate {
  constructor(
    private readonly superiors: SuperiorsService,
    private readonly calendar: WorkingCalendar,
    private readonly delegations: DelegationsService,
    private readonly approvers: ApproversService,
  ) {}

  /** The clock of a unit. */
  async clockOf(manager: EntityManager, unitId: string, from?: string): Promise<UnitClock> {
    const clock = (await this.calendar.of(manager, [unitId], from)).get(unitId);
    if (clock === undefined) throw new AppError('not-found');
    return clock;
  }

  /**
   * Refuses whoever may not decide. A token decides nothing: a person has to answer for it.
   * @throws AppError not-permitted, own-record, not-the-superior, decision-overdue
   */
  async require(
    manager: EntityManager,
    caller: Caller,
    subject: DecisionSubject,
    lateReason: string | null,
  ): Promise<Admitted> {
    const { employeeId, unitId, decideUntil } = subject;
    if (caller.kind === 'token') throw new AppError('not-permitted');
    refuseOwnRecord(caller, employeeId);
    const clock = await this.clockOf(manager, unitId);
    if (isOver(decideUntil, clock.today)) {
      if (!(await this.isHr(manager, caller, unitId))) throw new AppError('decision-overdue');
      if (lateReason === null) throw new AppError('invalid-input', { field: 'lateReason' });
      return { ...clock, onBehalfOf: null };
    }
    const { deciders, delegates } = await this.decidersOf(manager, employeeId, clock);
    const self = caller.employeeId;
    const onBehalfOf = self === null || deciders.includes(self) ? null : (delegates.get(self) ?? null);
    if (self === null || (onBehalfOf === null && !deciders.includes(self)))
      throw new AppError('not-the-superior');
    return { ...clock, onBehalfOf };
  }

  /** The direct superiors of a person today, and their delegates: never the person, nor somebody of a unit that the person heads. */
  async decidersOf(manager: EntityManager, employeeId: string, clock: UnitClock): Promise<Deciders> {
    const { chain, today } = clock;
    const named = await this.superiors.namedOn(manager, [employeeId], chain, today);
    const deciders = whoDecides(employeeId, chain, named);
    const standing = await this.delegations.standingOn(manager, deciders, today);
    const headed = chain.findLast((unit) => heads(employeeId, unit, named));
    const below = await this.approvers.below(manager, headed ?? null, standing.map(({ toId }) => toId)); // prettier-ignore
    const delegates = standing.filter(({ toId }) => toId !== employeeId && !below.has(toId));
    return { deciders, delegates: new Map(delegates.map(({ fromId, toId }) => [toId, fromId])) };
  }

  /** Those on which the caller may decide now: in time as the superior, afterwards as HR; never about themselves. */
  async decidable<T extends DecisionSubject>(
    manager: EntityManager,
    caller: Caller,
    subjects: readonly T[],
  ): Promise<T[]> {
    if (caller.kind === 'token' || subjects.length === 0) return [];
    const self = caller.employeeId;
    const units = subjects.map(({ unitId }) => unitId);
    const people = [...new Set(subjects.map(({ employeeId }) => employeeId))];
    const clocks = await this.calendar.of(manager, units);
    const chains = [...new Set([...clocks.values()].flatMap(({ chain }) => chain))];
    const named = new Map<CivilDate, readonly PlacedSuperior[]>();
    for (const today of new Set([...clocks.values()].map((clock) => clock.today)))
      named.set(today, await this.superiors.namedOn(manager, people, chains, today));
    const hr = await this.hrUnits(manager, caller, units);
    const inPlaceOf = new Map<CivilDate, readonly string[]>();
    for (const today of named.keys())
      inPlaceOf.set(today, self === null ? [] : await this.delegations.standsInFor(manager, self, today));
    const headedBy = (employeeId: string, { chain, today }: UnitClock): string | undefined =>
      chain.findLast((unit) => heads(employeeId, unit, named.get(today) ?? []));
    const stands = [...inPlaceOf.values()].some((people) => people.length > 0);
    // Units of which the caller is: of their heads they decide nothing in the place of another.
    const over = new Set<string>();
    for (const headed of new Set(
      subjects.flatMap((each) => headedBy(each.employeeId, clocks.get(each.unitId) ?? NOWHERE) ?? []),
    ))
      // prettier-ignore
      if (stands && self !== null && (await this.approvers.below(manager, headed, [self])).size > 0) over.add(headed);
    return subjects.filter(({ employeeId, unitId, decideUntil }) => {
      const clock = clocks.get(unitId);
      if (clock === undefined || employeeId === self || employeeId === caller.responsibleEmployeeId)
        return false;
      if (isOver(decideUntil, clock.today)) return hr.has(unitId);
      const deciders = whoDecides(employeeId, clock.chain, named.get(clock.today) ?? []);
      if (self !== null && deciders.includes(self)) return true;
      if (over.has(headedBy(employeeId, clock) ?? '')) return false;
      return deciders.some((id) => inPlaceOf.get(clock.today)?.includes(id));
    });
  }

  /** Whether the caller looks after the people of the unit. */
  async isHr(manager: EntityManager, caller: Caller, unitId: string): Promise<boolean> {
    return (await this.hrUnits(manager, caller, [unitId])).has(unitId);
  }

  private async hrUnits(
    manager: EntityManager,
    caller: Caller,
    unitIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const roots = scopeOf(caller, 'findings:decide');
    if (roots === undefined) return new Set();
    const rows = await manager.query<{ id: string }[]>(
      `SELECT id FROM org_unit WHERE id = ANY($1::uuid[]) AND ${inScope('id', '$2')}`,
      [unitIds, scopeParameter(roots)],
    );
    return new Set(rows.map(({ id }) => id));
  }
}

const NOWHERE: UnitClock = { today: '', chain: [], isWorkingDay: () => false };

/** Whether somebody is the main superior of a unit. */
function heads(employeeId: string, unitId: string, named: readonly PlacedSuperior[]): boolean {
  return named.some((one) => one.unitId === unitId && one.superiorId === employeeId && !one.substitute);
}
