import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { exemptFrom } from '../../core/inspections/exempt-from.js';
import { uniformToWear } from '../../core/inspections/uniform-to-wear.js';
import type { Caller } from '../../platform/access/caller.js';
import { requiredScope } from '../../platform/access/scope.js';
import { requireUnit } from '../../platform/access/units-in-scope.js';
import { PresenceService, type PersonNow } from '../attendance/presence/presence.service.js';
import { RulesService } from '../rules/rules.service.js';
import { CheckRequestsService } from './check-requests.service.js';
import { ExemptionsService } from './exemptions.service.js';
import type { RequestSubject } from './inspection-request.entity.js';
import { sexOf } from './sex-of.js';

/** Somebody present, and what to look for. */
export interface PresentPerson extends Pick<PersonNow, 'employeeId' | 'employeeCode' | 'fullName' | 'unitId' | 'since'> {
  readonly unitName: string;
  /** The uniform of the day; null: none is prescribed. */
  readonly uniform: string | null;
  /** `Được miễn`; the reason is shown to nobody here. */
  readonly exemptFromBadge: boolean;
  readonly exemptFromUniform: boolean;
  /** What a guard asked to look at today. */
  readonly requested: readonly RequestSubject[];
} // prettier-ignore

/** Who is present now where an inspector may inspect. */
@Injectable()
export class PresentPeopleService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly presence: PresenceService,
    private readonly rules: RulesService,
    private readonly exemptions: ExemptionsService,
    private readonly requests: CheckRequestsService,
  ) {}

  /** With the uniform of the day and exemptions, by unit and name. @throws AppError not-permitted, outside-scope */
  async list(caller: Caller, unitId: string): Promise<PresentPerson[]> {
    const { manager } = this.dataSource;
    const { people, unitNames } = await this.present(caller, unitId);
    const ids = people.map(({ employeeId }) => employeeId);
    const sexes = await sexesOf(manager, ids);
    const kinds = await this.exemptions.kindsOn(manager, people);
    const requested = await this.requests.openOf(manager, ids);
    const dated = await this.rules.dated(manager);
    return people.map(({ employeeId, employeeCode, fullName, unitId: at, since, date }) => {
      const inForce = dated(date, at);
      const exempt = exemptFrom(inForce, kinds.get(`${employeeId} ${date}`) ?? []);
      return {
        employeeId, employeeCode, fullName, unitId: at, unitName: unitNames.get(at) ?? '', since,
        uniform: uniformToWear(inForce, sexOf(sexes.get(employeeId) ?? null)), exemptFromBadge: exempt.badge,
        exemptFromUniform: exempt.uniform, requested: requested.get(employeeId) ?? [],
      }; // prettier-ignore
    });
  }

  /** Ids of those present, without the inspectors. @throws AppError not-permitted, outside-scope */
  async ids(caller: Caller, unitId: string, inspectors: readonly string[]): Promise<string[]> {
    const { people } = await this.present(caller, unitId);
    return people
      .map(({ employeeId }) => employeeId)
      .filter((id) => !inspectors.includes(id))
      .sort();
  }

  private async present(
    caller: Caller,
    unitId: string,
  ): Promise<{ people: PersonNow[]; unitNames: ReadonlyMap<string, string> }> {
    await requireUnit(this.dataSource.manager, caller, 'inspections:write', unitId);
    // Who inspects sees who is in, and nothing else of attendance.
    const inspecting: Caller = {
      ...caller,
      scopes: new Map([['attendance:read', requiredScope(caller, 'inspections:write')]]),
    };
    const { people, units } = await this.presence.now(inspecting, unitId);
    return {
      people: people.filter(({ state }) => state === 'in'),
      unitNames: new Map(units.map((unit) => [unit.unitId, unit.unitName])),
    };
  }
}

async function sexesOf(
  manager: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, 'nam' | 'nu' | null>> {
  const rows = await manager.query<{ id: string; sex: 'nam' | 'nu' | null }[]>(
    'SELECT id, sex FROM employee WHERE id = ANY($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, sex }) => [id, sex]));
}
