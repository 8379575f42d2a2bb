import type { components } from '../../api-types.js';
import type { MessageKey } from '../../i18n/catalogue.js';

export type ConductReport = components['schemas']['ConductReportItem'];

/** What every answer of the page hangs under. */
export const CONDUCT = ['reported-conduct'];

/** Where a report stands. */
export const reportStates: Readonly<Record<ConductReport['status'], MessageKey>> = {
  proposed: 'conduct.state.proposed',
  confirmed: 'conduct.state.confirmed',
  rejected: 'conduct.state.rejected',
  withdrawn: 'conduct.state.withdrawn',
};

export const halfDayNames: Readonly<Record<ConductReport['halfDay'], MessageKey>> = {
  morning: 'conduct.morning',
  afternoon: 'conduct.afternoon',
};
