import { ApiProperty } from '@nestjs/swagger';
import { DateField, IdField, IntegerField, TextField } from '../../../platform/http/fields.js';
import { dataClasses } from './retention.entity.js';

/** How long a class of data is kept; `months` null: for ever. */
export class SetRetention {
  @IntegerField({ min: 12, max: 1200, nullable: true }) months: number | null;
  @TextField({ max: 200, description: 'number and date of the decision' }) document: string;
}

/** What must stay. */
export class NewLegalHold {
  @DateField() from: string;
  @DateField({ optional: true, nullable: true }) until?: string | null;
  @IdField({ optional: true, nullable: true, description: 'only what concerns this person' }) employeeId?:
    string | null;
  @TextField({ max: 500 }) reason: string;
  @TextField({ max: 200 }) document: string;
}

/** Why a hold ends. */
export class LiftHold {
  @TextField({ max: 500 }) reason: string;
}

/** A rule of retention. */
export class RetentionRuleView {
  @ApiProperty({ enum: [...dataClasses] }) dataClass: string;
  @ApiProperty({ type: 'integer' }) months: number;
  @ApiProperty() document: string;
  @ApiProperty() setBy: string;
  @ApiProperty() setAt: Date;
}

/** A legal hold. */
export class LegalHoldView {
  @ApiProperty() id: string;
  @ApiProperty() fromDate: string;
  @ApiProperty({ type: String, nullable: true }) untilDate: string | null;
  @ApiProperty({ type: String, nullable: true }) employeeId: string | null;
  @ApiProperty() reason: string;
  @ApiProperty() document: string;
  @ApiProperty() setBy: string;
  @ApiProperty() setAt: Date;
  @ApiProperty({ type: String, nullable: true }) liftedBy: string | null;
  @ApiProperty({ type: Date, nullable: true }) liftedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) liftedReason: string | null;
}

/** A month whose time is over. */
export class DueMonthView {
  @ApiProperty() month: string;
  @ApiProperty({ description: 'a legal hold keeps it' }) held: boolean;
}

/** What is kept how long, and what the next night will destroy. */
export class RetentionView {
  @ApiProperty({ type: [RetentionRuleView] }) rules: RetentionRuleView[];
  @ApiProperty({ type: [LegalHoldView] }) holds: LegalHoldView[];
  @ApiProperty({ type: [DueMonthView] }) dueMonths: DueMonthView[];
  @ApiProperty({ type: 'integer' }) duePeople: number;
}

/** The id of what was made. */
export class MadeHold {
  @ApiProperty() id: string;
}

/** A destruction. */
export class DestructionView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: [...dataClasses] }) dataClass: string;
  @ApiProperty({ type: String, nullable: true }) month: string | null;
  @ApiProperty({ type: String, nullable: true }) employeeId: string | null;
  @ApiProperty({ type: 'integer' }) items: number;
  @ApiProperty({ type: 'integer' }) months: number;
  @ApiProperty() document: string;
  @ApiProperty() fingerprint: string;
  @ApiProperty() doneAt: Date;
}

/** Page of destructions. */
export class DestructionQuery {
  @TextField({ optional: true, max: 500 }) cursor?: string;
  @IntegerField({ optional: true, min: 1, max: 200 }) limit?: number;
}

/** A page of destructions, newest first. */
export class DestructionPage {
  @ApiProperty({ type: [DestructionView] }) items: DestructionView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
