/** What the list shows: `open` scans that nobody has settled, `settled` ones, or all. Days are civil dates, both shown. */
export interface QuarantineFilters {
  readonly state: 'open' | 'settled' | 'all';
  readonly deviceId: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

const KEYS = { state: 'trang-thai', deviceId: 'may', from: 'tu', until: 'den' } as const;
const STATES = { open: 'cho', settled: 'xong', all: 'tat-ca' } as const;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The filters of an address; what makes no sense there is left out. */
export function filtersOf(parameters: URLSearchParams): QuarantineFilters {
  const date = (name: string): string | null => {
    const value = parameters.get(name) ?? '';
    return DATE.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
  };
  const states = Object.keys(STATES) as (keyof typeof STATES)[];
  return {
    state: states.find((state) => STATES[state] === parameters.get(KEYS.state)) ?? 'open',
    deviceId: parameters.get(KEYS.deviceId),
    from: date(KEYS.from),
    until: date(KEYS.until),
  };
}

/** The address of filters; what is usual is not written. */
export function parametersOf({ state, deviceId, from, until }: QuarantineFilters): Record<string, string> {
  return {
    ...(state !== 'open' && { [KEYS.state]: STATES[state] }),
    ...(deviceId !== null && { [KEYS.deviceId]: deviceId }),
    ...(from !== null && { [KEYS.from]: from }),
    ...(until !== null && { [KEYS.until]: until }),
  };
}

/** The filters as the service takes them: from the first day's begin to the end of the last. */
export function queryOf({ state, deviceId, from, until }: QuarantineFilters) {
  return {
    ...(state !== 'all' && { state }),
    ...(deviceId !== null && { deviceId }),
    ...(from !== null && { from: `${from}T00:00:00+07:00` }),
    ...(until !== null && { until: `${dayAfter(until)}T00:00:00+07:00` }),
  };
}

/** @example dayAfter('2026-12-31') // '2027-01-01' */
function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
