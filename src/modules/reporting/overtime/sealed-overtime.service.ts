import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { ReportingPeriod } from '../../../core/time/civil-month.js';
import { SealingWitnesses } from '../../closing/sealing-witnesses.service.js';
import type { SealedPart } from '../../closing/sealed-months.service.js';
import { overtimeOf, type OvertimeFact } from './overtime-facts.js';
import { SealedOvertimeRow } from './sealed-overtime.entity.js';

/** Keeps with each sealed month the overtime that stood approved: what is approved or taken back later changes no sheet that was signed. */
@Injectable()
export class SealedOvertime implements OnModuleInit {
  constructor(private readonly witnesses: SealingWitnesses) {}

  onModuleInit(): void {
    this.witnesses.add({
      name: 'overtime',
      text: async (manager, { unitIds, ...dates }) => JSON.stringify(await overtimeOf(manager, unitIds, dates)),
      keep: async (manager, revisionId, content) => {
        await manager.insert(SealedOvertimeRow, { revisionId, content });
      },
      kept: async (manager, revisionId) =>
        (await manager.findOneBy(SealedOvertimeRow, { revisionId }))?.content ?? '',
    });
  } // prettier-ignore

  /** The overtime of these units: as it was kept of those that are sealed, as it stands of others and of what was sealed before it was kept. */
  async of(
    manager: EntityManager,
    parts: readonly Pick<SealedPart, 'id' | 'unitIds'>[],
    unitIds: readonly string[],
    period: ReportingPeriod,
  ): Promise<OvertimeFact[]> {
    const kept = await manager.findBy(SealedOvertimeRow, { revisionId: In(parts.map(({ id }) => id)) });
    const told = new Set<string>();
    const facts: OvertimeFact[] = [];
    for (const { revisionId, content } of kept) {
      const units = new Set(parts.find(({ id }) => id === revisionId)?.unitIds);
      facts.push(...(JSON.parse(content) as OvertimeFact[]).filter(({ unitId }) => units.has(unitId)));
      for (const unit of units) told.add(unit);
    }
    const open = unitIds.filter((id) => !told.has(id));
    return [...facts, ...(await overtimeOf(manager, open, period))];
  }
}
