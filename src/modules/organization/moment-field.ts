import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ValidateBy, ValidateIf } from 'class-validator';
import { parseCivilDate } from '../../core/time/parse-civil-date.js';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

function isMoment(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  if (parseCivilDate(value.slice(0, 10)) !== value.slice(0, 10)) return false;
  return value.length === 10 || (INSTANT.test(value) && !Number.isNaN(Date.parse(value)));
}

/** A civil date, meaning its midnight where the unit is, or an instant with offset. */
export function MomentField(options: { optional?: boolean; nullable?: boolean } = {}): PropertyDecorator {
  const described = {
    type: String,
    example: '2026-07-01',
    description: 'A civil date (midnight in the zone of the unit) or an instant with offset.',
    ...(options.nullable ? { nullable: true } : {}),
  };
  return applyDecorators(
    options.optional ? ApiPropertyOptional(described) : ApiProperty(described),
    ...(options.optional ? [ValidateIf((_object, value) => value !== undefined)] : []),
    ...(options.nullable ? [ValidateIf((_object, value) => value !== null)] : []),
    ValidateBy({ name: 'isMoment', validator: { validate: isMoment } }),
  );
}
