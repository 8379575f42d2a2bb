import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, ValidateIf } from 'class-validator';
import {
  ChoiceField,
  DateField,
  IdField,
  IdsField,
  InstantField,
  IntegerField,
  TextField,
} from '../../../platform/http/fields.js';
import { exemptionKinds, type ExemptionKind } from '../../../core/inspections/inspection-check.js';
import { requestSubjects, type RequestSubject } from '../inspection-request.entity.js';
import { inspectionKinds, type InspectionKind } from '../inspection.entity.js';
import { MOST_CHECKS } from '../round-terms.js';
import { SentCheckBody } from './sent-check.js';

/** Checks, each validated by itself: a bad one stops no other. */
export class SentChecksBody {
  @ApiPropertyOptional({ type: SentCheckBody, isArray: true, maxItems: MOST_CHECKS })
  @ValidateIf((_object, value) => value !== undefined)
  @IsArray()
  @ArrayMaxSize(MOST_CHECKS)
  checks?: unknown[];
}

/** A round, with whatever the device has of it so far. */
export class SentRoundBody extends SentChecksBody {
  @IdField({
    description: 'made by the device: sent twice it counts once, with other content it is a conflict',
  })
  id: string;
  @IdField({ description: 'people of this unit and all below it are checked' }) unitId: string;
  @ChoiceField(inspectionKinds, { description: 'random: the service draws a fair sample of those present' })
  kind: InspectionKind;
  @TextField({ max: 100, description: 'number of the plan or decision' }) planNumber: string;
  @TextField({ description: 'place, such as Khu vực một cửa tầng 1' }) place: string;
  @InstantField({ description: 'at most seven days ago; fifteen minutes for a random round' })
  startedAt: string;
  @IdsField({ optional: true, max: 20, description: 'people who came along to inspect' })
  inspectorIds?: string[];
  @IntegerField({ optional: true, min: 1, max: 1000, description: 'of a random round: people to draw' })
  sampleSize?: number;
  @TextField({
    optional: true,
    max: 500,
    description: 'of a second random round of a day: why it is drawn again',
  })
  redrawReason?: string;
  @InstantField({ optional: true, description: 'ends the round, unless a check is refused' })
  endedAt?: string;
}

export class EndRoundBody {
  @InstantField({ optional: true, description: 'now unless said otherwise' }) endedAt?: string;
}

export class CancelCheckBody {
  @TextField({ max: 1000 }) reason: string;
}

export class OpinionBody {
  @TextField({ max: 2000, description: 'Ý kiến người được kiểm tra' }) text: string;
}

export class RoundsQuery {
  @IdField({ optional: true, description: 'with all below it' }) unitId?: string;
  @TextField({ optional: true, max: 500, description: 'from the page before' }) cursor?: string;
  @IntegerField({ optional: true, min: 1, max: 200, description: '50 unless said otherwise' }) limit?: number;
}

export class PresentQuery {
  @IdField({ description: 'with all below it' }) unitId: string;
}

/** Why a person need not wear badge or uniform. */
export class NewExemptionBody {
  @IdField() employeeId: string;
  @ChoiceField(exemptionKinds) kind: ExemptionKind;
  @DateField() from: string;
  @DateField({ optional: true, nullable: true, description: 'first day no longer' }) until?: string | null;
  @TextField({ description: 'number and date' }) document: string;
}

export class EndExemptionBody {
  @DateField({ description: 'first day no longer' }) until: string;
}

export class ExemptionsQuery {
  @IdField({ optional: true }) employeeId?: string;
}

/** `Đề nghị kiểm tra`. */
export class NewRequestBody {
  @IdField({ description: 'somebody who came in just now' }) employeeId: string;
  @ChoiceField(requestSubjects, { description: 'what to look at' }) about: RequestSubject;
}

/** `Đề nghị kiểm tra` at the screen of a door. */
export class DoorRequestBody extends NewRequestBody {
  @TextField({ max: 24, description: 'PIN of the guard who asks' }) pin: string;
}
