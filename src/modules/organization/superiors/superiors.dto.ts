import { ApiProperty } from '@nestjs/swagger';
import { BooleanField, DateField, IdField, TextField } from '../../../platform/http/fields.js';

export class SuperiorsQuery {
  @DateField({ optional: true, description: 'who is named then or later; today unless said otherwise' })
  date?: string;
}

/** A direct superior of a person, or of everybody in a unit and below. */
export class NewSuperiorBody {
  @IdField({ optional: true, description: 'or employeeId' }) unitId?: string;
  @IdField({ optional: true }) employeeId?: string;
  @IdField() superiorId: string;
  @BooleanField({ optional: true, description: 'stands in during an absence; needs an end' })
  substitute?: boolean;
  @DateField() from: string;
  @DateField({ optional: true, nullable: true, description: 'first day no longer' }) until?: string | null;
  @TextField({ optional: true, nullable: true, description: 'number and date' }) document?: string | null;
}

export class MadeSuperior {
  @ApiProperty({ format: 'uuid' }) id: string;
}

/** A named superior. */
export class SuperiorItem {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) unitId: string | null;
  @ApiProperty({ type: String, nullable: true }) unitName: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) employeeId: string | null;
  @ApiProperty({ type: String, nullable: true }) employeeName: string | null;
  @ApiProperty({ format: 'uuid' }) superiorId: string;
  @ApiProperty() superiorName: string;
  @ApiProperty() substitute: boolean;
  @ApiProperty({ format: 'date' }) from: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) until: string | null;
  @ApiProperty({ type: String, nullable: true }) document: string | null;
  @ApiProperty() namedBy: string;
  @ApiProperty({ format: 'date-time' }) namedAt: Date;
}

export class SuperiorList {
  @ApiProperty({ type: SuperiorItem, isArray: true }) items: readonly SuperiorItem[];
}
