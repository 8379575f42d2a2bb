import type { CivilDate } from '../time/civil-date.js';
import type { ConductArea, ConductTarget, Observer, RuleBasis, RuleBook } from './rule-book.js';
import { latestOn } from './rules-in-force.js';

/** An article that a rule of conduct rests on. */
export interface ConductCite {
  /** Number of the instrument; `proposal` where nobody has decided yet. */
  readonly instrument: string;
  readonly article: string | null;
}

/** A rule of conduct as it stands on a date. */
export interface ConductInForce {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  readonly area: ConductArea;
  readonly severity: number;
  readonly against: ConductTarget;
  readonly observedBy: readonly Observer[];
  /** Paths of the parameters that it reads. */
  readonly parameters: readonly string[];
  readonly basis: RuleBasis;
  readonly from: CivilDate;
  readonly cites: readonly ConductCite[];
}

/** The rule of conduct `id` on `date`; undefined when there is none, not yet or no longer. */
export function conductOn(book: RuleBook, id: string, date: CivilDate): ConductInForce | undefined {
  const rule = book.conduct.get(id);
  const dated = rule && latestOn(rule.values, date);
  if (rule === undefined || dated === undefined || dated.severity === null) return undefined;
  const cites = dated.cites.map((cite): ConductCite =>
    cite.kind === 'proposal'
      ? { instrument: 'proposal', article: null }
      : { instrument: book.instruments.get(cite.id)?.number ?? cite.id, article: cite.article },
  );
  const { vi, en, area, against, observedBy, parameters } = rule;
  const { severity, basis, from } = dated;
  return { id, vi, en, area, severity, against, observedBy, parameters, basis, from, cites };
}
