import { ApiProperty } from '@nestjs/swagger';
import type { ExceptionKind } from '../../../core/attendance/attendance-exception.js';
import { ChoiceField, DateField, IntegerField, TextField } from '../../../platform/http/fields.js';
import { DayFilter, PeriodQuery } from '../attendance.dto.js';
import { ExceptionView } from '../days/day.dto.js';
import type { ExceptionCounts } from './exception-inbox.service.js';
import { exceptionKinds } from './exception-rank.js';

export class ExceptionsQuery extends DayFilter {
  @TextField({ optional: true, max: 500, description: 'from the page before' })
  cursor?: string;

  @IntegerField({ optional: true, min: 1, max: 200, description: '50 unless said otherwise' })
  limit?: number;
}

export class OwnExceptionsQuery extends PeriodQuery {
  @ChoiceField(exceptionKinds, { optional: true, description: 'days with an exception of this kind' })
  kind?: ExceptionKind;

  @TextField({ optional: true, max: 500, description: 'from the page before' })
  cursor?: string;

  @IntegerField({ optional: true, min: 1, max: 200, description: '50 unless said otherwise' })
  limit?: number;
}

/** A day with something that needs attention. */
export class ExceptionalDayView {
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty() employeeCode: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitCode: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ type: 'integer' }) revision: number;
  @ApiProperty({ enum: ['provisional', 'final'] }) status: string;
  @ApiProperty({
    type: 'integer',
    description: '0 absence, 1 missing punch, 2 late or early, 3 unscheduled work',
  })
  rank: number;
  @ApiProperty({ type: [ExceptionView] }) exceptions: readonly ExceptionView[];
}

/** Exceptions by kind. */
export class KindCounts implements Record<keyof ExceptionCounts['kinds'], number> {
  @ApiProperty({ type: 'integer' }) absence: number;
  @ApiProperty({ type: 'integer' }) 'missing-in': number;
  @ApiProperty({ type: 'integer' }) 'missing-out': number;
  @ApiProperty({ type: 'integer' }) 'late-arrival': number;
  @ApiProperty({ type: 'integer' }) 'early-departure': number;
  @ApiProperty({ type: 'integer' }) 'unscheduled-work': number;
}

export class CountsView {
  @ApiProperty({ type: 'integer' }) days: number;
  @ApiProperty({ type: KindCounts }) kinds: KindCounts;
}

export class ExceptionsPage {
  @ApiProperty({ type: ExceptionalDayView, isArray: true }) items: readonly ExceptionalDayView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: CountsView, nullable: true, description: 'of all pages; with the first page only' })
  counts: CountsView | null;
}

export class FaultsQuery {
  @DateField({ optional: true }) from?: string;
  @DateField({ optional: true, description: 'civil date after the last' }) until?: string;
  @TextField({ optional: true, max: 50, description: 'id or code of a unit, with all below it' })
  unit?: string;
  @TextField({ optional: true, max: 50, description: 'id or code of a person' }) employee?: string;
  @TextField({ optional: true, max: 500, description: 'from the page before' }) cursor?: string;
  @IntegerField({ optional: true, min: 1, max: 200, description: '50 unless said otherwise' }) limit?: number;
}

/** A day that could not be computed. */
export class FaultView {
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty() employeeCode: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) unitId: string | null;
  @ApiProperty({ type: String, nullable: true }) unitName: string | null;
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ description: 'as the service said it' }) error: string;
  @ApiProperty({ format: 'date-time' }) at: Date;
}

export class FaultsPage {
  @ApiProperty({ type: FaultView, isArray: true }) items: readonly FaultView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
