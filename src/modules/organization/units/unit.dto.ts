import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsUUID, ValidateIf } from 'class-validator';
import {
  ChoiceField, CodeField, DateField, IdField, IntegerField, TextField,
} from '../../../platform/http/fields.js'; // prettier-ignore
import { IdParams } from '../views.js';
import { unitKinds, unitLevels, type UnitKind, type UnitLevel } from '../unit-kind.js';

/** Filters and page of a list of units. */
export class UnitQuery {
  /** Words of name or code, without regard to case and diacritics. */
  @TextField({ optional: true, max: 100 })
  search?: string;

  /** The unit, everything below it and their predecessors. */
  @IdField({ optional: true })
  within?: string;

  @IdField({ optional: true })
  parentId?: string;

  @ChoiceField(unitKinds, { optional: true })
  kind?: UnitKind;

  @DateField({ optional: true })
  validOn?: string;

  @TextField({ optional: true, max: 1000 })
  cursor?: string;

  @IntegerField({ optional: true, min: 1, max: 500 })
  limit?: number;
}

/** A new unit. */
export class CreateUnit {
  @CodeField()
  code: string;

  @TextField()
  name: string;

  @ChoiceField(unitKinds)
  kind: UnitKind;

  @ChoiceField(unitLevels, { optional: true, nullable: true })
  level?: UnitLevel | null;

  @IdField({ optional: true, nullable: true })
  parentId?: string | null;

  @TextField({
    optional: true,
    nullable: true,
    max: 60,
    description: 'IANA zone; null: the zone of the parent',
  })
  zone?: string | null;

  @DateField({ optional: true, nullable: true })
  validFrom?: string | null;

  @DateField({ optional: true, nullable: true })
  validUntil?: string | null;
}

/** A change of a unit: what is given, over `version`. */
export class UpdateUnit {
  @IntegerField({ min: 1, max: 2_000_000_000 })
  version: number;

  @CodeField({ optional: true })
  code?: string;

  @TextField({ optional: true })
  name?: string;

  @ChoiceField(unitKinds, { optional: true })
  kind?: UnitKind;

  @ChoiceField(unitLevels, { optional: true, nullable: true })
  level?: UnitLevel | null;

  @IdField({ optional: true, nullable: true })
  parentId?: string | null;

  @TextField({ optional: true, nullable: true, max: 60 })
  zone?: string | null;

  @DateField({ optional: true, nullable: true })
  validFrom?: string | null;
}

/** A new name from a day on that has come. */
export class RenameUnit {
  @IntegerField({ min: 1, max: 2_000_000_000 })
  version: number;

  @TextField()
  name: string;

  @DateField({ description: 'First day of the new name; today or before' })
  on: string;
}

/** The end of a unit. */
export class EndUnit {
  @IntegerField({ min: 1, max: 2_000_000_000 })
  version: number;

  @DateField({ nullable: true, description: 'First day on which the unit no longer exists; null reopens it' })
  on: string | null;

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Units that take over from it' })
  @ValidateIf((_object, value) => value !== undefined)
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  successorIds?: string[];

  @IdField({ optional: true, description: 'Unit to which its people and sub-units go on that day' })
  moveTo?: string;
}

/** A unit that took over. */
export class AddSuccessor {
  @IdField()
  successorId: string;

  @DateField()
  on: string;
}

/** A line of the succession in an address. */
export class SuccessorParams extends IdParams {
  @IdField()
  successorId: string;
}

/** A unit as the API shows it. */
export class UnitView {
  @ApiProperty() id: string;
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: unitKinds }) kind: UnitKind;
  @ApiProperty({ enum: unitLevels, nullable: true }) level: UnitLevel | null;
  @ApiProperty({ type: String, nullable: true }) parentId: string | null;
  @ApiProperty({ type: String, nullable: true }) zone: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) validFrom: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) validUntil: string | null;
  @ApiProperty() version: number;
}

/** One unit took over from another on a day. */
export class SuccessionView {
  @ApiProperty() predecessorId: string;
  @ApiProperty() successorId: string;
  @ApiProperty({ type: String, format: 'date' }) onDate: string;
}

/** What a unit was called before. */
export class FormerNameView {
  @ApiProperty() name: string;
  @ApiProperty({ type: String, format: 'date', description: 'first day of the next name' }) untilDate: string;
}

/** A unit with its effective zone, its former names and its succession. */
export class UnitDetail extends UnitView {
  @ApiProperty() effectiveZone: string;
  @ApiProperty({ type: [FormerNameView], description: 'the oldest first' }) formerNames: FormerNameView[];
  @ApiProperty({ type: [SuccessionView] }) succession: SuccessionView[];
}

/** A page of units in Vietnamese order of their names. */
export class UnitPage {
  @ApiProperty({ type: [UnitView] }) items: UnitView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
