import type { Observer } from '../rules/rule-book.js';
import type { Judged, JudgingRules } from './observation.js';
import { limitOf, observe, wordsOf } from './observe.js';

/** Conduct that somebody reports: an inspector, a citizen whose complaint was looked into, an authority. */
export interface ReportedConduct {
  readonly rule: string;
  readonly by: Observer;
  /** Whether somebody has established it; an inspector's own look is. */
  readonly established: boolean;
  /** Independent sources, the inspector among them. */
  readonly sources: number;
  /** Code of a reason that is claimed, such as `security`; null: none. */
  readonly exemption: string | null;
  /** Code of the place; null where it does not matter. */
  readonly place: string | null;
}

const none: Judged = { ok: true, observation: null };

/**
 * What is reported under a rule that needs no measuring: nothing where the rule is not observed in this way, where nobody has
 * established it, where a reason exempts from the badge (TP-01), the place is one for smoking (DD-02) or courtesy has fewer
 * sources than it needs (UX-01). Example: gambling is taken from an official finding, never from a complaint.
 */
export function reportedConduct(rules: JudgingRules, report: ReportedConduct): Judged {
  const rule = rules.book.conduct.get(report.rule);
  if (rule === undefined || !rule.observedBy.includes(report.by) || !report.established) return none;
  const { exemption, place, sources } = report;
  switch (report.rule) {
    case 'TP-01':
      return observe(rules, 'TP-01', { exempt: 'badge.exemptions' }, ({ exempt }) =>
        exemption !== null && wordsOf(exempt).includes(exemption) ? null : 1,
      );
    case 'DD-02':
      return observe(rules, 'DD-02', { areas: 'smoking.designatedAreas' }, ({ areas }) =>
        place !== null && wordsOf(areas).includes(place) ? null : 1,
      );
    case 'UX-01':
      return observe(rules, 'UX-01', { needed: 'courtesy.sourcesNeeded' }, ({ needed }) =>
        sources >= limitOf(needed) ? sources : null,
      );
    default:
      return observe(rules, report.rule, {}, () => 1);
  }
}
