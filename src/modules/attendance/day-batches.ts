import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, type CivilDate } from '../../core/time/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { DestructionService } from '../scans/retention/destruction.service.js';
import { computeDay, plannedDays, PUNCH_DAYS } from './compute-day.js';
import { DayFactsLoader } from './day-facts.loader.js';
import type { PersonDay } from './day-facts.js';
import { dayRow, type NewDayRow } from './day-row.js';
import {
  dayKey,
  fingerprintsOf,
  knownFingerprints,
  saveDays,
  saveFaults,
  type DayFault,
} from './day-store.js';

/** What a computation did. */
export interface RecomputeSummary {
  /** Days looked at. */
  days: number;
  created: number;
  changed: number;
  unchanged: number;
  /** Days that were there and are no more: the person was not employed, or posted nowhere. */
  removed: number;
  /** Days set aside with an error. */
  failed: number;
  /** Days left as they are, since the scans they rest on were destroyed when their time was over. */
  kept: number;
}

export const nothingDone = (): RecomputeSummary => ({
  days: 0,
  created: 0,
  changed: 0,
  unchanged: 0,
  removed: 0,
  failed: 0,
  kept: 0,
});

/** Days that are computed together: bounds memory and the time that their people are locked. */
export const BATCH_DAYS = 2000;

/** Three hops: load, compute, save. */
@Injectable()
export class DayBatches {
  constructor(
    private readonly loader: DayFactsLoader,
    private readonly clock: Clock,
    private readonly destruction: DestructionService,
  ) {}

  /**
   * Computes days in the transaction of `manager` and saves those that changed; `dryRun` only counts. Their people are locked
   * before anything is read, so that of two servers the later sees what the earlier saved. A day that throws is set aside.
   */
  async compute(
    manager: EntityManager,
    wanted: readonly PersonDay[],
    summary: RecomputeSummary,
    dryRun = false,
  ): Promise<void> {
    const destroyed = await this.destruction.destroyedMonths(manager);
    const days = wanted.filter(({ date }) => !restsOn(destroyed, date));
    summary.kept += wanted.length - days.length;
    if (days.length === 0) return;
    await lockPeople(manager, days);
    const facts = await this.loader.load(manager, days);
    const known = await knownFingerprints(manager, days);
    const planned = plannedDays(facts);
    const rows: NewDayRow[] = [];
    const gone: PersonDay[] = [];
    const faults: DayFault[] = [];
    for (const each of days) {
      try {
        const computed = computeDay(facts, planned, each);
        const before = known.get(dayKey(each));
        if (computed === undefined) {
          if (before !== undefined) gone.push(each);
          continue;
        }
        const row = dayRow(each.employeeId, computed);
        if (fingerprintsOf(row) === before) summary.unchanged += 1;
        else rows.push(row);
      } catch (error) {
        // One poisoned day must not stop the rest; its error is kept where operations sees it.
        faults.push({ ...each, error: error instanceof Error ? error.message : String(error) });
      }
    }
    summary.days += days.length;
    summary.failed += faults.length;
    if (dryRun) {
      summary.created += rows.filter((row) => !known.has(dayKey(row))).length;
      summary.changed += rows.filter((row) => known.has(dayKey(row))).length;
      summary.removed += gone.length;
      return;
    }
    const now = this.clock.now();
    const saved = await saveDays(manager, rows, gone, now);
    await saveFaults(manager, faults, now);
    summary.created += saved.created;
    summary.changed += saved.changed;
    summary.removed += saved.removed;
  }
}

/** Whether scans of a destroyed month could belong to the day: a window reaches into the neighbouring days, months are UTC's. */
function restsOn(destroyed: ReadonlySet<string>, date: CivilDate): boolean {
  if (destroyed.size === 0) return false;
  return [-PUNCH_DAYS, 0, PUNCH_DAYS].some((away) => destroyed.has(addDays(date, away).slice(0, 7)));
}

/**
 * Locks the people of these days until the transaction ends; in one order everywhere, so that no two wait for each other in a
 * circle. A transaction of several batches locks all its people first.
 */
export async function lockPeople(manager: EntityManager, days: readonly PersonDay[]): Promise<void> {
  const ids = [...new Set(days.map(({ employeeId }) => employeeId))].sort();
  await manager.query(
    `SELECT pg_advisory_xact_lock(key) FROM
       (SELECT hashtextextended(id, 1041008) AS key FROM unnest($1::text[]) AS id ORDER BY 1) AS keys`,
    [ids],
  );
}
