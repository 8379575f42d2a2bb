import type { CivilDate } from '../../../core/time/civil-date.js';

/** The days of somebody: a number each, the place of its date above {@link KINDS}, its kind below. */
export type DaysOfPerson = Uint32Array;

/** The sign of a month's first date; those of the others follow. */
export const FIRST_SIGN = 48;
/** More kinds of days than a month of all the country has. */
const KINDS = 2 ** 24;

/**
 * Keeps the texts of a month's days small: a month has few kinds of days, whoever has them. A province's thirty thousand people take
 * four megabytes instead of seventy.
 */
export class MonthDays {
  private readonly kinds = new Map<string, number>();
  private readonly texts: string[] = [];

  /** @param dates those of the month, by the calendar or as they are reported; at most 255 */
  constructor(private readonly dates: readonly CivilDate[]) {}

  /** The days that `signs` name; their texts are lines in the same order. @throws RangeError for too many kinds */
  kept(signs: string, texts: string): DaysOfPerson {
    const days = new Uint32Array(signs.length);
    let from = 0;
    for (let at = 0; at < signs.length; at += 1) {
      const end = texts.indexOf('\n', from);
      const text = end < 0 ? texts.slice(from) : texts.slice(from, end);
      days[at] = (signs.charCodeAt(at) - FIRST_SIGN) * KINDS + this.kindOf(text);
      from = end + 1;
    }
    return days;
  }

  /** The days as lines `yyyy-MM-dd text`. */
  text(days: DaysOfPerson): string {
    let text = '';
    for (const each of days)
      text += `${text === '' ? '' : '\n'}${this.dates[Math.floor(each / KINDS)]} ${this.texts[each % KINDS]}`;
    return text;
  }

  private kindOf(text: string): number {
    const known = this.kinds.get(text);
    if (known !== undefined) return known;
    const kind = this.texts.length;
    if (kind >= KINDS) throw new RangeError('too many kinds of days in a month');
    // A slice would keep the whole text that it was cut out of.
    const own = Buffer.from(text).toString();
    this.kinds.set(own, kind);
    this.texts.push(own);
    return kind;
  }
}
