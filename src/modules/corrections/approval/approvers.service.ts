import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { superiorLevels, type PlacedSuperior } from '../../../core/compliance/superior-levels.js';
import type { ApprovalStep } from '../../../core/requests/approval-steps.js';
import type { CivilDate } from '../../../core/time/civil-date.js';
import { zoneClock } from '../../../core/time/zone-clock.js';
import type { Permission } from '../../../platform/access/permission.js';
import { noonOf } from '../../../platform/access/units-in-scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { GrantsService } from '../../identity/grants.service.js';
import { SuperiorsService } from '../../organization/superiors/superiors.service.js';
import { chainsOf } from '../balances/person-plans.service.js';
import { DelegationsService } from '../delegations/delegations.service.js';

/** What has to be known of a request to say on whom it waits. */
export interface Approvable {
  readonly id: string;
  readonly employeeId: string;
  readonly partnerId: string | null;
  readonly unitId: string;
  readonly steps: readonly ApprovalStep[];
  readonly step: number;
}

/** Who may decide now. */
export interface Approvers {
  /** By name: superiors, or the person of the step. */
  readonly named: readonly string[];
  /** Who decides in the place of one of them: delegate, then whom they stand in for. */
  readonly delegates: ReadonlyMap<string, string>;
  /** Else whoever holds this in the unit; null where people are named. */
  readonly permission: Permission | null;
}

const ZONE = 'Asia/Ho_Chi_Minh';

/** On whom requests wait: superiors by name and those who stand in, HR, or, where nobody is named, whoever decides corrections there. */
@Injectable()
export class ApproversService {
  constructor(
    private readonly clock: Clock,
    private readonly superiors: SuperiorsService,
    private readonly delegations: DelegationsService,
    private readonly grants: GrantsService,
  ) {}

  today(): CivilDate {
    return zoneClock(ZONE).toLocal(this.clock.now().getTime()).date;
  }

  /** Who may decide on each of the requests now, in a handful of statements. */
  async of(manager: EntityManager, requests: readonly Approvable[]): Promise<ReadonlyMap<string, Approvers>> {
    const today = this.today();
    const levels = await this.levelsOf(manager, requests, today);
    const employed = await this.employedOf(manager, requests, today);
    const names = new Map(
      requests.map((request) => [request.id, namedIn(request, levels.get(request.id) ?? [], employed)]),
    );
    const standing = await this.delegations.standingOn(
      manager,
      [...new Set([...names.values()].flat())],
      today,
    );
    return new Map(
      requests.map((request): [string, Approvers] => {
        const concerned = [request.employeeId, request.partnerId];
        const named = (names.get(request.id) ?? []).filter((id) => !concerned.includes(id));
        const delegates = standing.filter(
          ({ fromId, toId }) => named.includes(fromId) && !concerned.includes(toId),
        );
        const fallback =
          request.steps[request.step]?.approver === 'hr' ? 'corrections:write' : 'corrections:decide';
        return [
          request.id,
          {
            named,
            delegates: new Map(delegates.map(({ fromId, toId }) => [toId, fromId])),
            permission: named.length === 0 ? fallback : null,
          },
        ];
      }),
    );
  }

  /** The superiors of each asker, the direct ones first. */
  async levelsOf(
    manager: EntityManager,
    requests: readonly Pick<Approvable, 'id' | 'employeeId' | 'unitId'>[],
    date: CivilDate,
  ): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
    const chains = new Map(
      (await chainsOf(manager, requests.map(({ unitId }) => unitId))).map(({ id, chain }) => [id, chain]), // prettier-ignore
    );
    const people = [...new Set(requests.map(({ employeeId }) => employeeId))];
    const units = [...new Set([...chains.values()].flat())];
    const named: readonly PlacedSuperior[] = await this.superiors.namedOn(manager, people, units, date);
    return new Map(
      requests.map(({ id, employeeId, unitId }) => [
        id,
        superiorLevels(employeeId, chains.get(unitId) ?? [], named),
      ]),
    );
  }

  /** Those whom the steps name and who still work here: whoever has left approves nothing. */
  private async employedOf(
    manager: EntityManager,
    requests: readonly Approvable[],
    date: CivilDate,
  ): Promise<ReadonlySet<string>> {
    const ids = requests.flatMap(({ steps, step }) => steps[step]?.employeeId ?? []);
    if (ids.length === 0) return new Set();
    const rows = await manager.query<{ id: string }[]>(
      `SELECT id FROM employee WHERE id = ANY($1::uuid[]) AND is_employed(id, ${noonOf('$2::date')})`,
      [[...new Set(ids)], date],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The people to be told that a request waits: those named with their delegates, else those with the permission. */
  async peopleOf(manager: EntityManager, request: Approvable, approvers: Approvers): Promise<string[]> {
    const { named, delegates, permission } = approvers;
    if (permission === null) return [...named, ...delegates.keys()];
    const people = await this.grants.peopleWith(manager, permission, request.unitId);
    return people.filter((id) => id !== request.employeeId && id !== request.partnerId);
  }
}

function namedIn(
  { employeeId, partnerId, steps, step }: Approvable,
  levels: readonly (readonly string[])[],
  employed: ReadonlySet<string>,
): readonly string[] {
  const now = steps[step];
  switch (now?.approver) {
    case 'hr':
    case undefined:
      return [];
    case 'next-head':
      return levels[1] ?? levels[0] ?? [];
    case 'person': {
      const by = now.employeeId;
      // Whoever is to approve their own goes to the superior, and so does what waits on somebody who has left.
      const stands = by !== null && by !== employeeId && by !== partnerId && employed.has(by);
      return stands ? [by] : (levels[0] ?? []);
    }
    case 'head':
      return levels[0] ?? [];
  }
}
