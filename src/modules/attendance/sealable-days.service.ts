import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DayToSeal } from '../../core/closing/sealed-line.js';
import type { CivilDate } from '../../core/time/civil-date.js';
import { TENANT_ID } from '../../platform/database/tenant.js';
import { unpackCredits, type PackedDetail } from './packed-detail.js';

/** A day as it is sealed, with whose it is and where. */
export interface PersonDayToSeal extends DayToSeal {
  readonly employeeId: string;
  readonly unitId: string;
}

type Row = Omit<PersonDayToSeal, 'figures' | 'credits'> & {
  readonly figures: PersonDayToSeal['figures'];
  readonly credits: PackedDetail['credits'];
};

/** Days as they are sealed, for those further right who close months. Whoever asks has checked the scope. */
@Injectable()
export class SealableDays {
  /** The days of these units of duty from `from` until before `until`, of these people, by person, unit and date. */
  async of(
    manager: EntityManager,
    unitIds: readonly string[],
    employeeIds: readonly string[],
    from: CivilDate,
    until: CivilDate,
  ): Promise<PersonDayToSeal[]> {
    const rows = await manager.query<Row[]>(
      `SELECT d.employee_id AS "employeeId", d.unit_id AS "unitId", d.date,
         encode(d.rules_fingerprint || d.inputs_fingerprint || d.result_fingerprint, 'hex') AS fingerprint,
         d.planned, d.present, d.exceptions, d.detail->>'because' AS because, d.detail->'credits' AS credits,
         json_build_object('workedMinutes', d.worked_minutes, 'lateMinutes', d.late_minutes, 'earlyMinutes', d.early_minutes,
           'leftMinutes', d.left_minutes, 'credit', d.credit, 'absences', d.absences, 'missingIns', d.missing_ins,
           'missingOuts', d.missing_outs, 'lateArrivals', d.late_arrivals, 'lateArrivalMinutes', d.late_arrival_minutes,
           'earlyDepartures', d.early_departures, 'earlyDepartureMinutes', d.early_departure_minutes,
           'unscheduled', d.unscheduled, 'unscheduledMinutes', d.unscheduled_minutes) AS figures
       FROM attendance_day d
       WHERE d.tenant_id = $1 AND d.unit_id = ANY($2::uuid[]) AND d.employee_id = ANY($3::uuid[]) AND d.date >= $4::date
         AND d.date < $5::date ORDER BY d.employee_id, d.unit_id, d.date`,
      [TENANT_ID, unitIds, employeeIds, from, until],
    );
    return rows.map((row) => ({ ...row, credits: unpackCredits(row.credits) }));
  }
}
