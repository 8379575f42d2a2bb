import type { RuleValueView } from './rules-queries.js';
import { foldVietnamese } from '../../i18n/fold-vietnamese.js';
import { readPoints } from './read-points.js';
import { formatMonthDay, isUniform, readMonthDay } from './uniform-lines.js';

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

/** Words for a value that is not used; the service calls it `off`. */
const notUsed = ['khong', 'none', 'off'];

/** Whether the value was typed away. @example isOff(' None ') // true */
export function isOff(typed: string): boolean {
  return notUsed.includes(foldVietnamese(typed.trim()));
}

/** What is sent for what was typed; the service says what is wrong with it. */
export function typedValue(
  kind: RuleValueView['kind'],
  { value = '', lines = [] }: TypedValue,
): RuleValueView['value'] {
  if (kind === 'uniform') return lines.map(lineOf);
  if (isOff(value)) return 'off';
  if (kind === 'text') return value.trim();
  if (kind === 'points') {
    const read = readPoints(value);
    return 'points' in read ? read.points : value;
  }
  const number = Number(value.trim().replace(',', '.'));
  return value.trim() === '' || Number.isNaN(number) ? value : number;
}

/**
 * A value as one would have typed it, to be changed a little: the opposite of {@link typedValue}.
 * @example typedOf({ 'TG-01': 0.5 }) // { value: 'TG-01: 0,5' }
 */
export function typedOf(value: RuleValueView['value'], notUsedWord = 'off'): TypedValue {
  if (isUniform(value)) {
    const lines = value.map(({ weekdays, sex, season, wear }) => ({
      weekdays: [...weekdays],
      sex: sex ?? ('any' as const),
      wear,
      ...(season !== null && { from: formatMonthDay(season.from), until: formatMonthDay(season.until) }),
    }));
    return { lines: lines.length === 0 ? [{}] : lines };
  }
  if (typeof value === 'object') {
    const lines = Object.entries(value).map(
      ([rule, points]) => `${rule}: ${String(points).replace('.', ',')}`,
    );
    return { value: lines.join('\n') };
  }
  if (value === 'off') return { value: notUsedWord };
  return { value: String(value).replace('.', ',') };
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
