import { ApiProperty } from '@nestjs/swagger';
import {
  BooleanField, ChoiceField, IdField, IdsField, InstantField, IntegerField, TextField,
} from '../../../platform/http/fields.js'; // prettier-ignore
import { settlementDecisions, type SettlementDecision } from './scan-settlement.entity.js';

/** Page and filters of quarantined scans; `from` and `until` are device times. */
export class QuarantineQuery {
  @IdField({ optional: true }) deviceId?: string;
  @TextField({ optional: true, max: 50 }) reader?: string;
  @InstantField({ optional: true }) from?: string;
  @InstantField({ optional: true }) until?: string;
  @ChoiceField(['open', 'settled'], { optional: true }) state?: 'open' | 'settled';
  @TextField({ optional: true, max: 500 }) cursor?: string;
  @IntegerField({ optional: true, min: 1, max: 200 }) limit?: number;
}

/** One decision for some scans; `countsAt` only with `given`, and then for one scan. */
export class SettleScans {
  @IdsField({ max: 200 }) scanIds: string[];
  @ChoiceField(settlementDecisions) decision: SettlementDecision;
  @InstantField({ optional: true }) countsAt?: string;
  @TextField({ max: 500, description: 'why, for the audit and the monthly report' }) reason: string;
}

/** One offset for the open scans of a device whose clock said a time of this interval. */
export class ShiftScans {
  @IdField() deviceId: string;
  @TextField({
    optional: true,
    max: 50,
    description: 'one reader of the device; without it all, since they share its clock',
  })
  reader?: string;
  @InstantField() from: string;
  @InstantField() until: string;
  @IntegerField({ min: -2_000_000_000, max: 2_000_000_000, description: 'seconds to add to the device time' })
  offsetSeconds: number;
  @TextField({ max: 500 }) reason: string;
  @BooleanField({ optional: true, description: 'only say what would be settled' }) dryRun?: boolean;
}

/** How many were settled. */
export class SettledScans {
  @ApiProperty({ type: 'integer' }) settled: number;
}

/** Scans that a shift left open, by reason. */
export class LeftScans {
  @ApiProperty({ type: 'integer' }) 'before-earliest-year': number;
  @ApiProperty({ type: 'integer' }) 'after-receipt': number;
  @ApiProperty({ type: 'integer' }) 'own-record': number;
}

/** What a shift did. */
export class ShiftedScans {
  @ApiProperty({ type: 'integer' }) settled: number;
  @ApiProperty({ type: LeftScans }) left: LeftScans;
  @ApiProperty({ type: String, nullable: true }) bulkId: string | null;
}

/** A quarantined scan. */
export class QuarantinedScanView {
  @ApiProperty() id: string;
  @ApiProperty() deviceId: string;
  @ApiProperty() deviceCode: string;
  @ApiProperty() unitId: string;
  @ApiProperty({ type: String, nullable: true }) reader: string | null;
  @ApiProperty({ description: 'masked' }) credential: string;
  @ApiProperty({ description: "what the device's clock said" }) scannedAt: Date;
  @ApiProperty({ description: 'as the device wrote it' }) localTime: string;
  @ApiProperty() receivedAt: Date;
  @ApiProperty({ type: Number, nullable: true }) clockOffsetMs: number | null;
  @ApiProperty({ enum: ['before-earliest-year', 'ahead-of-server', 'reader-drift'] }) suspicion: string;
  @ApiProperty({ enum: [...settlementDecisions], nullable: true, type: String }) decision: string | null;
  @ApiProperty({ type: Date, nullable: true }) countsAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ type: String, nullable: true }) decidedBy: string | null;
  @ApiProperty({ type: Date, nullable: true }) decidedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) employeeId: string | null;
  @ApiProperty({ type: String, nullable: true }) employeeCode: string | null;
  @ApiProperty({ type: String, nullable: true }) fullName: string | null;
}

/** A page of quarantined scans, latest received first. */
export class QuarantinePage {
  @ApiProperty({ type: [QuarantinedScanView] }) items: QuarantinedScanView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
