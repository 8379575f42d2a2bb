import { ApiProperty } from '@nestjs/swagger';
import { dayParts, type DayPart } from '../../../core/leave/day-stretch.js';
import {
  occasions,
  requestKinds,
  type Occasion,
  type RequestKind,
} from '../../../core/requests/request-kind.js';
import { requestStatuses, type RequestStatus } from '../../../core/requests/request-status.js';
import type { Direction } from '../../../core/attendance/punch.js';
import {
  BooleanField, ChoiceField, DateField, IdField, IdsField, InstantField, IntegerField, TextField,
} from '../../../platform/http/fields.js'; // prettier-ignore
import { ApprovalStepView } from '../approval/approval-chains.dto.js';
import { agencyWords } from '../agency-leave/leave-confirmation.entity.js';
import { HEALTH_LEAVE } from '../health-data.js';
import { requestActs } from './work-request-act.entity.js';

const views = ['own', 'to-decide', 'unit'] as const;

/** Which requests. */
export class RequestsQuery {
  @ChoiceField(views, { optional: true, description: 'own unless said otherwise' })
  view?: (typeof views)[number];
  @ChoiceField(requestStatuses, { optional: true }) status?: RequestStatus;
  @IdField({ optional: true, description: 'unit with all below it' }) unitId?: string;
  @ChoiceField(requestKinds, { optional: true, description: 'of health leave only what the reader may know' })
  kind?: RequestKind;
  @TextField({ optional: true, max: 200, description: 'parts of name or code, without diacritics' })
  text?: string;
  @DateField({ optional: true, description: 'asked for on this day or later' }) from?: string;
  @DateField({ optional: true, description: 'and before this day' }) until?: string;
  @TextField({ optional: true, max: 500, description: 'from the page before' }) cursor?: string;
  @IntegerField({ optional: true, min: 1, max: 200, description: '50 unless said otherwise' }) limit?: number;
}

/** What a person asks for; days or instants, as the kind has them. */
export class NewWorkRequestBody {
  @ChoiceField(requestKinds) kind: RequestKind;
  @DateField({ optional: true, description: 'whole days from; of a swap the own day' }) firstDay?: string;
  @DateField({ optional: true, description: 'included; the first unless said otherwise' }) lastDay?: string;
  @ChoiceField(dayParts, { optional: true, description: 'half of a single day' }) part?: DayPart;
  @InstantField({ optional: true, description: 'hours, in the place of days' }) from?: string;
  @InstantField({ optional: true }) until?: string;
  @InstantField({ optional: true, description: 'of a missed scan' }) at?: string;
  @ChoiceField(['in', 'out'], { optional: true, description: 'of a missed scan' }) direction?: Direction;
  @IdField({ optional: true, description: 'with whom to swap' }) partnerId?: string;
  @DateField({ optional: true, description: 'the day taken over of them; the same unless said otherwise' })
  partnerDay?: string;
  @ChoiceField(occasions, { optional: true, description: 'of personal leave by law' }) occasion?: Occasion;
  @TextField({ optional: true, nullable: true, description: 'number and date' }) document?: string | null;
  @TextField({ max: 500 }) reason: string;
}

/** What asker and decider are to know. */
export class RequestWarningView {
  @ApiProperty({
    enum: [
      'above-balance',
      'above-statutory',
      'no-working-time',
      'nobody-named',
      'agency-silent',
      'agency-refused',
      'agency-refused-late',
      'overtime-cap',
    ],
  })
  code: string;
  @ApiProperty() vi: string;
  @ApiProperty() en: string;
}

export class FiledRequest {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: RequestWarningView, isArray: true }) warnings: readonly RequestWarningView[];
}

/** A decision in one step. */
export class RequestDecisionBody {
  @ChoiceField(['approved', 'refused']) outcome: 'approved' | 'refused';
  @TextField({ optional: true, nullable: true, max: 500, description: 'why; a refusal needs it' }) note?:
    string | null;
}

/** One decision on several. */
export class RequestDecisionsBody extends RequestDecisionBody {
  @IdsField({ max: 200 }) ids: string[];
}

export class DecidedRequest {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, nullable: true, description: 'why not; null: decided' }) code: string | null;
  @ApiProperty({ type: String, enum: [...requestStatuses], nullable: true }) status: string | null;
}

export class DecidedRequests {
  @ApiProperty({ type: DecidedRequest, isArray: true }) items: readonly DecidedRequest[];
}

/** Where a request stands after a decision. */
export class RequestStanding {
  @ApiProperty({ enum: [...requestStatuses] }) status: string;
}

export class WithdrawalBody {
  @TextField({ optional: true, nullable: true, max: 500 }) note?: string | null;
}

export class AgreementBody {
  @BooleanField() agreed: boolean;
  @TextField({ optional: true, nullable: true, max: 500 }) note?: string | null;
}

export class CancellationBody {
  @TextField({ max: 500 }) reason: string;
}

export class WaitsOnView {
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty() fullName: string;
}

/** A request. */
export class RequestItem {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: [...requestKinds, HEALTH_LEAVE], description: 'health-leave: of some kind' })
  kind: string;
  @ApiProperty() kindVi: string;
  @ApiProperty() kindEn: string;
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty() employeeCode: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ format: 'date' }) firstDay: string;
  @ApiProperty({ format: 'date' }) lastDay: string;
  @ApiProperty({ format: 'date-time' }) fromAt: Date;
  @ApiProperty({ format: 'date-time' }) untilAt: Date;
  @ApiProperty({ description: 'paid days of the plan that it covers' }) days: number;
  @ApiProperty({ type: String, enum: [...occasions], nullable: true }) occasion: string | null;
  @ApiProperty({ type: String, enum: ['in', 'out'], nullable: true }) direction: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) partnerId: string | null;
  @ApiProperty({ type: String, nullable: true }) partnerName: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) partnerDay: string | null;
  @ApiProperty({ type: String, nullable: true }) document: string | null;
  @ApiProperty() reason: string;
  @ApiProperty({ type: RequestWarningView, isArray: true }) warnings: readonly RequestWarningView[];
  @ApiProperty({ type: ApprovalStepView, isArray: true }) steps: readonly ApprovalStepView[];
  @ApiProperty({ type: 'integer', description: 'the step on which it waits, or that was last' }) step: number;
  @ApiProperty({ format: 'date-time' }) waitingSince: Date;
  @ApiProperty({ enum: [...requestStatuses] }) status: string;
  @ApiProperty() statusVi: string;
  @ApiProperty() statusEn: string;
  @ApiProperty({ format: 'date-time' }) filedAt: Date;
  @ApiProperty({ type: String, nullable: true }) cancelReason: string | null;
  @ApiProperty({ type: String, enum: [...agencyWords], nullable: true, description: 'of the sending agency' })
  agencyWord: string | null;
  @ApiProperty({ type: WaitsOnView, isArray: true }) waitsOn: readonly WaitsOnView[];
  @ApiProperty({ description: 'it waits, and the reader is one who may decide it' }) mayDecide: boolean;
}

export class RequestPage {
  @ApiProperty({ type: RequestItem, isArray: true }) items: readonly RequestItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class RequestActView {
  @ApiProperty({ enum: [...requestActs] }) act: string;
  @ApiProperty({ type: 'integer', nullable: true }) step: number | null;
  @ApiProperty({ format: 'date-time' }) at: Date;
  @ApiProperty() by: string;
  @ApiProperty({ type: String, nullable: true, description: 'in whose place' }) onBehalfOf: string | null;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
}

export class RequestDetail extends RequestItem {
  @ApiProperty({ type: RequestActView, isArray: true }) acts: readonly RequestActView[];
}

/** Somebody at the caller's place of duty. */
export class ColleagueView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() code: string;
  @ApiProperty() fullName: string;
}

export class ColleagueList {
  @ApiProperty({ type: ColleagueView, isArray: true }) items: readonly ColleagueView[];
}
