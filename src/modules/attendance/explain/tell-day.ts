import type { AttendanceDay } from '../../../core/attendance/attendance-day.js';
import {
  explainCredit,
  explainNotice,
  explainPresence,
  explainSlot,
  explainStatus,
} from '../../../core/attendance/explain-day.js';
import {
  explainCreditEn, explainNoticeEn, explainPresenceEn, explainSlotEn, explainStatusEn,
} from '../../../core/attendance/explain-day-en.js'; // prettier-ignore
import { timesheetActivities } from '../../../core/attendance/timesheet-cell.js';
import { formatTimeOfDay } from '../../../core/time/time-of-day.js';
import { exceptionView } from '../days/day-views.service.js';
import { withoutHealth } from '../days/health-reading.js';
import type { TimesheetWords } from '../days/timesheet-words.js';
import type { DayStory } from './day-story.js';

/** The parts of a story that follow from the day alone. */
export type ToldDay = Pick<
  DayStory,
  | 'status' | 'statusSentence' | 'statusSentenceEn' | 'moments' | 'others' | 'notices' | 'credits' | 'exceptions'
  | 'workedMinutes' | 'credit' | 'provisionalCredit'
>; // prettier-ignore

/**
 * Tells a day sentence by sentence, whether it was computed now or is kept. `readers` names those it waits for, `hidden`
 * the excuses whose kind the reader may not know.
 */
export function tellDay(
  day: AttendanceDay,
  readers: readonly string[],
  words: TimesheetWords | undefined,
  hidden: ReadonlySet<string>,
): ToldDay {
  const { status, slots, presences, notices, credits, exceptions, totals } = day;
  return {
    status,
    statusSentence: explainStatus(day, readers),
    statusSentenceEn: explainStatusEn(day, readers),
    moments: slots.map((slot) => ({
      sessionId: slot.sessionId,
      direction: slot.direction,
      due: formatTimeOfDay(slot.dueSecond),
      at: slot.second === null ? null : formatTimeOfDay(slot.second),
      sentence: explainSlot(slot),
      sentenceEn: explainSlotEn(slot),
    })),
    others: presences.flatMap((presence) => {
      const { role, firstSecond, lastSecond } = presence;
      if (role === 'matched') return [];
      const [first, last] = [formatTimeOfDay(firstSecond), formatTimeOfDay(lastSecond)];
      const sentence = explainPresence(presence) ?? '';
      return [{ role, first, last, sentence, sentenceEn: explainPresenceEn(presence) ?? '' }];
    }),
    notices: notices.map((notice) => ({
      kind: notice.kind,
      minutes: notice.minutes,
      sentence: explainNotice(notice),
      sentenceEn: explainNoticeEn(notice),
    })),
    credits: credits.map((each) => {
      const shown = each.excuseId !== undefined && hidden.has(each.excuseId) ? withoutHealth(each) : each;
      const symbol =
        words === undefined
          ? null
          : (timesheetActivities({ credits: [shown] }, words.symbols)[0]?.symbol ?? null);
      const { sessionId, credit, state, because = [] } = shown;
      const sentence = explainCredit(shown, symbol);
      return {
        sessionId,
        credit,
        state,
        symbol,
        because,
        sentence,
        sentenceEn: explainCreditEn(shown, symbol),
      };
    }),
    exceptions: exceptions.map(exceptionView),
    workedMinutes: totals.workedMinutes,
    credit: totals.credit,
    provisionalCredit: totals.provisionalCredit,
  };
}
