import type { Direction } from '../../../core/attendance/punch.js';
import { occasionsOf, type Occasion, type RequestKind } from '../../../core/requests/request-kind.js';
import type { CivilDate } from '../../../core/time/civil-date.js';
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
