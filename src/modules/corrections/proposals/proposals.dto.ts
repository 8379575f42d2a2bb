import { ApiProperty } from '@nestjs/swagger';
import { excuseKinds } from '../../../core/attendance/excuse-kind.js';
import { IntegerField, TextField } from '../../../platform/http/fields.js';
import { decisionStates } from '../decision-columns.js';
import { HEALTH_LEAVE } from '../health-data.js';

/** Why something is to be no longer. */
export class CancelEntry {
  @TextField({ max: 450, description: 'why' }) reason: string;
}

/** What became of the wish. */
export class CancelledEntry {
  @ApiProperty({
    enum: ['withdrawn', 'cancelling'],
    description: 'withdrawn: nobody had decided; cancelling: a second person decides',
  })
  status: string;
}

/** The last wish to cancel something that was approved. */
export class CancellationItem {
  @ApiProperty() id: string;
  @ApiProperty({ enum: [...decisionStates] }) status: string;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty() proposedBy: string;
  @ApiProperty() proposedAt: Date;
  @ApiProperty({ type: String, nullable: true }) decidedBy: string | null;
  @ApiProperty({ type: Date, nullable: true }) decidedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) decisionNote: string | null;
  @ApiProperty({ description: 'who had approved it' }) approvedBy: string;
  @ApiProperty() approvedAt: Date;
}

/** A page of what waits. */
export class WaitingProposalsQuery {
  @TextField({ optional: true, max: 500 }) cursor?: string;
  @IntegerField({ optional: true, min: 1, max: 200 }) limit?: number;
}

/** Something that HR entered, or wants to be cancelled. */
export class WaitingProposalItem {
  @ApiProperty({ description: 'of a cancellation its own' }) id: string;
  @ApiProperty({ enum: ['excuse', 'correction', 'flexible-minutes'] }) of: string;
  @ApiProperty({ description: 'it was approved, and is to be cancelled' }) cancels: boolean;
  @ApiProperty({ enum: [...excuseKinds, HEALTH_LEAVE, 'added-punch', 'voided-scan', 'flexible-minutes'] })
  what: string;
  @ApiProperty({ type: String, nullable: true }) employeeId: string | null;
  @ApiProperty({ type: String, nullable: true }) employeeCode: string | null;
  @ApiProperty({ type: String, nullable: true }) fullName: string | null;
  @ApiProperty({ type: String, nullable: true }) unitName: string | null;
  @ApiProperty({ description: 'of a correction its moment' }) from: Date;
  @ApiProperty({ type: Date, nullable: true }) until: Date | null;
  @ApiProperty({ type: String, enum: ['in', 'out'], nullable: true }) direction: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) minutes: number | null;
  @ApiProperty({ type: String, nullable: true }) document: string | null;
  @ApiProperty() reason: string;
  @ApiProperty() proposedBy: string;
  @ApiProperty() proposedAt: Date;
  @ApiProperty({ type: String, nullable: true }) cancelReason: string | null;
  @ApiProperty({ type: String, nullable: true }) approvedBy: string | null;
  @ApiProperty({ type: String, enum: ['confirmed', 'refused'], nullable: true }) agencyWord: string | null;
}

/** A page of them, the longest waiting first. */
export class WaitingProposalPage {
  @ApiProperty({ type: [WaitingProposalItem] }) items: WaitingProposalItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
