import type { CivilMonth } from '../../../core/time/civil-month.js';

/** The days of somebody: a number each, the day of the month above {@link KINDS}, its kind below. */
export type DaysOfPerson = Uint32Array;

/** More kinds of days than a month of all the country has. */
const KINDS = 2 ** 24;

/**
 * Keeps the texts of a month's days small: a month has few kinds of days, whoever has them. A province's thirty thousand people take
 * four megabytes instead of seventy.
 */
export class MonthDays {
  private readonly kinds = new Map<string, number>();
  private readonly texts: string[] = [];

  constructor(private readonly month: CivilMonth) {}

  /** The days of which `bits` tells, the lowest the first of the month; their texts are lines in their order. @throws RangeError for too many kinds */
  kept(bits: number, texts: string): DaysOfPerson {
    const days: number[] = [];
    let from = 0;
    for (let day = 1, left = bits; left !== 0; day += 1, left >>>= 1) {
      if ((left & 1) === 0) continue;
      const end = texts.indexOf('\n', from);
      const text = end < 0 ? texts.slice(from) : texts.slice(from, end);
      days.push(day * KINDS + this.kindOf(text));
      from = end + 1;
    }
    return Uint32Array.from(days);
  }

  /** The days as lines `yyyy-MM-dd text`. */
  text(days: DaysOfPerson): string {
    let text = '';
    for (const each of days) {
      const day = Math.floor(each / KINDS);
      text += `${text === '' ? '' : '\n'}${this.month}-${day < 10 ? '0' : ''}${day} ${this.texts[each % KINDS]}`;
    }
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
