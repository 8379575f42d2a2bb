import type { MessageKey } from '../../i18n/catalogue.js';
import type { Day, DayException } from './queries.js';

/** Kinds of exceptions, in words. */
export const exceptionNames: Readonly<Record<DayException['kind'], MessageKey>> = {
  absence: 'my-day.absence',
  'missing-in': 'my-day.missing-in',
  'missing-out': 'my-day.missing-out',
  'late-arrival': 'my-day.late-arrival',
  'early-departure': 'my-day.early-departure',
  'unscheduled-work': 'my-day.unscheduled-work',
};

/** Days on which nobody is expected, and days of the calendar on which somebody is. */
export const dayNames: Readonly<Record<Day['because'], MessageKey | null>> = {
  roster: null,
  schedule: null,
  none: null,
  holiday: 'my-day.holiday',
  holiday_on_restday: 'my-day.holiday',
  substitute: 'my-day.substitute',
  swapped_off: 'my-day.swapped-off',
  makeup_work: 'my-day.makeup-work',
};

/** What has become of a scan. */
export const scanStates = {
  counted: 'my-scan.counted',
  settled: 'my-scan.settled',
  quarantined: 'my-scan.quarantined',
  dismissed: 'my-scan.dismissed',
  voided: 'my-scan.voided',
} as const satisfies Record<string, MessageKey>;

/** What the day made of a scan. */
export const scanRoles = {
  matched: 'my-scan.matched',
  intermediate: 'my-scan.intermediate',
  unscheduled: 'my-scan.unscheduled',
} as const satisfies Record<string, MessageKey>;

/** Parts of a day by the names that schedules give them. */
export const sessionNames: Readonly<Record<string, MessageKey | undefined>> = {
  morning: 'my-day.morning',
  afternoon: 'my-day.afternoon',
};
