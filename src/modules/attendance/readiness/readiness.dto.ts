import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DateField, IntegerField, TextField } from '../../../platform/http/fields.js';
import { readinessSentences, type ReadinessKind } from './readiness-checks.js';

const kinds = Object.keys(readinessSentences) as ReadinessKind[];

export class ReadinessQuery {
  @DateField() date: string;
  @TextField({ optional: true, max: 50, description: 'id or code of a unit, with all below it' }) unit?: string;
  @ChoiceField(kinds, { optional: true, description: 'only this check' }) kind?: ReadinessKind;
  @TextField({ optional: true, max: 500, description: 'from the page before, with its kind' }) cursor?: string;
  @IntegerField({ optional: true, min: 1, max: 500, description: 'names a check, 50 unless said otherwise' }) limit?: number;
} // prettier-ignore

/** A person, unit, reader or rule that is not ready. */
export class ReadinessItemView {
  @ApiProperty() id: string;
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) unitId: string | null;
  @ApiProperty({ type: String, nullable: true }) unitName: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'when a reader delivered last (null: never), why a rule is missing, the error of a day',
  })
  detail: string | null;
}

/** One check. */
export class ReadinessCheckView {
  @ApiProperty({ enum: kinds }) kind: string;
  @ApiProperty({ type: 'integer' }) count: number;
  @ApiProperty() sentence: string;
  @ApiProperty() sentenceEn: string;
  @ApiProperty({ type: [ReadinessItemView] }) items: readonly ReadinessItemView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class ReadinessView {
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ type: 'integer', description: 'employed on the date' }) people: number;
  @ApiProperty({ type: [ReadinessCheckView] }) checks: readonly ReadinessCheckView[];
}
