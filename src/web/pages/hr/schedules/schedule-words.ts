import type { MessageKey } from '../../../i18n/catalogue.js';
import type { PreviewPerson, Schedule } from './schedules-queries.js';

/** Which scans a day asks for. */
export const policyNames: Readonly<Record<Schedule['policy'], MessageKey>> = {
  'each-session': 'lich.each-session',
  'day-span': 'lich.day-span',
  'entry-only': 'lich.entry-only',
  exempt: 'lich.exempt',
};

type Because = PreviewPerson['days'][number]['because'];

/** What decided a day of the preview. */
export const becauseNames: Readonly<Record<Because, MessageKey>> = {
  roster: 'lich.because-roster',
  schedule: 'lich.because-schedule',
  none: 'lich.because-none',
  holiday: 'lich.because-holiday',
  holiday_on_restday: 'lich.because-holiday',
  substitute: 'lich.because-substitute',
  swapped_off: 'lich.because-swapped-off',
  makeup_work: 'lich.because-makeup-work',
};

/** What a free day shows in place of a letter; nothing where the schedule itself has it free. */
export const freeMarks: Readonly<Partial<Record<Because, MessageKey>>> = {
  none: 'lich.mark-none',
  roster: 'lich.mark-roster',
  holiday: 'lich.mark-holiday',
  holiday_on_restday: 'lich.mark-holiday',
  substitute: 'lich.mark-substitute',
  swapped_off: 'lich.mark-swapped-off',
};
