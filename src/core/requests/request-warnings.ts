/** What asker and decider are to know; none of it stands in the way. */
export type RequestWarning =
  | { readonly code: 'above-balance'; readonly days: number; readonly available: number }
  | { readonly code: 'above-statutory'; readonly days: number; readonly statutory: number }
  | { readonly code: 'no-working-time' }
  | { readonly code: 'nobody-named' };

/** A warning in a sentence. Example: `Xin 5 ngày, còn 3 ngày phép.` */
export function warningWords(warning: RequestWarning): { readonly vi: string; readonly en: string } {
  switch (warning.code) {
    case 'above-balance':
      return {
        vi: `Xin ${daysVi(warning.days)} ngày, còn ${daysVi(warning.available)} ngày phép.`,
        en: `${warning.days} days are asked for, ${warning.available} are left.`,
      };
    case 'above-statutory':
      return {
        vi: `Xin ${daysVi(warning.days)} ngày, luật cho ${daysVi(warning.statutory)} ngày.`,
        en: `${warning.days} days are asked for, the law gives ${warning.statutory}.`,
      };
    case 'no-working-time':
      return {
        vi: 'Không có giờ làm việc nào trong thời gian này.',
        en: 'There is no working time in this period.',
      };
    case 'nobody-named':
      return {
        vi: 'Chưa có lãnh đạo được ghi tên; bộ phận tổ chức sẽ xem xét.',
        en: 'No superior is named; whoever may decide corrections of the unit will look at it.',
      };
  }
}

/** A number of days as Vietnamese people write it. Example: `2,5`. */
export function daysVi(days: number): string {
  return String(days).replace('.', ',');
}
