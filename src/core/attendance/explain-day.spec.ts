import { describe, expect, it } from '@jest/globals';
import type { AttendanceDay, DaySlot } from './attendance-day.js';
import type { AttendanceException } from './attendance-exception.js';
import { explainException, explainShift, explainSlot, explainStatus } from './explain-day.js';

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
    [{}, 'Đi muộn 6 phút (07:30-07:36); ân hạn 5 phút.'],
    [{ flexibleMinutes: 10 }, 'Đi muộn 6 phút (07:30-07:36); đã trừ 10 phút (Chế độ theo quy định); ân hạn 5 phút.'],
    [{ kind: 'early-departure', because: [{ rule: 'earlyGraceMinutes', value: 0 }] }, 'Về sớm 6 phút (07:30-07:36); ân hạn 0 phút.'],
    [{ kind: 'absence', minutes: 240, untilSecond: 41_400, because: [] }, 'Vắng buổi 07:30-11:30, 240 phút phải làm việc.'],
    [{ kind: 'missing-in', because: [] }, 'Thiếu lượt vào của buổi 07:30-07:36.'],
    [{ kind: 'missing-out', because: [] }, 'Thiếu lượt ra của buổi 07:30-07:36.'],
    [{ kind: 'unscheduled-work', because: [] }, 'Có mặt 6 phút ngoài giờ làm việc (07:30-07:36); không phải vi phạm.'],
  ] as const)('says an exception in one sentence', (change, sentence) => {
    expect(explainException(exception(change))).toBe(sentence);
  }); // prettier-ignore

  it('says whether the verdict stands, and which reader it waits for', () => {
    expect(explainStatus(day({}), [])).toMatch(/^Kết quả đã chốt/);
    expect(explainStatus(day({ status: 'provisional', windowOpen: true }), ['CONG-1'])).toContain(
      'chưa kết thúc',
    );
    expect(explainStatus(day({ status: 'provisional' }), ['CONG-1', 'CONG-2'])).toContain('CONG-1, CONG-2');
  });
});
