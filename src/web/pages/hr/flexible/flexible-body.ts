import type { components } from '../../../api-types.js';
import { readDate } from '../../../i18n/read-moment.js';
import { addDays } from '../../me/month-grid.js';

type Body = components['schemas']['NewFlexibleMinutesBody'];

/** Flexible minutes as they are typed: both days belong to the period. */
export interface FlexibleEntry {
  readonly employeeId: string;
  readonly kind: Body['kind'];
  readonly firstDay: string;
  readonly lastDay: string;
  readonly minutes: number;
  readonly document?: string;
  readonly reason: string;
}

/** What the service takes: the end is the first day that no longer belongs to it. */
export function flexibleBody({ firstDay, lastDay, document = '', ...entry }: FlexibleEntry): Body {
  const paper = document.trim();
  return {
    ...entry,
    from: readDate(firstDay) ?? '',
    until: addDays(readDate(lastDay) ?? '', 1),
    document: paper === '' ? null : paper,
  };
}
