import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { ReportingPeriod } from '../../../core/time/civil-month.js';
import { addDays } from '../../../core/time/civil-date.js';
import { Clock } from '../../../platform/clock/clock.js';
import { SealingWitnesses } from '../../closing/sealing-witnesses.service.js';
import type { SealedPart } from '../../closing/sealed-months.service.js';
import { CheckJudge } from '../../inspections/check-judge.service.js';
import type { UnitAsOf } from '../units-as-of.js';
import { inspectedUnits, type InspectedUnit } from './inspected-facts.js';
import { SealedInspectionsRow } from './sealed-inspections.entity.js';

/**
 * Keeps with each sealed month what came of its checks: a check that is confirmed later, or an exemption that is entered or ended for past days,
 * changes no PL2 of it.
 */
@Injectable()
export class SealedInspections implements OnModuleInit {
  constructor(
    private readonly witnesses: SealingWitnesses,
    private readonly checks: CheckJudge,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.witnesses.add({
      name: 'inspections',
      text: async (manager, { unitIds, ...period }) => {
        const asOf = this.clock.now();
        const units = unitIds.map((unitId) => ({ unitId, asOf }));
        return JSON.stringify(await this.asItStands(manager, units, period));
      },
      keep: async (manager, revisionId, content) => {
        await manager.insert(SealedInspectionsRow, { revisionId, content });
      },
      kept: async (manager, revisionId) =>
        (await manager.findOneBy(SealedInspectionsRow, { revisionId }))?.content ?? '',
    });
  }

  /** What came of the checks of these units: as it was kept of those that are sealed, as it stands of others and of what was sealed before it was kept. */
  async of(
    manager: EntityManager,
    parts: readonly Pick<SealedPart, 'id' | 'unitIds'>[],
    units: readonly UnitAsOf[],
    period: ReportingPeriod,
  ): Promise<InspectedUnit[]> {
    const kept = await manager.findBy(SealedInspectionsRow, { revisionId: In(parts.map(({ id }) => id)) });
    const told = new Set<string>();
    const facts: InspectedUnit[] = [];
    for (const { revisionId, content } of kept) {
      const own = new Set(parts.find(({ id }) => id === revisionId)?.unitIds);
      facts.push(...(JSON.parse(content) as InspectedUnit[]).filter(({ unitId }) => own.has(unitId)));
      for (const unit of own) told.add(unit);
    }
    const open = units.filter(({ unitId }) => !told.has(unitId));
    return [...facts, ...(await this.asItStands(manager, open, period))];
  }

  /** Of the checks that stood and were known, in each unit, at the moment as of which it is told. */
  private async asItStands(
    manager: EntityManager,
    units: readonly UnitAsOf[],
    { from, to }: ReportingPeriod,
  ): Promise<InspectedUnit[]> {
    const checks = await this.checks.counted(
      manager,
      `k.date >= $2::date AND k.date < $3::date AND EXISTS (
         SELECT FROM unnest($1::uuid[], $4::timestamptz[]) AS t(unit_id, as_of)
         WHERE t.unit_id = k.unit_id AND k.received_at <= t.as_of AND (k.cancelled_at IS NULL OR k.cancelled_at > t.as_of))`,
      [units.map(({ unitId }) => unitId), from, addDays(to, 1), units.map(({ asOf }) => asOf)],
    );
    return inspectedUnits(checks);
  }
}
