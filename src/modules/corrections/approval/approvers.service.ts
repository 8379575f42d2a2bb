import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { superiorLevels, type PlacedSuperior } from '../../../core/compliance/superior-levels.js';
import { defaultChain, type ApprovalStep } from '../../../core/requests/approval-steps.js';
import { whoApproves } from '../../../core/requests/who-approves.js';
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
  /** Else whoever holds this; null where people are named. */
  readonly permission: Permission | null;
  /** Where it has to be held; null: nowhere, HR has to name a superior first. */
  readonly permissionUnitId: string | null;
  /** The highest unit that the asker heads: nobody of it decides by permission or as a delegate. */
  readonly headedUnitId: string | null;
  /** Who has approved a step already, for themselves, through an account of another, or through a delegate. */
  readonly approved: ReadonlySet<string>;
  /** The accounts that did so. */
  readonly approvedBy: ReadonlySet<string>;
}

interface Approved {
  readonly requestId: string;
  readonly by: string;
  readonly people: readonly (string | null)[];
}

/** Where the asker stands. */
interface Place {
  readonly levels: readonly (readonly string[])[];
  /** The unit with those above it, nearest first. */
  readonly chain: readonly string[];
  /** The place in the chain of the highest unit that the asker heads; -1: none. */
  readonly headed: number;
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
    const places = await this.placesOf(manager, requests, today);
    const employed = await this.employedOf(manager, requests, today);
    const acts = await approvedOf(manager, requests);
    const found = requests.map((request) => {
      const mine = acts.filter(({ requestId }) => requestId === request.id);
      const approved = new Set(mine.flatMap(({ people }) => people.filter((id) => id !== null)));
      const place = places.get(request.id) ?? { levels: [], chain: [], headed: -1 };
      const step = request.steps[request.step];
      // Where HR alone decides, what a head asks for goes up as well: HR may be of the head's own people.
      const up = step?.approver === 'hr' && request.step === 0 && place.headed >= 0;
      const named = whoApproves({
        step: up ? defaultChain[0] : step,
        levels: place.levels,
        excluded: new Set([
          request.employeeId,
          ...(request.partnerId === null ? [] : [request.partnerId]),
          ...approved,
        ]),
        stands: employed.has(step?.employeeId ?? ''),
      });
      return { request, place, approved, approvedBy: new Set(mine.map(({ by }) => by)), named, step, up };
    });
    const standing = await this.delegations.standingOn(
      manager,
      [...new Set(found.flatMap(({ named }) => named))],
      today,
    );
    const result = new Map<string, Approvers>();
    for (const { request, place, approved, approvedBy, named, step, up } of found) {
      const { chain, headed } = place;
      const headedUnitId = chain[headed] ?? null;
      const excluded = new Set([request.employeeId, request.partnerId, ...approved]);
      const delegates = standing.filter(({ fromId, toId }) => named.includes(fromId) && !excluded.has(toId));
      const below = await this.below(manager, headedUnitId, delegates.map(({ toId }) => toId)); // prettier-ignore
      const asHr = step?.approver === 'hr';
      result.set(request.id, {
        named,
        delegates: new Map(delegates.filter(({ toId }) => !below.has(toId)).map(({ fromId, toId }) => [toId, fromId])), // prettier-ignore
        permission: named.length === 0 || up ? (asHr ? 'corrections:write' : 'corrections:decide') : null,
        permissionUnitId: headed < 0 || (asHr && !up) ? request.unitId : (chain[headed + 1] ?? null),
        headedUnitId: asHr && !up ? null : headedUnitId,
        approved,
        approvedBy,
      });
    }
    return result;
  }

  /** Those of these people who work in a unit or below it now. */
  async below(
    manager: EntityManager,
    unitId: string | null,
    people: readonly string[],
  ): Promise<ReadonlySet<string>> {
    if (unitId === null || people.length === 0) return new Set();
    const rows = await manager.query<{ id: string }[]>(
      `SELECT id FROM unnest($2::uuid[]) AS p(id)
       WHERE employee_unit(id, $3) IN (SELECT unit_scope(ARRAY[$1::uuid]))`,
      [unitId, people, this.clock.now()],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The superiors of each asker, the direct ones first. */
  async levelsOf(
    manager: EntityManager,
    requests: readonly Pick<Approvable, 'id' | 'employeeId' | 'unitId'>[],
    date: CivilDate,
  ): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
    const places = await this.placesOf(manager, requests, date);
    return new Map([...places].map(([id, { levels }]) => [id, levels]));
  }

  private async placesOf(
    manager: EntityManager,
    requests: readonly Pick<Approvable, 'id' | 'employeeId' | 'unitId'>[],
    date: CivilDate,
  ): Promise<ReadonlyMap<string, Place>> {
    const chains = new Map(
      (await chainsOf(manager, requests.map(({ unitId }) => unitId))).map(({ id, chain }) => [id, chain]), // prettier-ignore
    );
    const people = [...new Set(requests.map(({ employeeId }) => employeeId))];
    const units = [...new Set([...chains.values()].flat())];
    const named: readonly PlacedSuperior[] = await this.superiors.namedOn(manager, people, units, date);
    return new Map(
      requests.map(({ id, employeeId, unitId }): [string, Place] => {
        const chain = chains.get(unitId) ?? [];
        const heads = (unit: string): boolean =>
          named.some((one) => one.unitId === unit && one.superiorId === employeeId && !one.substitute);
        return [
          id,
          { levels: superiorLevels(employeeId, chain, named), chain, headed: chain.findLastIndex(heads) },
        ];
      }),
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

  /** The people to be told that a request waits: those named with their delegates, and those with the permission. */
  async peopleOf(manager: EntityManager, request: Approvable, approvers: Approvers): Promise<string[]> {
    const { named, delegates, permission, permissionUnitId, headedUnitId, approved } = approvers;
    const byName = [...named, ...delegates.keys()];
    if (permission === null || permissionUnitId === null) return byName;
    const holders = await this.grants.peopleWith(manager, permission, permissionUnitId);
    const below = await this.below(manager, headedUnitId, holders);
    const people = holders.filter((id) => !below.has(id) && !approved.has(id));
    return [...byName, ...people.filter((id) => id !== request.employeeId && id !== request.partnerId)];
  }
}

/** Who approved the steps before those on which requests wait now. */
async function approvedOf(manager: EntityManager, requests: readonly Approvable[]): Promise<Approved[]> {
  const ids = requests.filter(({ step }) => step > 0).map(({ id }) => id);
  if (ids.length === 0) return [];
  return manager.query<Approved[]>(
    `SELECT a.request_id AS "requestId", a.by, ARRAY[a.employee_id, a.responsible_id, a.on_behalf_of_id]::text[] AS people
     FROM work_request_act a JOIN work_request r ON r.id = a.request_id
     WHERE a.request_id = ANY($1::uuid[]) AND a.act = 'approved' AND r.status = 'waiting'`,
    [ids],
  );
}
