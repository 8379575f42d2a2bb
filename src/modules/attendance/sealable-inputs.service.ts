import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { InputToSeal } from '../../core/closing/sealed-inputs.js';
import type { DayToSeal } from '../../core/closing/sealed-line.js';
import { RulesMissingError } from '../../core/rules/rules-missing-error.js';
import { computeDay } from './compute-day.js';
import { BATCH_DAYS, momentsOf } from './day-batches.js';
import type { DayFacts } from './day-facts.js';
import { DayFactsLoader } from './day-facts.loader.js';
import { dayRow } from './day-row.js';
import { plannedDays } from './planned-day.js';
import { recomputedDay, sealedFingerprint } from './recomputed-day.js';
import type { PersonDayToSeal } from './sealable-days.service.js';

/** A day as it is sealed and what it follows from; null where today's facts do not give it. */
export interface SealableInput {
  readonly day: PersonDayToSeal;
  readonly input: InputToSeal | null;
}

/** After so many days, some milliseconds, whoever scans meanwhile has a turn. */
const BREATH_DAYS = 200;

/**
 * What days that are about to be sealed follow from, so that whoever looks later can compute them again. Whoever asks has checked the scope.
 */
@Injectable()
export class SealableInputs {
  constructor(private readonly loader: DayFactsLoader) {}

  /**
   * These days with their inputs, in their order. Inputs are given only where they make the very day that is kept: of scans that were
   * destroyed by law since, nothing can be computed again, and the seal says so rather than guess.
   */
  async of(manager: EntityManager, days: readonly PersonDayToSeal[]): Promise<SealableInput[]> {
    const found: SealableInput[] = [];
    for (let start = 0; start < days.length; start += BATCH_DAYS) {
      const batch = days.slice(start, start + BATCH_DAYS);
      const facts = await this.loader.load(manager, batch);
      const planned = plannedDays(facts);
      for (const [place, day] of batch.entries()) {
        if (place % BREATH_DAYS === BREATH_DAYS - 1) await setImmediate();
        found.push({ day, input: inputOf(facts, planned, day) });
      }
    }
    return found;
  }

  /** The day that this software makes of sealed inputs, as it would be sealed. @throws RangeError for inputs that cannot be judged */
  recomputed(unitId: string, input: InputToSeal): DayToSeal {
    return recomputedDay(unitId, input);
  }
}

function inputOf(
  facts: DayFacts,
  planned: ReturnType<typeof plannedDays>,
  day: PersonDayToSeal,
): InputToSeal | null {
  try {
    const computed = computeDay(facts, planned, day);
    const zone = facts.units.get(day.unitId)?.clock.zone;
    if (computed === undefined || zone === undefined || computed.planned.unitId !== day.unitId) return null;
    const { because } = computed.planned.shift;
    const scheduleId = computed.planned.assigned?.scheduleId ?? null;
    const input = { input: computed.input, because, scheduleId, zone };
    if (computed.day.status === 'final') {
      const row = dayRow(day.employeeId, computed, (of) => momentsOf(facts, of));
      if (sealedFingerprint(row) === day.fingerprint) return input;
    }
    // A reader that was heard of since would keep a day waiting that was final when it was made.
    const complete = { ...input, input: { ...input.input, delivery: 'complete' as const } };
    return recomputedDay(day.unitId, complete).fingerprint === day.fingerprint ? complete : null;
  } catch (error) {
    if (error instanceof RulesMissingError || error instanceof RangeError) return null;
    throw error;
  }
}
