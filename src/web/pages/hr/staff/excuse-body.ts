import type { components } from '../../../api-types.js';
import { readDate } from '../../../i18n/read-moment.js';
import { momentOnDay } from '../../me/moment-on-day.js';
import { addDays } from '../../me/month-grid.js';

type NewExcuse = components['schemas']['NewExcuse'];

/** A leave paper as it is typed in. */
export interface ExcuseEntry {
  readonly employeeIds: string[];
  readonly kind: NewExcuse['kind'];
  readonly firstDay: string;
  readonly lastDay?: string;
  readonly span: 'days' | 'hours';
  readonly fromTime?: string;
  readonly untilTime?: string;
  readonly paid?: boolean;
  readonly document?: string;
  readonly reason: string;
}

/**
 * The paper as the service takes it: whole days from midnight to midnight in Việt Nam, or hours of one day. Who pays is said only of
 * the kind that has to say it.
 */
export function excuseBody(entry: ExcuseEntry): NewExcuse {
  const {
    employeeIds,
    kind,
    span,
    fromTime = '',
    untilTime = '',
    paid = false,
    document = '',
    reason,
  } = entry;
  const first = readDate(entry.firstDay) ?? '';
  const last = readDate(entry.lastDay ?? '') ?? first;
  const [from, until] =
    span === 'hours'
      ? [momentOnDay(first, fromTime), momentOnDay(first, untilTime)]
      : [momentOnDay(first, '00:00'), momentOnDay(addDays(last, 1), '00:00')];
  return {
    employeeIds,
    kind,
    from: from ?? '',
    until: until ?? '',
    document: document.trim() === '' ? null : document,
    reason,
    ...(kind === 'other' && { paid }),
  };
}
