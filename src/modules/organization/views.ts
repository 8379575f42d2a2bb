import { ApiProperty } from '@nestjs/swagger';
import { IdField } from '../../platform/http/fields.js';

/** The id of a record in an address. */
export class IdParams {
  @IdField()
  id: string;
}

/** A half-open period as the API shows it. */
export class PeriodView {
  @ApiProperty({ type: Date, nullable: true }) from: Date | null;
  @ApiProperty({ type: Date, nullable: true }) until: Date | null;
}
