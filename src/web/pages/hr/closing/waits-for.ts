import type { ClosingDetail, OpenMatter } from './closing-queries.js';
import { closingStepsOf, type ClosingStep } from './closing-steps-of.js';

/** Whom a month waits for, and how many matters, people or units of theirs are left; null when it is sealed and nobody asked to reopen it. */
export type WaitsFor = { readonly of: ClosingStep | 'reopening'; readonly count: number } | null;

/** Whom a month waits for. Example: all is settled and two of nine people have not confirmed: `{ of: 'persons', count: 2 }`. */
export function waitsFor(
  closing: Pick<ClosingDetail, 'status' | 'people' | 'units' | 'reopeningAsked'>,
  open: readonly Pick<OpenMatter, 'kind' | 'count'>[],
): WaitsFor {
  if (closing.status === 'sealed') return closing.reopeningAsked ? { of: 'reopening', count: 1 } : null;
  const due = closingStepsOf(closing, open).find(({ state }) => state === 'due');
  if (!due) return null;
  const matters = open.filter(({ kind }) => kind !== 'persons-unconfirmed');
  const count =
    due.step === 'exceptions'
      ? matters.reduce((sum, matter) => sum + matter.count, 0)
      : due.of === null
        ? 1
        : due.of.count - due.of.done;
  return { of: due.step, count };
}
