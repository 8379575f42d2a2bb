import { ApiProperty } from '@nestjs/swagger';

/** One change of a record: what was, what is since. */
export class RecordChange {
  @ApiProperty() id: number;
  @ApiProperty({ format: 'date-time' }) at: Date;
  @ApiProperty() actorLabel: string;
  @ApiProperty() action: string;
  @ApiProperty({ type: Object, nullable: true }) before: Record<string, unknown> | null;
  @ApiProperty({ type: Object, nullable: true }) after: Record<string, unknown> | null;
}

/** The latest changes, newest first. */
export class RecordHistory {
  @ApiProperty({ type: [RecordChange] }) items: readonly RecordChange[];
}
