import type { operations } from '../../../api-types.js';
import { addDays } from '../../me/month-grid.js';
import { requestKinds, type RequestKind } from '../../me/request-kinds.js';
import { dateIn, oneOf, useAddress, type Said } from './use-address.js';

export type RequestQuery = NonNullable<operations['Requests_list']['parameters']['query']>;

/** Which requests are looked at; `mine`: those on which the caller decides. */
export const requestViews = ['mine', 'waiting', 'approved', 'refused', 'cancelling', 'all'] as const;
export type ShownRequests = (typeof requestViews)[number];

export interface RequestFilterValues {
  readonly shown: ShownRequests;
  readonly unitId: string | null;
  readonly kind: RequestKind | null;
  readonly text: string;
  readonly from: string | null;
  /** Shown too. */
  readonly until: string | null;
}

const NAMES = { shown: 'xem', unitId: 'don-vi', kind: 'loai', text: 'q', from: 'tu', until: 'den' } as const;

/** The filters of an address; what makes no sense there is left out. Usual is what waits, whoever decides it. */
export function requestFiltersOf(said: Said<keyof typeof NAMES>): RequestFilterValues {
  const kinds = requestKinds.map(({ value }) => value);
  return {
    shown: oneOf(requestViews, said.shown) ?? 'waiting',
    unitId: said.unitId,
    kind: oneOf(kinds, said.kind),
    text: said.text ?? '',
    from: dateIn(said.from),
    until: dateIn(said.until),
  };
}

/** The filters as the service takes them. */
export function requestQueryOf({
  shown,
  unitId,
  kind,
  text,
  from,
  until,
}: RequestFilterValues): RequestQuery {
  return {
    view: shown === 'mine' ? 'to-decide' : 'unit',
    ...(shown !== 'mine' && shown !== 'all' && { status: shown }),
    ...(unitId !== null && { unitId }),
    ...(kind !== null && { kind }),
    ...(text !== '' && { text }),
    ...(from !== null && { from }),
    ...(until !== null && { until: addDays(until, 1) }),
  };
}

/** The filters that stand in the address, and how to change some of them. */
export function useRequestFilters() {
  const [said, change] = useAddress(NAMES);
  return [requestFiltersOf(said), change] as const;
}
