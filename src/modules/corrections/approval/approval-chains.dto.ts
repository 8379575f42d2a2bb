import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import { approverKinds, type ApproverKind } from '../../../core/requests/approval-steps.js';
import { requestKinds, type RequestKind } from '../../../core/requests/request-kind.js';
import { ChoiceField, IdField, IntegerField, TextField } from '../../../platform/http/fields.js';

/** A step of a chain. */
export class ApprovalStepBody {
  @ChoiceField(approverKinds) approver: ApproverKind;
  @IdField({ optional: true, nullable: true, description: 'of person' }) employeeId?: string | null;
  @IntegerField({
    optional: true,
    nullable: true,
    min: 0,
    max: 366,
    description: 'taken only above these days',
  })
  aboveDays?: number | null;
}

/** By which steps requests of a unit are approved. */
export class PutChainBody {
  @IdField() unitId: string;
  @ChoiceField(requestKinds, { optional: true, nullable: true, description: 'null: all kinds' })
  kind?: RequestKind | null;

  @ApiProperty({ type: ApprovalStepBody, isArray: true, minItems: 1, maxItems: 5 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => ApprovalStepBody)
  steps: ApprovalStepBody[];

  @TextField({ optional: true, nullable: true, description: 'number and date' }) document?: string | null;
}

export class MadeChain {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export class ApprovalStepView {
  @ApiProperty({ enum: [...approverKinds] }) approver: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) employeeId: string | null;
  @ApiProperty({ type: Number, nullable: true }) aboveDays: number | null;
}

export class ChainStepView extends ApprovalStepView {
  @ApiProperty({ type: String, nullable: true, description: 'whom a step by name names' }) fullName:
    string | null;
}

export class ChainItem {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ type: String, enum: [...requestKinds], nullable: true }) kind: string | null;
  @ApiProperty({ type: ChainStepView, isArray: true }) steps: readonly ChainStepView[];
  @ApiProperty({ type: String, nullable: true }) document: string | null;
  @ApiProperty() setBy: string;
  @ApiProperty({ format: 'date-time' }) setAt: Date;
}

export class ChainList {
  @ApiProperty({ type: ChainItem, isArray: true }) items: readonly ChainItem[];
}
