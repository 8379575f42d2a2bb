import { describe, expect, it } from '@jest/globals';
import type { AttendanceDay, DaySlot } from './attendance-day.js';
import type { AttendanceException } from './attendance-exception.js';
import {
  explainAssignment, explainCredit, explainException, explainExcuse, explainFlexible, explainNotice, explainPattern,
  explainPresence, explainShift, explainSlot, explainStatus, patternPart,
} from './explain-day.js'; // prettier-ignore
import {
  explainAssignmentEn, explainCreditEn, explainExceptionEn, explainExcuseEn, explainNoticeEn, explainPatternEn, explainPresenceEn,
  explainShiftEn, explainSlotEn, explainStatusEn,
} from './explain-day-en.js'; // prettier-ignore

const slot = (change: Partial<DaySlot>): DaySlot => ({
  sessionId: 'a', direction: 'in', dueSecond: 27_000, presence: 0, second: 27_360, why: 'least-cost', ...change,
}); // prettier-ignore

const exception = (change: Partial<AttendanceException>): AttendanceException => ({
  kind: 'late-arrival', sessionId: 'a', minutes: 6, againstPerson: true, fromSecond: 27_000, untilSecond: 27_360,
  flexibleMinutes: 0, because: [{ rule: 'lateGraceMinutes', value: 5 }], ...change,
}); // prettier-ignore

const day = (change: object): AttendanceDay =>
  ({ sessions: [], status: 'final', windowOpen: false, ...change }) as never;

describe('a day in plain words', () => {
  it('says who was expected when, and why', () => {
    const sessions = [{ startSecond: 27_000, endSecond: 41_400 }, { startSecond: 64_800, endSecond: 108_000 }]; // prettier-ignore
    expect(explainShift('schedule', day({ sessions }))).toBe(
      'Phải làm việc 07:30-11:30 và 18:00-06:00+1, theo lịch làm việc.',
    );
    expect(explainShift('holiday', day({}))).toBe('Không phải làm việc: ngày nghỉ lễ.');
    expect(explainShift('none', day({}))).toBe('Không phải làm việc: chưa có lịch làm việc nào áp dụng.');
  });

  it.each([
    [{}, 'Vào lúc 07:36 (giờ phải vào 07:30): lượt quẹt gần giờ này nhất theo thứ tự trong ngày.'],
    [{ direction: 'out', dueSecond: 61_200, second: 61_205, why: 'latest' }, 'Ra lúc 17:00:05 (giờ được ra 17:00): lượt quẹt muộn nhất trong ngày.'],
    [{ second: null, presence: null, why: 'none' }, 'Không có lượt quẹt nào cho giờ phải vào 07:30.'],
  ] as const)('says which scan counts for a moment', (change, sentence) => {
    expect(explainSlot(slot(change))).toBe(sentence);
  }); // prettier-ignore

  it.each([
    [{}, 'Đi muộn 6 phút (07:30-07:36); mức cho phép 5 phút.'],
    [{ flexibleMinutes: 10 }, 'Đi muộn 6 phút (07:30-07:36); đã trừ 10 phút (Chế độ theo quy định); mức cho phép 5 phút.'],
    [{ kind: 'early-departure', because: [{ rule: 'earlyGraceMinutes', value: 0 }] }, 'Về sớm 6 phút (07:30-07:36); mức cho phép 0 phút.'],
    [{ kind: 'absence', minutes: 240, untilSecond: 41_400, because: [] }, 'Vắng buổi 07:30-11:30, 240 phút phải làm việc.'],
    [{ kind: 'missing-in', because: [] }, 'Thiếu lượt vào của buổi 07:30-07:36.'],
    [{ kind: 'missing-out', because: [] }, 'Thiếu lượt ra của buổi 07:30-07:36.'],
    [{ kind: 'unscheduled-work', because: [] }, 'Có mặt 6 phút ngoài giờ làm việc (07:30-07:36); không phải vi phạm.'],
  ] as const)('says an exception in one sentence', (change, sentence) => {
    expect(explainException(exception(change))).toBe(sentence);
  }); // prettier-ignore

  it('says whether the verdict stands, and which reader it waits for', () => {
    expect(explainStatus(day({}), [])).toMatch(/^Ngày này đã tính xong/);
    expect(explainStatus(day({ status: 'provisional', windowOpen: true }), ['CONG-1'])).toContain(
      'chưa kết thúc',
    );
    expect(explainStatus(day({ status: 'provisional' }), ['CONG-1', 'CONG-2'])).toContain('CONG-1, CONG-2');
  });

  it('says what scans in between and short breaks are, and that they are no breach', () => {
    const notice = { kind: 'left-during-session', sessionId: 'a', minutes: 30, fromSecond: 36_000, untilSecond: 37_800, because: [] } as const;
    expect(explainNotice(notice)).toBe('Ra ngoài 30 phút trong buổi (10:00-10:30), chỉ để biết.');
    expect(explainNotice({ ...notice, kind: 'short-break' })).toContain('ngắn hơn quy định 30 phút');
    expect(explainNoticeEn(notice)).toBe('Away 30 minutes during the session (10:00-10:30), for information.');
    const presence = { firstSecond: 36_000, lastSecond: 36_000, punchIds: ['1'], role: 'intermediate' } as const;
    expect(explainPresence(presence)).toContain('Lượt quẹt lúc 10:00 ở giữa');
    expect(explainPresence({ ...presence, role: 'unscheduled' })).toContain('ngoài khung giờ');
    expect(explainPresence({ ...presence, role: 'matched' })).toBeUndefined();
    expect(explainPresenceEn(presence)).toContain('in between');
  }); // prettier-ignore

  it('says what became of each part of the paid day, and which limit took it', () => {
    const credit = { sessionId: 'a', credit: 0.5, state: 'earned', minutes: 240 } as const;
    expect(explainCredit(credit, '+')).toBe('0,5 công (+): được tính công.');
    expect(explainCredit({ ...credit, state: 'absent' }, null)).toBe('0,5 công: vắng chưa giải trình.');
    const lost = { ...credit, state: 'forfeited', because: [{ rule: 'lateForfeitMinutes', value: 60 }] } as const;
    expect(explainCredit(lost, 'K')).toBe('0,5 công (K): có làm việc nhưng không được tính công vì quá 60 phút đi muộn.');
    expect(explainCreditEn(lost, 'K')).toBe('0.5 day (K): worked, but the credit is lost for more than 60 minutes late.');
  }); // prettier-ignore

  it('says which reason took off what', () => {
    expect(explainExcuse('Nghỉ phép năm', 46_800, 61_200, 240)).toBe('Nghỉ phép năm (13:00-17:00): không tính 240 phút của giờ làm việc.');
    expect(explainExcuseEn('Annual leave', 46_800, 61_200, 240)).toContain('240 minutes');
    expect(explainFlexible(60, 10)).toBe('Chế độ theo quy định 60 phút mỗi ngày: đã trừ 10 phút.');
  }); // prettier-ignore

  it('says whom the schedule was assigned to and which part of it gave the hours', () => {
    expect(explainAssignment('ancestor', 'Trung tâm', '01/11/2026', '01/01/2027')).toBe('Lịch được phân cho đơn vị cấp trên Trung tâm từ 01/11/2026 đến trước 01/01/2027.');
    expect(explainAssignment('person', '', '01/11/2026', null)).toBe('Lịch được phân riêng cho người này từ 01/11/2026.');
    expect(explainAssignmentEn('unit', 'Trung tâm', '01/11/2026', null)).toContain('the unit Trung tâm');
    const weekly = { kind: 'weekly', week: {}, seasons: [{ fromMonthDay: '10-16', untilMonthDay: '04-16', week: {} }] } as const;
    expect(explainPattern(patternPart(weekly, '2026-10-15'))).toBe('Giờ của tuần làm việc trong năm.');
    expect(explainPattern(patternPart(weekly, '2026-10-16'))).toBe('Giờ theo mùa, từ 16/10 đến hết 15/04.');
    expect(patternPart(weekly, '2026-04-15').kind).toBe('season');
    expect(patternPart(weekly, '2026-04-16').kind).toBe('week');
    const cycle = { kind: 'cycle', startsOn: '2026-03-01', days: [[], [], []] } as const;
    expect(explainPattern(patternPart(cycle, '2026-03-05'))).toBe('Ngày thứ 2 trong chu kỳ 3 ngày.');
    expect(patternPart(cycle, '2026-02-28')).toEqual({ kind: 'cycle', place: 3, length: 3 });
    expect(explainPatternEn(patternPart(cycle, '2026-03-01'))).toBe('Day 1 of a cycle of 3 days.');
  }); // prettier-ignore

  it('says the same in English', () => {
    const sessions = [{ startSecond: 27_000, endSecond: 41_400 }, { startSecond: 64_800, endSecond: 108_000 }];
    expect(explainShiftEn('schedule', day({ sessions }))).toBe('Expected at work 07:30-11:30 and 18:00-06:00+1, as the work schedule says.');
    expect(explainShiftEn('holiday', day({}))).toBe('Nobody was expected: public holiday.');
    expect(explainSlotEn(slot({}))).toBe('In at 07:36 (due in 07:30): the scan nearest to this time in the order of the day.');
    expect(explainSlotEn(slot({ second: null, presence: null, why: 'none' }))).toBe('No scan for the moment due in 07:30.');
    expect(explainExceptionEn(exception({}))).toBe('6 minutes late (07:30-07:36); grace of 5 minutes.');
    expect(explainExceptionEn(exception({ kind: 'absence', flexibleMinutes: 10, because: [] }))).toBe('Absent from the session 07:30-07:36, 6 minutes due; 10 minutes taken off (statutory arrangement).');
    expect(explainStatusEn(day({ status: 'provisional' }), ['CONG-1'])).toContain('CONG-1');
  }); // prettier-ignore
});
