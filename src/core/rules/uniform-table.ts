import { isPrintable } from './is-printable.js';
import type { Weekday } from '../time/civil-date.js';

export const sexes = ['male', 'female'] as const;

export type Sex = (typeof sexes)[number];

/** A part of every year, `MM-dd`; `until` is the first day no longer in it. It may span New Year. */
export interface Season {
  readonly from: string;
  readonly until: string;
}

/** Who wears what on some weekdays. */
export interface UniformLine {
  readonly weekdays: readonly Weekday[];
  /** null: everybody. */
  readonly sex: Sex | null;
  /** null: the whole year. */
  readonly season: Season | null;
  readonly wear: string;
}

/** The uniform of a unit; of several lines that fit a day the first counts. Empty: nothing is prescribed. */
export type UniformTable = readonly UniformLine[];

const MOST_LINES = 60;
const LONGEST = 200;

/** What is wrong with a uniform table, or undefined. Example: a line without `wear` is refused. */
export function uniformFault(value: unknown): string | undefined {
  if (!Array.isArray(value)) return 'needs a list of lines';
  if (value.length > MOST_LINES) return `has more than ${MOST_LINES} lines`;
  for (const [index, line] of value.entries()) {
    const problem = lineFault(line);
    if (problem !== undefined) return `line ${index + 1}: ${problem}`;
  }
  return undefined;
}

function lineFault(line: unknown): string | undefined {
  if (typeof line !== 'object' || line === null || Array.isArray(line)) return 'needs a mapping';
  const { weekdays, sex, season, wear, ...rest } = line as Readonly<Record<string, unknown>>;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) return `${unknown} is no known key`;
  if (!areWeekdays(weekdays)) return 'weekdays needs distinct numbers 1 (Monday) to 7';
  if (sex !== null && !(sexes as readonly unknown[]).includes(sex))
    return 'sex is neither male, female nor null';
  if (season !== null && !isSeason(season)) return 'season needs from and until as MM-dd, or null';
  if (typeof wear !== 'string' || wear.trim() === '' || wear.length > LONGEST || !isPrintable(wear))
    return `wear needs a text of at most ${LONGEST} characters`;
  return undefined;
}

function areWeekdays(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    new Set(value).size === value.length &&
    value.every((day) => Number.isInteger(day) && day >= 1 && day <= 7)
  );
}

function isSeason(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { from, until, ...rest } = value as Readonly<Record<string, unknown>>;
  return Object.keys(rest).length === 0 && isMonthDay(from) && isMonthDay(until) && from !== until;
}

function isMonthDay(value: unknown): boolean {
  return typeof value === 'string' && /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value);
}
