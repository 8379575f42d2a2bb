import type { Weekday } from '../time/civil-date.js';
import type { RuleValue } from './rule-book.js';
import type { UniformLine, UniformTable } from './uniform-table.js';

/**
 * A value as one cell of a table shows it: numbers and words as they are, a uniform table and a scale of points in words.
 * Example: `{ 'TG-01': 1 }` is `TG-01: 1`.
 */
export function plainValue(value: RuleValue): number | string {
  if (typeof value !== 'object') return value;
  if (isUniform(value)) return value.map(lineText).join('; ');
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.map(([rule, points]) => `${rule}: ${points}`).join('; ');
}

/** Whether a structured value is a uniform table. */
export function isUniform(value: RuleValue): value is UniformTable {
  return Array.isArray(value);
}

const sexNames = { male: 'nam', female: 'nữ' } as const;

function lineText({ weekdays, sex, season, wear }: UniformLine): string {
  const days = [...weekdays].sort((one, other) => one - other).map(dayName);
  const who = sex === null ? '' : ` ${sexNames[sex]}`;
  const when = season === null ? '' : ` (${monthDay(season.from)} đến trước ${monthDay(season.until)})`;
  return `${days.join(', ')}${who}${when}: ${wear}`;
}

function dayName(day: Weekday): string {
  return day === 7 ? 'CN' : `T${day + 1}`;
}

function monthDay(text: string): string {
  return `${text.slice(3)}/${text.slice(0, 2)}`;
}
