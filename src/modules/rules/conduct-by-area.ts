import { conductOn, type ConductInForce } from '../../core/rules/conduct-on.js';
import { conductAreas, type ConductArea, type RuleBook } from '../../core/rules/rule-book.js';
import type { RuleInForce } from '../../core/rules/rules-in-force.js';

/** A rule of conduct with the values that it reads. */
export interface ConductWithValues<V extends RuleInForce> extends Omit<
  ConductInForce,
  'area' | 'parameters'
> {
  readonly parameters: readonly V[];
}

/** The rules of conduct of one of the four contents. */
export interface AreaOfConduct<V extends RuleInForce> {
  readonly area: ConductArea;
  readonly rules: readonly ConductWithValues<V>[];
}

/** The rules of conduct in force on a date in the four contents; `values` are all values in force then. */
export function conductByArea<V extends RuleInForce>(
  book: RuleBook,
  date: string,
  values: readonly V[],
): AreaOfConduct<V>[] {
  const inForce = [...book.conduct.keys()]
    .sort(inCatalogueOrder)
    .flatMap((id) => conductOn(book, id, date) ?? []);
  return conductAreas.map((area) => ({
    area,
    rules: inForce.filter((rule) => rule.area === area).map((rule) => withValues(rule, values)),
  }));
}

/** The groups of the catalogue in its order; results of the service come last in every content. */
const groups = ['TG', 'TP', 'UX', 'DD', 'PV'];

function inCatalogueOrder(one: string, other: string): number {
  const place = (id: string): number => groups.indexOf(id.slice(0, 2));
  return place(one) - place(other) || (one < other ? -1 : 1);
}

function withValues<V extends RuleInForce>(rule: ConductInForce, values: readonly V[]): ConductWithValues<V> {
  const { id, vi, en, severity, against, observedBy, basis, from, cites } = rule;
  const parameters = values.filter(({ path }) => rule.parameters.includes(path));
  return { id, vi, en, severity, against, observedBy, basis, from, cites, parameters };
}
