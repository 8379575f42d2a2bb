import type { Permission } from '../../platform/access/permission.js';
import type { Environment } from '../../platform/config/environment.js';
import type { Edition } from '../../../reports/monthly-compliance/model.js';

/** What the figures of a report need, of whoever asks for it and whoever reads it. */
export const reportNeeds: readonly Permission[] = ['reports:export', 'attendance:read', 'findings:read'];

/**
 * The same of an edition. Where the director's has no timesheet, since its symbols tell of illness, those that have one (accounting's, and with it
 * the payroll file and persons' sheets) are for who may read that: another edition would be the way round.
 */
export function needsOf(edition: Edition, { REPORTS_DIRECTOR_TIMESHEET }: Pick<Environment, 'REPORTS_DIRECTOR_TIMESHEET'>): readonly Permission[] {
  return edition === 'accounting' && !REPORTS_DIRECTOR_TIMESHEET ? [...reportNeeds, 'health:read'] : reportNeeds;
} // prettier-ignore
