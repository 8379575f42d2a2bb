import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isOver } from '../../core/compliance/explanation-terms.js';
import { firstDeciders } from '../../core/compliance/first-deciders.js';
import { superiorLevels, type PlacedSuperior } from '../../core/compliance/superior-levels.js';
import type { CivilDate } from '../../core/time/civil-date.js';
import { peopleOf, refuseOwnRecord, scopeOf, type Caller } from '../../platform/access/caller.js';
import { inScope, scopeParameter } from '../../platform/access/scope.js';
import { AppError } from '../../platform/errors/app-error.js';
import { ApproversService } from '../corrections/approval/approvers.service.js';
import { DelegationsService } from '../corrections/delegations/delegations.service.js';
import { GrantsService } from '../identity/grants.service.js';
import { SuperiorsService } from '../organization/superiors/superiors.service.js';
import { WorkingCalendar, type UnitClock } from './judging/working-calendar.js';
import { findingSources } from './finding-sources.js';

/** About whom a decision is, and until when the superior may make it. */
export interface DecisionSubject {
  readonly employeeId: string;
  readonly unitId: string;
  /** What is decided on, or what the explanation answers: whoever saw it does not decide. null: there is none. */
  readonly findingId: string | null;
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

/**
 * Who may decide about recorded matters: the named direct superior or a delegate in time, afterwards only HR with a reason, and where no HR
 * may, as about the head of a small centre of which all HR is, the superior with a reason: a month must not wait for ever. Nobody about
 * themselves, nor about the head of a unit of which they are, nor on what they saw as inspectors or reported.
 */
@Injectable()
export class DecisionGate {
  constructor(
    private readonly superiors: SuperiorsService,
    private readonly calendar: WorkingCalendar,
    private readonly delegations: DelegationsService,
    private readonly approvers: ApproversService,
    private readonly grants: GrantsService,
  ) {}

  /** The clock of a unit. */
  async clockOf(manager: EntityManager, unitId: string, from?: string): Promise<UnitClock> {
    const clock = (await this.calendar.of(manager, [unitId], from)).get(unitId);
    if (clock === undefined) throw new AppError('not-found');
    return clock;
  }

  /**
   * Refuses whoever may not decide. A token decides nothing: a person has to answer for it.
   * @throws AppError not-permitted, own-record, own-inspection, not-the-superior, decision-overdue
   */
  async require(
    manager: EntityManager,
    caller: Caller,
    subject: DecisionSubject,
    lateReason: string | null,
  ): Promise<Admitted> {
    const { employeeId, unitId, findingId, decideUntil } = subject;
    if (caller.kind === 'token') throw new AppError('not-permitted');
    refuseOwnRecord(caller, employeeId);
    const sources = await sourcesOf(manager, findingId);
    const people = peopleOf(caller);
    if (people.some((id) => sources.has(id))) throw new AppError('own-inspection');
    const clock = await this.clockOf(manager, unitId);
    if (isOver(decideUntil, clock.today)) {
      const named = await this.superiors.namedOn(manager, [employeeId], clock.chain, clock.today);
      const headed = headedBy(employeeId, clock.chain, named) ?? null;
      const deciders = firstDeciders(superiorLevels(employeeId, clock.chain, named), sources);
      const isSuperior = caller.employeeId !== null && deciders.includes(caller.employeeId);
      if (!isSuperior || !(await this.lacksHr(manager, subject, headed, sources))) {
        if (!(await this.isHr(manager, caller, unitId))) throw new AppError('decision-overdue');
        if ((await this.approvers.below(manager, headed, people)).size > 0)
          throw new AppError('not-the-superior');
      }
      if (lateReason === null) throw new AppError('invalid-input', { field: 'lateReason' });
      return { ...clock, onBehalfOf: null };
    }
    const { deciders, delegates } = await this.decidersOf(manager, employeeId, findingId, clock);
    const self = caller.employeeId;
    const onBehalfOf = self === null || deciders.includes(self) ? null : (delegates.get(self) ?? null);
    if (self === null || (onBehalfOf === null && !deciders.includes(self)))
      throw new AppError('not-the-superior');
    return { ...clock, onBehalfOf };
  }

  /** Who decides on a matter of a person today, and their delegates: never the person, somebody of a unit that the person heads, or who saw it. */
  async decidersOf(
    manager: EntityManager,
    employeeId: string,
    findingId: string | null,
    { chain, today }: UnitClock,
  ): Promise<Deciders> {
    const named = await this.superiors.namedOn(manager, [employeeId], chain, today);
    const sources = await sourcesOf(manager, findingId);
    const deciders = firstDeciders(superiorLevels(employeeId, chain, named), sources);
    const standing = await this.delegations.standingOn(manager, deciders, today);
    const headed = headedBy(employeeId, chain, named);
    const below = await this.approvers.below(manager, headed ?? null, standing.map(({ toId }) => toId)); // prettier-ignore
    const kept = new Set([employeeId, ...sources, ...below]);
    const delegates = standing.filter(({ toId }) => !kept.has(toId));
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
    const seenBy = await findingSources(manager, subjects.map(({ findingId }) => findingId)); // prettier-ignore
    const headOf = (employeeId: string, { chain, today }: UnitClock): string | undefined =>
      headedBy(employeeId, chain, named.get(today) ?? []);
    const acting = peopleOf(caller);
    const stands = hr.size > 0 || [...inPlaceOf.values()].some((each) => each.length > 0);
    // Units of which the caller is: of their heads they decide nothing as HR, nor in the place of another.
    const over = new Set<string>();
    for (const headed of new Set(
      subjects.flatMap((each) => headOf(each.employeeId, clocks.get(each.unitId) ?? NOWHERE) ?? []),
    ))
      if (stands && (await this.approvers.below(manager, headed, acting)).size > 0) over.add(headed);
    // Those past their term of which the caller is the superior and nobody of HR may decide.
    const left = new Set<T>();
    for (const subject of subjects) {
      const clock = clocks.get(subject.unitId);
      if (self === null || clock === undefined || !isOver(subject.decideUntil, clock.today)) continue;
      const sources = seenBy.get(subject.findingId ?? '') ?? new Set<string>();
      const levels = superiorLevels(subject.employeeId, clock.chain, named.get(clock.today) ?? []);
      if (!firstDeciders(levels, sources).includes(self)) continue;
      if (await this.lacksHr(manager, subject, headOf(subject.employeeId, clock) ?? null, sources))
        left.add(subject);
    }
    return subjects.filter((subject) => {
      const { employeeId, unitId, findingId, decideUntil } = subject;
      const clock = clocks.get(unitId);
      if (clock === undefined || acting.includes(employeeId)) return false;
      const sources = seenBy.get(findingId ?? '');
      if (acting.some((id) => sources?.has(id))) return false;
      const isOfHead = over.has(headOf(employeeId, clock) ?? '');
      if (isOver(decideUntil, clock.today)) return (hr.has(unitId) && !isOfHead) || left.has(subject);
      const levels = superiorLevels(employeeId, clock.chain, named.get(clock.today) ?? []);
      const deciders = firstDeciders(levels, sources);
      if (self !== null && deciders.includes(self)) return true;
      if (isOfHead) return false;
      return deciders.some((id) => inPlaceOf.get(clock.today)?.includes(id));
    });
  }

  /** Whether nobody of HR may decide about somebody: all of them are that person, of a unit that the person heads, or saw it themselves. */
  private async lacksHr(
    manager: EntityManager,
    { employeeId, unitId }: Pick<DecisionSubject, 'employeeId' | 'unitId'>,
    headed: string | null,
    sources: ReadonlySet<string>,
  ): Promise<boolean> {
    const hr = await this.grants.holders(manager, 'findings:decide', unitId);
    const people = hr.filter((id) => id !== null);
    if (people.length < hr.length) return false;
    const below = await this.approvers.below(manager, headed, people);
    return people.every((id) => id === employeeId || below.has(id) || sources.has(id));
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

/** The highest unit of a chain whose main superior somebody is. */
function headedBy(
  employeeId: string,
  chain: readonly string[],
  named: readonly PlacedSuperior[],
): string | undefined {
  const mine = named.filter((one) => one.superiorId === employeeId && !one.substitute);
  return chain.findLast((unit) => mine.some(({ unitId }) => unitId === unit));
}

/** Those on whose word it rests. */
async function sourcesOf(manager: EntityManager, findingId: string | null): Promise<ReadonlySet<string>> {
  return (await findingSources(manager, [findingId])).get(findingId ?? '') ?? new Set();
}
