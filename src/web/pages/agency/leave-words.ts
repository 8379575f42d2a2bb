import type { components } from '../../api-types.js';
import type { MessageKey } from '../../i18n/catalogue.js';
import { formatCivilDate, formatInstant } from '../../i18n/format-date.js';
import { readDate } from '../../i18n/read-moment.js';
import { addDays } from '../me/month-grid.js';
import { requestKinds } from '../me/request-kinds.js';

export type Leave = components['schemas']['AgencyLeaveItem'];
export type LeaveKind = components['schemas']['NewExcuse']['kind'];

const others: Readonly<Record<string, MessageKey | undefined>> = {
  'health-leave': 'agency.health-leave',
  stoppage: 'agency.stoppage',
};

/** What a leave is called; one that says something about health only that it is statutory. */
export function leaveName(kind: string): MessageKey {
  return others[kind] ?? requestKinds.find(({ value }) => value === kind)?.name ?? 'agency.other-leave';
}

/** What an agency enters for its people, by whole days. */
export const leaveKinds = requestKinds.flatMap(({ value, name, shape }) =>
  shape === 'days' ? [{ value: value as LeaveKind, name }] : [],
);

/** `25/11/2026`, or from one day through another in the words of the page. */
export function daysText(
  t: (key: 'agency.days', days: { from: string; until: string }) => string,
  days: { from: string; until: string },
): string {
  return days.from === days.until ? days.from : t('agency.days', days);
}

/**
 * First and last day of a leave as they are read; with times where it is not whole days.
 * @example leaveDays('2026-11-24T17:00:00Z', '2026-11-26T17:00:00Z') // { from: '25/11/2026', until: '26/11/2026' }
 */
export function leaveDays(fromAt: string, untilAt: string): { from: string; until: string } {
  const [from, until] = [formatInstant(fromAt), formatInstant(untilAt)];
  if (!from.endsWith(' 00:00') || !until.endsWith(' 00:00')) return { from, until };
  const last = addDays(readDate(until.slice(0, 10)) ?? '', -1);
  return { from: from.slice(0, 10), until: formatCivilDate(last) };
}
