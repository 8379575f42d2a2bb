import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AttendanceDay } from '../../../core/attendance/attendance-day.js';
import type { AttendanceException, ExceptionKind } from '../../../core/attendance/attendance-exception.js';
import {
  explainException,
  explainShift,
  explainSlot,
  explainStatus,
} from '../../../core/attendance/explain-day.js';
import type { Direction } from '../../../core/attendance/punch.js';
import type { CivilDate } from '../../../core/time/civil-date.js';
import { formatTimeOfDay } from '../../../core/time/time-of-day.js';
import type { Caller } from '../../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { AuditService } from '../../audit/audit.service.js';
import { computeDay, plannedDays, type ComputedDay } from '../compute-day.js';
import type { DayFacts } from '../day-facts.js';
import { DayFactsLoader } from '../day-facts.loader.js';
import { readersNamed, scansAround, storedDay, whyPlanned, type ExplainedScan } from './explain-facts.js';

/** An exception with its sentence and the rules it rests on. */
export interface ExplainedException extends AttendanceException {
  readonly sentence: string;
}

/** What one more scan would change. */
export interface WhatIf {
  readonly direction: Direction;
  readonly sessionId: string;
  /** The time of the scan, such as `07:30`. */
  readonly at: string;
  readonly removes: readonly ExceptionKind[];
  readonly adds: readonly ExceptionKind[];
  readonly creditBefore: number;
  readonly creditAfter: number;
}

/** The whole story of one day. */
export interface DayStory {
  readonly employeeId: string;
  readonly date: CivilDate;
  readonly unitId: string;
  /** Of the day as it is kept; null when it is not kept yet. */
  readonly revision: number | null;
  readonly status: 'provisional' | 'final';
  readonly statusSentence: string;
  readonly shift: {
    readonly because: string;
    readonly sentence: string;
    readonly scheduleCode: string | null;
    readonly scheduleName: string | null;
    readonly calendar: { readonly name: string; readonly document: string | null } | null;
  };
  readonly scans: readonly ExplainedScan[];
  readonly moments: readonly {
    readonly sessionId: string;
    readonly direction: Direction;
    readonly due: string;
    readonly at: string | null;
    readonly sentence: string;
  }[];
  readonly exceptions: readonly ExplainedException[];
  readonly workedMinutes: number;
  readonly credit: number;
  readonly provisionalCredit: number;
  readonly whatIf: readonly WhatIf[];
}

/** Tells the story of a day from the facts of this moment, so that nobody has to believe a figure. */
@Injectable()
export class ExplainService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly loader: DayFactsLoader,
    private readonly audit: AuditService,
  ) {}

  /** The story of somebody's day in scope; the look is noted. @throws AppError not-permitted, not-found */
  async explain(caller: Caller, employeeId: string, date: CivilDate): Promise<DayStory> {
    const roots = requiredScope(caller, 'attendance:read');
    const story = await this.tell(employeeId, date);
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
    return this.tell(caller.employeeId, date);
  }

  private async tell(employeeId: string, date: CivilDate): Promise<DayStory> {
    const { manager } = this.dataSource;
    const facts = await this.loader.load(manager, [{ employeeId, date }]);
    const computed = computeDay(facts, plannedDays(facts), { employeeId, date });
    if (computed === undefined) throw new AppError('not-found');
    const { planned, day } = computed;
    const clock = facts.units.get(planned.unitId)?.clock;
    if (clock === undefined) throw new AppError('not-found');
    const { because } = planned.shift;
    const kept = await storedDay(manager, employeeId, date);
    const shift = await whyPlanned(manager, planned, date);
    return {
      employeeId,
      date,
      unitId: planned.unitId,
      revision: kept?.revision ?? null,
      status: day.status,
      statusSentence: explainStatus(day, await readersNamed(manager, day.waitingFor)),
      shift: { because, sentence: explainShift(because, day), ...shift },
      scans: await scansAround(manager, employeeId, date, day, clock),
      moments: day.slots.map((slot) => ({
        sessionId: slot.sessionId,
        direction: slot.direction,
        due: formatTimeOfDay(slot.dueSecond),
        at: slot.second === null ? null : formatTimeOfDay(slot.second),
        sentence: explainSlot(slot),
      })),
      exceptions: day.exceptions.map((each) => ({ ...each, sentence: explainException(each) })),
      workedMinutes: day.totals.workedMinutes,
      credit: day.totals.credit,
      provisionalCredit: day.totals.provisionalCredit,
      whatIf: whatIf(facts, computed, employeeId, date),
    };
  }
}

/** For each moment that nobody scanned for: the day with a scan at that very time. */
function whatIf(
  facts: DayFacts,
  { day, planned }: ComputedDay,
  employeeId: string,
  date: CivilDate,
): WhatIf[] {
  const person = facts.people.get(employeeId);
  const clock = facts.units.get(planned.unitId)?.clock;
  if (person === undefined || clock === undefined) return [];
  return day.slots
    .filter(({ presence }) => presence === null)
    .flatMap(({ sessionId, direction, dueSecond }): WhatIf[] => {
      const added = { id: 'what-if', epochMs: clock.toEpochMs(date, dueSecond), direction };
      const punches = [...person.punches, added].sort((a, b) => a.epochMs - b.epochMs);
      const people = new Map(facts.people).set(employeeId, { ...person, punches });
      const changed = { ...facts, people };
      const other = computeDay(changed, plannedDays(changed), { employeeId, date })?.day;
      if (other === undefined) return [];
      return [
        {
          sessionId,
          direction,
          at: formatTimeOfDay(dueSecond),
          removes: without(day, other),
          adds: without(other, day),
          creditBefore: day.totals.credit + day.totals.provisionalCredit,
          creditAfter: other.totals.credit + other.totals.provisionalCredit,
        },
      ];
    });
}

/** Kinds of exceptions of the first day that the second has not, for the same session. */
function without(one: AttendanceDay, other: AttendanceDay): ExceptionKind[] {
  const has = new Set(other.exceptions.map(({ kind, sessionId }) => `${kind} ${sessionId ?? ''}`));
  return one.exceptions
    .filter(({ kind, sessionId }) => !has.has(`${kind} ${sessionId ?? ''}`))
    .map(({ kind }) => kind);
}
