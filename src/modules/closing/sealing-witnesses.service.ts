import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CivilMonth } from '../../core/time/civil-month.js';

/** A revision that is just being sealed. */
export interface SealedNow {
  readonly revisionId: string;
  readonly unitId: string;
  readonly month: CivilMonth;
}

/** Writes down what else has to stand as it stood when a month was sealed, in the transaction that seals it. */
export type SealingWitness = (manager: EntityManager, sealed: SealedNow) => Promise<void>;

/** Those further right who write something down when a month is sealed: when one of them fails, nothing is sealed. */
@Injectable()
export class SealingWitnesses {
  private readonly witnesses: SealingWitness[] = [];

  add(witness: SealingWitness): void {
    this.witnesses.push(witness);
  }

  async call(manager: EntityManager, sealed: SealedNow): Promise<void> {
    for (const witness of this.witnesses) await witness(manager, sealed);
  }
}
