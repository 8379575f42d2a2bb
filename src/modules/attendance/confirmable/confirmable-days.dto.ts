import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, IntegerField, TextField } from '../../../platform/http/fields.js';
import { PeriodQuery } from '../attendance.dto.js';

/** `waiting`: nobody has said anything yet; `said`: somebody has, which may be changed. */
export const confirmableStates = ['waiting', 'said'] as const;
export type ConfirmableState = (typeof confirmableStates)[number];

/** Which days. */
export class ConfirmableDaysQuery extends PeriodQuery {
  @ChoiceField(confirmableStates) state: ConfirmableState;
  @TextField({ optional: true, max: 50, description: 'id or code of a unit, with all below it' })
  unit?: string;
  @TextField({ optional: true, max: 100, description: 'words of name or code, without regard to case and diacritics' })
  text?: string;
  @TextField({ optional: true, max: 500, description: 'from the page before' }) cursor?: string;
  @IntegerField({ optional: true, min: 1, max: 200, description: '50 unless said otherwise' }) limit?: number;
} // prettier-ignore

/** A day of somebody of whom no reader is asked, and what was said of it. */
export class ConfirmableDayView {
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty() employeeCode: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ type: Boolean, nullable: true, description: 'whether it was worked; null: nobody said' })
  confirmed: boolean | null;
  @ApiProperty({ type: String, nullable: true }) symbol: string | null;
  @ApiProperty({ type: String, nullable: true }) document: string | null;
  @ApiProperty({ type: String, nullable: true }) confirmedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) confirmedAt: Date | null;
  @ApiProperty({ description: 'the reader is one who may say it' }) mayConfirm: boolean;
}

export class ConfirmableDaysPage {
  @ApiProperty({ type: ConfirmableDayView, isArray: true }) items: readonly ConfirmableDayView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
