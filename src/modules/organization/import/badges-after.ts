import { v7 } from 'uuid';
import type { RowReader } from './import-table.js';
import type { KnownBadge, KnownPerson, PeopleContext } from './people-context.js';
import type { PeopleColumn, PeopleRow } from './people-row.js';
import { planBadge } from './plan-badge.js';
import { periodIn } from './postings-after.js';

/** The badges that a row changes or adds; faults go to the reader. */
export function badgesAfter(
  row: PeopleRow,
  person: KnownPerson,
  reader: RowReader<PeopleColumn>,
  context: PeopleContext,
): KnownBadge[] {
  const period = periodIn(person.zone, row);
  return row.credentials.flatMap((credential, index): KnownBadge[] => {
    const holdings = context.badges.get(credential) ?? [];
    const plan = planBadge(holdings, { employeeId: person.id, period, now: context.now });
    switch (plan.kind) {
      case 'nothing':
        return [];
      case 'new':
        return [
          {
            id: v7(), credential, employeeId: person.id, holder: person.code, period: plan.period, status: 'active',
            state: 'new',
          },
        ]; // prettier-ignore
      case 'change': {
        const badge = holdings[plan.index] as KnownBadge;
        const past = plan.period.until !== null && plan.period.until <= context.now;
        const status = badge.status === 'active' && past ? 'returned' : badge.status;
        return [{ ...badge, period: plan.period, status, state: badge.state === 'new' ? 'new' : 'changed' }];
      }
      case 'fault': {
        const holder = context.everywhere ? holdings[plan.index ?? -1]?.holder : undefined;
        const column =
          plan.code === 'start-date-needed'
            ? 'from'
            : plan.code === 'period-reversed'
              ? 'until'
              : 'credential';
        reader.fault(column, plan.code, {
          place: index + 1,
          holder: holder === undefined ? '' : ` (${holder})`,
          what: 'nhận thẻ từng có người khác giữ',
        });
        return [];
      }
    }
  });
}
