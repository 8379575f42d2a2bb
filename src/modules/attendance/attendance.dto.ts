import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import type { ExceptionKind } from '../../core/attendance/attendance-exception.js';
import { nameOrders, type NameOrder } from '../../platform/database/name-order.js';
import { BooleanField, ChoiceField, DateField, IntegerField, TextField } from '../../platform/http/fields.js';
import { shownStatuses, type ShownStatus } from './days/day-search.js';
import { exceptionKinds } from './exceptions/exception-rank.js';
import type { DayTotals } from './month-totals.js';

/** Dates of a list. */
export class PeriodQuery {
  @DateField({ description: 'first civil date' })
  from: string;

  @DateField({ description: 'civil date after the last; at most 62 days after the first' })
  until: string;
}

/** Which days. */
export class DayFilter extends PeriodQuery {
  @TextField({ optional: true, max: 50, description: 'id or code of a unit, with all below it' })
  unit?: string;

  @TextField({ optional: true, max: 50, description: 'id or code of a person' })
  employee?: string;

  @ChoiceField(exceptionKinds, { optional: true, description: 'days with an exception of this kind' })
  kind?: ExceptionKind;

  @ChoiceField(shownStatuses, { optional: true })
  status?: ShownStatus;

  @BooleanField({ optional: true, description: 'whether anything was expected' })
  planned?: boolean;

  @BooleanField({ optional: true, description: 'whether there is a presence in the capture window' })
  present?: boolean;

  @TextField({ optional: true, description: 'words of name or code, without regard to case and diacritics' })
  text?: string;
}

export class DaysQuery extends DayFilter {
  @TextField({ optional: true, max: 500, description: 'from the page before' })
  cursor?: string;

  @IntegerField({ optional: true, min: 1, max: 500, description: '100 unless said otherwise' })
  limit?: number;
}

export class OwnDaysQuery extends PeriodQuery {
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

/** `timesheet`: the calendar month; `reporting`: what each unit reports as that month. */
export const monthKinds = ['timesheet', 'reporting'] as const;

export type MonthKind = (typeof monthKinds)[number];

const OF =
  'timesheet: the calendar month, unless said otherwise; reporting: the dates that each unit of duty reports as it';

export class OwnMonthQuery {
  @ChoiceField(monthKinds, { optional: true, description: OF }) of?: MonthKind;
}

export class MonthQuery {
  @ChoiceField(monthKinds, { optional: true, description: OF }) of?: MonthKind;

  @TextField({ optional: true, max: 50, description: 'id or code of a unit, with all below it' })
  unit?: string;
}

/** Sums over days. */
export class TotalsView implements DayTotals {
  @ApiProperty({ type: 'integer' }) people: number;
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

/** What went to one symbol of the timesheet. */
export class SymbolSumView {
  @ApiProperty({
    description: 'words where it would say something about health that the reader may not know',
  })
  symbol: string;
  @ApiProperty({ description: 'parts of paid days; whole days of a holiday' }) days: number;
  @ApiProperty({ type: 'integer', description: 'planned minutes' }) minutes: number;
}

/** The totals of a month: sums of its days. */
export class MonthView extends TotalsView {
  @ApiProperty() month: string;
  @ApiProperty({ type: [SymbolSumView] }) symbols: readonly SymbolSumView[];
}

/** Which part of the sheet of a month. */
export class GridQuery {
  @TextField({ optional: true, max: 50, description: 'id or code of a unit, with all below it' })
  unit?: string;

  @TextField({ optional: true, max: 1000, description: 'from the page before' })
  cursor?: string;

  @IntegerField({ optional: true, min: 1, max: 500, description: '100 unless said otherwise' })
  limit?: number;
}

/** Which part of a month. */
export class MonthLinesQuery extends MonthQuery {
  @TextField({ optional: true, max: 1000, description: 'from the page before' })
  cursor?: string;

  @IntegerField({ optional: true, min: 1, max: 500, description: '100 unless said otherwise' })
  limit?: number;
}

/** The months of people, in the order of their names. */
export class PersonMonthsQuery extends MonthLinesQuery {
  @ChoiceField(nameOrders, { optional: true, description: 'absent: given' })
  order?: NameOrder;
}

/** A unit's month. */
export class UnitMonthView extends TotalsView {
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitCode: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ type: [SymbolSumView] }) symbols: readonly SymbolSumView[];
}

/** A person's month in one unit. */
export class PersonMonthView extends UnitMonthView {
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty() employeeCode: string;
  @ApiProperty() fullName: string;
}

export class UnitMonthPage {
  @ApiProperty({ type: UnitMonthView, isArray: true }) items: readonly UnitMonthView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class PersonMonthPage {
  @ApiProperty({ type: PersonMonthView, isArray: true }) items: readonly PersonMonthView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** A day of the sheet of a month. */
export class GridDayView {
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'what the timesheet prints; null where the rules name no symbols',
  })
  cell: string | null;
  @ApiProperty() planned: boolean;
  @ApiProperty({ description: 'whether it can be sealed' }) settled: boolean;
  @ApiProperty({ enum: [...exceptionKinds], isArray: true }) kinds: readonly ExceptionKind[];
}

/** A person's month in one unit, day by day. */
export class GridRowView extends PersonMonthView {
  @ApiProperty({ type: GridDayView, isArray: true }) days: readonly GridDayView[];
}

export class GridPage {
  @ApiProperty({ type: GridRowView, isArray: true }) items: readonly GridRowView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
