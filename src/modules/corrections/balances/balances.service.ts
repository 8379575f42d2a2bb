import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { annualBalance, rounded, type AnnualBalance } from '../../../core/leave/annual-balance.js';
import { carriedDays, type PastLeaveYear } from '../../../core/leave/carried-days.js';
import { annualEntitlement, carriedUntil } from '../../../core/leave/annual-entitlement.js';
import { leaveRulesOn, type LeaveRules } from '../../../core/leave/leave-rules-on.js';
import { personalDays } from '../../../core/leave/personal-days.js';
import { occasions, type Occasion } from '../../../core/requests/request-kind.js';
import { addDays, type CivilDate } from '../../../core/time/civil-date.js';
import type { RulesInForce } from '../../../core/rules/rules-in-force.js';
import { zoneClock } from '../../../core/time/zone-clock.js';
import type { Caller } from '../../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { requireUnit } from '../../../platform/access/units-in-scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Conditions } from '../../../platform/database/conditions.js';
import { nameKeys, nameOrderSql, type NameOrder } from '../../../platform/database/name-order.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../../platform/http/cursor.js';
import { RulesService } from '../../rules/rules.service.js';
import { peopleNamed } from '../people-named.js';
import { personalLeave, takenLeave, type PersonalLeave, type TakenLeave } from './balance-facts.js';
import { daysTaken, firstOfYear, monthsOf } from './leave-year.js';
import { PersonPlansService } from './person-plans.service.js';
import type { PersonPlan } from './person-plan.js';

/** Leave of a year as it stands. */
export interface LeaveBalance {
  readonly employeeId: string;
  readonly year: number;
  /** False: the sending agency keeps the entitlement, nothing is counted here. */
  readonly kept: boolean;
  readonly serviceSince: CivilDate | null;
  readonly annual: AnnualBalance | null;
  /** Days that the law gives each time, and those approved in the year. */
  readonly personal: readonly { readonly occasion: Occasion; readonly days: number; readonly used: number }[];
}

/** A balance with whose it is. */
export interface PersonBalance extends LeaveBalance {
  readonly code: string;
  readonly fullName: string;
  /** Where the person works now. */
  readonly unitName: string | null;
}

/** Whose balances of which year. */
export interface BalanceSearch {
  /** With all below it; absent: everybody in the scope. */
  readonly unit?: string | undefined;
  /** Parts of name or code. */
  readonly text?: string | undefined;
  readonly year?: number | undefined;
  /** Absent: by given name. */
  readonly order?: NameOrder | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

interface Counted {
  readonly plan: PersonPlan;
  readonly taken: readonly TakenLeave[];
  readonly personal: readonly PersonalLeave[];
  readonly rulesOn: (date: CivilDate, unitId: string | null) => RulesInForce;
}

/** More than leave is ever looked back for. */
const MOST_YEARS = 10;
const ZONE = 'Asia/Ho_Chi_Minh';

/** How much leave people have: their entitlement less what was taken and what waits. */
@Injectable()
export class BalancesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly plans: PersonPlansService,
    private readonly rules: RulesService,
  ) {}

  /** The caller's own. @throws AppError not-found for an account of nobody, invalid-input for a year without rules */
  async own(caller: Caller, year: number | undefined): Promise<LeaveBalance> {
    if (caller.employeeId === null) throw new AppError('not-found');
    const found = await this.of(this.dataSource.manager, [caller.employeeId], year ?? this.thisYear());
    const [balance] = found.values();
    if (balance === undefined) throw new AppError('not-found');
    return balance;
  }

  /** Of people in the scope, by name. @throws AppError not-permitted, outside-scope, invalid-input */
  async list(
    caller: Caller,
    { unit, text, year, order = 'given', cursor, limit }: BalanceSearch,
  ): Promise<Page<PersonBalance>> {
    const { manager } = this.dataSource;
    if (unit !== undefined) await requireUnit(manager, caller, 'corrections:read', unit);
    const wanted = year ?? this.thisYear();
    const where = new Conditions();
    const works = `employee_unit(e.id, ${where.parameter(this.clock.now())})`;
    where.add((p) => inScope(works, p), scopeParameter(requiredScope(caller, 'corrections:read')));
    if (unit !== undefined) where.add((p) => `${works} IN (SELECT unit_scope(ARRAY[${p}::uuid]))`, unit);
    where.add(
      (p) => `e.pseudonymised_at IS NULL
        AND daterange(e.active_from, e.active_until) && daterange(${p}::date, (${p}::date + interval '1 year')::date)`,
      firstOfYear(wanted),
    );
    peopleNamed(where, text);
    if (cursor !== undefined) {
      const names = decodeCursor(cursor, order === 'given' ? 3 : 2);
      const id = names.pop();
      const after = names.map((key) => `CAST(${where.parameter(key)} AS text)`).join(', ');
      where.add((p) => `(${nameOrderSql[order]}) > (${after}, CAST(${p} AS uuid))`, cursorId(id));
    }
    const people = await manager.query<
      { id: string; code: string; fullName: string; given: string; unitName: string | null }[]
    >(
      `SELECT e.id, e.code, e.full_name AS "fullName", vietnamese_given_name(e.full_name) AS given,
         (SELECT u.name FROM org_unit u WHERE u.id = ${works}) AS "unitName"
       FROM employee e WHERE ${where.sql} ORDER BY ${nameOrderSql[order]} LIMIT ${where.parameter(limit + 1)}`,
      where.values,
    );
    const page = pageOf(people, limit, (person) => nameKeys(order, person));
    const balances = await this.of(manager, page.items.map(({ id }) => id), wanted); // prettier-ignore
    const items = page.items.flatMap(({ id, code, fullName, unitName }) => {
      const balance = balances.get(id);
      return balance === undefined ? [] : [{ ...balance, code, fullName, unitName }];
    });
    return { items, nextCursor: page.nextCursor };
  }

  /** Of these people in a year, in a handful of statements. @throws AppError invalid-input for a year without rules of leave */
  async of(
    manager: EntityManager,
    employeeIds: readonly string[],
    year: number,
  ): Promise<ReadonlyMap<string, LeaveBalance>> {
    const until = firstOfYear(year + 1);
    const rulesOn = await this.rules.dated(manager);
    const plansFrom = (first: number): Promise<ReadonlyMap<string, PersonPlan>> =>
      this.plans.of(manager, employeeIds, addDays(firstOfYear(first), -1), addDays(until, 1));
    const near = await plansFrom(year - 1);
    const first = Math.min(
      year - 1,
      ...[...near.values()].map((plan) => this.firstCarried(plan, rulesOn, year)),
    );
    const plans = first === year - 1 ? near : await plansFrom(first);
    const taken = await takenLeave(manager, employeeIds, firstOfYear(first), until);
    const personal = await personalLeave(manager, employeeIds, firstOfYear(year), until);
    return new Map(
      [...plans].map(([employeeId, plan]): [string, LeaveBalance] => {
        const own = <T extends { readonly employeeId: string }>(rows: readonly T[]): T[] =>
          rows.filter((row) => row.employeeId === employeeId);
        return [
          employeeId,
          this.balanceOf({ plan, taken: own(taken), personal: own(personal), rulesOn }, year),
        ];
      }),
    );
  }

  private balanceOf({ plan, taken, personal, rulesOn }: Counted, year: number): LeaveBalance {
    const { employeeId, serviceSince, activeFrom } = plan.facts;
    const on = this.within(year);
    const rulesOf = (unitId: string | null): LeaveRules => needed(rulesOn(on, unitId));
    const rules = rulesOf(plan.unitOn(on)?.id ?? null);
    const home = plan.homeOn(on);
    const kept = rules.kept && (home === undefined || rulesOf(home.id).kept);
    const since = serviceSince ?? activeFrom;
    const balance = { employeeId, year, kept, serviceSince: since };
    if (!kept) return { ...balance, annual: null, personal: [] };
    const annual = this.annualOf(plan, taken, since, rules, rulesOn, year);
    const used = (occasion: Occasion): number =>
      personal.find((each) => each.occasion === occasion)?.days ?? 0;
    const each = occasions.map((occasion) => ({
      occasion,
      days: personalDays(occasion, rules),
      used: rounded(used(occasion)),
    }));
    return { ...balance, annual, personal: each };
  }

  private annualOf(
    plan: PersonPlan,
    taken: readonly TakenLeave[],
    since: CivilDate | null,
    rules: LeaveRules,
    rulesOn: Counted['rulesOn'],
    year: number,
  ): AnnualBalance {
    const asked = taken.filter(({ kind, waiting }) => kind === 'leave-annual' && waiting);
    const used = usedIn(plan, taken, rules, year);
    return annualBalance({
      entitled: annualEntitlement(year, since, monthsOf(plan, since, taken, year, rules), rules),
      carried: rules.carryOverMonths === null ? 0 : this.carriedInto(plan, taken, since, rulesOn, year),
      usedWhileCarried: used.usedWhileCarried,
      usedAfterwards: used.usedAfterwards,
      waiting: daysTaken(plan, asked, firstOfYear(year), firstOfYear(year + 1)),
      carryOpen: this.today() < used.split,
    });
  }

  /** Of the years before, each by the rules of its own end; only of time in which the person was employed here. */
  private carriedInto(
    plan: PersonPlan,
    taken: readonly TakenLeave[],
    since: CivilDate | null,
    rulesOn: Counted['rulesOn'],
    year: number,
  ): number {
    const { activeFrom } = plan.facts;
    const here = since === null || (activeFrom !== null && activeFrom > since) ? activeFrom : since;
    const years: PastLeaveYear[] = [];
    for (let past = this.firstCarried(plan, rulesOn, year); past < year; past += 1) {
      const rules = keptRules(plan, rulesOn, past);
      if (rules === undefined) years.length = 0;
      else
        years.push({
          entitled: annualEntitlement(past, since, monthsOf(plan, here, taken, past, rules), rules),
          open: rules.carryOverMonths !== null,
          ...usedIn(plan, taken, rules, past),
        });
    }
    return carriedDays(years);
  }

  /** The first of the years that tell what is carried into a year: back to the one into which nothing was carried. */
  private firstCarried(plan: PersonPlan, rulesOn: Counted['rulesOn'], year: number): number {
    const began = Number(plan.facts.activeFrom?.slice(0, 4) ?? 0);
    let first = year - 1;
    while (first > began && first > year - MOST_YEARS && carriesInto(plan, rulesOn, first)) first -= 1;
    return first;
  }

  /** Today, or the nearest day of the year. */
  private within(year: number): CivilDate {
    const [first, last] = [firstOfYear(year), addDays(firstOfYear(year + 1), -1)];
    const today = this.today();
    return today < first ? first : today > last ? last : today;
  }

  private today(): CivilDate {
    return zoneClock(ZONE).toLocal(this.clock.now().getTime()).date;
  }

  private thisYear(): number {
    return Number(this.today().slice(0, 4));
  }
}

/** The rules of leave at the end of a year; undefined where there were none, or the sending agency kept the entitlement. */
function keptRules(plan: PersonPlan, rulesOn: Counted['rulesOn'], year: number): LeaveRules | undefined {
  const end = addDays(firstOfYear(year + 1), -1);
  const of = (unitId: string | null): LeaveRules | undefined => {
    const read = leaveRulesOn(rulesOn(end, unitId));
    return read.ok && read.rules.kept ? read.rules : undefined;
  };
  const home = plan.homeOn(end);
  return home !== undefined && of(home.id) === undefined ? undefined : of(plan.unitOn(end)?.id ?? null);
}

function carriesInto(plan: PersonPlan, rulesOn: Counted['rulesOn'], year: number): boolean {
  return (keptRules(plan, rulesOn, year)?.carryOverMonths ?? null) !== null;
}

/** Annual leave taken in a year, before and from the day (`split`) on which carried days are gone. */
function usedIn(
  plan: PersonPlan,
  taken: readonly TakenLeave[],
  { carryOverMonths }: LeaveRules,
  year: number,
): { usedWhileCarried: number; usedAfterwards: number; split: CivilDate } {
  const annual = taken.filter(({ kind, waiting }) => kind === 'leave-annual' && !waiting);
  const [first, next] = [firstOfYear(year), firstOfYear(year + 1)];
  const split = carryOverMonths === null ? first : addDays(carriedUntil(year, carryOverMonths), 1);
  return {
    usedWhileCarried: daysTaken(plan, annual, first, split),
    usedAfterwards: daysTaken(plan, annual, split, next),
    split,
  };
}

function needed(inForce: RulesInForce): LeaveRules {
  const read = leaveRulesOn(inForce);
  if (!read.ok) throw new AppError('invalid-input', { field: 'year' });
  return read.rules;
}
