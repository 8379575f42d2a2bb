import type { ClosingDetail, OpenMatter } from './closing-queries.js';

/** The steps of closing a month, in their order. */
export const closingSteps = ['exceptions', 'persons', 'heads', 'check', 'seal'] as const;

export type ClosingStep = (typeof closingSteps)[number];

/** A step: done, the one that is due, or still to come; `done` of `count` where it is many people's. */
export interface StepState {
  readonly step: ClosingStep;
  readonly state: 'done' | 'due' | 'ahead';
  readonly of: { readonly done: number; readonly count: number } | null;
}

/**
 * How far a month is. What is open of days and requests is the first step; people may be late without end, their term passes.
 * The first step that is not done is due.
 */
export function closingStepsOf(
  { status, people, units }: Pick<ClosingDetail, 'status' | 'people' | 'units'>,
  open: readonly Pick<OpenMatter, 'kind'>[],
): readonly StepState[] {
  const isSealed = status === 'sealed';
  const heads = units.filter(({ current }) => current).length;
  const done: Readonly<Record<ClosingStep, boolean>> = {
    exceptions: open.every(({ kind }) => kind === 'persons-unconfirmed'),
    persons: open.every(({ kind }) => kind !== 'persons-unconfirmed') && people.count > 0,
    heads: units.length > 0 && heads === units.length,
    check: status === 'checked',
    seal: false,
  };
  const counts: Readonly<Partial<Record<ClosingStep, StepState['of']>>> = {
    persons: { done: people.confirmed, count: people.count },
    heads: { done: heads, count: units.length },
  };
  const due = closingSteps.find((step) => !done[step]);
  return closingSteps.map((step) => ({
    step,
    state: isSealed || done[step] ? 'done' : step === due ? 'due' : 'ahead',
    of: counts[step] ?? null,
  }));
}
