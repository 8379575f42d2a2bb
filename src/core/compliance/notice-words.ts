import type { CivilDate } from '../time/civil-date.js';
import type { CivilMonth } from '../time/civil-month.js';

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
  'entry-cancelled',
  'entry-withdrawn',
  'entry-kept',
  'request-leave-refused',
  'entered-leave-refused',
  'request-agency-word',
  'data-notice-waiting',
  'data-request-overdue',
  'report-not-delivered',
  'report-not-made',
  'decide-deadline',
  'missing-punch-free',
  'month-opened',
  'month-confirm-deadline',
  'month-head-due',
  'month-check-due',
  'month-seal-due',
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
  /** Of a request: what is asked for, as the reader may know it; of a report: which, and to whom it was to go; of a month: of which units. */
  readonly what?: { readonly vi: string; readonly en: string };
  /** How many requests or decisions wait on the reader; how many free missing punches of the month are left. */
  readonly count?: number;
  /** The month that is being closed, or in which something is counted. */
  readonly month?: CivilMonth;
}

/**
 * A notice in a sentence; `name` is that of its rule. It calls nothing a breach: what was decided stands in the finding. Example:
 * `Ghi nhận Đi muộn (TG-01) ngày 20/11/2026. Giải trình đến hết ngày 26/11/2026.`
 */
export function noticeWords(
  kind: NoticeKind,
  params: NoticeParams,
  name?: { readonly vi: string; readonly en: string },
): { readonly vi: string; readonly en: string } {
  const { rule, person = '', outcome } = params;
  const [date, until] = [dateVi(params.date), params.until ? dateVi(params.until) : null];
  const what = { vi: called(rule, name?.vi), en: called(rule, name?.en) };
  if (isRequestNotice(kind)) return requestNotice(kind, params, date);
  if (isMonthNotice(kind)) return monthNotice(kind, params, until);
  switch (kind) {
    case 'finding-recorded':
      return {
        vi: `Ghi nhận ${what.vi} ngày ${date}.${until === null ? '' : ` Giải trình đến hết ngày ${until}.`}`,
        en: `${what.en} of ${date} was recorded.${until === null ? '' : ` Explain by ${until}.`}`,
      };
    case 'finding-decided':
      return {
        vi: `Nội dung ${what.vi} ngày ${date}: ${outcome?.vi ?? ''}.`,
        en: `${what.en} of ${date}: ${outcome?.en ?? ''}.`,
      };
    case 'finding-unsupported':
      return params.person === undefined
        ? {
            vi: `Nội dung ${what.vi} ngày ${date} đã được xác nhận, nay số liệu không còn cho thấy: đang chờ quyết định lại.`,
            en: `${what.en} of ${date} was confirmed, but the facts no longer show it: it is decided anew.`,
          }
        : {
            vi: `${what.vi} ngày ${date} của ${person} đã được xác nhận, nay số liệu không còn cho thấy.${until === null ? '' : ` Quyết định lại đến hết ngày ${until}.`}`,
            en: `${what.en} of ${date} of ${person} was confirmed, but the facts no longer show it.${until === null ? '' : ` Decide anew by ${until}.`}`,
          };
    case 'badge-suspected':
      return {
        vi: `Thẻ của ${person} quẹt ở hai nơi cách xa nhau trong ít phút ngày ${date}: hãy xem xét.`,
        en: `The badge of ${person} was scanned at two distant places within minutes on ${date}: please look into it.`,
      };
    case 'conduct-reported':
      return {
        vi: `Có văn bản nêu ${what.vi} của ${person} ngày ${date}, chờ người thứ hai xác nhận.`,
        en: `A document about ${what.en} of ${person} on ${date} waits for a second person.`,
      };
    case 'explain-deadline':
      return {
        vi: `Hôm nay là hạn cuối giải trình ${what.vi} ngày ${date}.`,
        en: `Today is the last day to explain ${what.en} of ${date}.`,
      };
    case 'explanation-filed':
      return {
        vi: `${person} giải trình ${what.vi} ngày ${date}.${until === null ? '' : ` Quyết định đến hết ngày ${until}.`}`,
        en: `${person} explained ${what.en} of ${date}.${until === null ? '' : ` Decide by ${until}.`}`,
      };
    case 'explanation-decided':
      return {
        vi: `Giải trình ${what.vi} ngày ${date}: ${outcome?.vi ?? ''}.`,
        en: `Explanation of ${what.en} of ${date}: ${outcome?.en ?? ''}.`,
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
      return until === null
        ? {
            vi: `Không gửi được ${params.what?.vi ?? 'báo cáo'}. Kiểm tra địa chỉ và máy chủ thư.`,
            en: `${params.what?.en ?? 'A report'} could not be sent. Check the address and the mail server.`,
          }
        : {
            vi: `Chưa gửi được ${params.what?.vi ?? 'báo cáo'}; còn thử lại đến ngày ${until}. Kiểm tra địa chỉ và máy chủ thư.`,
            en: `${params.what?.en ?? 'A report'} could not be sent yet; it is tried until ${until}. Check the address and the mail server.`,
          };
    case 'report-not-made':
      return {
        vi: `Không lập được ${params.what?.vi ?? 'báo cáo'}. Xem lý do ở mục Công việc tự động, sửa rồi cho chạy lại.`,
        en: `${params.what?.en ?? 'A report'} could not be made. See why under background work, mend it and run it again.`,
      };
    case 'decide-deadline':
      return {
        vi: `Hôm nay là hạn cuối quyết định ${params.count ?? 0} nội dung đang chờ bạn, nội dung cũ nhất ngày ${date}.`,
        en: `Today is the last day to decide ${params.count ?? 0} matters that wait on you, the oldest of ${date}.`,
      };
    case 'entered-leave-refused':
      return leaveRefused(params, date);
    case 'entry-cancelled':
      return {
        vi: `Đã hủy nội dung đã duyệt của bạn: ${lower(params.what?.vi ?? '')}, ngày ${date}.`,
        en: `What had been approved for you was cancelled: ${params.what?.en ?? ''}, ${date}.`,
      };
    case 'entry-withdrawn':
      return {
        vi: `Nội dung đang chờ duyệt của ${person} đã bị rút: ${lower(params.what?.vi ?? '')}, ngày ${date}.`,
        en: `What waited for approval of ${person} was withdrawn: ${params.what?.en ?? ''}, ${date}.`,
      };
    case 'entry-kept':
      return {
        vi: `Đề nghị hủy nội dung đã duyệt của ${person} không được chấp nhận: ${lower(params.what?.vi ?? '')}, ngày ${date}.`,
        en: `What was approved of ${person} was not cancelled: ${params.what?.en ?? ''}, ${date}.`,
      };
    case 'missing-punch-free':
      return freePunch(params, date);
  }
}

/** What was missing is held against nobody; how often that is still so this month. */
function freePunch({ count = 0, month = '' }: NoticeParams, date: string): { readonly vi: string; readonly en: string } {
  const of = monthVi(month);
  return count > 0
    ? {
        vi: `Thiếu lượt chấm ngày ${date} được miễn ghi nhận. Tháng ${of} còn được miễn ${count} lần.`,
        en: `The missing scan of ${date} is free. ${count} more are free in ${of}.`,
      }
    : {
        vi: `Thiếu lượt chấm ngày ${date} được miễn ghi nhận. Tháng ${of} không còn lần miễn nào.`,
        en: `The missing scan of ${date} is free. No more are free in ${of}.`,
      };
} // prettier-ignore

type MonthNotice = Extract<NoticeKind, `month-${string}`>;

function isMonthNotice(kind: NoticeKind): kind is MonthNotice {
  return kind.startsWith('month-');
}

/** What whoever confirms, checks or seals a month is told. */
function monthNotice(
  kind: MonthNotice,
  { month = '', what = { vi: '', en: '' } }: NoticeParams,
  until: string | null,
): { readonly vi: string; readonly en: string } {
  const of = monthVi(month);
  switch (kind) {
    case 'month-opened':
      return {
        vi: `Bảng công tháng ${of} của bạn chờ bạn xác nhận${until === null ? '' : `, đến hết ngày ${until}`}.`,
        en: `Your month ${of} waits for your confirmation${until === null ? '' : ` until ${until}`}.`,
      };
    case 'month-confirm-deadline':
      return {
        vi: `Hôm nay là hạn cuối xác nhận bảng công tháng ${of} của bạn.`,
        en: `Today is the last day to confirm your month ${of}.`,
      };
    case 'month-head-due':
      return {
        vi: `Cá nhân đã xác nhận hoặc hết hạn: bảng công tháng ${of} của ${what.vi} chờ bạn xác nhận.`,
        en: `People have confirmed or their time is over: the month ${of} of ${what.en} waits for your confirmation.`,
      };
    case 'month-check-due':
      return {
        vi: `Lãnh đạo bộ phận đã xác nhận bảng công tháng ${of} của ${what.vi}: chờ bạn kiểm tra.`,
        en: `The heads have confirmed the month ${of} of ${what.en}: it waits for your check.`,
      };
    case 'month-seal-due':
      return {
        vi: `Bảng công tháng ${of} của ${what.vi} đã được kiểm tra: chờ bạn khóa công.`,
        en: `The month ${of} of ${what.en} was checked: it waits for you to seal it.`,
      };
  }
}

function monthVi(month: CivilMonth): string {
  return month.split('-').reverse().join('/');
}

type RequestNotice = Extract<NoticeKind, `request-${string}`>;

function isRequestNotice(kind: NoticeKind): kind is RequestNotice {
  return kind.startsWith('request-');
}

function requestNotice(
  kind: RequestNotice,
  { person = '', what = { vi: '', en: '' }, count = 0, outcome }: NoticeParams,
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
    case 'request-agency-word':
      return {
        vi: `Cơ quan cử ${outcome?.vi ?? ''} đơn của ${person}: ${lower(what.vi)}, ngày ${date}.`,
        en: `The sending agency ${outcome?.en ?? ''} the request of ${person}: ${what.en}, ${date}.`,
      };
    case 'request-leave-refused':
      return leaveRefused({ person, what }, date);
    case 'request-waiting':
      return {
        vi: `${count} đơn đang chờ bạn duyệt, đơn lâu nhất gửi ngày ${date}.`,
        en: `${count} requests wait for your decision, the oldest since ${date}.`,
      };
  }
}

/** The agency's word came after the approval: HR has it cancelled, or settles it with the agency. */
function leaveRefused(
  { person = '', what = { vi: '', en: '' } }: Pick<NoticeParams, 'person' | 'what'>,
  date: string,
): { readonly vi: string; readonly en: string } {
  return {
    vi: `Cơ quan cử không xác nhận việc nghỉ đã duyệt của ${person}: ${lower(what.vi)}, ngày ${date}. Hãy xem xét đề nghị hủy.`,
    en: `The sending agency does not confirm the approved leave of ${person}: ${what.en}, ${date}. Consider having it cancelled.`,
  };
}

/** Inside a sentence. Example: `Nghỉ phép năm` is `nghỉ phép năm`. */
function lower(words: string): string {
  return words.slice(0, 1).toLocaleLowerCase('vi') + words.slice(1);
}

function dateVi(date: CivilDate): string {
  return date.split('-').reverse().join('/');
}

function called(rule: string | null, name: string | undefined): string {
  if (rule === null) return '';
  return name === undefined ? rule : `${name} (${rule})`;
}
