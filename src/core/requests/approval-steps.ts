/** Who approves in a step: the head of the unit of duty, the superior above that head, HR, or somebody by name. */
export const approverKinds = ['head', 'next-head', 'hr', 'person'] as const;

export type ApproverKind = (typeof approverKinds)[number];

/** A step of a chain. */
export interface ApprovalStep {
  readonly approver: ApproverKind;
  /** Of `person`. */
  readonly employeeId: string | null;
  /** The step is taken only for more days than these; null: always. */
  readonly aboveDays: number | null;
}

/** What holds where nobody has set anything else. */
export const defaultChain: readonly ApprovalStep[] = [
  { approver: 'head', employeeId: null, aboveDays: null },
];

/** More would be no chain but a queue. */
const MOST_STEPS = 5;

/** Whether a chain can be followed: a few steps, the first of them always taken, a name exactly where one is needed. */
export function isChain(steps: readonly ApprovalStep[]): boolean {
  const [first] = steps;
  return (
    first !== undefined &&
    first.aboveDays === null &&
    steps.length <= MOST_STEPS &&
    steps.every(({ approver, employeeId }) => (approver === 'person') === (employeeId !== null))
  );
}

/** The chain that a unit or the nearest one above has set for a kind, else for all kinds; a unit's own word goes before its kind. */
export function chainFor(
  kind: string,
  unitIds: readonly string[],
  set: readonly {
    readonly unitId: string;
    readonly kind: string | null;
    readonly steps: readonly ApprovalStep[];
  }[],
): readonly ApprovalStep[] {
  for (const unitId of unitIds) {
    const here = set.filter((one) => one.unitId === unitId);
    const found = here.find((one) => one.kind === kind) ?? here.find((one) => one.kind === null);
    if (found !== undefined) return found.steps;
  }
  return defaultChain;
}

/**
 * The steps that a request takes. One above the head is left out where there is nobody (`levels` counts the places with superiors):
 * the head is the highest there. Example: for 5 days a step `aboveDays: 5` is not taken, for 5.5 it is.
 */
export function stepsFor(
  chain: readonly ApprovalStep[],
  days: number,
  levels: number,
): readonly ApprovalStep[] {
  return chain.filter(
    ({ approver, aboveDays }, place) =>
      (aboveDays === null || days > aboveDays) && (approver !== 'next-head' || place === 0 || levels !== 1),
  );
}
