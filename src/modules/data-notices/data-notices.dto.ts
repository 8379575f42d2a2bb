import { ApiProperty } from '@nestjs/swagger';
import { decisionStates, type DecisionState } from '../../platform/database/decidable.js';
import {
  ChoiceField,
  DateField,
  IdField,
  IdsField,
  IntegerField,
  TextField,
} from '../../platform/http/fields.js';
import type { AcknowledgementWay } from './data-notice.entity.js';

const LONGEST = 20_000;

export class DataNoticeQuery {
  @IdField({ optional: true, description: 'only those of this unit' }) unitId?: string;
}

export class NoticeProposalQuery {
  @IdField() unitId: string;
}

export class NoticeProposalView {
  @ApiProperty({ description: 'marked as a proposal' }) body: string;
  @ApiProperty({ type: [String], description: 'what the centre fills in or takes out' }) blanks: string[];
}

/** A version for a unit and all below it, or for everybody. */
export class NewDataNotice {
  @IdField({ nullable: true, description: 'null: everybody' }) unitId: string | null;
  @DateField({ description: 'after today' }) validFrom: string;
  @TextField({ max: LONGEST, description: 'without blanks and mark of a proposal' }) body: string;
  @TextField({ description: 'number and date of the document by which it is published' }) document: string;
  @TextField({ max: 500, description: 'what is new in it' }) reason: string;
}

export class MadeDataNotice {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export class DecideDataNotice {
  @ChoiceField(['approved', 'rejected']) status: 'approved' | 'rejected';
  @TextField({ max: 500 }) note: string;
}

export class DataNoticeItem {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) unitId: string | null;
  @ApiProperty({ type: String, nullable: true }) unitName: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'null until it is approved' }) version: number | null;
  @ApiProperty({ format: 'date' }) validFrom: string;
  @ApiProperty() body: string;
  @ApiProperty() document: string;
  @ApiProperty() reason: string;
  @ApiProperty({ enum: [...decisionStates] }) status: DecisionState;
  @ApiProperty() proposedBy: string;
  @ApiProperty({ format: 'date-time' }) proposedAt: Date;
  @ApiProperty({ type: String, nullable: true }) decidedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) decisionNote: string | null;
  @ApiProperty({ type: 'integer', description: 'people who acknowledged it' }) acknowledged: number;
} // prettier-ignore

export class DataNoticeList {
  @ApiProperty({ type: [DataNoticeItem] }) items: readonly DataNoticeItem[];
}

export class AcknowledgementQuery {
  @TextField({ optional: true, max: 500 }) cursor?: string;
  @IntegerField({ optional: true, min: 1, max: 500 }) limit?: number;
}

/** Signed papers of others. */
export class SignedPapersBody {
  @IdsField({ max: 500 }) employeeIds: string[];
  @TextField({ description: 'number of the signed paper' }) document: string;
  @DateField({ description: 'when it was signed' }) signedOn: string;
}

export class EnteredPapers {
  @ApiProperty({ type: 'integer', description: 'people for whom it is new' }) entered: number;
}

export class AcknowledgementItem {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty() employeeCode: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ enum: ['own', 'paper'] }) way: AcknowledgementWay;
  @ApiProperty({ type: String, nullable: true }) document: string | null;
  @ApiProperty({ format: 'date' }) signedOn: string;
  @ApiProperty({ format: 'date', description: 'first day that may be judged' }) countsFrom: string;
  @ApiProperty() recordedBy: string;
  @ApiProperty({ format: 'date-time' }) recordedAt: Date;
}

export class AcknowledgementPage {
  @ApiProperty({ type: [AcknowledgementItem] }) items: readonly AcknowledgementItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** Somebody who has not acknowledged it. */
export class UnheardPersonView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() employeeCode: string;
  @ApiProperty() fullName: string;
  @ApiProperty() unitName: string;
}

export class UnheardPeoplePage {
  @ApiProperty({ type: [UnheardPersonView] }) items: readonly UnheardPersonView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** The version that the caller is to read. */
export class ShownNoticeView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ format: 'date' }) validFrom: string;
  @ApiProperty({ type: String, nullable: true, description: 'null: for everybody' }) unitName: string | null;
  @ApiProperty() document: string;
  @ApiProperty() body: string;
}

export class OwnNoticeView {
  @ApiProperty({ type: ShownNoticeView, nullable: true }) notice: ShownNoticeView | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'this version' })
  acknowledgedAt: Date | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'first day that may be judged' })
  judgedFrom: string | null;
  @ApiProperty({ description: 'whether there is something to acknowledge' }) asks: boolean;
  @ApiProperty() sentence: string;
  @ApiProperty() sentenceEn: string;
}

export class AcknowledgeBody {
  @IdField({ description: 'the version that was read' }) noticeId: string;
}
