import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { headedUnits, superiorsOver } from '../../core/compliance/superior-levels.js';
import type { CivilDate } from '../../core/time/civil-date.js';
import { zoneClock } from '../../core/time/zone-clock.js';
import { peopleOf, type Caller } from '../../platform/access/caller.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { GrantsService } from '../identity/grants.service.js';
import { SuperiorsService } from '../organization/superiors/superiors.service.js';
import { chainsOf } from './balances/person-plans.service.js';
import { DelegationsService } from './delegations/delegations.service.js';

/** Over whom a caller may not decide, and over whom they may whatever permission they hold. */
export interface OverHeads {
  /** Heads of a unit of which the caller, or whoever could be behind the caller, is: what favours a head is decided outside the unit. */
  readonly heads: ReadonlySet<string>;
  /** Those over whom the caller stands by name, or in the place of a superior who does: whom a delegate stands in for, else null. */
  readonly under: ReadonlyMap<string, string | null>;
}

/** Who stands over and below whom, for what HR proposes: the same superiors as for requests, explanations and findings. */
@Injectable()
export class HeadsService {
  constructor(
    private readonly clock: Clock,
    private readonly superiors: SuperiorsService,
    private readonly delegations: DelegationsService,
    private readonly grants: GrantsService,
  ) {}

  /** Which of these people the caller stands below or above, now. A token is nobody's superior. */
  async over(manager: EntityManager, caller: Caller, employeeIds: readonly string[]): Promise<OverHeads> {
    const people = [...new Set(employeeIds)];
    const self = caller.kind === 'token' ? null : caller.employeeId;
    const heads = new Set<string>();
    const under = new Map<string, string | null>();
    if (people.length === 0) return { heads, under };
    const date = this.today();
    const chains = await this.chainsNow(manager, [...people, ...peopleOf(caller)]);
    const units = [...new Set([...chains.values()].flat())];
    const named = await this.superiors.namedOn(manager, people, units, date);
    const callersUnits = new Set(peopleOf(caller).flatMap((id) => chains.get(id) ?? []));
    const superiors = new Map<string, readonly string[]>();
    for (const id of people) {
      const chain = chains.get(id) ?? [];
      if (headedUnits(id, chain, named).some((unit) => callersUnits.has(unit))) heads.add(id);
      superiors.set(id, superiorsOver(id, chain, named));
    }
    if (self === null) return { heads, under };
    const standsInFor = new Set(await this.delegations.standsInFor(manager, self, date));
    for (const [id, above] of superiors) {
      if (above.includes(self)) under.set(id, null);
      // Nobody of the head's own unit decides about the head, in whoever's place.
      else if (id !== self && !heads.has(id)) {
        const absent = above.find((each) => standsInFor.has(each));
        if (absent !== undefined) under.set(id, absent);
      }
    }
    return { heads, under };
  }

  /** People over whom the caller, or somebody in whose place the caller decides, may stand by name: a little more than do. */
  async mayStandOver(manager: EntityManager, caller: Caller): Promise<string[]> {
    if (caller.kind === 'token' || caller.employeeId === null) return [];
    const date = this.today();
    const actors = [
      caller.employeeId,
      ...(await this.delegations.standsInFor(manager, caller.employeeId, date)),
    ];
    const rows = await manager.query<{ id: string }[]>(
      `WITH mine AS (SELECT unit_id, employee_id FROM superior WHERE superior_id = ANY($1::uuid[]) AND period @> $2::date)
       SELECT employee_id AS id FROM mine WHERE employee_id IS NOT NULL
       UNION
       SELECT h.superior_id FROM superior h WHERE NOT h.substitute AND h.period @> $2::date
         AND h.unit_id IN (SELECT unit_scope((SELECT array_agg(unit_id) FROM mine WHERE unit_id IS NOT NULL)))`,
      [actors, date],
    );
    return rows.map(({ id }) => id).filter((id) => id !== caller.employeeId);
  }

  /** Everybody who may decide what HR proposes about a person in a unit, to be told of it. */
  async deciders(manager: EntityManager, employeeId: string, unitId: string | null): Promise<string[]> {
    const date = this.today();
    const holders = unitId === null ? [] : await this.grants.peopleWith(manager, 'corrections:decide', unitId);
    const chains = await this.chainsNow(manager, [employeeId, ...holders]);
    const chain = chains.get(employeeId) ?? [];
    const named = await this.superiors.namedOn(manager, [employeeId], chain, date);
    const above = superiorsOver(employeeId, chain, named);
    const standing = await this.delegations.standingOn(manager, above, date);
    const inPlace = await this.chainsNow(manager, standing.map(({ toId }) => toId)); // prettier-ignore
    const headed = headedUnits(employeeId, chain, named);
    const below = (id: string): boolean => headed.some((unit) => (chains.get(id) ?? inPlace.get(id) ?? []).includes(unit));
    const others = [...holders, ...standing.map(({ toId }) => toId)].filter((id) => !below(id));
    return [...new Set([...above, ...others])].filter((id) => id !== employeeId);
  } // prettier-ignore

  private today(): CivilDate {
    return zoneClock('Asia/Ho_Chi_Minh').toLocal(this.clock.now().getTime()).date;
  }

  /** The unit of each with those above it, nearest first. */
  private async chainsNow(
    manager: EntityManager,
    people: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await manager.query<{ id: string; unitId: string }[]>(
      `SELECT p.id, u.unit_id AS "unitId" FROM unnest($1::uuid[]) AS p(id) CROSS JOIN LATERAL employee_unit(p.id, $2) AS u(unit_id)
       WHERE u.unit_id IS NOT NULL`,
      [people, this.clock.now()],
    );
    const chains = new Map(
      (await chainsOf(manager, rows.map(({ unitId }) => unitId))).map(({ id, chain }) => [id, chain]), // prettier-ignore
    );
    return new Map(rows.map(({ id, unitId }) => [id, chains.get(unitId) ?? []]));
  }
}

/** Refuses to decide about the head of a unit of which the caller is, unless the caller is named as that person's superior. @throws AppError not-the-superior */
export function refuseOverHead({ heads, under }: OverHeads, employeeId: string | null): void {
  if (employeeId !== null && heads.has(employeeId) && !under.has(employeeId))
    throw new AppError('not-the-superior');
}
