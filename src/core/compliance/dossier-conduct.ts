import type { Judged, JudgingRules } from './observation.js';
import { limitOf, observe } from './observe.js';

/** UX-03: how often a dossier was sent back for supplements. Example: once is allowed, twice is observed. */
export function tooManySupplementRequests(rules: JudgingRules, requests: number): Judged {
  return observe(rules, 'UX-03', { most: 'dossier.supplementRequests' }, ({ most }) =>
    requests > limitOf(most) ? requests : null,
  );
}

/** A step of a dossier. */
export interface DossierStep {
  /** Whether the person was answerable for this step. */
  readonly own: boolean;
  readonly lateWorkingDays: number;
}

/** PV-01: the person's own step was late; what others made late is never theirs. */
export function ownStepLate(rules: JudgingRules, { own, lateWorkingDays }: DossierStep): Judged {
  return observe(rules, 'PV-01', {}, () => (own && lateWorkingDays > 0 ? lateWorkingDays : null));
}

/** PV-02: a late dossier went out without a letter of apology. */
export function apologyMissing(
  rules: JudgingRules,
  { lateWorkingDays, apologySent }: { readonly lateWorkingDays: number; readonly apologySent: boolean },
): Judged {
  return observe(rules, 'PV-02', {}, () => (lateWorkingDays > 0 && !apologySent ? lateWorkingDays : null));
}
