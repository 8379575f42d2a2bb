import type { CivilDate } from '../time/civil-date.js';

/** What people are told of. */
export const noticeKinds = [
  'finding-recorded',
  'finding-decided',
  'explain-deadline',
  'explanation-filed',
  'explanation-decided',
  'recurrence-reminder',
  'recurrence-proposed',
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/** What a notice speaks of: the rule and date of a finding, until when, and what was decided. */
export interface NoticeParams {
  readonly date: CivilDate;
  readonly rule: string | null;
  readonly until?: CivilDate | null;
  /** Of an explanation: who filed it. */
  readonly person?: string;
  readonly outcome?: { readonly vi: string; readonly en: string };
}

/**
 * A notice in a sentence. It calls nothing a breach: what was decided stands in the finding. Example: `Ghi nhận TG-01 ngày 20/11/2026.
 * Giải trình đến hết ngày 26/11/2026.`
 */
export function noticeWords(
  kind: NoticeKind,
  params: NoticeParams,
): { readonly vi: string; readonly en: string } {
  const { rule, person = '', outcome } = params;
  const [date, until] = [dateVi(params.date), params.until ? dateVi(params.until) : null];
  const what = rule ?? '';
  switch (kind) {
    case 'finding-recorded':
      return {
        vi: `Ghi nhận ${what} ngày ${date}.${until === null ? '' : ` Giải trình đến hết ngày ${until}.`}`,
        en: `${what} of ${date} was recorded.${until === null ? '' : ` Explain by ${until}.`}`,
      };
    case 'finding-decided':
      return {
        vi: `Nội dung ${what} ngày ${date}: ${outcome?.vi ?? ''}.`,
        en: `${what} of ${date}: ${outcome?.en ?? ''}.`,
      };
    case 'explain-deadline':
      return {
        vi: `Hôm nay là hạn cuối giải trình ${what} ngày ${date}.`,
        en: `Today is the last day to explain ${what} of ${date}.`,
      };
    case 'explanation-filed':
      return {
        vi: `${person} giải trình ${what} ngày ${date}.${until === null ? '' : ` Quyết định đến hết ngày ${until}.`}`,
        en: `${person} explained ${what} of ${date}.${until === null ? '' : ` Decide by ${until}.`}`,
      };
    case 'explanation-decided':
      return {
        vi: `Giải trình ${what} ngày ${date}: ${outcome?.vi ?? ''}.`,
        en: `Explanation of ${what} of ${date}: ${outcome?.en ?? ''}.`,
      };
    case 'recurrence-reminder':
      return {
        vi: `Đề nghị nhắc nhở ${person}: nội dung đã xác nhận tái diễn trong tháng ${date.slice(3)}.`,
        en: `A reminder of ${person} is proposed: confirmed matters recur in ${date.slice(3)}.`,
      };
    case 'recurrence-proposed':
      return {
        vi: `Đề nghị người đứng đầu xem xét ${person}: nội dung đã xác nhận tái diễn trong tháng ${date.slice(3)}.`,
        en: `${person} is put to the head for consideration: confirmed matters recur in ${date.slice(3)}.`,
      };
  }
}

function dateVi(date: CivilDate): string {
  return date.split('-').reverse().join('/');
}
