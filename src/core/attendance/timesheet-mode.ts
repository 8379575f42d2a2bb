import type { TimesheetMode } from './timesheet-cell.js';

export const timesheetModes: readonly TimesheetMode[] = ['day', 'half-day', 'hours'];

/** The mode that a text of the rule book (`timesheet.mode`) names; undefined for anything else. Example: `half-day`. */
export function timesheetModeOf(text: string): TimesheetMode | undefined {
  return timesheetModes.find((mode) => mode === text.trim());
}
