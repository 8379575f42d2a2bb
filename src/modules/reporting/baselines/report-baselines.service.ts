import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { groupBy } from '../../../core/group-by.js';
import { addMonths, type CivilMonth } from '../../../core/time/civil-month.js';
import { systemCaller } from '../../../platform/access/caller.js';
import type { DayTotals } from '../../attendance/attendance-reader.service.js';
import { SealingWitnesses, type SealedNow } from '../../closing/sealing-witnesses.service.js';
import type { SealedPart } from '../../closing/sealed-months.service.js';
import { MonthFactsService, sumOfTotals } from '../month-facts.service.js';
import { baselineText, type ComparedMonth } from './baseline-text.js';
import { ReportBaseline, type BaselineUnit } from './report-baseline.entity.js';

/** What a report compares its month with: the month before, and the same month of the year before. */
export const comparedMonths = { previous: -1, lastYear: -12 } as const;

/**
 * Keeps what the reports of a sealed month compare with as it stood when it was sealed: the months before may be opened again, and days of
 * months that were never sealed go on changing.
 */
@Injectable()
export class ReportBaselines implements OnModuleInit {
  constructor(
    private readonly witnesses: SealingWitnesses,
    private readonly facts: MonthFactsService,
  ) {}

  onModuleInit(): void {
    this.witnesses.add({
      name: 'compared',
      text: (manager, sealed) => this.text(manager, sealed),
      keep: (manager, revisionId, text) => this.keep(manager, revisionId, text),
      kept: (manager, revisionId) => this.kept(manager, revisionId),
    });
  }

  /**
   * The sums of an earlier month of a unit with all below it, as they stood when the parts of a month were sealed; null where it had no
   * days; undefined where it was not kept, of months that were sealed before it was.
   */
  async of(
    manager: EntityManager,
    parts: readonly SealedPart[],
    unitId: string,
    month: CivilMonth,
  ): Promise<DayTotals | null | undefined> {
    const kept = await manager.findBy(ReportBaseline, { revisionId: In(parts.map(({ id }) => id)), month });
    if (kept.length < parts.length) return undefined;
    const below = await manager.query<{ id: string }[]>('SELECT u AS id FROM unit_scope(ARRAY[$1::uuid]) AS u', [unitId]);
    const asked = new Set(below.map(({ id }) => id));
    const units = new Map<string, BaselineUnit>();
    // Of units that were merged since the narrower month tells, as everywhere.
    for (const { revisionId, units: own } of [...kept].sort((a, b) => a.units.length - b.units.length)) {
      const whole = asked.has(parts.find(({ id }) => id === revisionId)?.unitId ?? '');
      for (const unit of own)
        if ((whole || asked.has(unit.unitId)) && !units.has(unit.unitId)) units.set(unit.unitId, unit);
    }
    const people = new Set([...units.values()].flatMap((unit) => unit.people)).size;
    return people === 0 ? null : sumOfTotals([...units.values()], people);
  } // prettier-ignore

  /** What the month is compared with, as it stands now. */
  private async text(manager: EntityManager, { unitId, month }: SealedNow): Promise<string> {
    const caller = systemCaller('Công vụ');
    const months: ComparedMonth[] = [];
    for (const away of Object.values(comparedMonths)) {
      const compared = addMonths(month, away);
      const { units, people } = await this.facts.figures(manager, caller, compared, unitId);
      const peopleOf = groupBy(people, (person) => person.unitId);
      const kept = units.map((unit): BaselineUnit => {
        const own = (peopleOf.get(unit.unitId) ?? []).map(({ employeeId }) => employeeId);
        return { ...sumOfTotals([unit], 0), unitId: unit.unitId, people: own };
      });
      months.push({ month: compared, units: kept });
    }
    return baselineText(months);
  }

  private async keep(manager: EntityManager, revisionId: string, text: string): Promise<void> {
    for (const { month, units } of JSON.parse(text) as ComparedMonth[])
      await manager.query(
        `INSERT INTO report_baseline (revision_id, month, units) VALUES ($1, $2, $3::jsonb)`,
        [revisionId, month, JSON.stringify(units)],
      );
  }

  private async kept(manager: EntityManager, revisionId: string): Promise<string> {
    return baselineText(await manager.findBy(ReportBaseline, { revisionId }));
  }
}
