import { pointsFault } from './point-scale.js';
import { OFF, type ParameterType } from './rule-book.js';
import { isPrintable } from './is-printable.js';
import { uniformFault } from './uniform-table.js';

/** What is wrong with a value of a parameter, or undefined. Example: 700 for grace minutes up to 600 is refused. */
export function valueFault(type: ParameterType, value: unknown): string | undefined {
  if (type.kind === 'uniform') return uniformFault(value);
  if (type.kind === 'points') return value === OFF ? undefined : pointsFault(value, type.rules);
  if (type.kind === 'text') {
    return typeof value === 'string' && value.length <= 200 && isPrintable(value)
      ? undefined
      : 'needs a text of at most 200 characters';
  }
  if (value === OFF) return type.mayBeOff ? undefined : 'cannot be switched off';
  if (typeof value !== 'number' || !Number.isFinite(value)) return `needs a number (${type.unit})`;
  const { min, max, unit } = type;
  return value < min || value > max ? `must lie between ${min} and ${max} ${unit}` : undefined;
}
