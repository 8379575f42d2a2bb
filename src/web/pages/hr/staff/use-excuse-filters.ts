import type { operations } from '../../../api-types.js';
import { addDays } from '../../me/month-grid.js';
import { excuseKinds } from '../inbox/excuse-kinds.js';
import type { Excuse } from './staff-queries.js';
import { dateIn, oneOf, useAddress, type Said } from './use-address.js';

export type ExcuseQuery = NonNullable<operations['Excuses_list']['parameters']['query']>;
export type ExcuseState = Excuse['status'] | 'all';
export const excuseStates: readonly ExcuseState[] = ['proposed', 'approved', 'rejected', 'all'];

/** Kinds that the list can be narrowed to: what people are excused for, and readers that were out of order. */
export const listedKinds = [...excuseKinds.map(({ value }) => value), 'device-outage'] as const;
export type ListedKind = (typeof listedKinds)[number];

export interface ExcuseFilterValues {
  readonly state: ExcuseState;
  readonly unitId: string | null;
  readonly kind: ListedKind | null;
  readonly text: string;
  readonly from: string | null;
  /** Shown too. */
  readonly until: string | null;
}

const NAMES = { state: 'xem', unitId: 'don-vi', kind: 'loai', text: 'q', from: 'tu', until: 'den' } as const;

/** The filters of an address; what makes no sense there is left out. Usual is what waits to be decided. */
export function excuseFiltersOf(said: Said<keyof typeof NAMES>): ExcuseFilterValues {
  return {
    state: oneOf(excuseStates, said.state) ?? 'proposed',
    unitId: said.unitId,
    kind: oneOf(listedKinds, said.kind),
    text: said.text ?? '',
    from: dateIn(said.from),
    until: dateIn(said.until),
  };
}

/** The filters as the service takes them. */
export function excuseQueryOf({ state, unitId, kind, text, from, until }: ExcuseFilterValues): ExcuseQuery {
  return {
    ...(state !== 'all' && { status: state }),
    ...(unitId !== null && { unitId }),
    ...(kind !== null && { kind }),
    ...(text !== '' && { text }),
    ...(from !== null && { from }),
    ...(until !== null && { until: addDays(until, 1) }),
  };
}

/** The filters that stand in the address, and how to change some of them. */
export function useExcuseFilters() {
  const [said, change] = useAddress(NAMES);
  return [excuseFiltersOf(said), change] as const;
}
