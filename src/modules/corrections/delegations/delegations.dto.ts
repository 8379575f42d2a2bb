import { ApiProperty } from '@nestjs/swagger';
import { DateField, IdField, TextField } from '../../../platform/http/fields.js';

/** Who decides on requests in whose place. */
export class NewDelegationBody {
  @IdField({ optional: true, description: 'the caller unless said otherwise' }) fromId?: string;
  @IdField() toId: string;
  @DateField() from: string;
  @DateField({ description: 'first day no longer' }) until: string;
  @TextField({ max: 500 }) reason: string;
}

export class MadeDelegation {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export class DelegationItem {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) fromId: string;
  @ApiProperty() fromName: string;
  @ApiProperty({ format: 'uuid' }) toId: string;
  @ApiProperty() toName: string;
  @ApiProperty({ format: 'date' }) from: string;
  @ApiProperty({ format: 'date' }) until: string;
  @ApiProperty() reason: string;
  @ApiProperty() madeBy: string;
  @ApiProperty({ format: 'date-time' }) madeAt: Date;
  @ApiProperty({ type: String, nullable: true }) endedBy: string | null;
  @ApiProperty({ type: Date, nullable: true }) endedAt: Date | null;
}

export class DelegationList {
  @ApiProperty({ type: DelegationItem, isArray: true }) items: readonly DelegationItem[];
}
