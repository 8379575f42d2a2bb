import type { ApprovalStep } from './approval-steps.js';

/** What decides on whom a step waits by name. */
export interface StepFacts {
  readonly step: ApprovalStep | undefined;
  /** The superiors of the asker, the direct ones first. */
  readonly levels: readonly (readonly string[])[];
  /** Asker and swap partner, and whoever has approved a step before, for themselves or through a delegate: they approve nothing more. */
  readonly excluded: ReadonlySet<string>;
  /** Whether the person whom the step names still works here. */
  readonly stands: boolean;
}

/**
 * The people on whom a step waits: of its own place, else of the next one up, so that each step has another pair of eyes; empty where
 * nobody is named or left. Example: where the head has approved as the person of the first step, the second one, `head`, waits on the
 * superior of the head.
 */
export function whoApproves({ step, levels, excluded, stands }: StepFacts): readonly string[] {
  const left = levels.map((level) => level.filter((id) => !excluded.has(id)));
  const [direct = [], ...above] = left;
  const from = (places: readonly (readonly string[])[]): readonly string[] =>
    places.find((place) => place.length > 0) ?? [];
  switch (step?.approver) {
    case 'hr':
    case undefined:
      return [];
    case 'next-head':
      return from([...above, direct]);
    case 'person': {
      const by = step.employeeId;
      // Whoever is to approve their own goes to the superior, and so does what waits on somebody who has left.
      return by !== null && stands && !excluded.has(by) ? [by] : from(left);
    }
    case 'head':
      return from(left);
  }
}
