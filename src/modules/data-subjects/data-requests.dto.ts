import { ApiProperty } from '@nestjs/swagger';
import { dataRequestKinds, type DataRequestKind } from '../../core/data-subjects/request-kind.js';
import { ChoiceField, DateField, IdField, IntegerField, TextField } from '../../platform/http/fields.js';
import { requestOutcomes, type RequestOutcome } from './data-request.entity.js';

/** What the caller asks about their own data. */
export class OwnDataRequestBody {
  @ChoiceField(dataRequestKinds) kind: DataRequestKind;
  @TextField({ max: 2000, description: 'in own words' }) content: string;
}

/** A request of somebody else, on paper. */
export class PaperDataRequestBody extends OwnDataRequestBody {
  @IdField() employeeId: string;
  @TextField({ description: 'number of the paper' }) document: string;
  @DateField({ description: 'when it came' }) receivedOn: string;
}

export class MadeDataRequest {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export class DataRequestQuery {
  @IdField({ optional: true, description: 'only of this person' }) employeeId?: string;
  @ChoiceField(['open', 'overdue', 'answered'], { optional: true }) state?: 'open' | 'overdue' | 'answered';
  @TextField({ optional: true, max: 500 }) cursor?: string;
  @IntegerField({ optional: true, min: 1, max: 200 }) limit?: number;
}

export class AnswerDataRequest {
  @ChoiceField(requestOutcomes) outcome: RequestOutcome;
  @TextField({ max: 2000, description: 'the reason, in words for the person' }) answer: string;
  @TextField({ optional: true, nullable: true, description: 'number of the letter' }) document?:
    string | null;
}

export class DataRequestItem {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty() employeeCode: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) unitId: string | null;
  @ApiProperty({ enum: [...dataRequestKinds] }) kind: DataRequestKind;
  @ApiProperty({ description: 'in Vietnamese' }) kindName: string;
  @ApiProperty({ enum: ['own', 'paper'] }) way: string;
  @ApiProperty() content: string;
  @ApiProperty({ type: String, nullable: true }) document: string | null;
  @ApiProperty({ format: 'date' }) receivedOn: string;
  @ApiProperty({ format: 'date', description: 'last day to confirm that it came' }) receiptDueOn: string;
  @ApiProperty({ format: 'date', description: 'last day to answer' }) answerDueOn: string;
  @ApiProperty() receiptOverdue: boolean;
  @ApiProperty() overdue: boolean;
  @ApiProperty() recordedBy: string;
  @ApiProperty({ format: 'date-time' }) recordedAt: Date;
  @ApiProperty({ type: String, nullable: true }) receiptBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) receiptAt: Date | null;
  @ApiProperty({ type: String, enum: [...requestOutcomes], nullable: true }) outcome: RequestOutcome | null;
  @ApiProperty({ type: String, nullable: true }) answer: string | null;
  @ApiProperty({ type: String, nullable: true }) answerDocument: string | null;
  @ApiProperty({ type: String, nullable: true }) answeredBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) answeredAt: Date | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'when retention takes the name away' })
  erasedFrom: string | null;
} // prettier-ignore

export class DataRequestPage {
  @ApiProperty({ type: [DataRequestItem] }) items: readonly DataRequestItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class OwnDataRequests {
  @ApiProperty({ type: [DataRequestItem] }) items: readonly DataRequestItem[];
}

/** One part of the data. */
export class ExportPart {
  @ApiProperty() name: string;
  @ApiProperty({ description: 'in Vietnamese' }) vi: string;
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  rows: readonly Record<string, unknown>[];
}

export class PersonalExportView {
  @ApiProperty({ format: 'date-time' }) madeAt: Date;
  @ApiProperty({ format: 'uuid' }) requestId: string;
  @ApiProperty({ type: [ExportPart] }) parts: readonly ExportPart[];
}
