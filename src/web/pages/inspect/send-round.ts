import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { isRefusal, RefusalError } from '../../api/refusal.js';
import { aboutToSend, answered, bodyOf, type KeptRound } from './kept-round.js';
import type { RoundStore } from './round-store.js';

/** Refusals that pass: they say nothing about the round. */
const PASSING = [
  'not-signed-in',
  'too-many-requests',
  'overloaded',
  'try-again',
  'second-factor-required',
] as const;

/**
 * Sends what the service does not have of a round, batch after batch, and keeps what it answered. What it refuses as a whole is
 * kept with the reason. @throws UnreachableError or a passing RefusalError: everything waits on this device
 */
export async function sendRound(store: RoundStore, id: string): Promise<void> {
  for (;;) {
    const round = await store.change(id, aboutToSend);
    const body = round === null ? null : bodyOf(round);
    if (body === null) return;
    try {
      const answer = await answerOf(api.POST('/api/v1/inspections', { body }));
      await store.change(id, (kept) => answered(kept, body, answer));
    } catch (error) {
      if (!isLasting(error)) throw error;
      await store.change(id, (kept): KeptRound => ({ ...kept, refusal: error.problem.detail }));
      return;
    }
  }
}

function isLasting(error: unknown): error is RefusalError {
  return (
    error instanceof RefusalError &&
    error.problem.status < 500 &&
    !PASSING.some((code) => isRefusal(error, code))
  );
}
