import type { Sex } from '../rules/uniform-table.js';

/** The badge as the inspector saw it. `could-not-be-checked`: the person was serving a citizen. */
export const badgeSights = ['worn', 'worn-wrongly', 'outdated', 'not-worn', 'could-not-be-checked'] as const;
export type BadgeSight = (typeof badgeSights)[number];

/** The uniform of the day as the inspector saw it. */
export const uniformSights = ['right', 'wrong', 'exempt', 'could-not-be-checked'] as const;
export type UniformSight = (typeof uniformSights)[number];

/** Shoes, or sandals with a back strap. */
export const footwearSights = ['right', 'wrong', 'could-not-be-checked'] as const;
export type FootwearSight = (typeof footwearSights)[number];

/**
 * Rules that an inspector may tick beside badge, uniform and footwear: what a look establishes. TG-06 needs minutes and TG-13 is
 * never concluded from a look.
 */
export const checklistRules = ['TP-05', 'TP-08', 'TG-07', 'DD-01', 'DD-02', 'UX-01'] as const;
export type ChecklistRule = (typeof checklistRules)[number];

/** Reasons that exempt a person, each with its document; the book says from what. They are never shown. */
export const exemptionKinds = ['pregnancy', 'ethnic-dress', 'own-sector', 'security'] as const;
export type ExemptionKind = (typeof exemptionKinds)[number];

/** What was seen of one person. */
export interface CheckSights {
  readonly badge: BadgeSight;
  readonly uniform: UniformSight;
  readonly footwear: FootwearSight;
  readonly rules: readonly ChecklistRule[];
}

/** What was seen, and what must be known of the person and the round to judge it. */
export interface CheckFacts extends CheckSights {
  /** null: not entered; then only what is prescribed for everybody counts. */
  readonly sex: Sex | null;
  /** Exemptions of the person on the date. */
  readonly exemptions: readonly ExemptionKind[];
  /** Inspectors who say that they saw it: whoever made the check, and each other of the round who confirmed it. */
  readonly inspectors: number;
  /** Where the round was, as the inspector wrote it. */
  readonly place: string;
}
