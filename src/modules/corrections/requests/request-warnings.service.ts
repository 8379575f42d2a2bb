import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { overtimeOverCaps } from '../../../core/compliance/overtime-over-caps.js';
import { rounded } from '../../../core/leave/annual-balance.js';
import { overtimeSums, type OvertimeMinutes } from '../../../core/requests/overtime-sums.js';
import { excuseOf, type Occasion, type RequestKind } from '../../../core/requests/request-kind.js';
import type { RequestWarning } from '../../../core/requests/request-warnings.js';
import { RulesMissingError } from '../../../core/rules/rules-missing-error.js';
import type { CivilDate } from '../../../core/time/civil-date.js';
import { RulesService } from '../../rules/rules.service.js';
import { BalancesService, type LeaveBalance } from '../balances/balances.service.js';
import { daysTaken, firstOfYear } from '../balances/leave-year.js';
import type { PersonPlan } from '../balances/person-plan.js';

/** What is asked for, before it is stored. */
export interface Asked {
  readonly kind: RequestKind;
  readonly employeeId: string;
  readonly unitId: string;
  readonly firstDay: CivilDate;
  readonly lastDay: CivilDate;
  readonly days: number;
  readonly occasion: Occasion | null;
  readonly minutes: number;
  readonly fromMs: number;
  readonly untilMs: number;
}

/** What asker, decider and HR are to know of a request. None of it stands in the way: people decide. */
@Injectable()
export class RequestWarnings {
  constructor(
    private readonly balances: BalancesService,
    private readonly rules: RulesService,
  ) {}

  /** As things stand before the request is stored. @throws AppError invalid-input for a year without rules of leave */
  async of(manager: EntityManager, asked: Asked, plan: PersonPlan): Promise<RequestWarning[]> {
    if (asked.kind === 'overtime') return this.overtime(manager, asked, plan);
    if (excuseOf(asked.kind) === undefined) return [];
    const warnings: RequestWarning[] = asked.days === 0 ? [{ code: 'no-working-time' }] : [];
    if (asked.kind !== 'leave-annual' && asked.occasion === null) return warnings;
    if (asked.kind === 'leave-annual') return [...warnings, ...(await this.annual(manager, asked, plan))];
    const balance = await this.balanceOf(manager, asked.employeeId, yearOf(asked.firstDay));
    const days = rounded(asked.days);
    const statutory = balance?.personal.find(({ occasion }) => occasion === asked.occasion)?.days;
    if (statutory !== undefined && days > statutory)
      warnings.push({ code: 'above-statutory', days, statutory });
    return warnings;
  }

  /** Leave across the end of a year takes from each year what lies in it. */
  private async annual(manager: EntityManager, asked: Asked, plan: PersonPlan): Promise<RequestWarning[]> {
    const warnings: RequestWarning[] = [];
    for (let year = yearOf(asked.firstDay); year <= yearOf(asked.lastDay); year += 1) {
      const available = (await this.balanceOf(manager, asked.employeeId, year))?.annual?.available;
      const days = rounded(daysTaken(plan, [asked], firstOfYear(year), firstOfYear(year + 1)));
      if (available !== undefined && days > available)
        warnings.push({ code: 'above-balance', days, available });
    }
    return warnings;
  }

  private async balanceOf(
    manager: EntityManager,
    employeeId: string,
    year: number,
  ): Promise<LeaveBalance | undefined> {
    return (await this.balances.of(manager, [employeeId], year)).get(employeeId);
  }

  private async overtime(manager: EntityManager, asked: Asked, plan: PersonPlan): Promise<RequestWarning[]> {
    const { employeeId, unitId, firstDay, minutes } = asked;
    const known = await manager.query<OvertimeMinutes[]>(
      `SELECT first_day AS date, (extract(epoch FROM upper(period) - lower(period)) / 60)::double precision AS minutes
       FROM work_request WHERE kind = 'overtime' AND status IN ('waiting', 'approved', 'cancelling') AND employee_id = $1
         AND extract(year FROM first_day) = extract(year FROM $2::date)`,
      [employeeId, firstDay],
    );
    const normal = plan
      .sessionsOn(firstDay)
      .reduce((total, { startSecond, endSecond }) => total + (endSecond - startSecond) / 60, 0);
    const worked = overtimeSums(firstDay, normal, [...known, { date: firstDay, minutes }]);
    const inForce = (await this.rules.dated(manager))(firstDay, unitId);
    const judged = overtimeOverCaps({ book: this.rules.book, inForce }, worked);
    if (!judged.ok) throw new RulesMissingError(firstDay, judged.errors);
    return judged.observations.map(({ because, amount }) => ({
      code: 'overtime-cap',
      cap: because[0]?.rule ?? '',
      minutes: amount,
    }));
  }
}

function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}
