import type { AttendanceDayInput } from '../../../core/attendance/attendance-day.js';
import { symbolPathOf, type ExcuseKind } from '../../../core/attendance/excuse-kind.js';
import { explainExcuse, explainFlexible } from '../../../core/attendance/explain-day.js';
import { explainExcuseEn, explainFlexibleEn } from '../../../core/attendance/explain-day-en.js';
import { overlapLength } from '../../../core/time/interval.js';
import { formatTimeOfDay, SECONDS_PER_MINUTE } from '../../../core/time/time-of-day.js';
import type { StoryExcuse } from './day-story.js';

/** How health data are named to those who may not read them. */
const STATUTORY = { vi: 'Chế độ theo quy định', en: 'Statutory arrangement' } as const;
const OTHER = { vi: 'Lý do khác đã duyệt', en: 'Another approved reason' } as const;

/** Words for the path of a parameter. */
export type WordsOf = (path: string) => { readonly vi: string; readonly en: string } | undefined;

/** The approved reasons that touch the day and what each took off; flexible minutes, of which `used` were, last. */
export function tellExcuses(
  { sessions, excuses, flexible }: Pick<AttendanceDayInput, 'sessions' | 'excuses' | 'flexible'>,
  kinds: ReadonlyMap<string, ExcuseKind>,
  hidden: ReadonlySet<string>,
  wordsOf: WordsOf,
  used: number,
): StoryExcuse[] {
  const inOrder = [...excuses].sort((a, b) => a.fromSecond - b.fromSecond);
  const told = inOrder.map(({ id, fromSecond, untilSecond }): StoryExcuse => {
    const seconds = sessions.reduce(
      (sum, { startSecond, endSecond }) =>
        sum + overlapLength(fromSecond, untilSecond, startSecond, endSecond),
      0,
    );
    const minutes = Math.floor(seconds / SECONDS_PER_MINUTE);
    const { vi, en } = hidden.has(id) ? STATUTORY : nameOf(kinds.get(id), wordsOf);
    return {
      name: vi,
      from: formatTimeOfDay(fromSecond),
      until: formatTimeOfDay(untilSecond),
      minutes,
      sentence: explainExcuse(vi, fromSecond, untilSecond, minutes),
      sentenceEn: explainExcuseEn(en, fromSecond, untilSecond, minutes),
    };
  });
  const minutes = flexible.reduce((sum, each) => sum + each.minutes, 0);
  if (minutes === 0) return told;
  const [sentence, sentenceEn] = [explainFlexible(minutes, used), explainFlexibleEn(minutes, used)];
  return [...told, { name: STATUTORY.vi, from: null, until: null, minutes: used, sentence, sentenceEn }];
}

function nameOf(
  kind: ExcuseKind | undefined,
  wordsOf: WordsOf,
): { readonly vi: string; readonly en: string } {
  const path = kind === undefined ? undefined : symbolPathOf(kind);
  return (path === undefined ? undefined : wordsOf(path)) ?? OTHER;
}
