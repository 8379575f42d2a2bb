import type { components } from '../../api-types.js';
import { readDate } from '../../i18n/read-moment.js';
import { addDays } from '../me/month-grid.js';

export type NewGrant = components['schemas']['NewGrantRequest'];

/** What the form of a grant holds; days as they are typed. */
export interface GrantValues {
  readonly role: NewGrant['role'];
  readonly where: 'unit' | 'everywhere';
  readonly unitId?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** Offices keep Vietnamese time. */
const MIDNIGHT = 'T00:00:00+07:00';

/**
 * The grant that the service is asked for: it begins with its first day and holds through its last one, so it ends with the
 * day after. Without a first day it begins now, without a last one somebody has to end it.
 * @example grantBody({ role: 'guard', where: 'everywhere', until: '31/12/2026' }).until // '2027-01-01T00:00:00+07:00'
 */
export function grantBody({ role, where, unitId, from, until }: GrantValues): NewGrant {
  const first = readDate(from ?? '');
  const last = readDate(until ?? '');
  return {
    role,
    unitId: where === 'everywhere' ? null : (unitId ?? null),
    ...(first !== null && { from: `${first}${MIDNIGHT}` }),
    ...(last !== null && { until: `${addDays(last, 1)}${MIDNIGHT}` }),
  };
}
