/** What took the place of an exception that somebody was explaining. */
export type SettledBy = 'excuse' | 'correction' | 'facts';

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
    case 'facts':
      return {
        vi: 'đã có số liệu mới, ngày công không còn ghi nhận việc này',
        en: 'the day no longer shows it',
      };
  }
}
