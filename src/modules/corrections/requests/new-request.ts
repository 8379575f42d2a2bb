import type { Direction } from '../../../core/attendance/punch.js';
import { occasionsOf, type Occasion, type RequestKind } from '../../../core/requests/request-kind.js';
import { daysBetween, type CivilDate } from '../../../core/time/civil-date.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { WantedTime } from './asked-time.js';

/** What a person asks for. */
export interface NewRequest extends WantedTime {
  readonly kind: RequestKind;
  /** Of a missed scan. */
  readonly at: Date | undefined;
  readonly direction: Direction | undefined;
  /** Of a swap; `partnerDay` undefined: the same day. */
  readonly partnerId: string | undefined;
  readonly partnerDay: CivilDate | undefined;
  readonly occasion: Occasion | undefined;
  readonly document: string | null;
  readonly reason: string;
}

/** Two years: nobody asks for what lies farther away, and rules and plans are known between. */
const FARTHEST_DAYS = 731;

/** @throws AppError invalid-input for a day more than two years away */
export function checkNear(
  { firstDay, lastDay, partnerDay, from, until, at }: NewRequest,
  today: CivilDate,
): void {
  const dates = { firstDay, lastDay, partnerDay, from: dateOf(from), until: dateOf(until), at: dateOf(at) };
  for (const [field, date] of Object.entries(dates))
    if (date !== undefined && Math.abs(daysBetween(today, date)) > FARTHEST_DAYS)
      throw new AppError('invalid-input', { field });
}

/** The date of an instant at UTC; far outside the calendar the first one. */
function dateOf(at: Date | undefined): CivilDate | undefined {
  const text = at?.toISOString();
  return text === undefined || /^\d{4}-/.test(text) ? text?.slice(0, 10) : '0001-01-01';
}

/** @throws AppError invalid-input for what a kind does not take, or lacks */
export function checkWanted(
  { kind, at, direction, partnerId, partnerDay, occasion, from, until }: NewRequest,
  now: Date,
): void {
  if ((from === undefined) !== (until === undefined)) throw new AppError('invalid-input', { field: 'until' });
  if ((kind === 'missed-scan') !== (at !== undefined) || (at !== undefined && at > now))
    throw new AppError('invalid-input', { field: 'at' });
  if (direction !== undefined && kind !== 'missed-scan')
    throw new AppError('invalid-input', { field: 'direction' });
  const swaps = kind === 'shift-swap';
  if (swaps !== (partnerId !== undefined) || (partnerDay !== undefined && !swaps))
    throw new AppError('invalid-input', { field: 'partnerId' });
  const allowed = occasionsOf(kind);
  if (occasion !== undefined && !allowed.includes(occasion))
    throw new AppError('invalid-input', { field: 'occasion' });
  if (kind === 'leave-personal-paid' && occasion === undefined)
    throw new AppError('invalid-input', { field: 'occasion' });
}
