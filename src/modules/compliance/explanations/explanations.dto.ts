import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateIf, ValidateNested } from 'class-validator';
import type { ExceptionKind } from '../../../core/attendance/attendance-exception.js';
import {
  explanationOutcomes, explanationReasons, explanationStates, type ExplanationOutcome, type ExplanationState, type ExplanationReason,
} from '../../../core/compliance/explanation.js'; // prettier-ignore
import {
  BooleanField, ChoiceField, DateField, IdField, IdsField, InstantField, IntegerField, TextField,
} from '../../../platform/http/fields.js'; // prettier-ignore

const states = explanationStates;
/** What is held against a person and may be explained. */
const explainable: readonly ExceptionKind[] = [
  'absence', 'missing-in', 'late-arrival', 'missing-out', 'early-departure',
]; // prettier-ignore

/** Page and filter of explanations. */
export class ExplanationsQuery {
  @ChoiceField(states, { optional: true }) status?: ExplanationState;
  @TextField({ optional: true, max: 500, description: 'from the page before' }) cursor?: string;
  @IntegerField({ optional: true, min: 1, max: 200, description: '50 unless said otherwise' }) limit?: number;
}

/** An exception of a day without a finding. */
export class ExplainedException {
  @IdField({ optional: true, description: "whose day: HR for another person; absent: the caller's own" })
  employeeId?: string;

  @DateField() date: string;
  @TextField({ max: 50 }) sessionId: string;
  @ChoiceField(explainable) kind: ExceptionKind;
}

/** An explanation of one finding, or of one exception without a finding. */
export class NewExplanationBody {
  @IdField({ optional: true, description: 'or exception' }) findingId?: string;

  @ApiPropertyOptional({ type: ExplainedException })
  @ValidateIf((_object, value) => value !== undefined)
  @ValidateNested()
  @Type(() => ExplainedException)
  exception?: ExplainedException;

  @ChoiceField(explanationReasons) reasonKind: ExplanationReason;
  @TextField({ max: 2000 }) text: string;
  @InstantField({ optional: true, description: 'the moment of the missing punch' }) askedAt?: string;
  @TextField({ optional: true }) witness?: string;
  @TextField({ optional: true, max: 500, description: 'HR for another person: why it comes late' })
  lateReason?: string;
}

/** Which explanations of others. */
export class ExplanationInboxQuery extends ExplanationsQuery {
  @ChoiceField(['all', 'to-decide'], {
    optional: true,
    description: 'to-decide: only those that wait for the caller; all unless said otherwise',
  })
  view?: 'all' | 'to-decide';
}

export class MadeExplanation {
  @ApiProperty({ format: 'uuid' }) id: string;
}

/** What was recorded; seconds from midnight of the day. */
export class RecordedView {
  @ApiProperty({ enum: [...explainable], nullable: true, type: String }) exception: string | null;
  @ApiProperty({ type: 'integer' }) fromSecond: number;
  @ApiProperty({ type: 'integer' }) untilSecond: number;
  @ApiProperty({ type: 'integer' }) minutes: number;
}

/** An explanation. */
export class ExplanationItem {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty() employeeCode: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ type: String, nullable: true }) position: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'the sending agency' }) homeName: string | null;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) findingId: string | null;
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty() sessionId: string;
  @ApiProperty({ description: 'of the unit' }) zone: string;
  @ApiProperty({ type: String, nullable: true }) rule: string | null;
  @ApiProperty({ type: String, nullable: true }) ruleVi: string | null;
  @ApiProperty({ type: RecordedView }) recorded: RecordedView;
  @ApiProperty({
    type: String,
    enum: [...explanationReasons],
    nullable: true,
    description: 'null: about health, which the caller may not read',
  })
  reasonKind: string | null;
  @ApiProperty() reasonVi: string;
  @ApiProperty() reasonEn: string;
  @ApiProperty() text: string;
  @ApiProperty({ type: Date, nullable: true }) askedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) witness: string | null;
  @ApiProperty({ type: String, nullable: true }) lateReason: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'last day to decide' })
  decideUntil: string | null;
  @ApiProperty({ enum: [...states] }) status: string;
  @ApiProperty() statusVi: string;
  @ApiProperty() statusEn: string;
  @ApiProperty() filedBy: string;
  @ApiProperty({ format: 'date-time' }) filedAt: Date;
  @ApiProperty({ type: String, nullable: true }) decidedBy: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'in whose place' }) onBehalfOf: string | null;
  @ApiProperty({ type: Date, nullable: true }) decidedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) opinion: string | null;
  @ApiProperty({ type: String, nullable: true }) ground: string | null;
  @ApiProperty({ type: String, nullable: true }) lateDecisionReason: string | null;
}

export class ExplanationPage {
  @ApiProperty({ type: ExplanationItem, isArray: true }) items: readonly ExplanationItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** A file of evidence. */
export class EvidenceFileView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty() mediaType: string;
  @ApiProperty({ type: 'integer' }) bytes: number;
  @ApiProperty() sha256: string;
  @ApiProperty({ format: 'date-time' }) addedAt: Date;
}

export class ExplanationDetail extends ExplanationItem {
  @ApiProperty({ type: EvidenceFileView, isArray: true }) files: readonly EvidenceFileView[];
}

export class MadeEvidence {
  @ApiProperty({ format: 'uuid' }) id: string;
}

/** What a superior decides. */
export class ExplanationDecisionBody {
  @ChoiceField(explanationOutcomes) outcome: ExplanationOutcome;
  @TextField({ optional: true, max: 1000, description: 'of a refusal, its reason' }) opinion?: string;
  @TextField({ optional: true, max: 1000, description: 'what a refusal rests on' }) ground?: string;
  @InstantField({ optional: true, description: 'in part: the moment that is accepted' }) acceptedAt?: string;
  @InstantField({ optional: true, description: 'in part: the stretch that is accepted' })
  acceptedFrom?: string;
  @InstantField({ optional: true }) acceptedUntil?: string;
  @BooleanField({
    optional: true,
    description:
      'whether the excused time is paid, or the session of a missing punch that is not supplied; true unless said otherwise',
  })
  paid?: boolean;
  @TextField({ optional: true, max: 500, description: 'HR after the time: why' }) lateReason?: string;
}

/** One decision on several explanations; a part is decided one by one. */
export class ExplanationDecisionsBody {
  @IdsField({ max: 200 }) ids: string[];
  @ChoiceField(['accepted', 'refused']) outcome: 'accepted' | 'refused';
  @TextField({ optional: true, max: 1000 }) opinion?: string;
  @TextField({ optional: true, max: 1000 }) ground?: string;
  @BooleanField({ optional: true }) paid?: boolean;
  @TextField({ optional: true, max: 500 }) lateReason?: string;
}

/** What became of one of several; code: why it was refused. */
export class DecidedItem {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, nullable: true }) code: string | null;
}

export class DecidedItems {
  @ApiProperty({ type: DecidedItem, isArray: true }) items: readonly DecidedItem[];
}
