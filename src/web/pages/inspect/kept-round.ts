import type { components } from '../../api-types.js';

export type SentCheck = components['schemas']['SentCheckBody'];
export type SentRound = components['schemas']['SentRoundBody'];
export type RoundAnswer = components['schemas']['RoundAnswerView'];

/** What was seen of a person, on this device until the service has it. */
export interface KeptCheck {
  readonly sent: SentCheck;
  readonly fullName: string;
  readonly employeeCode: string;
  readonly unitName: string;
  /**
   * `new` was never sent and may still be changed. `sending` may have reached the service, so its content stays until there is an
   * answer. `refused` waits to be mended or left out.
   */
  readonly state: 'new' | 'sending' | 'taken' | 'refused';
  /** Why it was refused. */
  readonly code: string | null;
}

/** Who somebody is. */
export interface ListedPerson {
  readonly employeeId: string;
  readonly employeeCode: string;
  readonly fullName: string;
  readonly unitName: string;
}

/** A round as this device has it. */
export interface KeptRound {
  readonly id: string;
  /** The account that opened it: nobody else sends it. */
  readonly ownerId: string;
  readonly unitName: string;
  readonly opening: Omit<SentRound, 'id' | 'checks' | 'endedAt'>;
  readonly checks: readonly KeptCheck[];
  /** When the inspector ended it; null while it runs. */
  readonly endedAt: string | null;
  /** Whether the service has the round, and whether it has its end. */
  readonly isOpened: boolean;
  readonly isEnded: boolean;
  /** Of a random round, who was present when it began: whoever was drawn and leaves is still named. */
  readonly listed: readonly ListedPerson[];
  /** Of a random round, who was drawn. */
  readonly drawnIds: readonly string[] | null;
  /** Why the service refused the round as a whole: its sentence. */
  readonly refusal: string | null;
}

/** As many checks as the service takes in one batch. */
const MOST_CHECKS = 500;

/** The round with everything that is about to be sent marked so: from now on it may be known to the service. */
export function aboutToSend(round: KeptRound): KeptRound {
  const going = new Set(toSend(round).map(({ sent }) => sent.id));
  return {
    ...round,
    refusal: null,
    checks: round.checks.map((check) => (going.has(check.sent.id) ? { ...check, state: 'sending' } : check)),
  };
}

/**
 * What to send of a round, or null when the service has all of it. Its end goes only with the last checks, and never while a refused
 * one waits to be mended: a round that has ended takes no more.
 */
export function bodyOf(round: KeptRound): SentRound | null {
  if (round.isEnded) return null;
  const checks = toSend(round);
  const isLast = round.checks.every(
    ({ state, sent }) => state === 'taken' || checks.some((each) => each.sent === sent),
  );
  const ends = round.endedAt !== null && isLast;
  if (round.isOpened && checks.length === 0 && !ends) return null;
  return {
    ...round.opening,
    id: round.id,
    ...(checks.length > 0 && { checks: checks.map(({ sent }) => sent) }),
    ...(ends && round.endedAt !== null && { endedAt: round.endedAt }),
  };
}

function toSend({ checks }: KeptRound): readonly KeptCheck[] {
  return checks.filter(({ state }) => state === 'new' || state === 'sending').slice(0, MOST_CHECKS);
}

/** The round once `body` was answered; what came to it meanwhile stays. */
export function answered(round: KeptRound, body: SentRound, answer: RoundAnswer): KeptRound {
  const results = new Map(
    (body.checks ?? []).map(({ id }, index) => {
      const result = answer.checks[index];
      return [id, { isTaken: result?.taken ?? false, code: result?.code ?? null }] as const;
    }),
  );
  return {
    ...round,
    isOpened: true,
    isEnded: round.isEnded || answer.endedAt !== null,
    drawnIds: answer.drawnIds,
    refusal: null,
    checks: round.checks.map((check) => {
      const result = results.get(check.sent.id);
      if (result === undefined || check.state !== 'sending') return check;
      return { ...check, state: result.isTaken ? 'taken' : 'refused', code: result.code };
    }),
  };
}

/**
 * Adds the check of a person, or puts it in the place of the one before, under its id: there is one of each person. What the service
 * has, or may have, stays as it is: it is cancelled, not changed.
 */
export function withCheck(round: KeptRound, check: KeptCheck): KeptRound {
  const known = round.checks.find(({ sent }) => sent.employeeId === check.sent.employeeId);
  if (known === undefined) return { ...round, checks: [...round.checks, check] };
  if (known.state === 'taken' || known.state === 'sending') return round;
  const { id, checkedAt } = known.sent;
  const changed = { ...check, sent: { ...check.sent, id, checkedAt } };
  return { ...round, checks: round.checks.map((each) => (each === known ? changed : each)) };
}

/** Leaves a check out that the service does not have. One that may have reached it stays. */
export function withoutCheck(round: KeptRound, checkId: string): KeptRound {
  return {
    ...round,
    checks: round.checks.filter(
      ({ sent, state }) => sent.id !== checkId || state === 'taken' || state === 'sending',
    ),
  };
}

/** Whether a check that the service took was cancelled there, and so goes from the list of this device. */
export function withCancelled(round: KeptRound, checkId: string): KeptRound {
  return { ...round, checks: round.checks.filter(({ sent }) => sent.id !== checkId) };
}

/** How many checks the service does not have yet, and how many it refused. */
export function waitingOf({ checks }: KeptRound): { readonly waiting: number; readonly refused: number } {
  const refused = checks.filter(({ state }) => state === 'refused').length;
  return { refused, waiting: checks.filter(({ state }) => state !== 'taken').length - refused };
}
