import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Matches, ValidateIf } from 'class-validator';
import type { ExceptionKind } from '../../../core/attendance/attendance-exception.js';
import { findingStatuses, type FindingStatus } from '../../../core/compliance/finding-status.js';
import { conductAreas, type ConductArea } from '../../../core/rules/rule-book.js';
import {
  BooleanField,
  ChoiceField,
  DateField,
  IdsField,
  IntegerField,
  TextField,
} from '../../../platform/http/fields.js';

const exceptionKinds: readonly ExceptionKind[] = [
  'absence', 'missing-in', 'late-arrival', 'missing-out', 'early-departure', 'unscheduled-work',
]; // prettier-ignore
const origins = ['attendance', 'deadline', 'recurrence', 'inspection', 'reported'];

/** Which of the caller's own findings: of a month, or between two dates. */
export class OwnFindingsQuery {
  @ApiPropertyOptional({ example: '2026-11', description: 'or from and until' })
  @ValidateIf((_object, value) => value !== undefined)
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/)
  month?: string;

  @DateField({ optional: true }) from?: string;
  @DateField({ optional: true, description: 'civil date after the last; at most a year after the first' })
  until?: string;
  @TextField({ optional: true, max: 10, description: 'such as TG-01' }) rule?: string;
  @ChoiceField(conductAreas, { optional: true }) area?: ConductArea;
  @IntegerField({ optional: true, min: 0, max: 3 }) severity?: number;
  @ChoiceField(findingStatuses, { optional: true }) status?: FindingStatus;
  @TextField({ optional: true, max: 500, description: 'from the page before' }) cursor?: string;
  @IntegerField({ optional: true, min: 1, max: 200, description: '50 unless said otherwise' }) limit?: number;
}

/** Which findings. */
export class FindingsQuery extends OwnFindingsQuery {
  @TextField({ optional: true, max: 50, description: 'id or code of a unit, with all below it' })
  unit?: string;
  @TextField({ optional: true, max: 50, description: 'id or code of a person' }) employee?: string;
}

/** An article that a finding rests on. */
export class CiteView {
  @ApiProperty({ description: 'number; proposal: nobody has decided yet' }) instrument: string;
  @ApiProperty({ type: String, nullable: true }) article: string | null;
}

/** A finding. Until it is confirmed it is called `nội dung ghi nhận`. */
export class FindingItemView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty() employeeCode: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitCode: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty() sessionId: string;
  @ApiProperty({ example: 'TG-01' }) rule: string;
  @ApiProperty() ruleVi: string;
  @ApiProperty() ruleEn: string;
  @ApiProperty({ enum: [...conductAreas] }) area: string;
  @ApiProperty({ type: 'integer' }) severity: number;
  @ApiProperty({ enum: origins }) origin: string;
  @ApiProperty({ enum: [...findingStatuses] }) status: FindingStatus;
  @ApiProperty() statusVi: string;
  @ApiProperty() statusEn: string;
  @ApiProperty({ description: 'vi phạm only once it is confirmed' }) wordVi: string;
  @ApiProperty() wordEn: string;
  @ApiProperty({ format: 'date-time' }) statusAt: Date;
  @ApiProperty({ type: 'integer' }) minutes: number;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'last day to explain' })
  explainUntil: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'last day to decide' })
  decideUntil: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'since when the facts no longer show what was confirmed; it can only be excused',
  })
  unsupportedAt: Date | null;
  @ApiProperty({ type: CiteView, isArray: true }) cites: readonly CiteView[];
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'by the scale in force on its date; null while it is not confirmed or no scale is issued',
  })
  points: number | null;
}

/** A decision on what nobody has explained in time. */
export class FindingDecisionBody {
  @ChoiceField(['confirmed', 'excused']) status: 'confirmed' | 'excused';
  @TextField({ max: 1000 }) reason: string;
  @TextField({ max: 1000, description: 'what it rests on' }) ground: string;
  @TextField({ optional: true, max: 500, description: 'HR after the time: why' }) lateReason?: string;
  @BooleanField({
    optional: true,
    description: 'of a missing punch: whether its session is paid; true unless said otherwise',
  })
  paid?: boolean;
}

/** The same decision on several. */
export class FindingDecisionsBody extends FindingDecisionBody {
  @IdsField({ max: 200 }) ids: string[];
}

/** What became of one of several; code: why it was refused. */
export class DecidedFinding {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, nullable: true }) code: string | null;
}

export class DecidedFindings {
  @ApiProperty({ type: DecidedFinding, isArray: true }) items: readonly DecidedFinding[];
}

/** Findings by status. */
export class StatusCounts implements Record<FindingStatus, number> {
  @ApiProperty({ type: 'integer' }) provisional: number;
  @ApiProperty({ type: 'integer' }) waiting: number;
  @ApiProperty({ type: 'integer' }) excused: number;
  @ApiProperty({ type: 'integer' }) confirmed: number;
  @ApiProperty({ type: 'integer' }) reminder: number;
  @ApiProperty({ type: 'integer' }) proposed: number;
}

/** Findings of one of the four contents. */
export class AreaCount {
  @ApiProperty({ enum: [...conductAreas] }) area: string;
  @ApiProperty({ type: 'integer' }) count: number;
}

export class FindingTotalsView {
  @ApiProperty({ type: StatusCounts }) statuses: StatusCounts;
  @ApiProperty({ type: AreaCount, isArray: true }) areas: readonly AreaCount[];
}

export class FindingsPage {
  @ApiProperty({ type: FindingItemView, isArray: true }) items: readonly FindingItemView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: FindingTotalsView, nullable: true, description: 'with the first page only' })
  totals: FindingTotalsView | null;
}

/** Page of what waits for the caller. */
export class FindingsToDecideQuery {
  @TextField({ optional: true, max: 500, description: 'from the page before' }) cursor?: string;
  @IntegerField({ optional: true, min: 1, max: 200, description: '50 unless said otherwise' }) limit?: number;
}

export class FindingsToDecidePage {
  @ApiProperty({ type: FindingItemView, isArray: true }) items: readonly FindingItemView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** Where a value was read. */
export class ReadCitationView {
  @ApiProperty() instrument: string;
  @ApiPropertyOptional() article?: string;
  @ApiPropertyOptional({ enum: ['national', 'local'] }) basis?: string;
}

/** A value that was read. */
export class ReadValueView {
  @ApiProperty() rule: string;
  @ApiProperty({ description: 'a number or a word', nullable: true, type: Object }) value: unknown;
  @ApiPropertyOptional({ type: ReadCitationView }) citation?: ReadCitationView;
}

/** What a finding rests on. */
export class EvidenceView {
  @ApiProperty({ enum: [...exceptionKinds], nullable: true, type: String }) exception: string | null;
  @ApiProperty({ type: 'integer' }) fromSecond: number;
  @ApiProperty({ type: 'integer' }) untilSecond: number;
  @ApiProperty({ type: ReadValueView, isArray: true }) because: readonly ReadValueView[];
  @ApiPropertyOptional({ type: 'integer', description: 'the how manieth of its month, or how many' })
  count?: number;
  @ApiPropertyOptional({ type: [String] }) findingIds?: readonly string[];
  @ApiPropertyOptional({ type: [String], description: 'checks of inspections that saw it' })
  checkIds?: readonly string[];
  @ApiPropertyOptional({ type: [String], description: 'confirmed complaints or conclusions of authorities' })
  reportIds?: readonly string[];
}

/** How a finding came to stand where it does. */
export class TransitionView {
  @ApiProperty({ enum: [...findingStatuses], nullable: true, type: String }) from: FindingStatus | null;
  @ApiProperty({ enum: [...findingStatuses] }) to: FindingStatus;
  @ApiProperty({ format: 'date-time' }) at: Date;
  @ApiProperty() by: string;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
}

export class FindingDetailView extends FindingItemView {
  @ApiProperty({ type: EvidenceView }) evidence: EvidenceView;
  @ApiProperty({ type: TransitionView, isArray: true }) history: readonly TransitionView[];
}
