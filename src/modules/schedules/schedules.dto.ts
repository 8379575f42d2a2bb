import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize, ArrayMinSize, IsArray, IsObject, IsOptional, IsString, ValidateNested,
} from 'class-validator'; // prettier-ignore
import type { PunchPolicy } from '../../core/attendance/planned-session.js';
import {
  BooleanField, ChoiceField, CodeField, DateField, IdField, IntegerField, TextField,
} from '../../platform/http/fields.js'; // prettier-ignore
import { punchPolicies } from './read-schedule.js';

const policies = [...punchPolicies];
const week = {
  type: 'object',
  additionalProperties: { type: 'array', items: { type: 'string' } },
  example: { mon: ['07:30-11:30', '13:30-17:00'] },
} as const;

/** Hours that hold for a part of every year. */
export class SeasonBody {
  @ApiProperty({ example: '04-16', description: 'first day, MM-dd' }) @IsString() from: string;
  @ApiProperty({ example: '10-15', description: 'last day, MM-dd' }) @IsString() until: string;
  @ApiProperty(week) @IsObject() sessions: Record<string, string[]>;
}

/** A cycle of days for rotating shifts. */
export class CycleBody {
  @DateField({ description: 'a date that is the first day of the cycle' }) start: string;
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string' } } })
  @IsArray()
  @ArrayMaxSize(366)
  days: string[][];
}

/** When: a week with seasons, or a cycle. */
export class PatternBody {
  @ApiPropertyOptional({ ...week, nullable: true }) @IsOptional() @IsObject() sessions?: Record<
    string,
    string[]
  > | null;

  @ApiPropertyOptional({ type: [SeasonBody] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => SeasonBody)
  seasons?: SeasonBody[];

  @ApiPropertyOptional({ type: CycleBody, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => CycleBody)
  cycle?: CycleBody | null;
}

/** A schedule as it should stand, in the form that files have. */
export class PutSchedule extends PatternBody {
  @CodeField() code: string;
  @TextField() name: string;
  @ChoiceField(policies) policy: PunchPolicy;
  @BooleanField({ optional: true }) trustDirection?: boolean;
  @BooleanField({ optional: true }) followsCalendar?: boolean;
  @IntegerField({ optional: true, nullable: true, min: 0, max: 720 }) captureBefore?: number | null;
  @IntegerField({ optional: true, nullable: true, min: 0, max: 1440 }) captureAfter?: number | null;
  @IntegerField({ optional: true, min: 1, max: 2_000_000_000, description: 'the version that was read' })
  version?: number;
}

/** When, as answers show it. */
export class PatternView {
  @ApiProperty({ ...week, nullable: true }) sessions: Record<string, string[]> | null;
  @ApiProperty({ type: [SeasonBody], description: '"until" is the last day' }) seasons: readonly SeasonBody[];
  @ApiProperty({ type: CycleBody, nullable: true }) cycle: {
    readonly start: string;
    readonly days: readonly string[][];
  } | null;
}

/** A schedule. */
export class ScheduleView extends PatternView {
  @ApiProperty() id: string;
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: policies }) policy: string;
  @ApiProperty() trustDirection: boolean;
  @ApiProperty() followsCalendar: boolean;
  @ApiProperty({ type: Number, nullable: true }) captureBefore: number | null;
  @ApiProperty({ type: Number, nullable: true }) captureAfter: number | null;
  @ApiProperty() version: number;
}

export class ScheduleList {
  @ApiProperty({ type: [ScheduleView] }) items: ScheduleView[];
}

/** Which assignments. */
export class AssignmentQuery {
  @IdField({ optional: true, description: 'this unit and those below' }) unitId?: string;
  @IdField({ optional: true }) employeeId?: string;
  @DateField({ optional: true, description: 'only what holds on this date' }) on?: string;
}

/** Whom a schedule is to bind; exactly one of unit and person. */
export class NewAssignment {
  @IdField() scheduleId: string;
  @IdField({ optional: true }) unitId?: string;
  @IdField({ optional: true }) employeeId?: string;
  @DateField() from: string;
  @DateField({ optional: true, nullable: true, description: 'first day that no longer belongs to it' })
  until?: string | null;
  @BooleanField({ optional: true, description: 'what runs on the first day ends there' })
  replaceFrom?: boolean;
}

/** Another end. */
export class EndAssignment {
  @DateField({ nullable: true, description: 'first day that no longer belongs to it; null: none' })
  until: string | null;
}

/** What became of an assignment. */
export class PlacedAssignmentView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: ['created', 'updated', 'replaced', 'unchanged'] }) outcome: string;
  @ApiProperty({ type: [String], description: 'assignments that end where it begins' })
  ended: readonly string[];
}

/** An assignment. */
export class AssignmentView {
  @ApiProperty() id: string;
  @ApiProperty() scheduleId: string;
  @ApiProperty() scheduleCode: string;
  @ApiProperty({ type: String, nullable: true }) unitId: string | null;
  @ApiProperty({ type: String, nullable: true }) unitName: string | null;
  @ApiProperty({ type: String, nullable: true }) employeeId: string | null;
  @ApiProperty({ type: String, nullable: true }) fullName: string | null;
  @ApiProperty({ format: 'date' }) from: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) until: string | null;
}

export class AssignmentList {
  @ApiProperty({ type: [AssignmentView] }) items: AssignmentView[];
}

/** Which roster. */
export class RosterQuery {
  @DateField() from: string;
  @DateField({ description: 'civil date after the last; at most 62 days after the first' }) until: string;
  @IdField({ optional: true, description: 'this unit and those below' }) unitId?: string;
  @IdField({ optional: true }) employeeId?: string;
}

/** What a person does on a date. */
export class RosterBody {
  @IdField() employeeId: string;
  @DateField() date: string;

  @ApiProperty({ type: [String], example: ['07:30-11:30'], description: 'empty: free' })
  @IsArray()
  @ArrayMaxSize(12)
  @IsString({ each: true })
  sessions: string[];

  @ChoiceField(policies, { optional: true, nullable: true, description: 'null: that of the schedule' })
  policy?: PunchPolicy | null;
}

/** A roster. */
export class PutRoster {
  @TextField({ optional: true, nullable: true, description: 'number and date of its document' })
  document?: string | null;

  @ApiProperty({ type: [RosterBody], minItems: 1, maxItems: 1000 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => RosterBody)
  entries: RosterBody[];
}

/** What became of a roster. */
export class RosterAnswer {
  @ApiProperty({ type: 'integer' }) created: number;
  @ApiProperty({ type: 'integer' }) updated: number;
  @ApiProperty({ type: 'integer' }) unchanged: number;
}

/** A roster entry. */
export class RosterView {
  @ApiProperty() id: string;
  @ApiProperty() employeeId: string;
  @ApiProperty() employeeCode: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ type: [String] }) sessions: string[];
  @ApiProperty({ type: String, enum: policies, nullable: true }) policy: string | null;
  @ApiProperty({ type: String, nullable: true }) document: string | null;
  @ApiProperty() author: string;
}

export class RosterList {
  @ApiProperty({ type: [RosterView] }) items: RosterView[];
}

/** Whose reception hours. */
export class ReceptionQuery {
  @IdField({ optional: true, description: 'this unit and those below' }) unitId?: string;
}

/** Reception hours as they should stand from a day on. */
export class PutReception extends PatternBody {
  @IdField() unitId: string;
  @DateField() from: string;
  @DateField({ optional: true, nullable: true, description: 'first day that no longer belongs to it' })
  until?: string | null;
}

/** Reception hours. */
export class ReceptionView extends PatternView {
  @ApiProperty() id: string;
  @ApiProperty() unitId: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ format: 'date' }) from: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) until: string | null;
}

export class ReceptionList {
  @ApiProperty({ type: [ReceptionView] }) items: ReceptionView[];
}
