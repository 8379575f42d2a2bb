import type { ExceptionKind } from '../attendance/attendance-exception.js';

/** What took the place of an exception that somebody was explaining. */
export type SettledBy = 'excuse' | 'correction' | 'facts' | 'other-event';

/**
 * What an event may have become within its session: the same moment of the day is spoken of. Example: a late arrival whose scan was voided is a missing check-in.
 * An absence that became a late arrival is no absence any more.
 */
export const becomes: Readonly<Partial<Record<ExceptionKind, readonly ExceptionKind[]>>> = {
  'late-arrival': ['missing-in', 'absence'],
  'missing-in': ['late-arrival', 'absence'],
  'early-departure': ['missing-out', 'absence'],
  'missing-out': ['early-departure', 'absence'],
};

/**
 * Why an explanation of what is gone needs no decision any more, in words that name no kind of leave: that may be health. Example: by an
 * excuse `đã có lý do được duyệt cho thời gian này`.
 */
export function settledReason(by: SettledBy): { readonly vi: string; readonly en: string } {
  switch (by) {
    case 'excuse':
      return {
        vi: 'đã có lý do được duyệt cho thời gian này',
        en: 'an approved reason covers this time',
      };
    case 'correction':
      return {
        vi: 'đã có điều chỉnh lượt chấm được duyệt',
        en: 'an approved correction supplies the punch',
      };
    case 'other-event':
      return {
        vi: 'ngày công nay ghi nhận việc khác, hãy giải trình việc đó',
        en: 'the day shows another event now: explain that one',
      };
    case 'facts':
      return {
        vi: 'đã có số liệu mới, ngày công không còn ghi nhận việc này',
        en: 'the day no longer shows it',
      };
  }
}
