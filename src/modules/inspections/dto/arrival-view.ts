import { ApiProperty } from '@nestjs/swagger';

/** What the screen at a door shows of somebody who came in just now, besides the name. */
export class ArrivalView {
  @ApiProperty({ type: String, nullable: true, description: 'the uniform of today; null: none is prescribed, or exempt' })
  uniform: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'the picture as a data: address' })
  photo: string | null;

  @ApiProperty({ description: 'whether the office wants lateness shown in public (KIOSK_LATENESS)' })
  showsLateness: boolean;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'minutes late in the session now running; null: not shown here, or the scan is not counted yet',
  })
  lateMinutes: number | null;
} // prettier-ignore
