import type { ExceptionKind } from '../inbox/inbox-filters.js';

/** What the sheet shows: a month, a unit, and which of its people. */
export interface GridAddress {
  readonly month: string;
  readonly unitId: string | null;
  readonly text: string;
  /** People with such a day: an exception of a kind, any exception, or a day that cannot be sealed. */
  readonly only: GridOnly | null;
  /** The opened day. */
  readonly opened: string | null;
}

export type GridOnly = ExceptionKind | 'any' | 'unsettled';

const KEYS = { month: 'thang', unitId: 'don-vi', text: 'q', only: 'chi', opened: 'mo' } as const;
const ONLY: Readonly<Record<GridOnly, string>> = {
  any: 'bat-thuong',
  unsettled: 'chua-chot',
  absence: 'vang',
  'missing-in': 'thieu-vao',
  'missing-out': 'thieu-ra',
  'late-arrival': 'di-muon',
  'early-departure': 've-som',
  'unscheduled-work': 'ngoai-gio',
};

/** What an address says; this month and everybody where it says nothing that makes sense. */
export function gridAddressOf(parameters: URLSearchParams, today: string): GridAddress {
  const month = parameters.get(KEYS.month) ?? '';
  const only = parameters.get(KEYS.only);
  return {
    month: /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : today.slice(0, 7),
    unitId: parameters.get(KEYS.unitId),
    text: parameters.get(KEYS.text) ?? '',
    only: (Object.keys(ONLY) as GridOnly[]).find((key) => ONLY[key] === only) ?? null,
    opened: parameters.get(KEYS.opened),
  };
}

/** The address of what is shown; what is usual is not written. */
export function gridParametersOf(shown: GridAddress, today: string): Record<string, string> {
  const { month, unitId, text, only, opened } = shown;
  return {
    ...(month !== today.slice(0, 7) && { [KEYS.month]: month }),
    ...(unitId !== null && { [KEYS.unitId]: unitId }),
    ...(text !== '' && { [KEYS.text]: text }),
    ...(only !== null && { [KEYS.only]: ONLY[only] }),
    ...(opened !== null && { [KEYS.opened]: opened }),
  };
}
