import { daysBetween, type CivilDate } from '../time/civil-date.js';
import { formatTimeOfDay } from '../time/time-of-day.js';
import type { AttendanceDay, DayPresence, DaySlot } from './attendance-day.js';
import type { AttendanceException } from './attendance-exception.js';
import type { RuleRead } from './attendance-rules.js';
import type { DayNotice } from './day-notices.js';
import type { ExpectedShift } from './expected-shift.js';
import type { SchedulePattern } from './schedule-pattern.js';
import type { CreditState, SessionCredit } from './session-credit.js';
import { lastDayBefore } from './season-bounds.js';

const reasons: Readonly<Record<ExpectedShift['because'], string>> = {
  roster: 'theo lịch trực xếp riêng cho ngày này',
  schedule: 'theo lịch làm việc',
  none: 'chưa có lịch làm việc nào áp dụng',
  holiday: 'ngày nghỉ lễ',
  holiday_on_restday: 'ngày lễ trùng ngày nghỉ',
  substitute: 'ngày nghỉ bù',
  swapped_off: 'ngày nghỉ hoán đổi',
  makeup_work: 'ngày làm bù',
};

/** Why somebody was, or was not, expected. Example: `Không phải làm việc: ngày nghỉ lễ.` */
export function explainShift(
  because: ExpectedShift['because'],
  day: Pick<AttendanceDay, 'sessions'>,
): string {
  const reason = reasons[because];
  if (day.sessions.length === 0) return `Không phải làm việc: ${reason}.`;
  const hours = day.sessions.map(
    ({ startSecond, endSecond }) => `${formatTimeOfDay(startSecond)}-${formatTimeOfDay(endSecond)}`,
  );
  return `Phải làm việc ${hours.join(' và ')}, ${reason}.`;
}

const whys = {
  'least-cost': 'lượt quẹt gần giờ này nhất theo thứ tự trong ngày',
  nearest: 'lượt quẹt duy nhất gần giờ này',
  earliest: 'lượt quẹt sớm nhất trong ngày',
  latest: 'lượt quẹt muộn nhất trong ngày',
} as const;

/** Which scan counts for an expected moment, and why. Example: `Vào lúc 07:36 (giờ phải vào 07:30): …`. */
export function explainSlot({ direction, dueSecond, second, why }: DaySlot): string {
  const [verb, due] = direction === 'in' ? ['Vào', 'giờ phải vào'] : ['Ra', 'giờ được ra'];
  const dueTime = formatTimeOfDay(dueSecond);
  if (second === null || why === 'none') return `Không có lượt quẹt nào cho ${due} ${dueTime}.`;
  return `${verb} lúc ${formatTimeOfDay(second)} (${due} ${dueTime}): ${whys[why]}.`;
}

/** An exception in one sentence with the rules it rests on. Example: `Đi muộn 6 phút (07:30-07:36); mức cho phép 5 phút.` */
export function explainException(exception: AttendanceException): string {
  const { kind, minutes, fromSecond, untilSecond, because, flexibleMinutes } = exception;
  const stretch = `${formatTimeOfDay(fromSecond)}-${formatTimeOfDay(untilSecond)}`;
  const flexible = flexibleMinutes > 0 ? `; đã trừ ${flexibleMinutes} phút (Chế độ theo quy định)` : '';
  const grace = because.map(graceText).filter((text) => text !== '');
  const tail = `${flexible}${grace.length === 0 ? '' : `; ${grace.join('; ')}`}.`;
  switch (kind) {
    case 'late-arrival':
      return `Đi muộn ${minutes} phút (${stretch})${tail}`;
    case 'early-departure':
      return `Về sớm ${minutes} phút (${stretch})${tail}`;
    case 'absence':
      return `Vắng buổi ${stretch}, ${minutes} phút phải làm việc${tail}`;
    case 'missing-in':
      return `Thiếu lượt vào của buổi ${stretch}${tail}`;
    case 'missing-out':
      return `Thiếu lượt ra của buổi ${stretch}${tail}`;
    case 'unscheduled-work':
      return `Có mặt ${minutes} phút ngoài giờ làm việc (${stretch}); không phải vi phạm${tail}`;
  }
}

function graceText({ rule, value }: RuleRead): string {
  if (rule === 'lateGraceMinutes' && value !== null) return `mức cho phép ${value} phút`;
  if (rule === 'earlyGraceMinutes' && value !== null) return `mức cho phép ${value} phút`;
  return '';
}

/** Whether the verdict stands, or what it waits for. `waitingFor` names the readers. */
export function explainStatus(
  { status, windowOpen }: Pick<AttendanceDay, 'status' | 'windowOpen'>,
  waitingFor: readonly string[],
): string {
  if (status === 'final')
    return 'Ngày này đã tính xong; thay đổi sau đó sẽ được tính lại và ghi thành bản mới.';
  if (windowOpen) return 'Kết quả tạm: ngày làm việc này chưa kết thúc.';
  const names = waitingFor.length === 0 ? 'đầu đọc' : waitingFor.join(', ');
  return `Kết quả tạm: còn chờ ${names} gửi đủ lượt quẹt.`;
}

/** Something worth showing that is no exception. Example: `Ra ngoài 30 phút trong buổi (10:00-10:30), chỉ để biết.` */
export function explainNotice({ kind, minutes, fromSecond, untilSecond }: DayNotice): string {
  const stretch = `${formatTimeOfDay(fromSecond)}-${formatTimeOfDay(untilSecond)}`;
  if (kind === 'left-during-session') return `Ra ngoài ${minutes} phút trong buổi (${stretch}), chỉ để biết.`;
  return `Nghỉ giữa buổi ngắn hơn quy định ${minutes} phút (${stretch}), chỉ để biết.`;
}

/** Scans that were matched to no moment; undefined for those that were. Example: `Lượt quẹt lúc 10:00 ở giữa, không tính vào giờ vào hay giờ ra nào.` */
export function explainPresence({ role, firstSecond }: DayPresence): string | undefined {
  const time = formatTimeOfDay(firstSecond);
  if (role === 'matched') return undefined;
  if (role === 'intermediate') return `Lượt quẹt lúc ${time} ở giữa, không tính vào giờ vào hay giờ ra nào.`;
  return `Lượt quẹt lúc ${time} nằm ngoài khung giờ của mọi ca làm việc.`;
}

const credits: Readonly<Record<CreditState, string>> = {
  earned: 'được tính công',
  excused: 'nghỉ có lý do, vẫn tính công',
  unpaid: 'không được trả lương vì nghỉ không lương hoặc theo quyết định',
  confirmed: 'được người có thẩm quyền xác nhận',
  unconfirmed: 'chờ lãnh đạo bộ phận xác nhận',
  incomplete: 'thiếu lượt quẹt, chờ giải trình',
  absent: 'vắng chưa giải trình',
  forfeited: 'có làm việc nhưng không được tính công',
  pending: 'chưa tính xong',
};

/** What became of a session's part of the paid day. Example: `0,5 công (+): được tính công.` */
export function explainCredit({ credit, state, because = [] }: SessionCredit, symbol: string | null): string {
  const limits = because.map(limitText).filter((text) => text !== '');
  const why = limits.length === 0 ? '' : ` vì quá ${limits.join(' và ')}`;
  return `${decimal(credit)} công${symbol === null ? '' : ` (${symbol})`}: ${credits[state]}${why}.`;
}

function limitText({ rule, value }: RuleRead): string {
  if (rule === 'lateForfeitMinutes') return `${value} phút đi muộn`;
  return rule === 'earlyForfeitMinutes' ? `${value} phút về sớm` : '';
}

/** An approved reason and what it took off; `name` is what the reader may know of it. Example: `Nghỉ phép năm (13:00-17:00): không tính 240 phút của giờ làm việc.` */
export function explainExcuse(
  name: string,
  fromSecond: number,
  untilSecond: number,
  minutes: number,
): string {
  const stretch = `${formatTimeOfDay(fromSecond)}-${formatTimeOfDay(untilSecond)}`;
  return `${name} (${stretch}): không tính ${minutes} phút của giờ làm việc.`;
}

/** Minutes that were taken off late and early ones. Health data: never named otherwise. */
export function explainFlexible(minutes: number, used: number): string {
  return `Chế độ theo quy định ${minutes} phút mỗi ngày: đã trừ ${used} phút.`;
}

/** Where the assignment of the schedule comes from. `held` is a name, the dates are as they are written. */
export function explainAssignment(
  to: 'person' | 'unit' | 'ancestor',
  held: string,
  from: string,
  until: string | null,
): string {
  const whom = {
    person: 'riêng cho người này',
    unit: `cho đơn vị ${held}`,
    ancestor: `cho đơn vị cấp trên ${held}`,
  }[to];
  return `Lịch được phân ${whom} từ ${from}${until === null ? '' : ` đến trước ${until}`}.`;
}

/** The part of a schedule's pattern that gives the hours of a date; `place` counts from 1. */
export type PatternPart =
  | { readonly kind: 'week' }
  | { readonly kind: 'season'; readonly fromMonthDay: string; readonly untilMonthDay: string }
  | { readonly kind: 'cycle'; readonly place: number; readonly length: number };

/** Which part of a pattern holds a date, as `patternSessions` reads it. Example: the fifth day of a cycle of three is its second. */
export function patternPart(pattern: SchedulePattern, date: CivilDate): PatternPart {
  if (pattern.kind === 'cycle') {
    const length = pattern.days.length;
    const place = length === 0 ? 0 : daysBetween(pattern.startsOn, date) % length;
    return { kind: 'cycle', place: (place < 0 ? place + length : place) + 1, length };
  }
  const monthDay = date.slice(5);
  const season = pattern.seasons.find(({ fromMonthDay: from, untilMonthDay: until }) =>
    from <= until ? monthDay >= from && monthDay < until : monthDay >= from || monthDay < until,
  );
  if (season === undefined) return { kind: 'week' };
  return { kind: 'season', fromMonthDay: season.fromMonthDay, untilMonthDay: season.untilMonthDay };
}

/** Which part of the schedule's pattern gave the hours. Example: `Ngày thứ 2 trong chu kỳ 3 ngày.` */
export function explainPattern(pattern: PatternPart): string {
  if (pattern.kind === 'week') return 'Giờ của tuần làm việc trong năm.';
  if (pattern.kind === 'cycle') return `Ngày thứ ${pattern.place} trong chu kỳ ${pattern.length} ngày.`;
  return `Giờ theo mùa, từ ${dayMonth(pattern.fromMonthDay)} đến hết ${dayMonth(lastDayBefore(pattern.untilMonthDay))}.`;
}

function dayMonth(monthDay: string): string {
  return monthDay.split('-').reverse().join('/');
}

function decimal(value: number): string {
  return String(Math.round(value * 1e6) / 1e6).replace('.', ',');
}
