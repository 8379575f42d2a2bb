import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { daysBetween, type CivilDate } from '../../core/time/civil-date.js';
import { datesBetween } from '../../core/time/dates-between.js';
import type { Caller, ScopeRoots } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { TENANT_ID } from '../../platform/database/tenant.js';
import { AppError } from '../../platform/errors/app-error.js';
import { UnknownCredentialsService } from '../scans/unknown/unknown-credentials.service.js';
import { StalenessService } from '../staleness/staleness.service.js';
import { BATCH_DAYS, DayBatches } from './day-batches.js';
import type { DayDifference } from './day-difference.js';
import type { PersonDay } from './day-facts.js';
import { nothingDone, type RecomputeSummary } from './recompute-summary.js';
import { factTurn, firstDates } from './resolve-facts.js';
import { daysAround, holdersOf, touchedDays } from './resolve-scans.js';

/** Which days to compute: dates half-open, everybody in the caller's scope unless narrowed. */
export interface RecomputeRange {
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly unitId?: string | null;
  readonly employeeId?: string | null;
  /** Only say what would change. */
  readonly dryRun?: boolean;
  /** Hears of every day that comes out differently. */
  readonly onDifference?: (difference: DayDifference) => void;
}

/** Marks of scans, and of facts about people, that are claimed together: what takes some tenths of a second. */
const CLAIM_SCANS = 1000;
const CLAIM_FACTS = 100;
/** Every so many turns facts go first: an approval must not wait until everybody has come in. */
const FACTS_FIRST = 4;
/** While the database saves what one lane computed, the other computes. */
export const LANES = 2;
/** About ten years: more is a slip of the pen. */
const MOST_DAYS = 3700;

/** Computes attendance days: on demand for a range, or what the queue names. */
@Injectable()
export class AttendanceService {
  private turns = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly staleness: StalenessService,
    private readonly batches: DayBatches,
    private readonly unknownCredentials: UnknownCredentialsService,
  ) {}

  /**
   * Computes every day of the range for everybody posted in it, with or without scans, up to today. `progress` hears the days
   * done and to do.
   * @throws AppError period-reversed, invalid-input for more than ten years, not-permitted
   */
  async recompute(
    caller: Caller,
    range: RecomputeRange,
    progress: (done: number, total: number) => void = () => undefined,
  ): Promise<RecomputeSummary> {
    return this.computeRange(checked(caller, range).roots, range, progress);
  }

  /** How many days of people the range holds. @throws AppError period-reversed, invalid-input, not-permitted */
  async countDays(caller: Caller, range: RecomputeRange): Promise<number> {
    const { roots, length } = checked(caller, range);
    return (await this.peopleOf(roots, range)).length * length;
  }

  /**
   * Claims marks of the queue and computes the days they name, in one transaction: should it fail, the marks are back. Scans come
   * first in most turns, so that no change of rules or schedules keeps people waiting at the door. Returns how many marks were claimed; 0 when
   * there was none.
   */
  async drainOnce(summary: RecomputeSummary = nothingDone()): Promise<number> {
    this.turns += 1;
    if (this.turns % FACTS_FIRST === 0)
      return (await this.drainFacts(summary)) || (await this.drainScans(summary));
    return (await this.drainScans(summary)) || (await this.drainFacts(summary));
  }

  /** Claims until the queue is empty, in several lanes. */
  async drain(): Promise<RecomputeSummary> {
    const summary = nothingDone();
    const lane = async (): Promise<void> => {
      while ((await this.drainOnce(summary)) > 0);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    // What one lane put back may have come after the other looked.
    await lane();
    return summary;
  }

  private async drainScans(summary: RecomputeSummary): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const marks = await this.staleness.claimScans(manager, CLAIM_SCANS);
      if (marks.length === 0) return 0;
      await this.unknownCredentials.note(manager, marks);
      const scans = await holdersOf(manager, marks);
      const days = daysAround(scans);
      await this.batches.compute(manager, days, summary, {
        narrow: (planned, facts, candidates) => touchedDays(scans, planned, facts, candidates),
      });
      return marks.length;
    });
  }

  private async drainFacts(summary: RecomputeSummary): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const marks = await this.staleness.claimFacts(manager, CLAIM_FACTS);
      if (marks.length === 0) return 0;
      const ids = marks.map(({ employeeId }) => employeeId);
      const turn = factTurn(
        marks,
        await firstDates(manager, ids),
        this.clock.now().toISOString().slice(0, 10),
        BATCH_DAYS,
      );
      await this.staleness.putBack(manager, turn.later);
      await this.batches.compute(manager, turn.now, summary);
      return marks.length;
    });
  }

  private async computeRange(
    roots: ScopeRoots,
    range: RecomputeRange,
    progress: (done: number, total: number) => void,
  ): Promise<RecomputeSummary> {
    const { from, until, dryRun, onDifference } = range;
    const people = await this.peopleOf(roots, range);
    const length = daysBetween(from, until);
    const dates = datesBetween(from, until);
    const chunk = Math.max(1, Math.floor(BATCH_DAYS / length));
    const summary = nothingDone();
    for (let start = 0; start < people.length; start += chunk) {
      const days = people
        .slice(start, start + chunk)
        .flatMap((employeeId) => dates.map((date): PersonDay => ({ employeeId, date })));
      await this.dataSource.transaction((manager) =>
        this.batches.compute(manager, days, summary, {
          ...(dryRun === undefined ? {} : { dryRun }),
          ...(onDifference === undefined ? {} : { onDifference }),
        }),
      );
      progress(summary.days, people.length * length);
    }
    return summary;
  }

  /** Everybody who is posted in the range, or has days there that may have to go. */
  private async peopleOf(
    roots: ScopeRoots,
    { from, until, unitId, employeeId }: RecomputeRange,
  ): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT DISTINCT id FROM (
         SELECT employee_id AS id, unit_id FROM posting
         WHERE period && tstzrange($1::date - interval '1 day', $2::date + interval '1 day')
         UNION ALL
         SELECT employee_id, unit_id FROM attendance_day WHERE tenant_id = ${TENANT_ID} AND date >= $1::date AND date < $2::date
       ) AS p
       WHERE ${inScope('p.unit_id', '$3')} AND ($4::uuid IS NULL OR p.unit_id IN (SELECT unit_scope(ARRAY[$4::uuid])))
         AND ($5::uuid IS NULL OR p.id = $5::uuid)
       ORDER BY id`,
      [from, until, scopeParameter(roots), unitId ?? null, employeeId ?? null],
    );
    return rows.map(({ id }) => id);
  }
}

/** Where the caller may compute, and how long the range is. @throws AppError period-reversed, invalid-input, not-permitted */
function checked(caller: Caller, { from, until }: RecomputeRange): { roots: ScopeRoots; length: number } {
  const roots = requiredScope(caller, 'attendance:recompute');
  const length = daysBetween(from, until);
  if (length <= 0) throw new AppError('period-reversed', { field: 'until' });
  if (length > MOST_DAYS) throw new AppError('invalid-input', { field: 'until' });
  return { roots, length };
}
