import { ApiProperty } from '@nestjs/swagger';
import { excuseKinds } from '../../../core/attendance/excuse-kind.js';
import { ChoiceField, IdField, IntegerField, TextField } from '../../../platform/http/fields.js';
import { decisionStates } from '../decision-columns.js';
import { HEALTH_LEAVE } from '../health-data.js';
import { agencyWords, type AgencyWord } from './leave-confirmation.entity.js';

export class AgencyLeaveQuery {
  @IdField({ optional: true, description: 'only this person' }) employeeId?: string;
  @TextField({ optional: true, max: 500 }) cursor?: string;
  @IntegerField({ optional: true, min: 1, max: 200 }) limit?: number;
}

/** The agency's word; a refusal says why. */
export class AgencyWordBody {
  @ChoiceField(agencyWords) word: AgencyWord;
  @TextField({ optional: true, nullable: true, max: 500 }) note?: string | null;
}

export class AgencyLeaveItem {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) employeeId: string;
  @ApiProperty() employeeCode: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ enum: [...excuseKinds, HEALTH_LEAVE], description: 'health-leave: of some kind' }) kind: string;
  @ApiProperty({ format: 'date-time' }) fromAt: Date;
  @ApiProperty({ format: 'date-time' }) untilAt: Date;
  @ApiProperty() paid: boolean;
  @ApiProperty({ enum: [...decisionStates] }) status: string;
  @ApiProperty({ type: String, enum: [...agencyWords], nullable: true }) agencyWord: AgencyWord | null;
} // prettier-ignore

export class AgencyLeavePage {
  @ApiProperty({ type: [AgencyLeaveItem] }) items: readonly AgencyLeaveItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
