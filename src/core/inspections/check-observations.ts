import { badgeWronglyWorn } from '../compliance/badge-wrongly-worn.js';
import type { Judged, JudgedAll, JudgingRules } from '../compliance/observation.js';
import { gathered } from '../compliance/observe.js';
import { reportedConduct } from '../compliance/reported-conduct.js';
import { uniformNotWorn } from '../compliance/uniform-not-worn.js';
import { sexes } from '../rules/uniform-table.js';
import type { CheckFacts } from './inspection-check.js';

const nothing: Judged = { ok: true, observation: null };

/**
 * What the rules of the date say of one check: badge TP-01, TP-02 or TP-03, uniform TP-07, footwear TP-06 and what was ticked.
 * What could not be checked and whoever is exempt gives nothing; nor does a uniform where none is prescribed. Example: no badge and
 * the wrong uniform are two observations, and with an exemption for pregnancy only that of the badge. Source: domain.md section 7.
 */
export function checkObservations(rules: JudgingRules, facts: CheckFacts): JudgedAll {
  const { footwear, rules: ticked } = facts;
  return gathered([
    badgeOf(rules, facts),
    uniformOf(rules, facts),
    footwear === 'wrong' ? reported(rules, facts, 'TP-06', null) : nothing,
    ...ticked.map((rule) => reported(rules, facts, rule, null)),
  ]);
}

function badgeOf(rules: JudgingRules, facts: CheckFacts): Judged {
  switch (facts.badge) {
    case 'not-worn':
      return leastOf([null, ...facts.exemptions].map((reason) => reported(rules, facts, 'TP-01', reason)));
    case 'worn-wrongly':
      // The inspector has seen that it is wrong; nobody measured.
      return badgeWronglyWorn(rules, { onChest: false, covered: false, chinToTopMm: null });
    case 'outdated':
      return reported(rules, facts, 'TP-03', null);
    case 'worn':
    case 'could-not-be-checked':
      return nothing;
  }
}

function uniformOf(rules: JudgingRules, { uniform, sex, exemptions }: CheckFacts): Judged {
  if (uniform !== 'wrong') return nothing;
  const either = sex === null ? sexes : [sex];
  return leastOf(
    either.flatMap((of) =>
      [null, ...exemptions].map((exemption) => uniformNotWorn(rules, { sex: of, exemption })),
    ),
  );
}

function reported(
  rules: JudgingRules,
  { inspectors, place }: CheckFacts,
  rule: string,
  exemption: string | null,
): Judged {
  return reportedConduct(rules, {
    rule, by: 'inspection', established: true, sources: inspectors, exemption, place,
  }); // prettier-ignore
}

/** Of ways to see the same thing the one that holds least against the person; what lacks a rule comes first. */
function leastOf(ways: readonly Judged[]): Judged {
  return (
    ways.find((way) => !way.ok) ??
    ways.find((way) => way.ok && way.observation === null) ??
    ways[0] ??
    nothing
  );
}
