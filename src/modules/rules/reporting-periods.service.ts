import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ReportedMonths } from '../../core/closing/reported-months.js';
import type { CivilDate } from '../../core/time/civil-date.js';
import { firstDayOf, monthOf, type CivilMonth, type ReportingPeriod } from '../../core/time/civil-month.js';
import type { Caller } from '../../platform/access/caller.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { RulesService } from './rules.service.js';
import { UnitPeriods } from '../../core/closing/unit-periods.js';

/** A month that a unit opened for closing. */
export interface OpenedMonth extends ReportingPeriod {
  readonly unitId: string;
}

const PATH = 'closing.periodStartDay';

/** Which dates a unit reports as a month. */
@Injectable()
export class ReportingPeriods {
  private opened: (manager: EntityManager) => Promise<readonly OpenedMonth[]> = () => Promise.resolve([]);

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly rules: RulesService,
  ) {}

  /** Whoever closes months says which were opened: their dates stand whatever the rule says later. */
  openedBy(opened: (manager: EntityManager) => Promise<readonly OpenedMonth[]>): void {
    this.opened = opened;
  }

  /** As the month was opened for closing, by the unit or the nearest above it, else by the rule on the first day of the calendar month. */
  async of(manager: EntityManager, unitId: string, month: CivilMonth): Promise<ReportingPeriod> {
    return (await this.read(manager)).of(unitId, month);
  }

  /**
   * That of a month `yyyy-MM`, or the one that a date is in: of a unit, else of the unit in which the caller works now, else of everybody.
   * @throws AppError not-found for no such unit
   */
  async ofCaller(caller: Caller, unitId: string | null, of: CivilDate): Promise<ReportingPeriod> {
    const { manager } = this.dataSource;
    if (unitId !== null) {
      const [known] = await manager.query<object[]>('SELECT FROM org_unit WHERE id = $1', [unitId]);
      if (known === undefined) throw new AppError('not-found');
    }
    const [own] = await manager.query<{ id: string | null }[]>('SELECT employee_unit($1, $2) AS id', [
      caller.employeeId,
      this.clock.now(),
    ]);
    const [periods, unit] = [await this.read(manager), unitId ?? own?.id ?? null];
    return monthOf(of) === of ? periods.of(unit, of) : periods.on(unit, of);
  }

  /** Months in a row as every unit reports them. */
  async reported(months: readonly CivilMonth[]): Promise<ReportedMonths> {
    return (await this.read(this.dataSource.manager)).reported(months);
  }

  /** Whether some unit was ever to report other months than those of the calendar. */
  async wereOther(manager: EntityManager): Promise<boolean> {
    return (await this.rules.overlays(manager)).some(({ path }) => path === PATH);
  }

  /** For many units and months, as they stand now. Months from before the book began are those of the calendar. */
  async read(manager: EntityManager): Promise<UnitPeriods> {
    const inForce = await this.rules.dated(manager);
    const overlays = await this.rules.overlays(manager);
    const units = await manager.query<{ id: string; parentId: string | null }[]>(
      'SELECT id, parent_id AS "parentId" FROM org_unit ORDER BY id',
    );
    const opened = new Map<string, Map<CivilMonth, ReportingPeriod>>();
    for (const { unitId, month, from, to } of await this.opened(manager)) {
      const months = opened.get(unitId) ?? new Map<CivilMonth, ReportingPeriod>();
      opened.set(unitId, months.set(month, { month, from, to }));
    }
    return new UnitPeriods({
      parents: new Map(units.map(({ id, parentId }) => [id, parentId])),
      ruled: new Set(overlays.flatMap(({ path, unitId }) => (path === PATH && unitId !== null ? [unitId] : []))),
      opened,
      startDayOf: (month, unitId) => {
        const reading = inForce(firstDayOf(month), unitId).read(PATH);
        return reading.ok ? Number(reading.rule.value) : 1;
      },
    });
  } // prettier-ignore
}
