import type { CivilDate } from '../time/civil-date.js';

/** What people are told of. */
export const noticeKinds = [
  'finding-recorded',
  'finding-decided',
  'finding-unsupported',
  'badge-suspected',
  'conduct-reported',
  'explain-deadline',
  'explanation-filed',
  'explanation-decided',
  'recurrence-reminder',
  'recurrence-proposed',
  'request-partner',
  'request-filed',
  'request-approved',
  'request-refused',
  'request-cancel-asked',
  'request-cancelled',
  'request-kept',
  'request-waiting',
  'data-notice-waiting',
  'data-request-overdue',
  'report-not-delivered',
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/** What a notice speaks of: the rule and date of a finding or the first day of a request, until when, and what was decided. */
export interface NoticeParams {
  readonly date: CivilDate;
  readonly rule: string | null;
  readonly until?: CivilDate | null;
  /** Of an explanation or a request: who filed it. */
  readonly person?: string;
  readonly outcome?: { readonly vi: string; readonly en: string };
  /** Of a request: what is asked for, as the reader may know it; of a report: which, and to whom it was to go. */
  readonly what?: { readonly vi: string; readonly en: string };
  /** How many requests wait on the reader. */
  readonly count?: number;
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
  if (isRequestNotice(kind)) return requestNotice(kind, params, date);
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
    case 'finding-unsupported':
      return params.person === undefined
        ? {
            vi: `Nội dung ${what} ngày ${date} đã được xác nhận, nay số liệu không còn cho thấy: đang chờ quyết định lại.`,
            en: `${what} of ${date} was confirmed, but the facts no longer show it: it is decided anew.`,
          }
        : {
            vi: `${what} ngày ${date} của ${person} đã được xác nhận, nay số liệu không còn cho thấy.${until === null ? '' : ` Quyết định lại đến hết ngày ${until}.`}`,
            en: `${what} of ${date} of ${person} was confirmed, but the facts no longer show it.${until === null ? '' : ` Decide anew by ${until}.`}`,
          };
    case 'badge-suspected':
      return {
        vi: `Thẻ của ${person} quẹt ở hai nơi cách xa nhau trong ít phút ngày ${date}: hãy xem xét.`,
        en: `The badge of ${person} was scanned at two distant places within minutes on ${date}: please look into it.`,
      };
    case 'conduct-reported':
      return {
        vi: `Có văn bản nêu ${what} của ${person} ngày ${date}, chờ người thứ hai xác nhận.`,
        en: `A document about ${what} of ${person} on ${date} waits for a second person.`,
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
    case 'data-notice-waiting':
      return {
        vi: `Thông báo xử lý dữ liệu chấm công áp dụng từ ngày ${date}: hãy đọc và xác nhận.`,
        en: `The notice about attendance data in force since ${date}: please read and acknowledge it.`,
      };
    case 'data-request-overdue':
      return {
        vi: `Yêu cầu về dữ liệu cá nhân của ${person}, nhận ngày ${date}, đã quá hạn ngày ${until ?? ''}.`,
        en: `What ${person} asked about their data on ${date} was due on ${until ?? ''}.`,
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
    case 'report-not-delivered':
      return {
        vi: `Không gửi được ${params.what?.vi ?? 'báo cáo'}. Kiểm tra địa chỉ và máy chủ thư.`,
        en: `${params.what?.en ?? 'A report'} could not be sent. Check the address and the mail server.`,
      };
  }
}

type RequestNotice = Extract<NoticeKind, `request-${string}`>;

function isRequestNotice(kind: NoticeKind): kind is RequestNotice {
  return kind.startsWith('request-');
}

function requestNotice(
  kind: RequestNotice,
  { person = '', what = { vi: '', en: '' }, count = 0 }: NoticeParams,
  date: string,
): { readonly vi: string; readonly en: string } {
  const own = { vi: `Đơn ${lower(what.vi)} ngày ${date}`, en: `Your request (${what.en}) for ${date}` };
  switch (kind) {
    case 'request-partner':
      return {
        vi: `${person} đề nghị đổi ca với bạn ngày ${date}.`,
        en: `${person} asks to swap a shift with you on ${date}.`,
      };
    case 'request-filed':
      return {
        vi: `${person} gửi đơn: ${lower(what.vi)}, ngày ${date}.`,
        en: `${person} asks for: ${what.en}, ${date}.`,
      };
    case 'request-approved':
      return { vi: `${own.vi} đã được duyệt.`, en: `${own.en} was approved.` };
    case 'request-refused':
      return { vi: `${own.vi} không được duyệt.`, en: `${own.en} was refused.` };
    case 'request-cancel-asked':
      return {
        vi: `Đề nghị hủy đơn đã duyệt của ${person}: ${lower(what.vi)}, ngày ${date}.`,
        en: `It is asked to cancel what was approved of ${person}: ${what.en}, ${date}.`,
      };
    case 'request-cancelled':
      return { vi: `${own.vi} đã được hủy.`, en: `${own.en} was cancelled.` };
    case 'request-kept':
      return { vi: `${own.vi} không được hủy, vẫn có hiệu lực.`, en: `${own.en} was not cancelled.` };
    case 'request-waiting':
      return {
        vi: `${count} đơn đang chờ bạn duyệt, đơn lâu nhất gửi ngày ${date}.`,
        en: `${count} requests wait for your decision, the oldest since ${date}.`,
      };
  }
}

/** Inside a sentence. Example: `Nghỉ phép năm` is `nghỉ phép năm`. */
function lower(words: string): string {
  return words.slice(0, 1).toLocaleLowerCase('vi') + words.slice(1);
}

function dateVi(date: CivilDate): string {
  return date.split('-').reverse().join('/');
}
