import { ApiProperty } from '@nestjs/swagger';
import { calendarKinds, type CalendarKind } from '../../core/calendar/calendar-entry.js';
import {
  ChoiceField,
  DateField,
  IdField,
  IdsField,
  IntegerField,
  TextField,
} from '../../platform/http/fields.js';

/** Which part of the calendar. */
export class CalendarQuery {
  @DateField() from: string;
  @DateField() until: string;
  @IdField({ optional: true, description: 'only what holds for this unit' }) unitId?: string;
}

/** An entry as it should stand. */
export class PutCalendarEntry {
  @IdField({ optional: true, nullable: true, description: 'null: everybody' }) unitId?: string | null;
  @DateField() date: string;
  @ChoiceField(calendarKinds) kind: CalendarKind;
  @TextField({ max: 200 }) name: string;
  @DateField({ optional: true, nullable: true, description: 'the other day of a swap' }) pairDate?:
    string | null;
}

/** A year to suggest holidays for. */
export class SuggestYear {
  @IdField({ optional: true, nullable: true }) unitId?: string | null;
  @IntegerField({ min: 2000, max: 2100 }) year: number;
}

/** Entries that count from now on. */
export class ConfirmEntries {
  @IdsField({ max: 100 }) ids: string[];
  @TextField({ max: 200, description: 'number and date of the announcement' }) document: string;
}

/** Entries. */
export class SomeEntries {
  @IdsField({ max: 100 }) ids: string[];
}

/** How many were made. */
export class SuggestedCount {
  @ApiProperty({ type: 'integer' }) created: number;
}

/** A date that is no ordinary day. */
export class CalendarEntryView {
  @ApiProperty() id: string;
  @ApiProperty({ type: String, nullable: true }) unitId: string | null;
  @ApiProperty() date: string;
  @ApiProperty({ enum: [...calendarKinds] }) kind: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) pairDate: string | null;
  @ApiProperty({ enum: ['suggested', 'confirmed'] }) status: string;
  @ApiProperty({ type: String, nullable: true }) document: string | null;
  @ApiProperty({ type: String, nullable: true }) confirmedBy: string | null;
  @ApiProperty({ type: Date, nullable: true }) confirmedAt: Date | null;
}

/** Entries by date. */
export class CalendarView {
  @ApiProperty({ type: [CalendarEntryView] }) items: CalendarEntryView[];
}
