import { v7 } from 'uuid';
import { midnight } from '../moment.js';
import { contains, overlaps, type Period } from '../period.js';
import { seenUnit } from '../postings/seen-unit.js';
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

/**
 * The postings of one kind that a row changes or adds; faults go to the reader. `planned`: what the row
 * makes of the postings of the other kind.
 */
export function postingsAfter(
  kind: PostingKind,
  unit: KnownUnit | undefined,
  row: PeopleRow,
  person: KnownPerson,
  reader: RowReader<PeopleColumn>,
  context: PeopleContext,
  planned: readonly KnownPosting[] = [],
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
    // Who moves there needs the unit on that day; a first posting may say a day before the unit began.
    const moves = known.length > 0 && period.from !== null;
    const valid = moves ? contains(unit.validity, period.from) : overlaps(period, unit.validity);
    if (!valid) reader.fault(column, 'unit-not-valid', { text: unit.code });
  }
  const writableAt = (unitId: string, kept: boolean): boolean => (unitId === unit.id ? unit.writable : kept);
  const changed = [...plan.changed].map(([index, stretch]): KnownPosting => {
    const posting = known[index] as KnownPosting;
    const writable = writableAt(stretch.unitId, posting.writable);
    return { ...posting, ...stretch, writable, state: posting.state === 'new' ? 'new' : 'changed' };
  });
  const added = plan.added.map((stretch): KnownPosting => ({
    id: v7(), employeeId: person.id, kind, ...stretch, writable: unit.writable, state: 'new',
  })); // prettier-ignore
  const result = [...changed, ...added];
  const after = merged(merged(all, planned), result);
  const opensNothing =
    kind === 'home' &&
    after.some((posting) => posting.kind === 'duty') &&
    seenUnit(after, context.now) !== unit.id;
  if (plan.moved && !unit.writable && !opensNothing) {
    reader.fault(column, 'outside-scope', { text: unit.code });
  } else if (kind === 'duty' && [...plan.changed.keys()].some((index) => known[index]?.writable === false)) {
    // The history of a unit belongs to those who hold it, also what it loses.
    reader.fault(column, 'outside-scope', { text: 'Đơn vị của phân công đang có' });
  }
  return result;
}

/** Postings of a person once those of `changes` have taken their places. */
function merged(postings: readonly KnownPosting[], changes: readonly KnownPosting[]): KnownPosting[] {
  const ids = new Set(changes.map(({ id }) => id));
  return [...postings.filter(({ id }) => !ids.has(id)), ...changes];
}
