import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateIf, ValidateNested } from 'class-validator';
import {
  driverNames,
  type DriverName,
  type ReaderMatch,
  type ReaderProfile,
} from '../../../../../devices/driver/reader-binding.js';
import { learningProblems } from '../../../../../devices/gate/learned-card.js';
import { CARD_FORMATS, type CardFormat } from '../../../../core/credential/card-format.js';
import {
  ChoiceField,
  CodeField,
  IdField,
  IntegerField,
  TextField,
} from '../../../../platform/http/fields.js';
import type { LearningView } from '../gate-learning.service.js'; // prettier-ignore

const USB_ID = { min: 0, max: 65_535, optional: true };

/** Which plugged-in device a binding claims; fields left out match anything. */
export class ReaderMatchBody {
  @TextField({ optional: true })
  path?: string;

  @TextField({ optional: true })
  port?: string;

  @IntegerField(USB_ID)
  vendorId?: number;

  @IntegerField(USB_ID)
  productId?: number;

  @IntegerField({ min: -1, max: 255, optional: true })
  interface?: number;

  @IntegerField(USB_ID)
  usagePage?: number;

  @IntegerField(USB_ID)
  usage?: number;

  @TextField({ optional: true })
  product?: string;

  @TextField({ optional: true })
  serial?: string;
}

/** How the bytes of a reader become a card. */
export class ReaderProfileBody {
  @ChoiceField(driverNames)
  driver: DriverName;

  @ChoiceField(CARD_FORMATS)
  format: CardFormat;

  @ApiProperty({ type: Object, description: 'options of the driver, checked by it' })
  @IsObject()
  options: Record<string, unknown>;
}

/** A reader to be bound. */
export class ReaderBindingBody {
  @CodeField()
  code: string;

  @ApiProperty({ type: ReaderMatchBody })
  @IsObject()
  @ValidateNested()
  @Type(() => ReaderMatchBody)
  match: ReaderMatchBody;

  @ApiProperty({ type: ReaderProfileBody })
  @IsObject()
  @ValidateNested()
  @Type(() => ReaderProfileBody)
  profile: ReaderProfileBody;
}

/** A change of a bound reader: what is given, over `version`. */
export class UpdateReaderBinding {
  @IntegerField({ min: 1, max: 2_000_000_000 })
  version: number;

  @CodeField({ optional: true })
  code?: string;

  @ApiPropertyOptional({ type: ReaderMatchBody })
  @ValidateIf((_object, value) => value !== undefined)
  @IsObject()
  @ValidateNested()
  @Type(() => ReaderMatchBody)
  match?: ReaderMatchBody;

  @ApiPropertyOptional({ type: ReaderProfileBody })
  @ValidateIf((_object, value) => value !== undefined)
  @IsObject()
  @ValidateNested()
  @Type(() => ReaderProfileBody)
  profile?: ReaderProfileBody;
}

/** A reader of a gate in an address. */
export class ReaderParams {
  @IdField()
  id: string;

  @IdField()
  readerId: string;
}

/** A bound reader. */
export class ReaderBindingView {
  @ApiProperty() id: string;
  @ApiProperty() code: string;
  @ApiProperty({ type: ReaderMatchBody }) match: ReaderMatch;
  @ApiProperty({ type: ReaderProfileBody }) profile: ReaderProfile;
  @ApiProperty() version: number;
}

/** The bound readers of a gate. */
export class ReaderBindingList {
  @ApiProperty({ type: [ReaderBindingView] }) items: ReaderBindingView[];
}

/** The candidate to listen to. */
export class StartLearning {
  @TextField({ max: 64 })
  candidateId: string;
}

/** A format in which a learned text is a card number. */
export class FittingFormatView {
  @ApiProperty({ enum: CARD_FORMATS }) format: CardFormat;
  @ApiProperty({ example: 'card:32:00BC614E' }) credential: string;
  @ApiProperty({ type: Object, description: 'options of the driver under which a binding reads it' })
  options: Record<string, unknown>;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'a known kind of reader that looks like this one and reads so',
  })
  suggestedBy: string | null;
}

/** How "scan a card now" stands. */
export class LearningBody {
  @ApiProperty({ enum: ['none', 'waiting', 'learned', 'failed'] }) state: LearningView['state'];
  @ApiProperty({ type: Object, nullable: true }) candidate: object | null;
  @ApiProperty({ type: Date, nullable: true }) until: Date | null;
  @ApiProperty({ type: String, nullable: true }) text: string | null;
  @ApiProperty({ type: [FittingFormatView] }) formats: FittingFormatView[];
  @ApiProperty({
    type: String,
    enum: learningProblems,
    nullable: true,
  })
  problem: string | null;
}
