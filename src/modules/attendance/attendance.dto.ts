import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { DateField, IdField, IntegerField, TextField } from '../../platform/http/fields.js';
import type { AttendanceException } from '../../core/attendance/attendance-exception.js';
import type { DayTotals } from './month-totals.js';

export class DaysQuery {
  @DateField({ description: 'first civil date' })
  from: string;

  @DateField({ description: 'civil date after the last; at most 62 days after the first' })
  until: string;

  @IdField({ optional: true, description: 'unit with all below it' })
  unit?: string;

  @IdField({ optional: true })
  employee?: string;

  @TextField({ optional: true, max: 500, description: 'from the page before' })
  cursor?: string;

  @IntegerField({ optional: true, min: 1, max: 500, description: '100 unless said otherwise' })
  limit?: number;
}

export class MonthParams {
  @ApiProperty({ example: '2026-10' })
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/)
  month: string;
}

export class MonthQuery {
  @IdField({ optional: true, description: 'unit with all below it' })
  unit?: string;
}

/** An attendance day as lists show it. */
export class DayView {
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() revision: number;
  @ApiProperty({ enum: ['provisional', 'final'] }) status: string;
  @ApiProperty({ type: String, isArray: true, description: 'readers it waits for' })
  waitingFor: readonly string[];
  @ApiProperty() workedMinutes: number;
  @ApiProperty() lateMinutes: number;
  @ApiProperty() earlyMinutes: number;
  @ApiProperty() credit: number;
  @ApiProperty() provisionalCredit: number;
  @ApiProperty({ type: 'array', items: { type: 'object' } }) exceptions: readonly AttendanceException[];
}

export class DayPage {
  @ApiProperty({ type: DayView, isArray: true }) items: DayView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** The totals of a month: sums of its days. */
export class MonthView implements DayTotals {
  @ApiProperty() month: string;
  @ApiProperty() people: number;
  @ApiProperty() plannedDays: number;
  @ApiProperty() presentDays: number;
  @ApiProperty() paidDays: number;
  @ApiProperty() provisionalDays: number;
  @ApiProperty() workedMinutes: number;
  @ApiProperty() lateMinutes: number;
  @ApiProperty() earlyMinutes: number;
  @ApiProperty() leftMinutes: number;
  @ApiProperty() absences: number;
  @ApiProperty() missingIns: number;
  @ApiProperty() missingOuts: number;
  @ApiProperty() lateArrivals: number;
  @ApiProperty() lateArrivalMinutes: number;
  @ApiProperty() earlyDepartures: number;
  @ApiProperty() earlyDepartureMinutes: number;
  @ApiProperty() unscheduled: number;
  @ApiProperty() unsettledDays: number;
}
