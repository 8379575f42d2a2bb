/** The parts of the page of schedules. */
export type SchedulesView = 'schedules' | 'month' | 'roster' | 'reception';

/** What the page shows: one of its parts, or a schedule or an assignment that is being made or changed. */
export interface SchedulesAddress {
  readonly view: SchedulesView;
  readonly editing: { readonly code: string } | 'schedule' | 'binding' | null;
}

const VIEW = 'xem';
const CHANGE = 'sua';
const ADD = 'them';
const views: Readonly<Record<SchedulesView, string>> = {
  schedules: '',
  month: 'ai-lam-khi-nao',
  roster: 'truc-thu-bay',
  reception: 'gio-tiep-nhan',
};
const added = { schedule: 'lich', binding: 'nguoi' } as const;

/** What an address says; the list of schedules where it says nothing that makes sense. */
export function schedulesAddressOf(parameters: URLSearchParams): SchedulesAddress {
  const named = parameters.get(VIEW) ?? '';
  const view = (Object.keys(views) as SchedulesView[]).find((key) => views[key] === named) ?? 'schedules';
  const code = parameters.get(CHANGE);
  const add = parameters.get(ADD);
  if (code !== null) return { view, editing: { code } };
  if (add === added.schedule) return { view, editing: 'schedule' };
  return { view, editing: add === added.binding ? 'binding' : null };
}

/** The address of what is shown; what is usual is not written. */
export function schedulesParametersOf({ view, editing }: SchedulesAddress): Record<string, string> {
  return {
    ...(view !== 'schedules' && { [VIEW]: views[view] }),
    ...(editing !== null &&
      (typeof editing === 'string' ? { [ADD]: added[editing] } : { [CHANGE]: editing.code })),
  };
}
