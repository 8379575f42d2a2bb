import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RulesMissingError } from '../../../core/rules/rules-missing-error.js';
import type { RuleOverlay } from '../../../core/rules/rule-overlay.js';
import type { CivilDate } from '../../../core/time/civil-date.js';
import type { Caller } from '../../../platform/access/caller.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { DestructionService } from '../../scans/retention/destruction.service.js';
import { SchedulesService } from '../../schedules/schedules.service.js';
import { computeDay, type ComputedDay } from '../compute-day.js';
import { BATCH_DAYS, restsOn } from '../day-batches.js';
import type { DayFacts, PersonDay } from '../day-facts.js';
import { DayFactsLoader } from '../day-facts.loader.js';
import { DayRulesReader } from '../day-rules-reader.js';
import { hiddenExcuses, withoutHealth } from '../days/health-reading.js';
import { TimesheetWordsReader, type WordsOn } from '../days/timesheet-words.js';
import { plannedDays } from '../planned-day.js';
import { resolveDraft, type DraftRequest } from '../preview/resolve-draft.js';
import { withDraft } from '../preview/with-draft.js';
import { draftedDay, type ComparedDay, type DraftedDay } from './drafted-day.js';

/** What is tried: other values of the centre (all that would count then), other schedules, or both. */
export interface DaysDraft {
  readonly standing: readonly RuleOverlay[];
  readonly overlays: readonly RuleOverlay[];
  readonly schedules: DraftRequest;
}

/** Days computed twice, and how many could not be computed either way. */
export interface ComparedDays {
  readonly days: readonly ComparedDay[];
  readonly failed: number;
}

export type { DraftRequest as ScheduleDraftRequest } from '../preview/resolve-draft.js';
export { ScheduleDraft } from '../preview/schedule-preview.dto.js';
export type { ComparedDay, DraftedDay } from './drafted-day.js';

type Twice = PersonDay & {
  readonly before: ComputedDay | undefined;
  readonly after: ComputedDay | undefined;
};

/** Days as they would be with a draft beside the days as they are; nothing is saved. */
@Injectable()
export class DraftedDaysService {
  constructor(
    private readonly loader: DayFactsLoader,
    private readonly rules: DayRulesReader,
    private readonly schedules: SchedulesService,
    private readonly words: TimesheetWordsReader,
    private readonly destruction: DestructionService,
  ) {}

  /**
   * The days of these people on these dates, both ways from the same facts. Symbols that say something about health stand as words for whoever
   * may not read that.
   * @throws AppError scans-destroyed, not-permitted without `schedules:read`, invalid-input, period-reversed, unknown-reference
   */
  async compare(
    manager: EntityManager,
    caller: Caller,
    employeeIds: readonly string[],
    dates: readonly CivilDate[],
    { standing, overlays, schedules }: DaysDraft,
  ): Promise<ComparedDays> {
    const { draft } = resolveDraft(schedules, await this.schedules.list(caller));
    const destroyed = await this.destruction.destroyedMonths(manager);
    if (dates.some((date) => restsOn(destroyed, date))) throw new AppError('scans-destroyed');
    const wordsBefore = await this.words.read(manager, standing);
    const wordsAfter = await this.words.read(manager, overlays);
    const draftedRules = this.rules.drafted(overlays);
    const days: ComparedDay[] = [];
    let failed = 0;
    const chunk = Math.max(1, Math.floor(BATCH_DAYS / dates.length));
    for (let start = 0; start < employeeIds.length; start += chunk) {
      const wanted = employeeIds
        .slice(start, start + chunk)
        .flatMap((employeeId) => dates.map((date): PersonDay => ({ employeeId, date })));
      const facts = await this.loader.load(manager, wanted);
      const changed = { ...withDraft(facts, draft), ...draftedRules(facts.units) };
      const computed = computeTwice(facts, changed, wanted);
      failed += wanted.length - computed.length;
      const hidden = await hiddenExcuses(manager, caller, excusesOf(computed));
      for (const { employeeId, date, before, after } of computed) {
        const [was, would] = [shown(before, hidden, wordsBefore), shown(after, hidden, wordsAfter)];
        if (was !== null || would !== null) days.push({ employeeId, date, before: was, after: would });
      }
    }
    return { days, failed };
  }
}

/** Each day both ways; one that cannot be judged either way is left out, alone. */
function computeTwice(facts: DayFacts, changed: DayFacts, days: readonly PersonDay[]): Twice[] {
  const [planned, plannedAnew] = [plannedDays(facts), plannedDays(changed)];
  return days.flatMap((day): Twice[] => {
    try {
      return [
        { ...day, before: computeDay(facts, planned, day), after: computeDay(changed, plannedAnew, day) },
      ];
    } catch (error) {
      if (error instanceof RulesMissingError || error instanceof RangeError) return [];
      throw error;
    }
  });
}

function excusesOf(days: readonly Twice[]): { excuseId: string; unitId: string }[] {
  return days.flatMap(({ before, after }) =>
    [before, after].flatMap((computed) =>
      (computed?.day.credits ?? []).flatMap(({ excuseId }) =>
        excuseId === undefined || computed === undefined
          ? []
          : [{ excuseId, unitId: computed.planned.unitId }],
      ),
    ),
  );
}

function shown(
  computed: ComputedDay | undefined,
  hidden: ReadonlySet<string>,
  wordsOn: WordsOn,
): DraftedDay | null {
  if (computed === undefined) return null;
  const { day, planned } = computed;
  const credits = day.credits.map((each) =>
    each.excuseId !== undefined && hidden.has(each.excuseId) ? withoutHealth(each) : each,
  );
  return draftedDay(computed, credits, wordsOn(day.date, planned.unitId));
}
