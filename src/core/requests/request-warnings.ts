/** What asker and decider are to know; none of it stands in the way. */
export type RequestWarning =
  | { readonly code: 'above-balance'; readonly days: number; readonly available: number }
  | { readonly code: 'above-statutory'; readonly days: number; readonly statutory: number }
  | { readonly code: 'no-working-time' }
  | { readonly code: 'nobody-named' }
  /** Of whom another agency sends: it has not said anything yet, or does not confirm the leave. */
  | { readonly code: 'agency-silent' }
  | { readonly code: 'agency-refused' }
  | { readonly code: 'agency-refused-late' }
  /** For HR alone. `cap` is the parameter of the rule book. */
  | { readonly code: 'overtime-cap'; readonly cap: string; readonly minutes: number };

const caps: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  'overtime.perDayPercent': { vi: 'mức làm thêm trong ngày', en: 'the overtime of a day' },
  'overtime.dayTotalHours': { vi: 'tổng số giờ trong ngày', en: 'the hours of a day' },
  'overtime.perMonthHours': { vi: 'mức làm thêm trong tháng', en: 'the overtime of a month' },
  'overtime.perYearHours': { vi: 'mức làm thêm trong năm', en: 'the overtime of a year' },
};

/** Whether only those who look after the people of the unit read it. Source: TG-10 warns HR, not the person. */
export function isForHr({ code }: RequestWarning): boolean {
  return code === 'overtime-cap';
}

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
    case 'overtime-cap': {
      const cap = caps[warning.cap] ?? { vi: warning.cap, en: warning.cap };
      return {
        vi: `Vượt ${cap.vi} theo luật ${warning.minutes} phút.`,
        en: `${warning.minutes} minutes above ${cap.en} by law.`,
      };
    }
    case 'agency-silent':
      return { vi: 'Cơ quan cử chưa xác nhận.', en: 'The sending agency has not confirmed it yet.' };
    case 'agency-refused':
      return {
        vi: 'Cơ quan cử không xác nhận: không duyệt được.',
        en: 'The sending agency does not confirm it: it cannot be approved.',
      };
    case 'agency-refused-late':
      return {
        vi: 'Cơ quan cử không xác nhận việc nghỉ đã duyệt: hãy xem xét đề nghị hủy.',
        en: 'The sending agency does not confirm this approved leave: consider having it cancelled.',
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
