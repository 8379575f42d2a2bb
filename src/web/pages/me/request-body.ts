import type { components } from '../../api-types.js';
import { readDate } from '../../i18n/read-moment.js';
import { momentOnDay } from './moment-on-day.js';
import { addDays } from './month-grid.js';
import { shapeOf, type Occasion, type RequestKind } from './request-kinds.js';

type Body = components['schemas']['NewWorkRequestBody'];

/** The fields of a request as they are typed. */
export interface RequestValues {
  readonly kind: RequestKind;
  readonly day: string;
  readonly lastDay?: string | undefined;
  readonly part?: 'day' | 'morning' | 'afternoon' | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly at?: string | undefined;
  readonly direction?: 'in' | 'out' | undefined;
  readonly occasion?: Occasion | undefined;
  readonly partnerId?: string | undefined;
  readonly partnerDay?: string | undefined;
  readonly document?: string | undefined;
  readonly reason: string;
}

/**
 * The request as the service takes it: days with their part, two instants, or one. Hours that end before they begin end on the next
 * day. Example: `22:00` until `02:00` on 20/11/2026 ends on the 21st.
 */
export function requestBody(values: RequestValues): Body {
  const { kind, reason } = values;
  const day = readDate(values.day) ?? '';
  const document = values.document?.trim() ?? '';
  const common = {
    kind,
    reason,
    ...(document !== '' && { document }),
    ...(values.occasion !== undefined && { occasion: values.occasion }),
  };
  switch (shapeOf(kind)) {
    case 'moment':
      return {
        ...common,
        at: momentOnDay(day, values.at ?? '') ?? '',
        ...(values.direction !== undefined && { direction: values.direction }),
      };
    case 'hours': {
      const from = momentOnDay(day, values.from ?? '') ?? '';
      const sameDay = momentOnDay(day, values.until ?? '') ?? '';
      const isNextDay = from !== '' && sameDay !== '' && sameDay <= from;
      const until = isNextDay ? (momentOnDay(addDays(day, 1), values.until ?? '') ?? '') : sameDay;
      return { ...common, from, until };
    }
    case 'swap': {
      const partnerDay = readDate(values.partnerDay ?? '');
      return {
        ...common,
        firstDay: day,
        ...(values.partnerId !== undefined && { partnerId: values.partnerId }),
        ...(partnerDay !== null && { partnerDay }),
      };
    }
    case 'days': {
      const lastDay = readDate(values.lastDay ?? '') ?? day;
      const isOne = lastDay === day;
      return {
        ...common,
        firstDay: day,
        ...(!isOne && { lastDay }),
        ...(isOne && values.part !== undefined && values.part !== 'day' && { part: values.part }),
      };
    }
  }
}
