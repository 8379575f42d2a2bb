import { SECONDS_PER_HOUR, SECONDS_PER_MINUTE } from '../time/time-of-day.js';
import type { AttendanceDay } from './attendance-day.js';
import type { SessionCredit } from './session-credit.js';

/** The symbols of an organisation's timesheet for what has no symbol of its own; excuses and confirmations may bring theirs. */
export interface TimesheetSymbols {
  /** Worked, or confirmed by the unit head. */
  readonly worked: string;
  /** Covered by an excuse that names no symbol. */
  readonly excused: string;
  readonly unpaid: string;
  /** Not yet explained. */
  readonly absent: string;
  /** Waiting for an explanation or for the unit head. */
  readonly waiting: string;
  /** The day is not over, or a reader has not delivered. */
  readonly pending: string;
  /** Worked, but the credit was lost by a limit of the rules. */
  readonly forfeited: string;
}

/** `day` one symbol, the longest activity; `half-day` one for each session; `hours` symbols with their hours. */
export type TimesheetMode = 'day' | 'half-day' | 'hours';

/** What a day's time went to, in the order it first occurs. */
export interface TimesheetActivity {
  readonly symbol: string;
  readonly credit: number;
  readonly minutes: number;
}

/** The activities of a day by symbol, empty when nobody was expected. Source: attendance.md section 6. */
export function timesheetActivities(
  day: Pick<AttendanceDay, 'credits'>,
  symbols: TimesheetSymbols,
): TimesheetActivity[] {
  const activities = new Map<string, TimesheetActivity>();
  for (const credit of day.credits) {
    const symbol = symbolOf(credit, symbols);
    const sum = activities.get(symbol) ?? { symbol, credit: 0, minutes: 0 };
    activities.set(symbol, {
      symbol,
      credit: sum.credit + credit.credit,
      minutes: sum.minutes + credit.minutes,
    });
  }
  return [...activities.values()];
}

/**
 * What the timesheet prints for a day. `offSymbol` is that of a day on which nobody was expected (`L` on a public holiday).
 * Example: leave in the afternoon is `+` by day (the earlier of equals), `+/P` by half day, `+4 P4` in hours.
 */
export function timesheetCell(
  day: Pick<AttendanceDay, 'credits'>,
  mode: TimesheetMode,
  symbols: TimesheetSymbols,
  offSymbol = '',
): string {
  const activities = timesheetActivities(day, symbols);
  if (activities.length === 0) return offSymbol;
  switch (mode) {
    case 'day':
      return activities.reduce((longest, each) => (each.minutes > longest.minutes ? each : longest)).symbol;
    case 'half-day':
      if (activities.length === 1) return activities[0]!.symbol;
      return day.credits.map((credit) => symbolOf(credit, symbols)).join('/');
    case 'hours':
      return activities
        .filter(({ symbol }) => symbol !== '')
        .map(({ symbol, minutes }) => `${symbol}${hours(minutes)}`)
        .join(' ');
  }
}

function symbolOf(credit: SessionCredit, symbols: TimesheetSymbols): string {
  switch (credit.state) {
    case 'earned':
      return symbols.worked;
    case 'confirmed':
      return credit.symbol ?? symbols.worked;
    case 'excused':
      return credit.symbol ?? symbols.excused;
    case 'unpaid':
      return credit.symbol ?? symbols.unpaid;
    case 'incomplete':
    case 'unconfirmed':
      return symbols.waiting;
    case 'absent':
      return symbols.absent;
    case 'pending':
      return symbols.pending;
    case 'forfeited':
      return symbols.forfeited;
  }
}

/** Hours with at most two decimals and a decimal comma, as Vietnamese forms write them. */
function hours(minutes: number): string {
  const value = (minutes * SECONDS_PER_MINUTE) / SECONDS_PER_HOUR;
  return String(Math.round(value * 100) / 100).replace('.', ',');
}
