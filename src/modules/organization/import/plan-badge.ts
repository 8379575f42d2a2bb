import { contains, type Period } from '../period.js';
import type { RowFaultCode } from './row-faults.js';

/** A time in which somebody holds a credential. */
export interface Holding {
  readonly employeeId: string;
  readonly period: Period;
}

/** What becomes of a credential: nothing, a new holding, or another period of an existing one. */
export type BadgePlan =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'new'; readonly period: Period }
  | { readonly kind: 'change'; readonly index: number; readonly period: Period }
  | { readonly kind: 'fault'; readonly code: RowFaultCode; readonly index?: number };

/**
 * Works the wish that a person holds a credential from (and until) then into its holdings, which do
 * not overlap. What the person holds at that time already is left alone, what somebody else holds is
 * a fault, and a holding of the same person that begins later is begun earlier.
 */
export function planBadge(holdings: readonly Holding[], wish: Holding & { readonly now: Date }): BadgePlan {
  const { employeeId, now } = wish;
  const { from, until } = wish.period;
  const current = holdings.findIndex(({ period }) => contains(period, from ?? now));
  const holder = holdings[current];
  if (holder !== undefined && holder.employeeId !== employeeId) {
    return { kind: 'fault', code: 'badge-held', index: current };
  }
  if (holder !== undefined) return ended(current, holder.period, until);
  if (from === null) {
    if (holdings.some((holding) => holding.employeeId === employeeId)) return { kind: 'nothing' };
    return holdings.length > 0
      ? { kind: 'fault', code: 'start-date-needed' }
      : { kind: 'new', period: wish.period };
  }
  const next = holdings.findIndex(
    ({ period }) =>
      period.from !== null &&
      period.from > from &&
      !holdings.some(
        (other) => other.period.from && other.period.from > from && other.period.from < (period.from as Date),
      ),
  );
  const later = holdings[next];
  if (later?.period.from && (until === null || later.period.from < until)) {
    if (later.employeeId !== employeeId) return { kind: 'fault', code: 'badge-held', index: next };
    return { kind: 'change', index: next, period: { from, until: later.period.until } };
  }
  return { kind: 'new', period: wish.period };
}

/** A holding ends where the row says, unless it ended earlier. */
function ended(index: number, period: Period, until: Date | null): BadgePlan {
  if (until === null || (period.until !== null && period.until <= until)) return { kind: 'nothing' };
  if (period.from !== null && until <= period.from) return { kind: 'fault', code: 'period-reversed' };
  return { kind: 'change', index, period: { from: period.from, until } };
}
