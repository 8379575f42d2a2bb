import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RulesMissingError } from '../../core/rules/rules-missing-error.js';
import { addDays, type CivilDate } from '../../core/time/civil-date.js';
import { SECONDS_PER_HOUR } from '../../core/time/time-of-day.js';
import { Clock } from '../../platform/clock/clock.js';
import { postgresErrorOf } from '../../platform/errors/database-error.js';
import { DestructionService } from '../scans/retention/destruction.service.js';
import { computeDay, type ComputedDay } from './compute-day.js';
import { dayClusters } from './day-clusters.js';
import { figuresOf, keptFigures, type DayDifference } from './day-difference.js';
import { DayFactsLoader } from './day-facts.loader.js';
import type { DayFacts, PersonDay } from './day-facts.js';
import { PUNCH_DAYS } from './day-punches.js';
import { dayRow, type DayMoments, type NewDayRow } from './day-row.js';
import {
  dayKey, fingerprintsOf, knownDays, mendFaults, NewDays, noteChanges, saveDays, saveFaults, type DayFault,
} from './day-store.js'; // prettier-ignore
import { plannedDays, type PlannedDays } from './planned-day.js';
import { nothingDone, type RecomputeSummary } from './recompute-summary.js';

/** How a batch is computed. */
export interface BatchOptions {
  /** Only say what would change. */
  readonly dryRun?: boolean;
  /** Hears of every day that came out differently. */
  readonly onDifference?: (difference: DayDifference) => void;
  /** Which of the days are to be computed, once the facts are known; all of them where it is absent. */
  readonly narrow?: (planned: PlannedDays, facts: DayFacts, days: readonly PersonDay[]) => PersonDay[];
}

/** Days that are computed together: bounds memory and the time that their people are locked. */
export const BATCH_DAYS = 2000;

/** After so many days, some milliseconds, whoever scans meanwhile has a turn. */
const BREATH_DAYS = 50;

/** Three hops: load, compute, save. */
@Injectable()
export class DayBatches {
  constructor(
    private readonly loader: DayFactsLoader,
    private readonly clock: Clock,
    private readonly destruction: DestructionService,
  ) {}

  /**
   * Computes days in the transaction of `manager` and saves those that changed. Their people are locked before anything is read,
   * so that of two servers the later sees what the earlier saved. A day that cannot be computed, loaded or stored is set aside
   * with its error, alone: the others go on.
   */
  async compute(
    manager: EntityManager,
    wanted: readonly PersonDay[],
    summary: RecomputeSummary,
    options: BatchOptions = {},
  ): Promise<void> {
    const destroyed = await this.destruction.destroyedMonths(manager);
    const days = wanted.filter(({ date }) => !restsOn(destroyed, date));
    summary.kept += wanted.length - days.length;
    if (days.length === 0) return;
    await lockPeople(manager, days);
    for (const near of dayClusters(days)) await this.computeApart(manager, near, summary, options);
  }

  private async computeApart(
    manager: EntityManager,
    days: readonly PersonDay[],
    summary: RecomputeSummary,
    options: BatchOptions,
  ): Promise<void> {
    const done = nothingDone();
    const differences: DayDifference[] = [];
    try {
      await manager.transaction((inner) => this.computeTogether(inner, days, done, differences, options));
    } catch (error) {
      if (!isFaultOfADay(error)) throw error;
      const [only] = days;
      if (days.length > 1) {
        const half = Math.ceil(days.length / 2);
        await this.computeApart(manager, days.slice(0, half), summary, options);
        await this.computeApart(manager, days.slice(half), summary, options);
      } else if (only !== undefined) {
        summary.days += 1;
        summary.failed += 1;
        if (!options.dryRun)
          await saveFaults(manager, [{ ...only, error: messageOf(error) }], this.clock.now());
      }
      return;
    }
    if (options.onDifference !== undefined) differences.forEach(options.onDifference);
    for (const key of Object.keys(done) as (keyof RecomputeSummary)[]) summary[key] += done[key];
  }

  private async computeTogether(
    manager: EntityManager,
    candidates: readonly PersonDay[],
    summary: RecomputeSummary,
    differences: DayDifference[],
    options: BatchOptions,
  ): Promise<void> {
    const facts = await this.loader.load(manager, candidates);
    const planned = plannedDays(facts);
    const narrowed = options.narrow?.(planned, facts, candidates) ?? candidates;
    // A month may have been destroyed while the people were waited for or the facts were read.
    const destroyed = await this.destruction.destroyedMonths(manager);
    const days = narrowed.filter(({ date }) => !restsOn(destroyed, date));
    summary.kept += narrowed.length - days.length;
    if (days.length === 0) return;
    const known = await knownDays(manager, days);
    const now = this.clock.now();
    const rows = { created: new NewDays(now), changed: new Array<NewDayRow>() };
    const changed: { row: NewDayRow; computed: ComputedDay }[] = [];
    const [gone, mended, noted]: [PersonDay[], PersonDay[], PersonDay[]] = [[], [], []];
    const faults: DayFault[] = [];
    for (const [place, each] of days.entries()) {
      if (place % BREATH_DAYS === BREATH_DAYS - 1) await setImmediate();
      const before = known.get(dayKey(each));
      try {
        const computed = computeDay(facts, planned, each);
        if (before?.faulty === true) mended.push(each);
        if (computed === undefined || isNothing(computed)) {
          if (before === undefined || before.fingerprints === '') continue;
          gone.push(each);
          if (before.hasExceptions) noted.push(each);
          continue;
        }
        const row = dayRow(each.employeeId, computed, (of) => momentsOf(facts, of));
        if (fingerprintsOf(row) === before?.fingerprints) {
          summary.unchanged += 1;
          continue;
        }
        const isNew = before === undefined || before.fingerprints === '';
        if (isNew) rows.created.add(row);
        else rows.changed.push(row);
        if (options.onDifference !== undefined) changed.push({ row, computed });
        if (before?.hasExceptions === true || row.exceptions !== '[]') noted.push(each);
      } catch (error) {
        // One poisoned day must not stop the rest; its error is kept where operations sees it.
        faults.push({ ...each, error: messageOf(error) });
      }
    }
    summary.days += days.length;
    summary.failed += faults.length;
    if (options.onDifference !== undefined) {
      const kept = await keptFigures(manager, [...changed.map(({ row }) => row), ...gone]);
      for (const { row, computed } of changed) {
        const { employeeId, date } = row;
        const after = figuresOf(computed.day);
        differences.push({ employeeId, date, before: kept.get(dayKey(row)) ?? null, after });
      }
      for (const each of gone)
        differences.push({ ...each, before: kept.get(dayKey(each)) ?? null, after: null });
    }
    if (options.dryRun) {
      summary.created += rows.created.rows.count;
      summary.changed += rows.changed.length;
      summary.removed += gone.length;
      return;
    }
    const saved = await saveDays(manager, rows, gone, now);
    await noteChanges(manager, noted);
    await mendFaults(manager, mended);
    await saveFaults(manager, faults, now);
    summary.created += saved.created;
    summary.changed += saved.changed;
    summary.removed += saved.removed;
  }
}

/**
 * Whether there is nothing to keep: no schedule holds and nobody scanned. Readiness lists people without schedule; years before
 * the first one need no row a day.
 */
function isNothing({ planned, day }: ComputedDay): boolean {
  return planned.shift.because === 'none' && day.presences.length === 0;
}

/** When the day's window closes, and when the passing of time next changes it. */
export function momentsOf(facts: DayFacts, { planned, input, day }: ComputedDay): DayMoments {
  const clock = facts.units.get(planned.unitId)?.clock;
  if (clock === undefined) throw new RangeError(`unit ${planned.unitId} has no clock`);
  const closesMs = clock.toEpochMs(day.date, day.closesSecond);
  if (day.status === 'final') return { closesMs, checkMs: null };
  const finalMs = closesMs + input.rules.finalAfterHours * SECONDS_PER_HOUR * 1000;
  return { closesMs, checkMs: day.windowOpen ? closesMs : finalMs };
}

/** Whether an error belongs to some day of the batch, rather than to a database that is away or busy. */
function isFaultOfADay(error: unknown): boolean {
  const database = postgresErrorOf(error);
  if (database !== undefined) return /^2[23]/.test(database.code ?? '');
  return error instanceof RangeError || error instanceof TypeError || error instanceof RulesMissingError;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Whether scans of a destroyed month could belong to the day: a window reaches into the neighbouring days, months are UTC's. */
export function restsOn(destroyed: ReadonlySet<string>, date: CivilDate): boolean {
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
    `SELECT count(*) FROM (SELECT pg_advisory_xact_lock(key) FROM
       (SELECT hashtextextended(id, 1041008) AS key FROM unnest($1::text[]) AS id ORDER BY 1) AS keys) AS locked`,
    [ids],
  );
}
