import type { RuleValueView } from './rules-queries.js';
import { readPoints } from './read-points.js';
import { readMonthDay } from './uniform-lines.js';

/** A line of a uniform table as it is typed. */
export interface TypedLine {
  readonly weekdays?: readonly number[];
  readonly sex?: 'male' | 'female' | 'any';
  readonly from?: string;
  readonly until?: string;
  readonly wear?: string;
}

/** A value as it is typed: one line, or the lines of a uniform. */
export interface TypedValue {
  readonly value?: string;
  readonly lines?: readonly TypedLine[];
}

/** What is sent for what was typed; the service says what is wrong with it. */
export function typedValue(
  kind: RuleValueView['kind'],
  { value = '', lines = [] }: TypedValue,
): RuleValueView['value'] {
  if (kind === 'uniform') return lines.map(lineOf);
  if (kind === 'text' || value.trim() === 'off') return value.trim();
  if (kind === 'points') {
    const read = readPoints(value);
    return 'points' in read ? read.points : value;
  }
  const number = Number(value.trim().replace(',', '.'));
  return value.trim() === '' || Number.isNaN(number) ? value : number;
}

function lineOf({
  weekdays = [],
  sex = 'any',
  from = '',
  until = '',
  wear = '',
}: TypedLine): Record<string, never> {
  const season =
    from.trim() === '' && until.trim() === ''
      ? null
      : { from: readMonthDay(from) ?? '', until: readMonthDay(until) ?? '' };
  const line = { weekdays: [...weekdays].sort(), sex: sex === 'any' ? null : sex, season, wear: wear.trim() };
  // The description of the service calls a line just an object.
  return line as unknown as Record<string, never>;
}
