import { ApiProperty } from '@nestjs/swagger';
import { IdField } from '../../../platform/http/fields.js';

export class ExtractQuery {
  @IdField({ optional: true, description: 'only this person' }) employeeId?: string;
}

/** The month of somebody whom the agency sends: sums only. */
export class ExtractLineView {
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty() employeeCode: string;
  @ApiProperty() fullName: string;
  @ApiProperty() homeUnitName: string;
  @ApiProperty() dutyUnitName: string;
  @ApiProperty({ format: 'date', description: 'first date of what the unit of duty reports as the month' })
  from: string;
  @ApiProperty({ format: 'date', description: 'last date of it' }) to: string;
  @ApiProperty({ type: 'integer' }) plannedDays: number;
  @ApiProperty({ description: 'Số ngày làm việc thực tế tại Trung tâm' }) workedDays: number;
  @ApiProperty({ description: 'with paid leave and trips' }) paidDays: number;
  @ApiProperty({ description: 'kept until they are explained' }) provisionalDays: number;
  @ApiProperty({ type: 'integer' }) absences: number;
  @ApiProperty({ type: 'integer' }) lateArrivals: number;
  @ApiProperty({ type: 'integer' }) earlyDepartures: number;
  @ApiProperty({ type: 'integer', description: 'days that may still change' }) unsettledDays: number;
}

export class ExtractView {
  @ApiProperty({ example: '2026-11' }) month: string;
  @ApiProperty({ type: [ExtractLineView] }) items: readonly ExtractLineView[];
}
