import type { InboxItem } from '../hr-queries.js';

/** Where a day with exceptions stands, by what is to happen next. */
export type DayState =
  | { readonly is: 'proposed' | 'explained' | 'mine' | 'superior' | 'provisional' | 'none' | 'none-against' }
  | { readonly is: 'explainable'; readonly until: string }
  | { readonly is: 'decided'; readonly vi: string; readonly en: string };

/** Says where a day stands: what waits for somebody comes first, what is decided last. */
export function dayState(
  {
    findings,
    proposals,
    status,
    exceptions,
  }: Pick<InboxItem, 'findings' | 'proposals' | 'status' | 'exceptions'>,
  today: string,
): DayState {
  if (proposals.length > 0) return { is: 'proposed' };
  if (findings.some(({ explanationId }) => explanationId !== null)) return { is: 'explained' };
  if (findings.some(({ decidable }) => decidable)) return { is: 'mine' };
  const waiting = findings.filter(({ status }) => status === 'waiting');
  const until = waiting.map((each) => each.explainUntil).find((date) => date !== null && date >= today);
  if (until) return { is: 'explainable', until };
  if (waiting.length > 0) return { is: 'superior' };
  if (findings.some(({ status }) => status === 'provisional')) return { is: 'provisional' };
  const [first] = findings;
  if (first !== undefined) return { is: 'decided', vi: first.statusVi, en: first.statusEn };
  if (status === 'provisional') return { is: 'provisional' };
  return { is: exceptions.some(({ againstPerson }) => againstPerson) ? 'none' : 'none-against' };
}
