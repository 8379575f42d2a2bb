import type { EntityManager } from 'typeorm';
import type { AttendanceDay } from '../../core/attendance/attendance-day.js';
import type { AttendanceException } from '../../core/attendance/attendance-exception.js';
import type { CivilDate } from '../../core/time/civil-date.js';
import { TENANT_ID } from '../../platform/database/tenant.js';
import type { PersonDay } from './day-facts.js';
import { dayKey } from './day-store.js';

/** What people look at in a day. Whole minutes, parts of a paid day. */
export interface DayFigures {
  readonly status: AttendanceDay['status'];
  readonly workedMinutes: number;
  readonly lateMinutes: number;
  readonly earlyMinutes: number;
  readonly credit: number;
  readonly provisionalCredit: number;
  readonly exceptions: readonly Pick<AttendanceException, 'kind' | 'sessionId' | 'minutes'>[];
}

/** A day that came out differently; null where there was, or is, none. */
export interface DayDifference {
  readonly employeeId: string;
  readonly date: CivilDate;
  readonly before: DayFigures | null;
  readonly after: DayFigures | null;
}

export function figuresOf({ status, exceptions, totals }: AttendanceDay): DayFigures {
  const { workedMinutes, lateMinutes, earlyMinutes, credit, provisionalCredit } = totals;
  const told = exceptions.map(({ kind, sessionId, minutes }) => ({ kind, sessionId, minutes }));
  return {
    status,
    workedMinutes,
    lateMinutes,
    earlyMinutes,
    credit,
    provisionalCredit,
    exceptions: told,
  };
}

/** The figures of days as they are kept, by {@link dayKey}. */
export async function keptFigures(
  manager: EntityManager,
  days: readonly PersonDay[],
): Promise<Map<string, DayFigures>> {
  if (days.length === 0) return new Map();
  const rows = await manager.query<(PersonDay & DayFigures)[]>(
    `SELECT d.employee_id AS "employeeId", d.date, d.status, d.worked_minutes AS "workedMinutes",
       d.late_minutes AS "lateMinutes", d.early_minutes AS "earlyMinutes", d.credit,
       d.provisional_credit AS "provisionalCredit", d.exceptions
     FROM unnest($2::uuid[], $3::date[]) AS w(employee_id, date)
     JOIN attendance_day d ON d.tenant_id = $1 AND d.employee_id = w.employee_id AND d.date = w.date`,
    [TENANT_ID, days.map(({ employeeId }) => employeeId), days.map(({ date }) => date)],
  );
  return new Map(
    rows.map(({ employeeId, date, exceptions, ...figures }) => {
      const told = exceptions.map(({ kind, sessionId, minutes }) => ({ kind, sessionId, minutes }));
      return [dayKey({ employeeId, date }), { ...figures, exceptions: told }];
    }),
  );
}
