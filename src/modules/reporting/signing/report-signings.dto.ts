import { ApiProperty } from '@nestjs/swagger';
import { DateField, IdField, TextField } from '../../../platform/http/fields.js';

/** How the reports of a unit are headed and signed from a day on; what is left out comes from the unit above. */
export class NewSigningBody {
  @IdField({ description: 'whose reports, and those of units below that have none of their own' })
  unitId: string;

  @DateField({ description: 'first day of reports that are dated so' })
  from: string;

  @TextField({ optional: true, max: 60, description: 'place in the date line, such as Hà Giang' })
  place?: string;

  @TextField({ optional: true, description: 'over the signature, lines apart by /: KT. GIÁM ĐỐC/PHÓ GIÁM ĐỐC' })
  signer?: string;

  @TextField({ optional: true, description: 'the issuing body, where it is not called as the unit' })
  issuer?: string;

  @TextField({ optional: true, description: 'the body above it, where it is not called as the unit above' })
  issuerParent?: string;

  @TextField({ optional: true, max: 30, description: 'of the issuing body in the symbol of documents: TTPVHCC in 15/BC-TTPVHCC' })
  abbreviation?: string;
} // prettier-ignore

export class SigningView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ format: 'date' }) from: string;
  @ApiProperty({ type: String, nullable: true }) place: string | null;
  @ApiProperty({ type: String, nullable: true }) signer: string | null;
  @ApiProperty({ type: String, nullable: true }) issuer: string | null;
  @ApiProperty({ type: String, nullable: true }) issuerParent: string | null;
  @ApiProperty({ type: String, nullable: true }) abbreviation: string | null;
  @ApiProperty() setBy: string;
  @ApiProperty() setAt: Date;
}

export class SigningList {
  @ApiProperty({ type: SigningView, isArray: true }) items: readonly SigningView[];
}
