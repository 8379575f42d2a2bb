import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ReportingPeriod } from '../../core/time/civil-month.js';

/** A month that is just being sealed. */
export interface SealedNow extends ReportingPeriod {
  readonly unitId: string;
  /** All that is sealed. */
  readonly unitIds: readonly string[];
}

/** Writes down what else has to stand as it stood when a month was sealed, in the transaction that seals it. */
export interface SealingWitness {
  /** By which the header of the revision names it; no spaces. */
  readonly name: string;
  /** What is to be written down, as a text: its SHA-256 goes into the fingerprint of the revision. */
  text(manager: EntityManager, sealed: SealedNow): Promise<string>;
  /** Keeps it, once the revision is there. */
  keep(manager: EntityManager, revisionId: string, text: string): Promise<void>;
  /** The same text from what is kept; whatever else it gives, somebody changed it. */
  kept(manager: EntityManager, revisionId: string): Promise<string>;
}

/** Those further right who write something down when a month is sealed: when one of them fails, nothing is sealed. */
@Injectable()
export class SealingWitnesses {
  private readonly witnesses: SealingWitness[] = [];

  add(witness: SealingWitness): void {
    this.witnesses.push(witness);
  }

  /** What each of them has to say of a month, by name. */
  async texts(manager: EntityManager, sealed: SealedNow): Promise<ReadonlyMap<string, string>> {
    const texts = new Map<string, string>();
    for (const witness of this.witnesses) texts.set(witness.name, await witness.text(manager, sealed));
    return texts;
  }

  async keep(manager: EntityManager, revisionId: string, texts: ReadonlyMap<string, string>): Promise<void> {
    for (const witness of this.witnesses)
      await witness.keep(manager, revisionId, texts.get(witness.name) ?? '');
  }

  /** What is kept of one of them; undefined where this software knows none of that name. */
  async kept(manager: EntityManager, revisionId: string, name: string): Promise<string | undefined> {
    return this.witnesses.find((witness) => witness.name === name)?.kept(manager, revisionId);
  }
}
