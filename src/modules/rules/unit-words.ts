/** English for the units in which the book measures; the book itself is in Vietnamese. */
const english: Readonly<Record<string, string>> = {
  '%': '%',
  mm: 'mm',
  buổi: 'sessions',
  giây: 'seconds',
  giờ: 'hours',
  lượt: 'times',
  lần: 'times',
  nguồn: 'sources',
  ngày: 'days',
  'ngày làm việc': 'working days',
  năm: 'years',
  phút: 'minutes',
  tháng: 'months',
};

/** The English plural of a unit of the book, or the unit itself where none is known. Example: `phút` is `minutes`. */
export function unitInEnglish(unit: string): string {
  return english[unit] ?? unit;
}
