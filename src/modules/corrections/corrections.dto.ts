import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, Matches, ValidateNested } from 'class-validator';
import {
  BooleanField, ChoiceField, CodeField, DateField, IdField, IdsField, InstantField, IntegerField, TextField,
} from '../../platform/http/fields.js'; // prettier-ignore
import { decisionStates, type DecisionState } from './decision-columns.js';
import { excuseKinds, type ExcuseKind } from '../../core/attendance/excuse-kind.js';
import { flexibleKinds, type FlexibleKind } from './flexible-minutes.entity.js';
import { HEALTH_LEAVE } from './health-data.js';
import { CancellationItem } from './proposals/proposals.dto.js';
import type { Direction } from '../../core/attendance/punch.js';

/** Page and filters of proposals. */
export class ProposalQuery {
  @ChoiceField(decisionStates, { optional: true }) status?: DecisionState;
  @TextField({ optional: true, max: 500 }) cursor?: string;
  @IntegerField({ optional: true, min: 1, max: 200 }) limit?: number;
}

/** Page and filters of corrections. */
export class CorrectionQuery extends ProposalQuery {
  @IdField({ optional: true }) employeeId?: string;
}

/** Page and filters of excuses. */
export class ExcuseQuery extends ProposalQuery {
  @ChoiceField(excuseKinds, { optional: true }) kind?: ExcuseKind;
  @IdField({ optional: true, description: 'unit with all below it' }) unitId?: string;
  @TextField({ optional: true, max: 200, description: 'parts of name or code, without diacritics' })
  text?: string;
  @DateField({ optional: true, description: 'covers time of this day or later' }) from?: string;
  @DateField({ optional: true, description: 'and of a day before this one' }) until?: string;
}

const leaveKinds = excuseKinds.filter((kind) => kind !== 'device-outage');

/** A paper that excuses people. */
export class NewExcuse {
  @IdsField({ max: 500 }) employeeIds: string[];
  @ChoiceField(leaveKinds) kind: Exclude<ExcuseKind, 'device-outage'>;
  @InstantField() from: string;
  @InstantField() until: string;
  @BooleanField({ optional: true, description: 'absent: as the kind has it; "other" must say it' })
  paid?: boolean;
  @TextField({ optional: true, nullable: true, max: 5, description: "null: the rule book's for the kind" })
  symbol?: string | null;
  @TextField({ optional: true, nullable: true, description: 'number and date' }) document?: string | null;
  @TextField({ max: 500 }) reason: string;
}

/** The ids of what was proposed, one a person. */
export class MadeProposals {
  @ApiProperty({ type: [String] }) ids: string[];
}

/** A scan that is to count for nothing. */
export class VoidScan {
  @IdField() scanId: string;
  @InstantField({ description: 'when it counts' }) at: string;
  @TextField({ description: 'number and date' }) document: string;
  @TextField({ max: 500 }) reason: string;
}

/** A punch that no reader took. */
export class NewPunch {
  @IdField() employeeId: string;
  @InstantField() at: string;
  @ChoiceField(['in', 'out'], { optional: true, nullable: true, description: 'null: as the day has it' })
  direction?: Direction | null;
  @TextField({ description: 'number and date' }) document: string;
  @TextField({ max: 500 }) reason: string;
}

/** Whose flexible minutes. */
export class FlexibleMinutesQuery {
  @IdField({ optional: true }) employeeId?: string;
}

/** Minutes of each day that are to be flexible. */
export class NewFlexibleMinutesBody {
  @IdField() employeeId: string;
  @DateField() from: string;
  @DateField({ description: 'first day that no longer belongs to it' }) until: string;
  @IntegerField({ min: 1, max: 240 }) minutes: number;
  @ChoiceField(flexibleKinds) kind: FlexibleKind;
  @TextField({ optional: true, nullable: true }) document?: string | null;
  @TextField({ max: 500 }) reason: string;
}

/** Flexible minutes; the reason is for those who may read health data. */
export class FlexibleMinutesItem {
  @ApiProperty() id: string;
  @ApiProperty() employeeId: string;
  @ApiProperty() employeeCode: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ format: 'date' }) from: string;
  @ApiProperty({ format: 'date' }) until: string;
  @ApiProperty({ type: 'integer' }) minutes: number;
  @ApiProperty({ type: String, enum: [...flexibleKinds], nullable: true }) kind: string | null;
  @ApiProperty({ type: String, nullable: true }) document: string | null;
  @ApiProperty({ enum: [...decisionStates] }) status: string;
  @ApiProperty() reason: string;
  @ApiProperty() proposedBy: string;
  @ApiProperty() proposedAt: Date;
  @ApiProperty({ type: String, nullable: true }) decidedBy: string | null;
  @ApiProperty({ type: Date, nullable: true }) decidedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) decisionNote: string | null;
  @ApiProperty({ description: 'waits, and the reader is one who may decide it' }) mayDecide: boolean;
  @ApiProperty({ type: CancellationItem, nullable: true }) cancellation: CancellationItem | null;
  @ApiProperty({ description: 'the reader may withdraw it, or ask that it be cancelled' }) mayCancel: boolean;
}

export class FlexibleMinutesList {
  @ApiProperty({ type: [FlexibleMinutesItem] }) items: FlexibleMinutesItem[];
}

/** Whether a day was worked. */
export class ConfirmedDayBody {
  @IdField() employeeId: string;
  @DateField() date: string;
  @BooleanField() confirmed: boolean;
  @TextField({ optional: true, nullable: true, max: 5, description: 'such as CQ at the sending agency' })
  symbol?: string | null;
}

/** The unit head's word on days without a reader. */
export class ConfirmDays {
  @TextField({ optional: true, nullable: true, description: 'number and date' }) document?: string | null;

  @ApiProperty({ type: [ConfirmedDayBody], minItems: 1, maxItems: 1000 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => ConfirmedDayBody)
  days: ConfirmedDayBody[];
}

/** A reader was out of order. */
export class NewDeviceOutage {
  @IdField() unitId: string;
  @InstantField() from: string;
  @InstantField() until: string;
  @TextField({ max: 500 }) reason: string;
}

/** A decision over proposals of others. */
export class DecideProposals {
  @IdsField({ max: 500 }) ids: string[];
  @ChoiceField(['approved', 'rejected']) status: 'approved' | 'rejected';
  @TextField({ max: 500, description: 'why' }) note: string;
}

/** Which sheet to print. */
export class SheetQuery {
  @IdField() unitId: string;
  @DateField() date: string;
}

/** A time that somebody signed for. */
export class SheetTime {
  @ApiProperty({ example: '07:36' }) @Matches(/^([01]\d|2[0-3]):[0-5]\d$/) time: string;
  @ChoiceField(['in', 'out'], { optional: true }) direction?: Direction;
}

/** A row of the sheet. */
export class SheetRow {
  @CodeField() employeeCode: string;

  @ApiProperty({ type: [SheetTime], minItems: 1, maxItems: 12 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => SheetTime)
  times: SheetTime[];
}

/** A signed sheet as it is typed in. */
export class SignedSheet {
  @IdField() unitId: string;
  @DateField() date: string;
  @TextField({ max: 500 }) reason: string;

  @ApiProperty({ type: [SheetRow], minItems: 1, maxItems: 1000 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => SheetRow)
  rows: SheetRow[];
}

/** The id of what was proposed. */
export class MadeProposal {
  @ApiProperty() id: string;
}

/** An excuse. */
export class ExcuseItem {
  @ApiProperty() id: string;
  @ApiProperty({ enum: [...excuseKinds, HEALTH_LEAVE], description: 'health-leave: of some kind' })
  kind: string;
  @ApiProperty({ type: String, nullable: true }) unitId: string | null;
  @ApiProperty({ type: String, nullable: true }) unitName: string | null;
  @ApiProperty({ type: String, nullable: true }) employeeId: string | null;
  @ApiProperty({ type: String, nullable: true }) employeeCode: string | null;
  @ApiProperty({ type: String, nullable: true }) fullName: string | null;
  @ApiProperty({ description: 'waits, and the reader is one who may decide it' }) mayDecide: boolean;
  @ApiProperty() fromAt: Date;
  @ApiProperty() untilAt: Date;
  @ApiProperty({ type: String, nullable: true, description: 'shared by those of one paper' })
  groupId: string | null;
  @ApiProperty() paid: boolean;
  @ApiProperty({ type: String, nullable: true }) symbol: string | null;
  @ApiProperty({ type: String, nullable: true }) document: string | null;
  @ApiProperty({ type: Number, nullable: true }) affected: number | null;
  @ApiProperty({ enum: [...decisionStates] }) status: string;
  @ApiProperty() reason: string;
  @ApiProperty() proposedBy: string;
  @ApiProperty() proposedAt: Date;
  @ApiProperty({ type: String, nullable: true }) decidedBy: string | null;
  @ApiProperty({ type: Date, nullable: true }) decidedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) decisionNote: string | null;
  @ApiProperty({
    type: String,
    enum: ['confirmed', 'refused'],
    nullable: true,
    description: 'what the sending agency says',
  })
  agencyWord: string | null;
  @ApiProperty({ type: CancellationItem, nullable: true }) cancellation: CancellationItem | null;
  @ApiProperty({ description: 'the reader may withdraw it, or ask that it be cancelled' }) mayCancel: boolean;
}

/** A page of excuses, newest first. */
export class ExcusePage {
  @ApiProperty({ type: [ExcuseItem] }) items: ExcuseItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** A punch that was added by hand, or a scan that counts for nothing. */
export class CorrectionItem {
  @ApiProperty() id: string;
  @ApiProperty({ enum: ['added-punch', 'voided-scan'] }) kind: string;
  @ApiProperty() employeeId: string;
  @ApiProperty() employeeCode: string;
  @ApiProperty() fullName: string;
  @ApiProperty() unitId: string;
  @ApiProperty() at: Date;
  @ApiProperty({ enum: ['in', 'out'], nullable: true, type: String }) direction: string | null;
  @ApiProperty({ type: String, nullable: true }) scanId: string | null;
  @ApiProperty({ enum: ['paper-sheet', 'request', 'explanation', 'office'] }) source: string;
  @ApiProperty({ type: String, nullable: true }) document: string | null;
  @ApiProperty({ description: 'waits, and the reader is one who may decide it' }) mayDecide: boolean;
  @ApiProperty({ enum: [...decisionStates] }) status: string;
  @ApiProperty() reason: string;
  @ApiProperty() proposedBy: string;
  @ApiProperty() proposedAt: Date;
  @ApiProperty({ type: String, nullable: true }) decidedBy: string | null;
  @ApiProperty({ type: Date, nullable: true }) decidedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) decisionNote: string | null;
  @ApiProperty({ type: CancellationItem, nullable: true }) cancellation: CancellationItem | null;
  @ApiProperty({ description: 'the reader may withdraw it, or ask that it be cancelled' }) mayCancel: boolean;
}

/** A page of corrections, newest first. */
export class CorrectionPage {
  @ApiProperty({ type: [CorrectionItem] }) items: CorrectionItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** What became of a row of a sheet. */
export class SheetRowAnswer {
  @ApiProperty({ type: 'integer' }) row: number;
  @ApiProperty() employeeCode: string;
  @ApiProperty({ type: 'integer', description: 'times that wait for approval' }) entered: number;
  @ApiProperty({ type: 'integer', description: 'times that had been typed in before' }) known: number;
  @ApiProperty({ enum: ['unknown-person', 'own-record', 'future'], nullable: true, type: String }) refused:
    string | null;
}

/** What became of a sheet. */
export class SheetAnswer {
  @ApiProperty({ type: [SheetRowAnswer] }) rows: SheetRowAnswer[];
}
