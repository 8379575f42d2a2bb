import { reportingPeriods, type ReportingPeriods as PeriodsOfUnit } from './reporting-period.js';
import type { PeriodGroup, ReportedMonths } from './reported-months.js';
import { addDays, type CivilDate } from '../time/civil-date.js';
import type { CivilMonth, ReportingPeriod } from '../time/civil-month.js';

/** What is known of units and their months. */
export interface PeriodFacts {
  /** The unit above each, null at the top. */
  readonly parents: ReadonlyMap<string, string | null>;
  /** Units with a value of their own. */
  readonly ruled: ReadonlySet<string>;
  /** What is being closed, or was, by unit and month. */
  readonly opened: ReadonlyMap<string, ReadonlyMap<CivilMonth, ReportingPeriod>>;
  /** On which day the period begins that ends in a month; unit null: for everybody. */
  readonly startDayOf: (month: CivilMonth, unitId: string | null) => number;
}

/** Tells periods apart. */
export function periodKey({ month, from, to }: ReportingPeriod): string {
  return `${month} ${from} ${to}`;
}

/** Which dates each unit reports as a month, as it stood when it was read. */
export class UnitPeriods {
  private readonly known = new Map<string | null, PeriodsOfUnit>();
  private readonly dates = new Map<CivilDate, readonly ReportingPeriod[]>();

  constructor(private readonly facts: PeriodFacts) {}

  /** The dates that a unit reports as a month: as it, or the nearest above it, opened them for closing, else by the rule. */
  of(unitId: string | null, month: CivilMonth): ReportingPeriod {
    return this.periodsOf(unitId).of(month);
  }

  /** The period of a unit that a date is in. */
  on(unitId: string | null, date: CivilDate): ReportingPeriod {
    return this.periodsOf(unitId).on(date);
  }

  /** Every period of some unit that a date is in; one where all units report the same dates. */
  everyOn(date: CivilDate): readonly ReportingPeriod[] {
    let every = this.dates.get(date);
    if (every === undefined) {
      const found = [null, ...this.facts.parents.keys()].map((unitId) => this.on(unitId, date));
      every = [...new Map(found.map((period) => [periodKey(period), period])).values()];
      this.dates.set(date, every);
    }
    return every;
  }

  /** Months in a row for all units, those together that report the same dates. */
  reported(months: readonly CivilMonth[]): ReportedMonths {
    const groups = new Map<string, { unitIds: string[]; periods: ReportingPeriod[] }>();
    for (const unitId of [null, ...this.facts.parents.keys()]) {
      const periods = months.map((month) => this.of(unitId, month));
      const key = periods.map(periodKey).join();
      const group = groups.get(key) ?? { unitIds: [], periods };
      if (unitId !== null) group.unitIds.push(unitId);
      groups.set(key, group);
    }
    const [most, ...others] = [...groups.values()].sort((a, b) => b.unitIds.length - a.unitIds.length);
    const all: PeriodGroup[] = [...others];
    if (most !== undefined) all.push({ unitIds: null, periods: most.periods });
    const periods = all.flatMap((group) => group.periods);
    return {
      months,
      groups: all.filter(({ unitIds }) => unitIds === null || unitIds.length > 0),
      from: periods.map(({ from }) => from).sort()[0] ?? '',
      until: addDays(periods.map(({ to }) => to).sort().at(-1) ?? '', 1),
    };
  } // prettier-ignore

  /** Units between two that decide something have the periods of the nearer one above. */
  private periodsOf(unitId: string | null): PeriodsOfUnit {
    const { parents, ruled, opened, startDayOf } = this.facts;
    const chain: string[] = [];
    for (let id = unitId; id !== null; id = parents.get(id) ?? null) chain.push(id);
    const deciding = chain.filter((id) => ruled.has(id) || opened.has(id));
    const nearest = deciding[0] ?? null;
    let periods = this.known.get(nearest);
    if (periods === undefined) {
      const openedOf = (month: CivilMonth): ReportingPeriod | undefined => {
        const by = deciding.find((id) => opened.get(id)?.has(month));
        return by === undefined ? undefined : opened.get(by)?.get(month);
      };
      periods = reportingPeriods((month) => startDayOf(month, nearest), openedOf);
      this.known.set(nearest, periods);
    }
    return periods;
  }
}
