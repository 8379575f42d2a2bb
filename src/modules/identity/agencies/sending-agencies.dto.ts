import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '../../../platform/http/fields.js';

/** Who stands for a sending agency. */
export class AgencyContactView {
  @ApiProperty() displayName: string;
  @ApiProperty({ description: 'where the contact stands for the agency: itself or a unit above it' })
  unitName: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) from: Date | string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) until: Date | string | null;
}

/** An agency with people at work in units of the caller. */
export class SendingAgencyView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: 'integer', description: 'whom it sends today' }) people: number;
  @ApiProperty({ type: [AgencyContactView] }) contacts: readonly AgencyContactView[];
}

export class SendingAgencies {
  @ApiProperty({ type: [SendingAgencyView] }) items: readonly SendingAgencyView[];
}

/** Somebody whom the agency sends, where and since when. */
export class AgencyPersonView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() code: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ type: String, nullable: true }) position: string | null;
  @ApiProperty() dutyUnitName: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) from: Date | null;
}

export class AgencyPeople {
  @ApiProperty({ type: [AgencyPersonView] }) items: readonly AgencyPersonView[];
}

export class HomeAgencyQuery {
  @TextField({
    optional: true,
    max: 100,
    description: 'words of name or code, without regard to case and diacritics',
  })
  search?: string;
}

/** A unit that may be somebody's home. */
export class HomeAgencyView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() code: string;
  @ApiProperty() name: string;
}

export class HomeAgencies {
  @ApiProperty({ type: [HomeAgencyView], description: 'the first 50 by name' })
  items: readonly HomeAgencyView[];
}
