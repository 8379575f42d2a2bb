import type { CivilMonth } from '../../../core/time/civil-month.js';

/** The days of somebody: a number each, the day of the month above {@link KINDS}, its kind below. */
export type DaysOfPerson = Uint32Array;

/** More kinds of days than a month of all the country has. */
const KINDS = 2 ** 24;
const DATE = 10;

/**
 * Keeps the texts of a month's days small: a month has few kinds of days, whoever has them. A province's thirty thousand people take
 * four megabytes instead of seventy.
 */
export class MonthDays {
  private readonly kinds = new Map<string, number>();
  private readonly texts: string[] = [];

  constructor(private readonly month: CivilMonth) {}

  /** The days of a text of lines `yyyy-MM-dd kind`, all of this month. @throws RangeError for too many kinds */
  kept(text: string): DaysOfPerson {
    const lines = text === '' ? [] : text.split('\n');
    return Uint32Array.from(lines, (line) => {
      const day = Number(line.slice(DATE - 2, DATE));
      return day * KINDS + this.kindOf(line.slice(DATE + 1));
    });
  }

  /** The text that was kept. */
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
    this.kinds.set(text, kind);
    this.texts.push(text);
    return kind;
  }
}
