import { ApiProperty } from '@nestjs/swagger';
import { driverNames, type DriverName } from '../../../../../devices/driver/reader-binding.js';
import { readerStates, type ReaderState } from '../../../../../devices/driver/reader-health.js';
import { spoolAlarms, type SpoolAlarm } from '../../../../../devices/gate/spool-limits.js';
import { uploadStates, type UploadState } from '../../../../../devices/gate/uploader.js';
import { IdField } from '../../../../platform/http/fields.js';
import { CARD_FORMATS, type CardFormat } from '../../../../core/credential/card-format.js';

/** Filter of a list of gates. */
export class GateQuery {
  @IdField({ optional: true })
  unitId?: string;
}

/** What waits at a gate. */
export class GateSpoolView {
  @ApiProperty() depth: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) oldestAt: string | null;
  @ApiProperty({ description: 'scans that were refused for good, kept at the gate' }) deadLetters: number;
  @ApiProperty({ type: String, enum: spoolAlarms, nullable: true }) alarm: SpoolAlarm | null;
  @ApiProperty({ type: String, nullable: true }) failure: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'the store was damaged and repaired, which nobody has acknowledged; stands beside any alarm',
  })
  repair: string | null;
}

/** How a gate fares with the server. */
export class GateUploadView {
  @ApiProperty({ enum: uploadStates }) state: UploadState;
  @ApiProperty({ type: String, nullable: true }) lastError: string | null;
}

/** How a reader fares; `state` is null before its gate reported it. */
export class ReaderHealthView {
  @ApiProperty() code: string;
  @ApiProperty({ enum: readerStates, nullable: true }) state: ReaderState | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) since: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastReportAt: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastScanAt: string | null;
  @ApiProperty() scans: number;
  @ApiProperty() malformed: number;
  @ApiProperty() errors: number;
  @ApiProperty({ type: String, nullable: true }) lastError: string | null;
  @ApiProperty({ type: String, nullable: true }) hint: string | null;
}

/** A reader that was bound here. */
export class GateReaderView extends ReaderHealthView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: driverNames }) driver: DriverName;
  @ApiProperty({ enum: CARD_FORMATS }) format: CardFormat;
  @ApiProperty() version: number;
}

/** A plugged-in device that could be bound. */
export class ReaderCandidateView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: driverNames }) driver: DriverName;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) port: string | null;
  @ApiProperty() path: string;
  @ApiProperty({ type: Number, nullable: true }) vendorId: number | null;
  @ApiProperty({ type: Number, nullable: true }) productId: number | null;
  @ApiProperty({ type: Object, description: 'what a binding must name to mean this device' }) match: object;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'the binding that reads it now: a card held to it counts as a scan too',
  })
  boundAs: string | null;
}

/** A gate and its health. */
export class GateView {
  @ApiProperty() deviceId: string;
  @ApiProperty() code: string;
  @ApiProperty() unitId: string;
  @ApiProperty() unitName: string;
  @ApiProperty() zone: string;
  @ApiProperty({ description: 'seen within the last 30 seconds' }) online: boolean;
  @ApiProperty({ type: Date, nullable: true }) lastSeenAt: Date | null;
  @ApiProperty({ type: Date, nullable: true }) deliveredUpTo: Date | null;
  @ApiProperty({ type: String, nullable: true }) version: string | null;
  @ApiProperty({ type: String, nullable: true }) hostName: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) startedAt: string | null;
  @ApiProperty({ type: Number, nullable: true }) clockOffsetMs: number | null;
  @ApiProperty({ type: GateSpoolView, nullable: true }) spool: GateSpoolView | null;
  @ApiProperty({ type: GateUploadView, nullable: true }) upload: GateUploadView | null;
  @ApiProperty({ type: [GateReaderView] }) readers: GateReaderView[];
  @ApiProperty({ type: [ReaderHealthView], description: 'readers bound at the gate itself, by a file' })
  localReaders: ReaderHealthView[];
}

/** A gate with what is plugged in there. */
export class GateDetail extends GateView {
  @ApiProperty({ type: [ReaderCandidateView] }) candidates: ReaderCandidateView[];
}

/** Gates by code. */
export class GateList {
  @ApiProperty({ type: [GateView] }) items: GateView[];
}
