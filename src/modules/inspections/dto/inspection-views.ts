import { ApiProperty } from '@nestjs/swagger';
import { halfDays, type HalfDay } from '../../../core/inspections/half-day.js';
import {
  badgeSights,
  checklistRules,
  footwearSights,
  uniformSights,
} from '../../../core/inspections/inspection-check.js';
import type { InspectedShare } from '../../../core/inspections/inspected-share.js';
import { inspectionKinds } from '../inspection.entity.js';

/** What came of one check of a batch. */
export class CheckResultView {
  @ApiProperty({ type: String, nullable: true, description: 'as it was sent' }) id: string | null;
  @ApiProperty({ description: 'false: keep it, mend it, send it again' }) taken: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'why it was refused, such as own-record' }) code:
    string | null;
  @ApiProperty({ type: String, nullable: true }) field: string | null;
}

/** A photo that the service has. */
export class TakenPhoto {
  @ApiProperty({ description: 'of its bytes' }) sha256: string;
}

/** What the service has of a round; the same however often it is sent. */
export class RoundAnswerView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, nullable: true, description: 'what the sample was drawn with' }) seed:
    string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'people present, among whom it was drawn' })
  listed: number | null;
  @ApiProperty({ type: [String], nullable: true, description: 'the people to check in a random round' })
  drawnIds: readonly string[] | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'null while it runs, also because a check was refused',
  })
  endedAt: Date | null;
  @ApiProperty({ type: CheckResultView, isArray: true, description: 'in the order in which they were sent' })
  checks: readonly CheckResultView[];
}

/** What was seen of a person. It is `nội dung ghi nhận`, never a conclusion. */
export class CheckView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) inspectionId: string;
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty() employeeCode: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ enum: [...halfDays] }) halfDay: HalfDay;
  @ApiProperty({ format: 'date-time' }) checkedAt: Date;
  @ApiProperty({ enum: [...badgeSights] }) badge: string;
  @ApiProperty() badgeVi: string;
  @ApiProperty({ enum: [...uniformSights], description: 'exempt for whoever is, whatever was ticked' })
  uniform: string;
  @ApiProperty() uniformVi: string;
  @ApiProperty({ enum: [...footwearSights] }) footwear: string;
  @ApiProperty() footwearVi: string;
  @ApiProperty({ enum: [...checklistRules], isArray: true, description: 'other rules that were ticked' })
  rules: readonly string[];
  @ApiProperty({ type: [String], description: 'rules under which it is noted' }) observed: readonly string[];
  @ApiProperty({
    type: [String],
    description: 'ticked, and noted once another inspector of the round confirms it',
  })
  awaiting: readonly string[];
  @ApiProperty({ type: [String], description: 'inspectors of the round who saw it too' })
  confirmedBy: readonly string[];
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'said on the spot' }) said: string | null;
  @ApiProperty() refusedToSign: boolean;
  @ApiProperty({ type: [String], description: 'SHA-256 of the photos that are there' })
  photos: readonly string[];
  @ApiProperty() checkedBy: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) cancelledAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) cancelledBy: string | null;
  @ApiProperty({ type: String, nullable: true }) cancelReason: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'written by the person concerned' }) opinion:
    string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) opinionAt: Date | null;
}

export class CheckList {
  @ApiProperty({ type: CheckView, isArray: true }) items: readonly CheckView[];
}

/** A check that another inspector of the round has to have seen too. */
export class CheckToConfirmView extends CheckView {
  @ApiProperty({ format: 'date-time', description: 'the last moment to say so; after it nothing is noted' })
  confirmUntil: Date;
}

export class CheckToConfirmList {
  @ApiProperty({ type: CheckToConfirmView, isArray: true, description: 'the most urgent first' })
  items: readonly CheckToConfirmView[];
}

export class OwnCheckView extends CheckView {
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'last day for an opinion; null while the round runs',
  })
  opinionUntil: string | null;
}

export class OwnCheckList {
  @ApiProperty({ type: OwnCheckView, isArray: true }) items: readonly OwnCheckView[];
}

/** A round. */
export class RoundItemView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ enum: [...inspectionKinds] }) kind: string;
  @ApiProperty() planNumber: string;
  @ApiProperty() place: string;
  @ApiProperty({ format: 'date-time' }) startedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endedAt: Date | null;
  @ApiProperty({ type: [String], description: 'names; whoever opened it first' })
  inspectors: readonly string[];
  @ApiProperty({ type: 'integer', description: 'checks that stand' }) checked: number;
}

export class RoundPage {
  @ApiProperty({ type: RoundItemView, isArray: true }) items: readonly RoundItemView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** The share of those who keep the rules, with its 95 % interval (Wilson). */
export class ShareView implements InspectedShare {
  @ApiProperty({ type: 'integer', description: 'people of whom it is known; the exempt are not counted' })
  inspected: number;
  @ApiProperty({ type: 'integer' }) kept: number;
  @ApiProperty({ type: Number, nullable: true }) share: number | null;
  @ApiProperty({ type: Number, nullable: true }) low: number | null;
  @ApiProperty({ type: Number, nullable: true }) high: number | null;
}

export class SharesView {
  @ApiProperty({ type: ShareView }) badge: ShareView;
  @ApiProperty({ type: ShareView }) uniform: ShareView;
  @ApiProperty({ type: ShareView }) footwear: ShareView;
  @ApiProperty({ type: ShareView, description: 'of those of whom everything is known' }) all: ShareView;
}

export class RoundDetailView extends RoundItemView {
  @ApiProperty({ example: 'Asia/Ho_Chi_Minh' }) zone: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'of a random round: with the list it gives the sample again',
  })
  seed: string | null;
  @ApiProperty({ type: [String], nullable: true, description: 'everybody present then' }) listedIds:
    readonly string[] | null;
  @ApiProperty({ type: [String], nullable: true }) drawnIds: readonly string[] | null;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'the random round of that day before it',
  })
  redrawOfId: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'why it was drawn again' })
  redrawReason: string | null;
  @ApiProperty({ type: SharesView }) shares: SharesView;
  @ApiProperty({ type: CheckView, isArray: true }) checks: readonly CheckView[];
}
