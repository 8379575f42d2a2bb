import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { AttendanceException } from '../../core/attendance/attendance-exception.js';
import { Employee } from '../organization/employees/employee.entity.js';
import type { DayDetail } from './day-detail.js';
import { packDetail } from './detail-text.js';
import { unpackDetail } from './packed-detail.js';

/** The computed result of one person on one civil date. Columns of numbers are what months are summed from. */
@Entity('attendance_day')
@Index('attendance_day_unit', { synchronize: false })
@Index('attendance_day_unsettled', { synchronize: false })
@Index('attendance_day_uncredited', { synchronize: false })
@Index('attendance_day_inbox', { synchronize: false })
@Check('attendance_day_check_at_check', `(status = 'provisional') = (check_at IS NOT NULL)`)
@Check('attendance_day_status_check', `status IN ('provisional', 'final')`)
export class AttendanceDayRow {
  @PrimaryColumn('integer', { name: 'tenant_id', primaryKeyConstraintName: 'attendance_day_pkey' })
  tenantId: number;

  @PrimaryColumn('uuid', { name: 'employee_id', primaryKeyConstraintName: 'attendance_day_pkey' })
  employeeId: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'attendance_day_pkey' })
  date: string;

  /** The unit of duty. */
  @Column('uuid', { name: 'unit_id' })
  unitId: string;

  /** 1 when it was first computed, one more with every change. */
  @Column('integer')
  revision: number;

  @Column('text')
  status: 'provisional' | 'final';

  /** Whether anything was expected of the person. */
  @Column('boolean')
  planned: boolean;

  /** Whether there is a presence in the capture window. */
  @Column('boolean')
  present: boolean;

  /** Whether it was attended in time; null for a day that counts neither way, such as leave: see attendedInTime of core. */
  @Column('boolean', { name: 'in_time', nullable: true })
  inTime: boolean | null;

  @Column('integer', { name: 'worked_minutes' })
  workedMinutes: number;

  @Column('integer', { name: 'late_minutes' })
  lateMinutes: number;

  @Column('integer', { name: 'early_minutes' })
  earlyMinutes: number;

  @Column('integer', { name: 'left_minutes' })
  leftMinutes: number;

  @Column('double precision')
  credit: number;

  @Column('double precision', { name: 'provisional_credit' })
  provisionalCredit: number;

  @Column('smallint')
  absences: number;

  @Column('smallint', { name: 'missing_ins' })
  missingIns: number;

  @Column('smallint', { name: 'missing_outs' })
  missingOuts: number;

  @Column('smallint', { name: 'late_arrivals' })
  lateArrivals: number;

  @Column('integer', { name: 'late_arrival_minutes' })
  lateArrivalMinutes: number;

  @Column('smallint', { name: 'early_departures' })
  earlyDepartures: number;

  @Column('integer', { name: 'early_departure_minutes' })
  earlyDepartureMinutes: number;

  @Column('smallint')
  unscheduled: number;

  @Column('integer', { name: 'unscheduled_minutes' })
  unscheduledMinutes: number;

  /** The schedule that applied; null when none did. */
  @Column('uuid', { name: 'schedule_id', nullable: true })
  scheduleId: string | null;

  @Column('jsonb')
  exceptions: readonly AttendanceException[];

  @Column('json', {
    transformer: { to: (detail: DayDetail) => packDetail(detail, detail.because), from: unpackDetail },
  })
  detail: DayDetail;

  /** What timesheets read of it; null for a day that was saved before this was kept. */
  @Column('text', { nullable: true, select: false })
  timesheet: string | null;

  /** From this instant on nothing can arrive any more that belongs to the day. */
  @Column('timestamptz', { name: 'closes_at' })
  closesAt: Date;

  /** When the passing of time next changes a day that is not final; null once it is. */
  @Column('timestamptz', { name: 'check_at', nullable: true })
  checkAt: Date | null;

  @Column('bytea', { name: 'rules_fingerprint' })
  rulesFingerprint: Buffer;

  @Column('bytea', { name: 'inputs_fingerprint' })
  inputsFingerprint: Buffer;

  /** Over everything that is shown; a day is saved only when one of the three changed. */
  @Column('bytea', { name: 'result_fingerprint' })
  resultFingerprint: Buffer;

  @Column('timestamptz', { name: 'computed_at' })
  computedAt: Date;
}

/** A day that changed and that compliance has not looked at since. */
@Entity('attendance_day_change')
export class AttendanceDayChange {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'attendance_day_change_pkey',
  })
  id: number;

  @Column('uuid', { name: 'employee_id' })
  employeeId: string;

  @Column('date')
  date: string;
}

/** A day that could not be computed, set aside with its error so that the others go on. */
@Entity('attendance_day_fault')
export class AttendanceDayFault {
  @PrimaryColumn('integer', { name: 'tenant_id', primaryKeyConstraintName: 'attendance_day_fault_pkey' })
  tenantId: number;

  @PrimaryColumn('uuid', { name: 'employee_id', primaryKeyConstraintName: 'attendance_day_fault_pkey' })
  @ForeignKey(() => Employee, { name: 'attendance_day_fault_employee_fkey' })
  employeeId: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'attendance_day_fault_pkey' })
  date: string;

  @Column('text')
  error: string;

  @Column('timestamptz')
  at: Date;
}

/** Up to which date the days of everybody have been made, by zone. */
@Entity('attendance_seeded')
export class AttendanceSeeded {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'attendance_seeded_pkey' })
  zone: string;

  @Column('date', { name: 'through_date' })
  throughDate: string;

  @Column('timestamptz')
  at: Date;
}
