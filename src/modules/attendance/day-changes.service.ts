import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AttendanceException } from '../../core/attendance/attendance-exception.js';
import type { ExpectedShift } from '../../core/attendance/expected-shift.js';
import { TENANT_ID } from '../../platform/database/tenant.js';

/** A day that changed, as it stands now; without `status` it is no more. */
export interface ChangedDay {
  readonly employeeId: string;
  readonly date: string;
  readonly unitId: string | null;
  readonly status: 'provisional' | 'final' | null;
  readonly revision: number | null;
  readonly exceptions: readonly AttendanceException[] | null;
  /** What decided the shift of the day. */
  readonly because: ExpectedShift['because'] | null;
}

/** The queue of days that changed, for those further right who judge them. */
@Injectable()
export class DayChangesService {
  /**
   * Takes up to `limit` changes that no other server has in hand, as the days stand now; gone when the transaction commits.
   * Empty when there is none.
   */
  async claim(manager: EntityManager, limit: number): Promise<ChangedDay[]> {
    const [claimed] = await manager.query<[{ employeeId: string; date: string }[], number]>(
      `DELETE FROM attendance_day_change WHERE id IN
         (SELECT id FROM attendance_day_change ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
       RETURNING employee_id AS "employeeId", date`,
      [limit],
    );
    if (claimed.length === 0) return [];
    return manager.query<ChangedDay[]>(
      `SELECT w.employee_id AS "employeeId", w.date, d.unit_id AS "unitId", d.status, d.revision, d.exceptions,
         d.detail->>'because' AS because
       FROM (SELECT DISTINCT * FROM unnest($2::uuid[], $3::date[]) AS c(employee_id, date)) AS w
       LEFT JOIN attendance_day d ON d.tenant_id = $1 AND d.employee_id = w.employee_id AND d.date = w.date
       ORDER BY 1, 2`,
      [TENANT_ID, claimed.map(({ employeeId }) => employeeId), claimed.map(({ date }) => date)],
    );
  }
}
