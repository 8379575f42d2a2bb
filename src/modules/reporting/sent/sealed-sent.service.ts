import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { groupBy } from '../../../core/group-by.js';
import type { CivilDate } from '../../../core/time/civil-date.js';
import { SealingWitnesses } from '../../closing/sealing-witnesses.service.js';
import type { SealedPart } from '../../closing/sealed-months.service.js';
import { SealedSentRow } from './sealed-sent.entity.js';
import { sentFacts, type SentFact } from './sent-facts.js';

/** Whom an agency sent, as far as it was kept with seals. */
export interface KeptSent {
  /** Units of which it was kept; of others the postings of today say it. */
  readonly units: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  readonly isSent: (person: { readonly employeeId: string; readonly unitId: string }, date: CivilDate) => boolean;
} // prettier-ignore

/**
 * Keeps with each sealed month who was sent by which agency on which days: a home that is corrected for past days later would have two agencies
 * told of one person.
 */
@Injectable()
export class SealedSent implements OnModuleInit {
  constructor(private readonly witnesses: SealingWitnesses) {}

  onModuleInit(): void {
    this.witnesses.add({
      name: 'sent',
      text: async (manager, { unitIds, ...period }) => JSON.stringify(await sentFacts(manager, unitIds, period)),
      keep: async (manager, revisionId, content) => {
        await manager.insert(SealedSentRow, { revisionId, content });
      },
      kept: async (manager, revisionId) => (await manager.findOneBy(SealedSentRow, { revisionId }))?.content ?? '',
    });
  } // prettier-ignore

  /** Whom an agency, with all below it, sent into these parts of a sealed month, when they were sealed. */
  async of(
    manager: EntityManager,
    parts: readonly Pick<SealedPart, 'id' | 'unitIds'>[],
    agencyId: string,
  ): Promise<KeptSent> {
    const scope = await manager.query<{ id: string }[]>('SELECT unit_scope(ARRAY[$1::uuid]) AS id', [
      agencyId,
    ]);
    const homes = new Set(scope.map(({ id }) => id));
    const kept = await manager.findBy(SealedSentRow, { revisionId: In(parts.map(({ id }) => id)) });
    const partOf = new Map<string, string>();
    const facts = new Map<string, Map<string, SentFact[]>>();
    for (const { revisionId, content } of kept) {
      for (const unit of parts.find(({ id }) => id === revisionId)?.unitIds ?? [])
        partOf.set(unit, revisionId);
      const own = (JSON.parse(content) as SentFact[]).filter(({ homeId }) => homes.has(homeId));
      facts.set(
        revisionId,
        groupBy(own, ({ employeeId }) => employeeId),
      );
    }
    return {
      units: new Set(partOf.keys()),
      people: new Set([...facts.values()].flatMap((people) => [...people.keys()])),
      isSent: ({ employeeId, unitId }, date) =>
        (facts.get(partOf.get(unitId) ?? '')?.get(employeeId) ?? []).some(
          ({ from, to }) => from <= date && date <= to,
        ),
    };
  }
}
