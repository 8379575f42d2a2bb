import type { DayPresence, DaySession, DaySlot } from '../../core/attendance/attendance-day.js';
import { creditsText } from '../../core/attendance/packed-credit.js';
import type { DayDetail } from './day-detail.js';
import { directions, place, reasons, roles, verdicts, type PackedDetail } from './packed-detail.js';

/** The detail as it is kept; `unpackDetail` gives the detail again. */
export function packDetail(detail: Omit<DayDetail, 'because'>, because: DayDetail['because']): PackedDetail {
  const [presences, credits] = [presencesText(detail.presences), creditsText(detail.credits)];
  return JSON.parse(detailText(detail, because, presences, credits)) as PackedDetail;
}

/**
 * The JSON of a packed detail, written at once: a province's month has a million of them, and lists that are made only to be written
 * take half as long again. `presences` and `credits` are what {@link presencesText} and creditsText wrote.
 */
export function detailText(
  day: Omit<DayDetail, 'because'>,
  because: DayDetail['because'],
  presences: string,
  credits: string,
): string {
  const { policy, window, closesSecond, windowOpen, slots, sessions, notices } = day;
  const bounds = window === null ? 'null' : `[${number(window.from)},${number(window.until)}]`;
  let text = `{"because":"${because}","policy":"${policy}","window":${bounds},"closesSecond":${number(closesSecond)}`;
  text += `,"windowOpen":${windowOpen ? 'true' : 'false'},"slots":[`;
  for (let at = 0; at < slots.length; at += 1) text += (at === 0 ? '' : ',') + slotText(slots[at]!);
  text += '],"sessions":[';
  for (let at = 0; at < sessions.length; at += 1) text += (at === 0 ? '' : ',') + sessionText(sessions[at]!);
  const told = notices.length === 0 ? '[]' : JSON.stringify(notices);
  return `${text}],"credits":${credits},"notices":${told},"presences":${presences}}`;
}

/** The presences of a day as its detail keeps them. */
export function presencesText(presences: readonly DayPresence[]): string {
  let text = '[';
  for (const { firstSecond, lastSecond, role, direction, punchIds } of presences) {
    const declared = direction === undefined ? 'null' : directions.indexOf(direction);
    text += `${text === '[' ? '' : ','}[${number(firstSecond)},${number(lastSecond)},${place(roles, role)},${declared}`;
    for (const id of punchIds) text += `,${JSON.stringify(id)}`;
    text += ']';
  }
  return `${text}]`;
}

function slotText({ sessionId, direction, dueSecond, presence, second, why }: DaySlot): string {
  const found = `${number(presence)},${number(second)}`;
  return `[${quoted(sessionId)},${directions.indexOf(direction)},${number(dueSecond)},${found},${place(reasons, why)}]`;
}

function sessionText(session: DaySession): string {
  const { id, startSecond, endSecond, verdict, dueMinutes, inSecond, outSecond, inLentBy, outLentBy } =
    session;
  const planned = `${quoted(id)},${number(startSecond)},${number(endSecond)},${place(verdicts, verdict)},${number(dueMinutes)}`;
  const minutes = `${number(session.lateMinutes)},${number(session.earlyMinutes)},${number(session.workedMinutes)}`;
  const lent = inLentBy === null && outLentBy === null ? '' : `,${nameOf(inLentBy)},${nameOf(outLentBy)}`;
  return `[${planned},${number(inSecond)},${number(outSecond)},${minutes}${lent}]`;
}

function nameOf(sessionId: string | null): string {
  return sessionId === null ? 'null' : quoted(sessionId);
}

/** A number as JSON writes it: what is not finite is null. */
function number(value: number | null): string {
  return value !== null && Number.isFinite(value) ? `${value}` : 'null';
}

const names = new Map<string, string>();

/** The JSON of a session's name; a house has a handful of them. */
function quoted(name: string): string {
  let text = names.get(name);
  if (text === undefined) {
    if (names.size > 1000) names.clear();
    names.set(name, (text = JSON.stringify(name)));
  }
  return text;
}
