import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsDefined, IsOptional, Matches, ValidateNested } from 'class-validator';
import { findingStatuses } from '../../../core/compliance/finding-status.js';
import { conductAreas } from '../../../core/rules/rule-book.js';
import { DateField, IdField, IdsField, IntegerField, TextField } from '../../../platform/http/fields.js';
import { ScheduleDraft } from '../../attendance/drafts/drafted-days.service.js';
import { CiteView } from '../findings/findings.dto.js';
import type { UnitSums } from './unit-sums.js';

/** A value of a rule that somebody thinks of setting for the unit. */
export class DraftRuleValue {
  @TextField({ max: 100 }) path: string;

  /** Held against the kind and limits of the parameter by the service. */
  @ApiProperty({
    oneOf: [
      { type: 'number' },
      { type: 'string' },
      { type: 'array', items: { type: 'object' } },
      { type: 'object', additionalProperties: { type: 'number' } },
    ],
    description: 'a number, a word, the lines of a uniform table or points by rule',
  })
  @IsDefined()
  value: unknown;

  @DateField({
    optional: true,
    description: 'first day on which it would hold; the first of the month unless said',
  })
  from?: string;
}

/** What is tried on which month of which unit: values of rules, proposals that wait for a decision, a draft of schedules. */
export class AskWhatIf {
  @ApiProperty({ example: '2026-11', description: 'a month that has begun' })
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/)
  month: string;

  @IdField({ description: 'unit with all below it' }) unit: string;

  @ApiPropertyOptional({ type: [DraftRuleValue] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => DraftRuleValue)
  rules?: DraftRuleValue[];

  @IdsField({
    optional: true,
    max: 50,
    description: 'proposals of rule values; one from a later date is tried on the whole month',
  })
  proposals?: string[];

  @ApiPropertyOptional({ type: ScheduleDraft })
  @IsOptional()
  @ValidateNested()
  @Type(() => ScheduleDraft)
  draft?: ScheduleDraft;

  @IntegerField({ optional: true, min: 1, max: 100, description: 'people on a page; 50 unless said' })
  limit?: number;
  @TextField({ optional: true, max: 500, description: 'from the page before' }) cursor?: string;
}

/** An exception of one side. */
export class WhatIfException {
  @ApiProperty() kind: string;
  @ApiProperty({ type: String, nullable: true }) sessionId: string | null;
  @ApiProperty({ type: 'integer' }) minutes: number;
}

/** A day on one side. */
export class WhatIfDaySide {
  @ApiProperty({ type: [String], example: ['08:00-12:00'], description: 'what was expected' })
  sessions: readonly string[];
  @ApiProperty({ description: 'what decided that' }) because: string;
  @ApiProperty({ enum: ['provisional', 'final'] }) status: string;
  @ApiProperty({ type: 'integer' }) workedMinutes: number;
  @ApiProperty({ type: 'integer' }) lateMinutes: number;
  @ApiProperty({ type: 'integer' }) earlyMinutes: number;
  @ApiProperty() credit: number;
  @ApiProperty() provisionalCredit: number;
  @ApiProperty({ type: String, nullable: true, description: 'what the timesheet prints' }) symbol:
    string | null;
  @ApiProperty({ type: [WhatIfException] }) exceptions: readonly WhatIfException[];
}

/** A day that would differ. */
export class WhatIfDay {
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty({ type: WhatIfDaySide, nullable: true }) before: WhatIfDaySide | null;
  @ApiProperty({ type: WhatIfDaySide, nullable: true }) after: WhatIfDaySide | null;
}

/** A finding that would come, go or stand with other minutes or another gravity. It is called `nội dung ghi nhận`. */
export class WhatIfFinding {
  @ApiProperty({ enum: ['comes', 'goes', 'changes'] }) change: string;
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() sessionId: string;
  @ApiProperty({ example: 'TG-01' }) rule: string;
  @ApiProperty() ruleVi: string;
  @ApiProperty() ruleEn: string;
  @ApiProperty({ enum: [...conductAreas] }) area: string;
  @ApiProperty({ type: 'integer' }) severity: number;
  @ApiProperty({ type: Number, nullable: true }) minutesBefore: number | null;
  @ApiProperty({ type: Number, nullable: true }) minutesAfter: number | null;
  @ApiProperty({ type: [CiteView] }) cites: readonly CiteView[];
  @ApiProperty({
    type: String, enum: [...findingStatuses], nullable: true,
    description: 'how it stands now; what somebody has decided would stay',
  }) // prettier-ignore
  standing: string | null;
}

/** A person for whom something would change. */
export class WhatIfPerson {
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty() employeeCode: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ type: WhatIfDay, isArray: true }) days: readonly WhatIfDay[];
  @ApiProperty({ type: WhatIfFinding, isArray: true }) findings: readonly WhatIfFinding[];
}

/** Sums of a unit on one side. */
export class WhatIfSums implements UnitSums {
  @ApiProperty({ type: 'integer' }) workedMinutes: number;
  @ApiProperty({ type: 'integer' }) lateMinutes: number;
  @ApiProperty({ type: 'integer' }) earlyMinutes: number;
  @ApiProperty() paidDays: number;
  @ApiProperty() provisionalDays: number;
  @ApiProperty({ type: 'integer' }) absences: number;
  @ApiProperty({ type: 'integer' }) missingIns: number;
  @ApiProperty({ type: 'integer' }) missingOuts: number;
  @ApiProperty({ type: 'integer' }) lateArrivals: number;
  @ApiProperty({ type: 'integer' }) earlyDepartures: number;
  @ApiProperty({ type: 'integer' }) unscheduled: number;
  @ApiProperty({ type: 'integer' }) findings: number;
}

/** How many findings under one rule there are, and would be. */
export class WhatIfRule {
  @ApiProperty({ example: 'TG-01' }) rule: string;
  @ApiProperty() ruleVi: string;
  @ApiProperty() ruleEn: string;
  @ApiProperty({ type: 'integer' }) before: number;
  @ApiProperty({ type: 'integer' }) after: number;
}

/** A unit's month both ways. */
export class WhatIfUnit {
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitCode: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ type: 'integer' }) people: number;
  @ApiProperty({ type: 'integer' }) changedPeople: number;
  @ApiProperty({ type: 'integer' }) changedDays: number;
  @ApiProperty({ type: WhatIfSums }) before: WhatIfSums;
  @ApiProperty({ type: WhatIfSums }) after: WhatIfSums;
  @ApiProperty({ type: WhatIfRule, isArray: true, description: 'rules of which the number differs' })
  rules: readonly WhatIfRule[];
}

export class WhatIfTotals {
  @ApiProperty({ type: 'integer' }) people: number;
  @ApiProperty({ type: 'integer' }) changedPeople: number;
  @ApiProperty({ type: 'integer' }) unchangedPeople: number;
  @ApiProperty({ type: 'integer' }) changedDays: number;
  @ApiProperty({ type: 'integer', description: 'days that cannot be judged, now or with the draft' })
  failedDays: number;
  @ApiProperty({ type: WhatIfUnit, isArray: true }) units: readonly WhatIfUnit[];
}

/** A page of people for whom something would change. */
export class WhatIfPage {
  @ApiProperty({ type: WhatIfPerson, isArray: true }) items: readonly WhatIfPerson[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: WhatIfTotals, nullable: true, description: 'with the first page only' })
  totals: WhatIfTotals | null;
}
