import type { Me } from '../../api/me.js';
import { addMonths } from '../me/month-grid.js';

/** What the page looks at: a month, and a unit with all below it (null: everything that the caller may see). */
export interface DirectorAddress {
  readonly month: string;
  readonly unitId: string | null;
}

const KEYS = { month: 'thang', unitId: 'don-vi' } as const;
/** In the address, where somebody asks for everything although one unit is theirs. */
const EVERYTHING = 'tat-ca';

/** What an address says; where it says nothing, the month that is over and the unit that is the caller's. */
export function directorAddressOf(
  parameters: URLSearchParams,
  today: string,
  grants: Me['grants'],
): DirectorAddress {
  const named = parameters.get(KEYS.month) ?? '';
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(named) ? named : addMonths(today.slice(0, 7), -1);
  const unit = parameters.get(KEYS.unitId);
  if (unit !== null) return { month, unitId: unit === EVERYTHING ? null : unit };
  return { month, unitId: ownUnit(grants) };
}

/** The address of what is shown. */
export function directorParametersOf({ month, unitId }: DirectorAddress): Record<string, string> {
  return { [KEYS.month]: month, [KEYS.unitId]: unitId ?? EVERYTHING };
}

/** The unit of whoever leads one; null where a role holds everywhere, or in several units. */
export function ownUnit(grants: Me['grants']): string | null {
  const leading = grants.filter(({ role }) => role !== 'employee' && role !== 'inspector');
  const units = new Set(leading.map(({ unitId }) => unitId ?? null));
  const [only = null] = units;
  return units.size === 1 ? only : null;
}
