import { ApiProperty } from '@nestjs/swagger';
import { exemptionKinds, type ExemptionKind } from '../../../core/inspections/inspection-check.js';
import { requestSubjects, type RequestSubject } from '../inspection-request.entity.js';

export class MadeExemption {
  @ApiProperty({ format: 'uuid' }) id: string;
}

/** An exemption with its reason: health data. */
export class ExemptionItem {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty() employeeCode: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ enum: [...exemptionKinds] }) kind: ExemptionKind;
  @ApiProperty({ format: 'date' }) from: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'first day no longer' }) until:
    string | null;
  @ApiProperty() document: string;
  @ApiProperty() enteredBy: string;
  @ApiProperty({ format: 'date-time' }) enteredAt: Date;
}

export class ExemptionList {
  @ApiProperty({ type: ExemptionItem, isArray: true }) items: readonly ExemptionItem[];
}

export class MadeRequest {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'date-time', description: 'midnight of the unit: afterwards it is nothing' })
  expiresAt: Date;
}

export class OpenRequestItem {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty() employeeCode: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty({ enum: [...requestSubjects] }) about: RequestSubject;
  @ApiProperty({ format: 'date-time' }) requestedAt: Date;
  @ApiProperty({ format: 'date-time' }) expiresAt: Date;
}

export class OpenRequestList {
  @ApiProperty({ type: OpenRequestItem, isArray: true }) items: readonly OpenRequestItem[];
}

/** Somebody present, and what to look for. */
export class PresentPersonView {
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty() employeeCode: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ type: String, nullable: true, description: 'when they came, on the wall clock of the unit' })
  since: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'the uniform of the day; null: none is prescribed',
  })
  uniform: string | null;
  @ApiProperty({ description: 'Được miễn; the reason is not shown' }) exemptFromBadge: boolean;
  @ApiProperty({ description: 'Được miễn; the reason is not shown' }) exemptFromUniform: boolean;
  @ApiProperty({
    enum: [...requestSubjects],
    isArray: true,
    description: 'what a guard asked to look at today',
  })
  requested: readonly RequestSubject[];
}

export class PresentPeople {
  @ApiProperty({ type: PresentPersonView, isArray: true }) items: readonly PresentPersonView[];
  @ApiProperty({ description: 'whether photos are taken here' }) photos: boolean;
}
