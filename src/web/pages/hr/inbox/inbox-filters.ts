import type { components } from '../../../api-types.js';
import { addDays } from '../../me/month-grid.js';

export type ExceptionKind = components['schemas']['ExceptionView']['kind'];

/** Which days are shown; both dates are shown too. */
export interface InboxFilters {
  readonly state: 'open' | 'decided' | 'all';
  readonly unitId: string | null;
  readonly kind: ExceptionKind | null;
  readonly from: string;
  readonly until: string;
  readonly text: string;
}

const KEYS = {
  state: 'trang-thai', unitId: 'don-vi', kind: 'loai', from: 'tu', until: 'den', text: 'q',
} as const; // prettier-ignore
const STATES = { open: 'can-xu-ly', decided: 'xong', all: 'tat-ca' } as const;
const KINDS: Readonly<Record<ExceptionKind, string>> = {
  absence: 'vang',
  'missing-in': 'thieu-vao',
  'missing-out': 'thieu-ra',
  'late-arrival': 'di-muon',
  'early-departure': 've-som',
  'unscheduled-work': 'ngoai-gio',
};
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** The service takes two months; a month is what HR looks back on. */
const USUAL_DAYS = 30;
export const MOST_DAYS = 62;

/** The filters of an address; what makes no sense there is left out. A period that is too long loses its beginning. */
export function filtersOf(parameters: URLSearchParams, today: string): InboxFilters {
  const date = (name: string, usual: string): string => {
    const value = parameters.get(name) ?? '';
    return DATE.test(value) && !Number.isNaN(Date.parse(value)) ? value : usual;
  };
  const until = date(KEYS.until, today);
  const from = date(KEYS.from, addDays(until, -USUAL_DAYS));
  const longest = addDays(until, 1 - MOST_DAYS);
  return {
    state: named(STATES, parameters.get(KEYS.state)) ?? 'open',
    unitId: parameters.get(KEYS.unitId),
    kind: named(KINDS, parameters.get(KEYS.kind)),
    from: from > until ? until : from < longest ? longest : from,
    until,
    text: parameters.get(KEYS.text) ?? '',
  };
}

/** The address of filters; what is usual is not written. */
export function parametersOf(filters: InboxFilters, today: string): Record<string, string> {
  const { state, unitId, kind, from, until, text } = filters;
  return {
    ...(state !== 'open' && { [KEYS.state]: STATES[state] }),
    ...(unitId !== null && { [KEYS.unitId]: unitId }),
    ...(kind !== null && { [KEYS.kind]: KINDS[kind] }),
    ...(from !== addDays(until, -USUAL_DAYS) && { [KEYS.from]: from }),
    ...(until !== today && { [KEYS.until]: until }),
    ...(text !== '' && { [KEYS.text]: text }),
  };
}

/** The filters as the service takes them. */
export function queryOf({ state, unitId, kind, from, until, text }: InboxFilters) {
  return {
    from,
    until: addDays(until, 1),
    ...(state !== 'all' && { state }),
    ...(unitId !== null && { unit: unitId }),
    ...(kind !== null && { kind }),
    ...(text !== '' && { text }),
  };
}

function named<T extends string>(names: Readonly<Record<T, string>>, text: string | null): T | null {
  return (Object.keys(names) as T[]).find((key) => names[key] === text) ?? null;
}
