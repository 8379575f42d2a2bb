import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer-of.js';
import type { components } from '../../../api-types.js';
import { api } from '../../../api/client.js';
import type { MessageKey } from '../../../i18n/catalogue.js';
import { HR } from '../hr-queries.js';

export type CalendarEntry = components['schemas']['CalendarEntryView'];
export type CalendarKind = CalendarEntry['kind'];

/** What every answer about the calendar hangs under. */
export const CALENDAR = [...HR, 'calendar'];

/** The entries of a year; with a unit those that hold there, which are also those for everybody and of the units above it. */
export const calendarQuery = (year: number, unitId: string | null) =>
  queryOptions({
    queryKey: [...CALENDAR, year, unitId],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/calendar', { params: { query: { from: `${year}-01-01`, until: `${year + 1}-01-01`, ...(unitId !== null && { unitId }) } } }),
      ),
  }); // prettier-ignore

/** What the calendar says of a date. */
export const kindNames: Readonly<Record<CalendarKind, MessageKey>> = {
  holiday: 'ngay-le.holiday',
  holiday_on_restday: 'ngay-le.holiday-on-restday',
  substitute: 'ngay-le.substitute',
  swapped_off: 'ngay-le.swapped-off',
  makeup_work: 'ngay-le.makeup-work',
  ordinary: 'ngay-le.ordinary',
};
