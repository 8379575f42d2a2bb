import { ApiProperty } from '@nestjs/swagger';

/** A person as the stream shows them. */
export class ScannedEmployee {
  @ApiProperty() id: string;
  @ApiProperty() code: string;
  @ApiProperty() fullName: string;
}

/** A card that nobody holds, with its number, so that it can be bound. */
export class UnknownCard {
  @ApiProperty({ description: 'masked where the watcher may not see card numbers' }) credential: string;
  @ApiProperty({ type: [String], description: 'as it may be printed on the card' }) printed: string[];
}

/** The data of an event `scan`. */
export class LiveScan {
  @ApiProperty() deviceId: string;
  @ApiProperty() deviceCode: string;
  @ApiProperty({ type: String, nullable: true }) reader: string | null;
  @ApiProperty({ enum: ['in', 'out'], nullable: true, type: String }) direction: string | null;
  @ApiProperty({ format: 'date-time' }) scannedAt: string;
  @ApiProperty({ format: 'date-time' }) receivedAt: string;
  @ApiProperty({ type: ScannedEmployee, nullable: true }) employee: ScannedEmployee | null;
  @ApiProperty({ type: UnknownCard, nullable: true }) unknownCard: UnknownCard | null;
}
