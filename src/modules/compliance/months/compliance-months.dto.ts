import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { conductAreas, type ConductArea } from '../../../core/rules/rule-book.js';
import { IdField, IntegerField } from '../../../platform/http/fields.js';

const month = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Which months. */
export class ComplianceMonthsQuery {
  @ApiProperty({ example: '2026-11', description: 'the last of the months' }) @Matches(month) month: string;
  @IntegerField({ min: 1, max: 25, optional: true, description: 'how many months; 13 unless said' })
  count?: number;
  @IdField({ optional: true, description: 'a unit with all below it' }) unit?: string;
}

/** The month of units. */
export class ComplianceMonthParams {
  @ApiProperty({ example: '2026-11' }) @Matches(month) month: string;
}

export class ComplianceUnitsQuery {
  @IdField({ optional: true, description: 'a unit with all below it' }) unit?: string;
}

/** Attendance in figures; the share of days in time is `onTimeDays` of `dueDays`. */
export class ComplianceFigures {
  @ApiProperty({ type: 'integer' }) people: number;
  @ApiProperty({ type: 'integer', description: 'person-days on which something was expected' })
  plannedDays: number;
  @ApiProperty({ type: 'integer' }) presentDays: number;
  @ApiProperty({
    type: 'integer',
    description:
      'person-days to be attended: days of leave, trips and holidays, and days that are not over, are none',
  })
  dueDays: number;
  @ApiProperty({ type: 'integer', description: 'due and attended, neither late nor gone early' })
  onTimeDays: number;
  @ApiProperty() paidDays: number;
  @ApiProperty({ type: 'integer' }) workedMinutes: number;
  @ApiProperty({ type: 'integer' }) lateArrivals: number;
  @ApiProperty({ type: 'integer' }) earlyDepartures: number;
  @ApiProperty({ type: 'integer' }) absences: number;
  @ApiProperty({ type: 'integer' }) missingIns: number;
  @ApiProperty({ type: 'integer' }) missingOuts: number;
  @ApiProperty({ type: 'integer', description: 'days that are not final' }) unsettledDays: number;
}

/** Findings of one of the four contents, by how far they are. */
export class ComplianceArea {
  @ApiProperty({ enum: [...conductAreas] }) area: ConductArea;
  @ApiProperty({ type: 'integer', description: 'noted, not decided' }) open: number;
  @ApiProperty({ type: 'integer', description: 'confirmed breaches' }) confirmed: number;
  @ApiProperty({ type: 'integer' }) excused: number;
}

export class ComplianceMonthView {
  @ApiProperty({ example: '2026-11' }) month: string;
  @ApiProperty({ format: 'date', description: 'first date of what the unit reports as that month' })
  from: string;
  @ApiProperty({ format: 'date', description: 'last date of it' }) to: string;
  @ApiProperty({ type: ComplianceFigures, nullable: true, description: 'null: nobody has a day' })
  attendance: ComplianceFigures | null;
  @ApiProperty({ type: ComplianceArea, isArray: true }) areas: readonly ComplianceArea[];
}

export class ComplianceMonthList {
  @ApiProperty({ type: ComplianceMonthView, isArray: true, description: 'the oldest first' })
  items: readonly ComplianceMonthView[];
}

export class ComplianceUnitView extends ComplianceFigures {
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitCode: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ type: 'integer' }) open: number;
  @ApiProperty({ type: 'integer' }) confirmed: number;
  @ApiProperty({ type: 'integer' }) excused: number;
}

export class ComplianceUnitList {
  @ApiProperty({ type: ComplianceUnitView, isArray: true }) items: readonly ComplianceUnitView[];
  @ApiProperty({ type: 'integer', description: 'units of fewer people are not compared with others' })
  smallest: number;
}
