import type { components } from '../../../api-types.js';
import { readDate } from '../../../i18n/read-moment.js';
import type { CalendarKind } from './calendar-queries.js';

type Body = components['schemas']['PutCalendarEntry'];

/** What is put in: one day, or a day off together with the day that is worked for it. */
export type AddedKind = Exclude<CalendarKind, 'swapped_off' | 'makeup_work'> | 'swap';

/** What stands in the fields of an entry besides whom it is for. */
export interface EntryValues {
  readonly kind: AddedKind;
  readonly date: string;
  readonly pairDate?: string;
  readonly name: string;
}

/** The entries to put in. Of a swap both: each names the other, and neither counts alone. */
export function entryBodies({ kind, date, pairDate, name }: EntryValues, unitId: string | null): Body[] {
  const day = readDate(date) ?? '';
  const named = { unitId, name: name.trim() };
  if (kind !== 'swap') return [{ ...named, date: day, kind, pairDate: null }];
  const worked = readDate(pairDate ?? '') ?? '';
  return [
    { ...named, date: day, kind: 'swapped_off', pairDate: worked },
    { ...named, date: worked, kind: 'makeup_work', pairDate: day },
  ];
}
