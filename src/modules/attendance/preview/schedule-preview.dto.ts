import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize, IsArray, IsObject, IsOptional, IsString, Matches, ValidateNested,
} from 'class-validator'; // prettier-ignore
import { CodeField, DateField, IdField, TextField } from '../../../platform/http/fields.js';

/** Whom a schedule would bind. */
export class DraftAssignment {
  @CodeField({ description: 'of a stored schedule, or of the drafted one' }) schedule: string;
  @IdField({ optional: true }) unitId?: string;
  @IdField({ optional: true }) employeeId?: string;
  @DateField() from: string;
  @DateField({ optional: true, nullable: true, description: 'first day that no longer belongs to it' })
  until?: string | null;
}

/** What a person would do on a date. */
export class DraftRosterDay {
  @IdField() employeeId: string;
  @DateField() date: string;

  @ApiProperty({ type: [String], example: ['07:30-11:30'] })
  @IsArray()
  @ArrayMaxSize(12)
  @IsString({ each: true })
  sessions: string[];
}

/** What somebody thinks of saving. */
export class ScheduleDraft {
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'as in PUT /api/v1/schedules',
  })
  @IsOptional()
  @IsObject()
  schedule?: Record<string, unknown>;

  @ApiPropertyOptional({ type: DraftAssignment })
  @IsOptional()
  @ValidateNested()
  @Type(() => DraftAssignment)
  assignment?: DraftAssignment;

  @ApiPropertyOptional({ type: [DraftRosterDay] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => DraftRosterDay)
  roster?: DraftRosterDay[];
}

/** Which month of which unit. */
export class PreviewSchedule {
  @ApiProperty({ example: '2026-12' }) @Matches(/^\d{4}-(0[1-9]|1[0-2])$/) month: string;
  @IdField({ description: 'unit with all below it' }) unit: string;

  @ApiPropertyOptional({ type: ScheduleDraft })
  @IsOptional()
  @ValidateNested()
  @Type(() => ScheduleDraft)
  draft?: ScheduleDraft;

  @TextField({ optional: true, max: 500, description: 'from the page before' }) cursor?: string;
}

/** What a person is to do on a date, and why. */
export class PreviewDay {
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty() unitId: string;
  @ApiProperty({ type: [String], description: 'empty: nobody is expected' }) sessions: readonly string[];
  @ApiProperty({
    enum: [
      'roster',
      'schedule',
      'none',
      'holiday',
      'holiday_on_restday',
      'substitute',
      'swapped_off',
      'makeup_work',
    ],
  })
  because: string;
  @ApiProperty({ type: String, nullable: true }) schedule: string | null;
}

/** A person of the unit. */
export class PreviewPerson {
  @ApiProperty() employeeId: string;
  @ApiProperty() code: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ type: [PreviewDay] }) days: readonly PreviewDay[];
}

/** A page of people. */
export class PreviewPage {
  @ApiProperty({ type: [PreviewPerson] }) items: PreviewPerson[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
