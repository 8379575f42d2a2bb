import type { ComparedDay, DraftedDay } from '../../attendance/drafts/drafted-days.service.js';

/** Whether the draft changes anything that people look at in a day: what was expected, status, minutes, credit, symbol or exceptions. */
export function dayDiffers({ before, after }: Pick<ComparedDay, 'before' | 'after'>): boolean {
  return looksOf(before) !== looksOf(after);
}

function looksOf(day: DraftedDay | null): string {
  if (day === null) return '';
  const { because, sessions, status, workedMinutes, lateMinutes, earlyMinutes, symbol, credit } = day;
  const exceptions = day.exceptions.map(({ kind, sessionId, minutes }) => [kind, sessionId, minutes]);
  const figures = [status, workedMinutes, lateMinutes, earlyMinutes, credit, day.provisionalCredit, symbol];
  return JSON.stringify([because, sessions, figures, exceptions]);
}
