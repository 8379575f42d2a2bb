import { overlapLength, type Interval } from '../time/interval.js';
import { SECONDS_PER_MINUTE } from '../time/time-of-day.js';
import { readRules, type AttendanceRules, type RuleRead } from './attendance-rules.js';
import { isCovered, type Excuse } from './excuse.js';
import type { SessionVerdict } from './judge-sessions.js';
import type { PlannedSession } from './planned-session.js';

/**
 * What became of a session's part of the paid day: `earned` worked; `excused` covered by a paid excuse; `unpaid` covered by an
 * unpaid one, or decided so; `confirmed` / `unconfirmed` by the unit head (exempt), or decided so where a moment is lacking; `incomplete` one moment is lacking, printed `?`; `absent`
 * not explained, printed `V`; `forfeited` by a limit of the rules; `pending` the day is not final.
 */
export type CreditState =
  | 'earned'
  | 'excused'
  | 'unpaid'
  | 'confirmed'
  | 'unconfirmed'
  | 'incomplete'
  | 'absent'
  | 'forfeited'
  | 'pending';

/** The unit head's monthly word on an exempt person's day; without it the credit waits. */
export interface Confirmation {
  readonly confirmed: boolean;
  /** Its timesheet symbol where it is not that of worked days, such as `CQ` at the sending agency. */
  readonly symbol?: string;
}

export interface SessionCredit {
  readonly sessionId: string;
  /** The part of a paid day at stake. */
  readonly credit: number;
  readonly state: CreditState;
  /** Planned minutes, for the timesheet in hours. */
  readonly minutes: number;
  /** The excuse that covers it, the longest (the earlier of equals) when there are several. */
  readonly excuseId?: string;
  /** The symbol of that excuse, or of the confirmation. */
  readonly symbol?: string;
  /** The limits that took it, when forfeited. */
  readonly because?: readonly RuleRead[];
}

/** What was judged of the session that a planned session belongs to. */
export interface CreditBasis {
  readonly verdict: SessionVerdict;
  readonly lateMinutes: number;
  readonly earlyMinutes: number;
  /** Whether some of it was worked; with departures not judged, whether the person came. */
  readonly worked: boolean;
  /** What was decided where a moment is lacking: whether it is paid all the same. */
  readonly decidedPaid?: boolean | undefined;
}

/**
 * The credit of one planned session. `excused` is the merged time of `excuses`. Only a decision turns `absent` or `incomplete`
 * into `unpaid`. Source: attendance.md section 4.
 */
export function sessionCredit(
  session: PlannedSession,
  basis: CreditBasis,
  excuses: readonly Excuse[],
  excused: readonly Interval[],
  confirmation: Confirmation | undefined,
  final: boolean,
  rules: AttendanceRules,
): SessionCredit {
  const stretch = { from: session.startSecond, until: session.endSecond };
  if (excused.length > 0 && isCovered(stretch, excused)) return excusedCredit(session, excuses);
  switch (basis.verdict) {
    case 'unjudged':
      return confirmedCredit(session, confirmation);
    case 'present': {
      const limits = brokenLimits(basis, rules);
      if (limits.length > 0) return { ...creditIn(session, 'forfeited'), because: readRules(rules, limits) };
      return creditIn(session, basis.worked ? 'earned' : final ? 'absent' : 'pending');
    }
    case 'missing-in':
    case 'missing-out':
      if (!final) return creditIn(session, 'pending');
      if (basis.decidedPaid === undefined) return creditIn(session, 'incomplete');
      return creditIn(session, basis.decidedPaid ? 'confirmed' : 'unpaid');
    case 'absent':
    case 'excused':
      return creditIn(session, final ? 'absent' : 'pending');
  }
}

function creditIn({ id, credit, startSecond, endSecond }: PlannedSession, state: CreditState): SessionCredit {
  const minutes = Math.floor((endSecond - startSecond) / SECONDS_PER_MINUTE);
  return { sessionId: id, credit, state, minutes };
}

/** Whether the credit stands, is kept for the time being, or is not given. */
export function creditStanding(state: CreditState): 'stands' | 'provisional' | 'none' {
  switch (state) {
    case 'earned':
    case 'excused':
    case 'confirmed':
      return 'stands';
    case 'incomplete':
    case 'unconfirmed':
    case 'pending':
      return 'provisional';
    case 'unpaid':
    case 'absent':
    case 'forfeited':
      return 'none';
  }
}

function confirmedCredit(session: PlannedSession, confirmation: Confirmation | undefined): SessionCredit {
  if (confirmation === undefined) return creditIn(session, 'unconfirmed');
  const credit = creditIn(session, confirmation.confirmed ? 'confirmed' : 'absent');
  return confirmation.symbol === undefined ? credit : { ...credit, symbol: confirmation.symbol };
}

function brokenLimits(
  basis: CreditBasis,
  rules: AttendanceRules,
): ('lateForfeitMinutes' | 'earlyForfeitMinutes')[] {
  const broken: ('lateForfeitMinutes' | 'earlyForfeitMinutes')[] = [];
  if (rules.lateForfeitMinutes !== null && basis.lateMinutes > rules.lateForfeitMinutes) {
    broken.push('lateForfeitMinutes');
  }
  if (rules.earlyForfeitMinutes !== null && basis.earlyMinutes > rules.earlyForfeitMinutes) {
    broken.push('earlyForfeitMinutes');
  }
  return broken;
}

/** Paid or unpaid as the excuses that cover most of it; named after the longest. */
function excusedCredit(session: PlannedSession, excuses: readonly Excuse[]): SessionCredit {
  let longest: Excuse | undefined;
  let longestSeconds = 0;
  let balance = 0;
  for (const excuse of excuses) {
    const seconds = overlapLength(
      excuse.fromSecond,
      excuse.untilSecond,
      session.startSecond,
      session.endSecond,
    );
    balance += excuse.paid ? seconds : -seconds;
    const tie = seconds === longestSeconds && longest !== undefined && isEarlier(excuse, longest);
    if (seconds > longestSeconds || (seconds > 0 && tie)) {
      longest = excuse;
      longestSeconds = seconds;
    }
  }
  const named = longest === undefined ? {} : { excuseId: longest.id };
  const symbol = longest?.symbol === undefined ? {} : { symbol: longest.symbol };
  return { ...creditIn(session, balance >= 0 ? 'excused' : 'unpaid'), ...named, ...symbol };
}

function isEarlier(a: Excuse, b: Excuse): boolean {
  return a.fromSecond < b.fromSecond || (a.fromSecond === b.fromSecond && a.id < b.id);
}
