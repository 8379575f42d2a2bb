import { formatTimeOfDay } from '../time/time-of-day.js';
import type { AttendanceDay, DaySlot } from './attendance-day.js';
import type { AttendanceException } from './attendance-exception.js';
import type { RuleRead } from './attendance-rules.js';
import type { ExpectedShift } from './expected-shift.js';

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
export function explainShift(because: ExpectedShift['because'], day: AttendanceDay): string {
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

/** An exception in one sentence with the rules it rests on. Example: `Đi muộn 6 phút (07:30-07:36); ân hạn 5 phút.` */
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
  if (rule === 'lateGraceMinutes' && value !== null) return `ân hạn ${value} phút`;
  if (rule === 'earlyGraceMinutes' && value !== null) return `ân hạn ${value} phút`;
  return '';
}

/** Whether the verdict stands, or what it waits for. `waitingFor` names the readers. */
export function explainStatus({ status, windowOpen }: AttendanceDay, waitingFor: readonly string[]): string {
  if (status === 'final')
    return 'Kết quả đã chốt cho ngày này; thay đổi sau đó sẽ được tính lại và ghi thành bản mới.';
  if (windowOpen) return 'Kết quả tạm: ngày làm việc này chưa kết thúc.';
  const names = waitingFor.length === 0 ? 'đầu đọc' : waitingFor.join(', ');
  return `Kết quả tạm: còn chờ ${names} gửi đủ lượt quẹt.`;
}
