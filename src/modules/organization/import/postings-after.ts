import { v7 } from 'uuid';
import { midnight } from '../moment.js';
import { overlaps, type Period } from '../period.js';
import type { PostingKind } from '../postings/posting.entity.js';
import type { RowReader } from './import-table.js';
import type { KnownPerson, KnownPosting, KnownUnit, PeopleContext } from './people-context.js';
import type { PeopleColumn, PeopleRow } from './people-row.js';
import { planPosting } from './plan-posting.js';

/** The period that a row says, on the wall clock of `zone`. */
export function periodIn(zone: string, { from, until }: PeopleRow): Period {
  const at = (date: string | null): Date | null => (date === null ? null : midnight(date, zone));
  return { from: at(from), until: at(until) };
}

/** The postings of one kind that a row changes or adds; faults go to the reader. */
export function postingsAfter(
  kind: PostingKind,
  unit: KnownUnit | undefined,
  row: PeopleRow,
  person: KnownPerson,
  reader: RowReader<PeopleColumn>,
  context: PeopleContext,
): KnownPosting[] {
  if (unit === undefined) return [];
  const column = kind === 'duty' ? 'unitCode' : 'homeAgencyCode';
  const all = context.postings.get(person.id) ?? [];
  const known = all.filter((posting) => posting.kind === kind);
  const period = periodIn(unit.zone, row);
  const plan = planPosting(known, { unitId: unit.id, period, now: context.now });
  if ('at' in plan) {
    reader.fault(plan.at === 'unit' ? column : plan.at, plan.code, { what: 'chuyển đơn vị' });
    return [];
  }
  if (plan.moved) {
    const seenByHome =
      kind === 'home' && row.unitCode === null && !all.some((posting) => posting.kind === 'duty');
    if (!unit.writable && (kind === 'duty' || seenByHome))
      reader.fault(column, 'outside-scope', { text: unit.code });
    if (!overlaps(period, unit.validity)) reader.fault(column, 'unit-not-valid', { text: unit.code });
  }
  const changed = [...plan.changed].map(([index, stretch]): KnownPosting => {
    const posting = known[index] as KnownPosting;
    return { ...posting, ...stretch, state: posting.state === 'new' ? 'new' : 'changed' };
  });
  const added = plan.added.map((stretch): KnownPosting => ({
    id: v7(), employeeId: person.id, kind, ...stretch, state: 'new',
  })); // prettier-ignore
  return [...changed, ...added];
}
