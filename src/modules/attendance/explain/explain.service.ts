import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readRules, type AttendanceRuleName } from '../../../core/attendance/attendance-rules.js';
import { computeAttendanceDay } from '../../../core/attendance/compute-attendance-day.js';
import { explainShift } from '../../../core/attendance/explain-day.js';
import { explainShiftEn } from '../../../core/attendance/explain-day-en.js';
import { RulesMissingError } from '../../../core/rules/rules-missing-error.js';
import type { CivilDate } from '../../../core/time/civil-date.js';
import type { Caller } from '../../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { AuditService } from '../../audit/audit.service.js';
import { RulesService } from '../../rules/rules.service.js';
import { UnheardDaysService } from '../../data-notices/unheard-days.service.js';
import { DestructionService } from '../../scans/retention/destruction.service.js';
import { AttendanceDayRow } from '../attendance-day.entity.js';
import { computeDay, type ComputedDay } from '../compute-day.js';
import { plannedDays } from '../planned-day.js';
import { momentsOf, restsOn } from '../day-batches.js';
import { figuresOf } from '../day-difference.js';
import type { DayFacts, PersonDay } from '../day-facts.js';
import { DayFactsLoader } from '../day-facts.loader.js';
import { attendanceDayOf, dayRow } from '../day-row.js';
import { hiddenExcuses } from '../days/health-reading.js';
import { owingReaders } from '../owing-readers.js';
import { TimesheetWordsReader } from '../days/timesheet-words.js';
import type { DayStory } from './day-story.js';
import { clockOf, readersNamed, scansAround, scheduleNamed } from './explain-facts.js';
import { sourceSentences } from './source-sentences.js';
import { tellDay } from './tell-day.js';
import { tellExcuses } from './tell-excuses.js';
import { tellShift } from './tell-shift.js';
import { whatIf } from './what-if.js';

export type { DayStory } from './day-story.js';

/** What the facts say, before it is known whether anything is held against the person. */
type StoryOfDay = Omit<DayStory, 'notJudged'>;

const notJudged = {
  sentence: 'Chưa xác nhận thông báo xử lý dữ liệu chấm công trước ngày này: lượt quẹt được lưu, không có gì bị ghi nhận.',
  sentenceEn: 'The notice about attendance data was not acknowledged before this day: scans are kept, nothing is held against the person.',
}; // prettier-ignore

/** Tells the story of a day from the facts of this moment, so that nobody has to believe a figure. */
@Injectable()
export class ExplainService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly loader: DayFactsLoader,
    private readonly audit: AuditService,
    private readonly destruction: DestructionService,
    private readonly words: TimesheetWordsReader,
    private readonly rules: RulesService,
    private readonly unheard: UnheardDaysService,
  ) {}

  /** The story of somebody's day in scope; the look is noted. @throws AppError not-permitted, not-found */
  async explain(caller: Caller, employeeId: string, date: CivilDate): Promise<DayStory> {
    const roots = requiredScope(caller, 'attendance:read');
    const story = await this.tell(caller, { employeeId, date });
    const [row] = await this.dataSource.query<{ inside: boolean }[]>(
      `SELECT ${inScope('CAST($1 AS uuid)', '$2')} AS inside`,
      [story.unitId, scopeParameter(roots)],
    );
    if (row?.inside !== true) throw new AppError('not-found');
    if (caller.employeeId !== employeeId) {
      await this.audit.record(this.dataSource.manager, {
        action: 'attendance-day.read',
        entityType: 'attendance-day',
        entityId: `${employeeId}:${date}`,
        subjectEmployeeId: employeeId,
        unitId: story.unitId,
      });
    }
    return story;
  }

  /** The story of the caller's own day. @throws AppError not-permitted, not-found */
  async explainOwn(caller: Caller, date: CivilDate): Promise<DayStory> {
    requiredScope(caller, 'self:read');
    if (caller.employeeId === null) throw new AppError('not-found');
    return this.tell(caller, { employeeId: caller.employeeId, date });
  }

  private async tell(caller: Caller, which: PersonDay): Promise<DayStory> {
    const { manager } = this.dataSource;
    const story = await this.tellDay(caller, which);
    const unheard = await this.unheard.among(manager, [{ ...which, unitId: story.unitId }]);
    return { ...story, notJudged: unheard(which) ? notJudged : null };
  }

  private async tellDay(caller: Caller, which: PersonDay): Promise<StoryOfDay> {
    const { manager } = this.dataSource;
    const kept = await manager.findOneBy(AttendanceDayRow, { tenantId: TENANT_ID, ...which });
    if (restsOn(await this.destruction.destroyedMonths(), which.date))
      return this.tellKept(caller, kept, 'kept');
    const facts = await this.loader.load(manager, [which]);
    let computed: ComputedDay | undefined;
    try {
      computed = computeDay(facts, plannedDays(facts), which);
    } catch (error) {
      if (!(error instanceof RangeError || error instanceof RulesMissingError)) throw error;
      // A day that is set aside: what is kept of it is all there is to tell.
      return this.tellKept(caller, kept, 'set-aside');
    }
    if (computed === undefined) throw new AppError('not-found');
    return this.tellComputed(caller, which, facts, computed, kept);
  }

  private async tellComputed(
    caller: Caller,
    { employeeId, date }: PersonDay,
    facts: DayFacts,
    computed: ComputedDay,
    kept: AttendanceDayRow | null,
  ): Promise<StoryOfDay> {
    const { manager } = this.dataSource;
    const { planned, input, day } = computed;
    const { unitId } = planned;
    const [unit, person] = [facts.units.get(unitId), facts.people.get(employeeId)];
    if (unit === undefined) throw new AppError('not-found');
    const kinds = new Map([...unit.excused, ...(person?.excused ?? [])].map(({ id, kind }) => [id, kind]));
    const used = input.excuses.map(({ id }) => ({ excuseId: id, unitId }));
    const hidden = await hiddenExcuses(manager, caller, used);
    const told = dayRow(employeeId, computed, (of) => momentsOf(facts, of)).resultFingerprint;
    const differs = kept !== null && kept.resultFingerprint.toString('hex') !== told;
    const readers = await readersNamed(manager, day.windowOpen ? [] : day.waitingFor);
    return {
      employeeId, date, unitId, source: 'computed', ...sourceSentences('computed', differs),
      revision: kept?.revision ?? null, differs, kept: differs ? figuresOf(attendanceDayOf(kept)) : null,
      shift: await tellShift(manager, planned, day, employeeId, date),
      scans: await scansAround(manager, employeeId, date, day, unit.clock),
      ...tellDay(day, readers, (await this.words.read())(date, unitId), hidden),
      excuses: tellExcuses(input, kinds, hidden, (path) => this.rules.parameter(path), spared(computed)),
      rules: readRules(input.rules, ruleNames(input.rules)),
      whatIf: whatIf(facts, computed, { employeeId, date }),
    }; // prettier-ignore
  }

  /** A day that cannot be computed any more is told as it is kept, never as if nobody had scanned. @throws AppError not-found */
  private async tellKept(
    caller: Caller,
    kept: AttendanceDayRow | null,
    source: 'kept' | 'set-aside',
  ): Promise<StoryOfDay> {
    if (kept === null) throw new AppError('not-found');
    const { manager } = this.dataSource;
    const { employeeId, date, unitId, revision, exceptions, detail } = kept;
    const day = attendanceDayOf(kept);
    const used = day.credits.flatMap(({ excuseId }) =>
      excuseId === undefined ? [] : [{ excuseId, unitId }],
    );
    const hidden = await hiddenExcuses(manager, caller, used);
    const clock = await clockOf(manager, unitId);
    const owing = [...(await owingReaders(manager, kept.status === 'final' ? [] : [kept])).values()].flat();
    const { because, policy } = detail;
    return {
      employeeId, date, unitId, source, ...sourceSentences(source, false), revision, differs: false, kept: null,
      shift: {
        because, policy, sentence: explainShift(because, day), sentenceEn: explainShiftEn(because, day),
        ...(await scheduleNamed(manager, kept.scheduleId)), calendar: null, assignment: null, pattern: null, roster: null,
      },
      scans: await scansAround(manager, employeeId, date, day, clock),
      ...tellDay(day, day.windowOpen ? [] : owing, (await this.words.read())(date, unitId), hidden),
      excuses: [],
      rules: [...new Map(exceptions.flatMap((each) => each.because).map((rule) => [rule.rule, rule])).values()],
      whatIf: [],
    }; // prettier-ignore
  }
}

/** Minutes that the flexible ones of the day took off. */
function spared({ input, day }: ComputedDay): number {
  if (input.flexible.length === 0) return 0;
  const { totals } = computeAttendanceDay({ ...input, flexible: [] });
  return totals.lateMinutes + totals.earlyMinutes - day.totals.lateMinutes - day.totals.earlyMinutes;
}

function ruleNames(rules: ComputedDay['input']['rules']): AttendanceRuleName[] {
  return Object.keys(rules).filter((name) => name !== 'citations') as AttendanceRuleName[];
}
