import type { EntityManager } from 'typeorm';
import { postgresErrorOf } from '../../../platform/errors/database-error.js';
import type { RowReader } from './import-table.js';
import type { PeopleColumn } from './people-row.js';
import type { PersonPlan } from './plan-person.js';
import { storePeople } from './store-people.js';

/** Each refusal costs another attempt; beyond this something is wrong with more than a few rows. */
const MOST_REFUSALS = 20;

/**
 * Writes plans, all but those that the database refuses after all (an overlap that the plan could not
 * see): each of these is told to its row's reader, and the rest is written without it.
 */
export async function storeWhatHolds(
  manager: EntityManager,
  plans: ReadonlyMap<PersonPlan, RowReader<PeopleColumn>>,
  now: Date,
): Promise<PersonPlan[]> {
  const left = new Map(plans);
  for (;;) {
    try {
      await manager.transaction((inner) => storePeople(inner, [...left.keys()], now));
      return [...left.keys()];
    } catch (error) {
      const refused = refusedPlan(error, [...left.keys()]);
      if (refused === undefined || plans.size - left.size >= MOST_REFUSALS) throw error;
      if (refused.place === 0) left.get(refused.plan)?.fault('from', 'overlapping-period');
      else left.get(refused.plan)?.fault('credential', 'badge-held', { place: refused.place, holder: '' });
      left.delete(refused.plan);
    }
  }
}

/** The plan behind a violation, by the key that PostgreSQL names; `place`: of the badge, 0 for a posting. */
function refusedPlan(
  error: unknown,
  plans: readonly PersonPlan[],
): { plan: PersonPlan; place: number } | undefined {
  const { constraint, detail = '' } = postgresErrorOf(error) ?? {};
  if (constraint === 'posting_no_overlap') {
    const plan = plans.find(({ after }) => detail.includes(`=(${after.id},`));
    return plan && { plan, place: 0 };
  }
  if (constraint !== 'badge_one_holder') return undefined;
  const place = (plan: PersonPlan): number =>
    plan.badges.findIndex(({ credential }) => detail.includes(`=(${credential},`)) + 1;
  const plan = plans.findLast((candidate) => place(candidate) > 0);
  return plan && { plan, place: place(plan) };
}
