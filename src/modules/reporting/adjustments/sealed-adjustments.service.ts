import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { SealingWitnesses, type SealedNow } from '../../closing/sealing-witnesses.service.js';
import type { SealedPart } from '../../closing/sealed-months.service.js';
import { UnitsService } from '../../organization/units/units.service.js';
import {
  adjustmentsOf,
  adjustmentsTogether,
  adjustmentText,
  type AdjustmentFacts,
} from './adjustment-facts.js';
import { AdjustmentFinder, type AdjustmentSearch } from './adjustment-finder.service.js';
import { SealedAdjustmentsRow } from './sealed-adjustments.entity.js';

/**
 * Keeps with each sealed month what was set by hand in it: what is taken back or confirmed again since would be missing from a PL7 that is made
 * later.
 */
@Injectable()
export class SealedAdjustments implements OnModuleInit {
  constructor(
    private readonly witnesses: SealingWitnesses,
    private readonly finder: AdjustmentFinder,
    private readonly units: UnitsService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.witnesses.add({
      name: 'adjustments',
      text: (manager, sealed) => this.text(manager, sealed),
      keep: async (manager, revisionId, content) => {
        await manager.insert(SealedAdjustmentsRow, { revisionId, content });
      },
      kept: async (manager, revisionId) =>
        (await manager.findOneBy(SealedAdjustmentsRow, { revisionId }))?.content ?? '',
    });
  }

  /** What was set by hand in these units: as it was kept of those that are sealed, as it stands of others and of what was sealed before it was kept. */
  async of(
    manager: EntityManager,
    parts: readonly Pick<SealedPart, 'id' | 'unitIds'>[],
    search: AdjustmentSearch,
  ): Promise<AdjustmentFacts> {
    const kept = await manager.findBy(SealedAdjustmentsRow, { revisionId: In(parts.map(({ id }) => id)) });
    const facts: AdjustmentFacts[] = [];
    const told = new Set<string>();
    for (const { revisionId, content } of kept) {
      const units = new Set(parts.find(({ id }) => id === revisionId)?.unitIds);
      facts.push(adjustmentsOf(JSON.parse(content) as AdjustmentFacts, units));
      for (const unit of units) told.add(unit);
    }
    const open = { ...search, units: search.units.filter(({ unitId }) => !told.has(unitId)) };
    return adjustmentsTogether([...facts, await this.finder.find(manager, open)]);
  }

  private async text(manager: EntityManager, { unitId, unitIds, ...month }: SealedNow): Promise<string> {
    const zone = await this.units.zoneOf(unitId);
    const asOf = this.clock.now();
    const units = unitIds.map((id) => ({ unitId: id, asOf }));
    return adjustmentText(await this.finder.find(manager, { units, month, zone }));
  }
}
