import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** A scan as a device sends it. (bootId, sequence) names it for ever. */
export class SentScan {
  @ApiProperty({ description: 'one start of the device', maxLength: 64 }) bootId: string;
  @ApiProperty({ type: 'integer', minimum: 0 }) sequence: number;
  @ApiProperty({
    description: 'canonical (card:<bits>:<hex>, pin:<group>:<text>) or as printed on the card',
    example: 'card:32:00BC614E',
  })
  credential: string;
  @ApiProperty({ format: 'date-time', example: '2026-07-01T07:30:00+07:00' }) scannedAt: string;
  @ApiPropertyOptional({ enum: ['in', 'out'] }) direction?: string;
  @ApiPropertyOptional({ maxLength: 50 }) reader?: string;
  @ApiPropertyOptional({ maxLength: 500, description: 'what the reader gave' }) raw?: string;
  @ApiPropertyOptional({
    maxLength: 30,
    description:
      'how the text was read; PIN: typed at a pad, and rejected (too-many-pins) after many that nobody holds',
  })
  format?: string;
  @ApiPropertyOptional() monotonicMs?: number;
  @ApiPropertyOptional({
    description:
      "how far the device's clock was ahead of the server's at the scan, in ms; by it the time is judged, without it by that of sending",
  })
  clockOffsetMs?: number;
}

/** Up to 1,000 scans. */
export class SentScans {
  @ApiProperty({ format: 'date-time', description: "the device's clock when it sends" }) sentAt: string;
  @ApiProperty({ type: [SentScan], minItems: 1, maxItems: 1000 }) scans: SentScan[];
}

/** What became of one scan. */
export class ScanAnswer {
  @ApiProperty({ type: String, nullable: true }) bootId: string | null;
  @ApiProperty({ type: Number, nullable: true }) sequence: number | null;
  @ApiProperty({ enum: ['stored', 'duplicate', 'conflict', 'quarantined', 'rejected'] }) outcome: string;
  @ApiPropertyOptional() reason?: string;
}

/** What became of each scan, in their order. */
export class ScanAnswers {
  @ApiProperty() receivedAt: Date;
  @ApiProperty({ type: [ScanAnswer] }) results: ScanAnswer[];
}
