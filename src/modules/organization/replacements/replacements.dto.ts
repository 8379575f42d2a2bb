import { ApiProperty } from '@nestjs/swagger';
import { decisionStates } from '../../../platform/database/decidable.js';
import { ChoiceField, CodeField, DateField, IdField, TextField } from '../../../platform/http/fields.js';
import { staffKinds, type StaffKind } from '../staff-kind.js';

export class ReplacementQuery {
  @IdField({ optional: true, description: 'only in the place of this person' }) replacedId?: string;
}

export class SentPeopleQuery {
  @IdField({ optional: true, description: 'only this person' }) employeeId?: string;
}

/** Who comes in whose place: `employeeId` of somebody known, or `fullName` with `staffKind` of somebody new. */
export class NewReplacementBody {
  @IdField() replacedId: string;
  @IdField({ optional: true, nullable: true }) employeeId?: string | null;
  @TextField({ optional: true, nullable: true }) fullName?: string | null;
  @ChoiceField(staffKinds, { optional: true, nullable: true }) staffKind?: StaffKind | null;
  @TextField({ optional: true, nullable: true }) position?: string | null;
  @DateField() from: string;
  @DateField({ description: 'first day no longer' }) until: string;
  @TextField({ description: "number and date of the agency's document" }) document: string;
  @TextField({ max: 500 }) reason: string;
}

export class MadeReplacement {
  @ApiProperty({ format: 'uuid' }) id: string;
}

/** The temporary badge; it ends with the replacement. */
export class BindReplacement {
  @TextField({ max: 100, description: 'as printed on the card' }) credential: string;
  @CodeField({ optional: true, nullable: true, description: 'for somebody new' }) employeeCode?:
    string | null;
  @TextField({ max: 500 }) note: string;
}

export class BoundReplacement {
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty({ format: 'uuid' }) badgeId: string;
}

export class DeclineReplacement {
  @TextField({ max: 500, description: 'why' }) note: string;
}

export class ReplacementItem {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() agencyUnitName: string;
  @ApiProperty() dutyUnitName: string;
  @ApiProperty({ format: 'uuid' }) replacedId: string;
  @ApiProperty() replacedName: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) employeeId: string | null;
  @ApiProperty() fullName: string;
  @ApiProperty({ type: String, nullable: true }) position: string | null;
  @ApiProperty({ format: 'date' }) from: string;
  @ApiProperty({ format: 'date', description: 'first day no longer' }) until: string;
  @ApiProperty() document: string;
  @ApiProperty() reason: string;
  @ApiProperty({ enum: [...decisionStates] }) status: string;
  @ApiProperty() proposedBy: string;
  @ApiProperty({ format: 'date-time' }) proposedAt: Date;
  @ApiProperty({ type: String, nullable: true }) decidedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) decisionNote: string | null;
}

export class ReplacementList {
  @ApiProperty({ type: [ReplacementItem] }) items: readonly ReplacementItem[];
}

/** Somebody whom the agency sends. */
export class SentPersonItem {
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty() employeeCode: string;
  @ApiProperty() fullName: string;
  @ApiProperty() homeUnitName: string;
  @ApiProperty() dutyUnitName: string;
}

export class SentPeople {
  @ApiProperty({ type: [SentPersonItem] }) items: readonly SentPersonItem[];
}
