import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v5 } from 'uuid';
import type { NoticeParams } from '../../../core/compliance/notice-words.js';
import { periodKey, type UnitPeriods } from '../../../core/closing/unit-periods.js';
import { sessionKey } from '../../../core/compliance/counted-missing-punches.js';
import type { Observation } from '../../../core/compliance/observation.js';
import { addDays, type CivilDate } from '../../../core/time/civil-date.js';
import type { CivilMonth } from '../../../core/time/civil-month.js';
import { zoneClock } from '../../../core/time/zone-clock.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { ChangedDay } from '../../attendance/day-changes.service.js';
import { NoticesService } from '../notices/notices.service.js';
import { missingOf, type RulesOn } from './missing-punches.js';

/** What was judged, as far as free missing punches go. */
export interface JudgedPunches {
  readonly changed: readonly ChangedDay[];
  /** Every day of the periods concerned that lacks a punch and is judged. */
  readonly lacking: readonly ChangedDay[];
  readonly counted: ReadonlyMap<string, ReadonlyMap<string, Observation>>;
  readonly periods: UnitPeriods;
  readonly rulesOn: RulesOn;
}

interface Free {
  readonly employeeId: string;
  readonly subjectId: string;
  /** null: none is taken. */
  readonly params: (NoticeParams & { readonly count: number }) | null;
}

const ZONE = 'Asia/Ho_Chi_Minh';
/** Of periods that ended longer ago nobody is told: files of old months come in at once. */
const TOLD_DAYS = 31;
/** Makes the subject of a month's notice. */
const SUBJECT = '6d6f9a52-3c1e-4c5b-9d0b-0f6a4a5b1041';

/** Tells people which missing punch was taken by the free ones of their month, and how many are left: one notice a month, of the newest. */
@Injectable()
export class FreePunches {
  constructor(
    private readonly clock: Clock,
    private readonly notices: NoticesService,
  ) {}

  /** In the transaction of the judging; told again it changes nothing. */
  async tell(manager: EntityManager, judged: JudgedPunches): Promise<void> {
    const free = this.freeOf(judged);
    if (free.length === 0) return;
    const known = await manager.query<{ id: string; employeeId: string; subjectId: string; params: NoticeParams }[]>(
      `SELECT n.id, n.employee_id AS "employeeId", n.subject_id AS "subjectId", n.params
       FROM unnest($1::uuid[], $2::uuid[]) AS w(employee_id, subject_id) JOIN notice n USING (employee_id, subject_id)
       WHERE n.kind = 'missing-punch-free'`,
      [free.map(({ employeeId }) => employeeId), free.map(({ subjectId }) => subjectId)],
    );
    const before = new Map(known.map((each) => [`${each.employeeId} ${each.subjectId}`, each]));
    const gone: string[] = [];
    const told = free.flatMap(({ employeeId, subjectId, params }) => {
      const was = before.get(`${employeeId} ${subjectId}`);
      if (was !== undefined && isSame(was.params, params)) return [];
      if (was !== undefined) gone.push(was.id);
      return params === null ? [] : [{ employeeId, kind: 'missing-punch-free' as const, subjectId, params }];
    });
    await manager.query('DELETE FROM notice WHERE id = ANY($1::uuid[])', [gone]);
    await this.notices.tell(manager, told);
  } // prettier-ignore

  /** What every person of whom a punch is missing, or was, has taken in the periods of these days. */
  private freeOf({ changed, lacking, counted, periods, rulesOn }: JudgedPunches): Free[] {
    const today = zoneClock(ZONE).toLocal(this.clock.now().getTime()).date;
    const groups = new Map<string, { employeeId: string; month: CivilMonth; days: ChangedDay[] }>();
    const group = ({ employeeId, date, unitId }: ChangedDay) => {
      const period = periods.on(unitId, date);
      if (addDays(period.to, TOLD_DAYS) < today) return undefined;
      const key = `${employeeId} ${periodKey(period)}`;
      const known = groups.get(key) ?? { employeeId, month: period.month, days: [] };
      groups.set(key, known);
      return known;
    };
    // A day that lacks nothing any more may have been what they were told of.
    for (const day of changed) if (day.revision !== 1) group(day);
    for (const day of lacking) group(day)?.days.push(day);
    return [...groups.values()].map(({ employeeId, month, days }) => {
      const taken = takenOn(days, counted.get(employeeId));
      const [date, last] = [taken.at(-1), days.find((day) => day.date === taken.at(-1))];
      const subjectId = v5(month, SUBJECT);
      if (date === undefined || !last) return { employeeId, subjectId, params: null };
      const reading = rulesOn(date, last.unitId ?? '').inForce.read('punches.freeMissingPerMonth');
      if (!reading.ok) return { employeeId, subjectId, params: null };
      const left = Math.max(0, Number(reading.rule.value) - taken.length);
      return { employeeId, subjectId, params: { date, rule: 'TG-05', month, count: left } };
    });
  } // prettier-ignore
}

/** The dates of the punches that are missing for certain and free, one each, in order. */
function takenOn(
  days: readonly ChangedDay[],
  counted: ReadonlyMap<string, Observation> | undefined,
): CivilDate[] {
  return days
    .filter(({ status }) => status === 'final')
    .flatMap(({ date, exceptions }) =>
      missingOf(exceptions)
        .filter((sessionId) => counted?.has(sessionKey({ date, sessionId })) !== true)
        .map(() => date),
    )
    .sort();
}

function isSame(was: NoticeParams, now: NoticeParams | null): boolean {
  return now !== null && was.date === now.date && was.count === now.count && was.month === now.month;
}
