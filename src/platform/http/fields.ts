import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsString, IsUUID, Matches, Max, MaxLength, Min, MinLength,
  ValidateBy, ValidateIf, type ValidationOptions,
} from 'class-validator'; // prettier-ignore
import { isPlausibleDate } from '../../core/time/is-plausible-date.js';
import { parseCivilDate } from '../../core/time/parse-civil-date.js';

interface FieldOptions {
  readonly optional?: boolean;
  readonly nullable?: boolean;
  readonly description?: string;
}

function isCivilDate(value: unknown): boolean {
  return typeof value === 'string' && parseCivilDate(value) === value;
}

function documented(options: FieldOptions, schema: object): PropertyDecorator[] {
  const described = {
    ...schema,
    ...(options.description === undefined ? {} : { description: options.description }),
    ...(options.nullable ? { nullable: true } : {}),
  };
  return [
    options.optional ? ApiPropertyOptional(described) : ApiProperty(described),
    // Not IsOptional: that would let null pass too.
    ...(options.optional ? [ValidateIf((_object, value) => value !== undefined)] : []),
    ...(options.nullable ? [ValidateIf((_object, value) => value !== null)] : []),
  ];
}

/** PostgreSQL cannot store NUL, and other control characters only ever come from broken input. */
function NoControlCharacters(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'noControlCharacters',
      validator: {
        validate: (value: unknown) =>
          typeof value !== 'string' || !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(value),
      },
    },
    options,
  );
}

const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim().normalize('NFC') : value,
);

/** One line of text, trimmed and in Unicode NFC; 1 to `max` (200) characters. */
export function TextField(options: FieldOptions & { min?: number; max?: number } = {}): PropertyDecorator {
  const { min = 1, max = 200 } = options;
  return applyDecorators(
    ...documented(options, { type: String, minLength: min, maxLength: max }),
    trimmed,
    IsString(),
    MinLength(min),
    MaxLength(max),
    NoControlCharacters(),
  );
}

/** A secret that is typed: not trimmed, not normalised; at most `max` (1,024) characters. */
export function SecretField(options: FieldOptions & { max?: number } = {}): PropertyDecorator {
  const { max = 1024 } = options;
  return applyDecorators(
    ...documented(options, { type: String, format: 'password', maxLength: max }),
    IsString(),
    MinLength(1),
    MaxLength(max),
  );
}

/** A code of a unit, person or device: letters of any language, digits and `. _ / -`; 1 to 50 characters. */
export function CodeField(options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    ...documented(options, { type: String, maxLength: 50, pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]*$' }),
    trimmed,
    IsString(),
    MaxLength(50),
    Matches(/^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u),
  );
}

/** In the years 1900 to 2199; what is no text is refused by the other checks. */
function Plausible(): PropertyDecorator {
  return ValidateBy({
    name: 'isPlausible',
    validator: {
      validate: (value: unknown) => typeof value !== 'string' || isPlausibleDate(value.slice(0, 10)),
    },
  });
}

/** A civil date `yyyy-MM-dd` that exists, of the years 1900 to 2199. */
export function DateField(options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    ...documented(options, { type: String, format: 'date', example: '2026-07-01' }),
    ValidateBy({ name: 'isCivilDate', validator: { validate: (value: unknown) => isCivilDate(value) } }),
    Plausible(),
  );
}

/** An instant in ISO 8601 with offset, such as `2026-07-01T07:30:00+07:00`, of the years 1900 to 2199. */
export function InstantField(options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    ...documented(options, { type: String, format: 'date-time', example: '2026-07-01T07:30:00+07:00' }),
    ValidateBy({
      name: 'isInstant',
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' &&
          /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/.test(value) &&
          isCivilDate(value.slice(0, 10)) &&
          !Number.isNaN(Date.parse(value)),
      },
    }),
    Plausible(),
  );
}

/** A UUID. */
export function IdField(options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(...documented(options, { type: String, format: 'uuid' }), IsUUID());
}

/** UUIDs: at least one, at most `max`, none twice. */
export function IdsField(options: FieldOptions & { max: number }): PropertyDecorator {
  return applyDecorators(
    ...documented(options, { type: String, format: 'uuid', isArray: true, maxItems: options.max }),
    IsArray(),
    ArrayMaxSize(options.max),
    isDistinctNonEmpty(),
    IsUUID(undefined, { each: true }),
  );
}

/** SHA-256 in hexadecimal: at least one, at most `max`, none twice. */
export function HashesField(options: FieldOptions & { max: number }): PropertyDecorator {
  return applyDecorators(
    ...documented(options, { type: String, isArray: true, maxItems: options.max }),
    IsArray(),
    ArrayMaxSize(options.max),
    isDistinctNonEmpty(),
    Matches(/^[0-9a-f]{64}$/, { each: true }),
  );
}

/** One of `values`. */
export function ChoiceField(values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(...documented(options, { type: String, enum: [...values] }), IsIn([...values]));
}

/** Several of `values`, each at most once, at least one. */
export function ChoicesField(values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    ...documented(options, { type: String, enum: [...values], isArray: true }),
    IsArray(),
    isDistinctNonEmpty(),
    IsIn([...values], { each: true }),
  );
}

function isDistinctNonEmpty(): PropertyDecorator {
  return ValidateBy({
    name: 'isDistinctNonEmpty',
    validator: {
      validate: (value: unknown) =>
        Array.isArray(value) && value.length > 0 && new Set(value).size === value.length,
    },
  });
}

/** A whole number; from a query string too. */
export function IntegerField(options: FieldOptions & { min: number; max: number }): PropertyDecorator {
  return applyDecorators(
    ...documented(options, { type: 'integer', minimum: options.min, maximum: options.max }),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value,
    ),
    IsInt(),
    Min(options.min),
    Max(options.max),
  );
}

/** true or false; from a query string too. */
export function BooleanField(options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    ...documented(options, { type: Boolean }),
    Transform(({ value }: { value: unknown }) =>
      value === 'true' ? true : value === 'false' ? false : value,
    ),
    IsBoolean(),
  );
}
