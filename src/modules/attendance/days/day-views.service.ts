import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { explainException } from '../../../core/attendance/explain-day.js';
import { explainExceptionEn } from '../../../core/attendance/explain-day-en.js';
import type { SessionCredit } from '../../../core/attendance/session-credit.js';
import { timesheetActivities, timesheetCell } from '../../../core/attendance/timesheet-cell.js';
import { formatTimeOfDay } from '../../../core/time/time-of-day.js';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import type { AttendanceDayRow } from '../attendance-day.entity.js';
import { dayKey } from '../day-store.js';
import { owingKey, owingReaders } from '../owing-readers.js';
import type { ShownStatus } from './day-search.js';
import type { DayView, ExceptionView } from './day.dto.js';
import { hiddenExcuses, withoutHealth, type UsedExcuse } from './health-reading.js';
import { TimesheetWordsReader, type TimesheetWords, type WordsOn } from './timesheet-words.js';

/** The names behind the ids of some days. */
interface Names {
  readonly people: ReadonlyMap<string, { readonly code: string; readonly fullName: string }>;
  readonly units: ReadonlyMap<string, { readonly code: string; readonly name: string }>;
  readonly schedules: ReadonlyMap<string, string>;
  /** The readers that days wait for, by {@link owingKey}. */
  readonly owing: ReadonlyMap<string, readonly string[]>;
  /** Days that are set aside, by {@link dayKey}. */
  readonly faults: ReadonlySet<string>;
  /** Excuses about health that the caller may not read. */
  readonly hidden: ReadonlySet<string>;
}

/** Days as lists show them: names for ids, times for seconds, and no health data for those who may not read it. */
@Injectable()
export class DayViewsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly words: TimesheetWordsReader,
  ) {}

  async of(caller: Caller, rows: readonly AttendanceDayRow[]): Promise<DayView[]> {
    if (rows.length === 0) return [];
    const now = this.clock.now();
    const names = await this.names(caller, rows, now);
    const wordsOn = await this.words.read();
    return rows.map((row) => viewOf(row, now, names, wordsOn));
  }

  private async names(caller: Caller, rows: readonly AttendanceDayRow[], now: Date): Promise<Names> {
    const distinct = (ids: readonly (string | null | undefined)[]): string[] => [
      ...new Set(ids.filter((id) => id !== null && id !== undefined)),
    ];
    const named = <T>(sql: string, ids: readonly string[]): Promise<(T & { id: string })[]> =>
      ids.length === 0 ? Promise.resolve([]) : this.dataSource.query(sql, [ids]);
    const people = await named<{ code: string; fullName: string }>(
      'SELECT id, code, full_name AS "fullName" FROM employee WHERE id = ANY($1::uuid[])',
      distinct(rows.map(({ employeeId }) => employeeId)),
    );
    const units = await named<{ code: string; name: string }>(
      'SELECT id, code, name FROM org_unit WHERE id = ANY($1::uuid[])',
      distinct(rows.map(({ unitId }) => unitId)),
    );
    const schedules = await named<{ code: string }>(
      'SELECT id, code FROM work_schedule WHERE id = ANY($1::uuid[])',
      distinct(rows.map(({ scheduleId }) => scheduleId)),
    );
    return {
      people: byId(people, (each) => each),
      units: byId(units, (each) => each),
      schedules: byId(schedules, ({ code }) => code),
      owing: await owingReaders(
        this.dataSource.manager,
        rows.filter((row) => shownStatus(row, now) === 'waiting'),
      ),
      faults: await this.faults(rows),
      hidden: await hiddenExcuses(this.dataSource.manager, caller, excusesOf(rows)),
    };
  }

  private async faults(rows: readonly AttendanceDayRow[]): Promise<Set<string>> {
    const found = await this.dataSource.query<{ employeeId: string; date: string }[]>(
      `SELECT f.employee_id AS "employeeId", f.date FROM unnest($2::uuid[], $3::date[]) AS w(employee_id, date)
       JOIN attendance_day_fault f ON f.tenant_id = $1 AND f.employee_id = w.employee_id AND f.date = w.date`,
      [TENANT_ID, rows.map(({ employeeId }) => employeeId), rows.map(({ date }) => date)],
    );
    return new Set(found.map(dayKey));
  }
}

function excusesOf(rows: readonly AttendanceDayRow[]): UsedExcuse[] {
  return rows.flatMap(({ detail, unitId }) =>
    detail.credits.flatMap(({ excuseId }) => (excuseId === undefined ? [] : [{ excuseId, unitId }])),
  );
}

function byId<T, V>(rows: readonly (T & { id: string })[], valueOf: (row: T) => V): Map<string, V> {
  return new Map(rows.map((row) => [row.id, valueOf(row)]));
}

function viewOf(row: AttendanceDayRow, now: Date, names: Names, wordsOn: WordsOn): DayView {
  const { employeeId, date, unitId, revision, planned, present, detail, exceptions } = row;
  const { workedMinutes, lateMinutes, earlyMinutes, leftMinutes, credit, provisionalCredit } = row;
  const [person, unit] = [names.people.get(employeeId), names.units.get(unitId)];
  const shown = shownStatus(row, now);
  const words = wordsOn(date, unitId);
  const credits = detail.credits.map((each) =>
    each.excuseId !== undefined && names.hidden.has(each.excuseId) ? withoutHealth(each) : each,
  );
  return {
    employeeId, employeeCode: person?.code ?? '', fullName: person?.fullName ?? '', date,
    unitId, unitCode: unit?.code ?? '', unitName: unit?.name ?? '',
    scheduleCode: row.scheduleId === null ? null : (names.schedules.get(row.scheduleId) ?? null),
    because: detail.because, policy: detail.policy, revision, status: shown,
    waitingFor: shown === 'waiting' ? (names.owing.get(owingKey(row)) ?? []) : [],
    setAside: names.faults.has(dayKey(row)), planned, present, workedMinutes, lateMinutes, earlyMinutes, leftMinutes,
    credit, provisionalCredit, cell: cellOf(credits, detail.because, words),
    sessions: detail.sessions.map(({ id, startSecond, endSecond, verdict, dueMinutes, inSecond, outSecond, ...minutes }) => ({
      id, start: formatTimeOfDay(startSecond), end: formatTimeOfDay(endSecond), verdict, dueMinutes,
      in: inSecond === null ? null : formatTimeOfDay(inSecond), out: outSecond === null ? null : formatTimeOfDay(outSecond),
      lateMinutes: minutes.lateMinutes, earlyMinutes: minutes.earlyMinutes, workedMinutes: minutes.workedMinutes,
    })),
    presences: detail.presences.map(({ firstSecond, lastSecond, role, direction, punchIds }) => ({
      first: formatTimeOfDay(firstSecond), last: formatTimeOfDay(lastSecond), role, direction: direction ?? null, scans: punchIds.length,
    })),
    credits: credits.map((each) => ({
      sessionId: each.sessionId, credit: each.credit, state: each.state, minutes: each.minutes,
      symbol: words === undefined ? null : (timesheetActivities({ credits: [each] }, words.symbols)[0]?.symbol ?? null),
    })),
    exceptions: exceptions.map(exceptionView),
    rulesFingerprint: row.rulesFingerprint.toString('hex'), inputsFingerprint: row.inputsFingerprint.toString('hex'),
    resultFingerprint: row.resultFingerprint.toString('hex'), computedAt: row.computedAt,
  }; // prettier-ignore
}

function shownStatus({ status, closesAt }: AttendanceDayRow, now: Date): ShownStatus {
  if (status === 'final') return 'final';
  return closesAt <= now ? 'waiting' : 'provisional';
}

function cellOf(
  credits: readonly SessionCredit[],
  because: string,
  words: TimesheetWords | undefined,
): string | null {
  if (words === undefined) return null;
  return timesheetCell({ credits }, words.mode, words.symbols, because === 'holiday' ? words.holiday : '');
}

/** An exception with its sentences. */
export function exceptionView(exception: AttendanceDayRow['exceptions'][number]): ExceptionView {
  const { fromSecond, untilSecond } = exception;
  return {
    ...exception,
    fromTime: formatTimeOfDay(fromSecond),
    untilTime: formatTimeOfDay(untilSecond),
    sentence: explainException(exception),
    sentenceEn: explainExceptionEn(exception),
  };
}
