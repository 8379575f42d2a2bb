import { addDays, weekdayOf, type CivilDate } from '../time/civil-date.js';
import type { CalendarEntry } from './calendar-entry.js';
import { civilDateOfLunar } from './lunar-date.js';

/** A holiday that the law names; `decided` when the days are announced anew each year and the suggestion is a guess. */
export interface SuggestedEntry extends CalendarEntry {
  readonly decided: boolean;
  /** The rule it comes from. */
  readonly source: string;
}

const LAW = 'Bộ luật Lao động 2019, Điều 112 khoản 1';
const ANNOUNCED =
  'Bộ luật Lao động 2019, Điều 112; thông báo hằng năm của Bộ Nội vụ (Nghị định 128/2025/NĐ-CP, Điều 7 khoản 2)';
const SUBSTITUTE = 'Bộ luật Lao động 2019, Điều 111 khoản 3';
const SATURDAY = 6;

/**
 * The statutory holidays of a civil year for a week from Monday to Friday: New Year, five days of Tết, Hùng Kings (10th of the 3rd
 * lunar month), 30 April, 1 May, National Day with the day before or after; a holiday on a weekend is given back on the next
 * working day. Which five and which two is announced each year: suggested is what costs the fewest weekend days, of Tết two days
 * before it when equal, of National Day the day before unless that is a weekend. In date order. Nothing counts until confirmed.
 */
export function suggestHolidays(year: number): SuggestedEntry[] {
  const days = [
    { date: `${year}-01-01`, name: 'Tết Dương lịch', decided: true, source: LAW },
    ...tet(year),
    { date: civilDateOfLunar(year, 3, 10), name: 'Giỗ Tổ Hùng Vương', decided: true, source: LAW },
    { date: `${year}-04-30`, name: 'Ngày Chiến thắng 30/4', decided: true, source: LAW },
    { date: `${year}-05-01`, name: 'Ngày Quốc tế Lao động 1/5', decided: true, source: LAW },
    ...nationalDay(year),
  ];
  const taken = new Set(days.map(({ date }) => date));
  const holidays = days.map((day): SuggestedEntry => ({
    ...day,
    kind: isWeekend(day.date) ? 'holiday_on_restday' : 'holiday',
    pairDate: null,
  }));
  const substitutes = holidays
    .filter(({ kind }) => kind === 'holiday_on_restday')
    .map(({ date, name, decided }): SuggestedEntry => {
      let next = addDays(date, 1);
      while (isWeekend(next) || taken.has(next)) next = addDays(next, 1);
      taken.add(next);
      const given = { kind: 'substitute', name: `Nghỉ bù ${name}`, pairDate: null } as const;
      return { date: next, ...given, decided, source: SUBSTITUTE };
    });
  return [...holidays, ...substitutes].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/**
 * Days that are announced as coming holidays but were not enacted when this was written; confirmed by hand with a document's number
 * or never. 24 November (Ngày Văn hóa Việt Nam): Nghị quyết 80-NQ/TW 2026, intended as a paid day off.
 */
export function unsettledHolidays(year: number): SuggestedEntry[] {
  if (year < 2026) return [];
  const date = `${year}-11-24`;
  const source = 'Nghị quyết 80-NQ/TW ngày 07/01/2026; chưa thấy văn bản ban hành';
  const kind = isWeekend(date) ? 'holiday_on_restday' : 'holiday';
  return [
    { date, kind, name: 'Ngày Văn hóa Việt Nam (chờ văn bản)', pairDate: null, decided: false, source },
  ];
}

/** Mùng 1 with two days before and two after, or one before and three after. */
function tet(year: number): Omit<SuggestedEntry, 'kind' | 'pairDate'>[] {
  const first = civilDateOfLunar(year, 1, 1);
  const choices = [-2, -1].map((before) => Array.from({ length: 5 }, (_day, index) => before + index));
  const weekendDays = (days: readonly number[]): number =>
    days.filter((away) => isWeekend(addDays(first, away))).length;
  const [early, late] = choices as [number[], number[]];
  const chosen = weekendDays(late) < weekendDays(early) ? late : early;
  return chosen.map((away) => ({
    date: addDays(first, away),
    name: away < 0 ? `Tết Nguyên đán (trước mùng 1 ${-away} ngày)` : `Tết Nguyên đán (mùng ${away + 1})`,
    decided: false,
    source: ANNOUNCED,
  }));
}

function nationalDay(year: number): Omit<SuggestedEntry, 'kind' | 'pairDate'>[] {
  const before = `${year}-09-01`;
  const beside = isWeekend(before) ? `${year}-09-03` : before;
  return [
    { date: `${year}-09-02`, name: 'Quốc khánh', decided: true, source: LAW },
    { date: beside, name: 'Quốc khánh (ngày liền kề)', decided: false, source: ANNOUNCED },
  ];
}

function isWeekend(date: CivilDate): boolean {
  return weekdayOf(date) >= SATURDAY;
}
