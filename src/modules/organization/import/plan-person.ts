import { v7 } from 'uuid';
import { DEFAULT_ZONE } from '../moment.js';
import type { RowReader } from './import-table.js';
import { keyOf, type KnownBadge, type KnownPerson, type KnownPosting, type KnownUnit, type PeopleContext } from './people-context.js'; // prettier-ignore
import type { PeopleColumn, PeopleRow } from './people-row.js';
import { badgesAfter } from './badges-after.js';
import { postingsAfter } from './postings-after.js';

/** What a row makes of a person. */
export interface PersonPlan {
  /** null: a new person. */
  readonly before: KnownPerson | null;
  readonly after: KnownPerson;
  /** All postings and badges that differ from what is stored. */
  readonly postings: readonly KnownPosting[];
  readonly badges: readonly KnownBadge[];
}

/** Who imports: their own record is refused, and cards where they may not write badges. */
export interface ImportingCaller {
  readonly employeeId: string | null;
  readonly writesBadges: boolean;
}

/**
 * What a well-formed row changes, or undefined when it is refused, which the reader then tells. The
 * context is not touched: call {@link keepPlan} for a plan that is to be carried out.
 */
export function planPerson(
  row: PeopleRow,
  reader: RowReader<PeopleColumn>,
  context: PeopleContext,
  caller: ImportingCaller,
): PersonPlan | undefined {
  const before = context.people.get(keyOf(row.code)) ?? null;
  if (before !== null && !before.writable) reader.fault('code', 'outside-scope', { text: row.code });
  if (before === null && row.unitCode === null && row.homeAgencyCode === null)
    reader.fault('unitCode', 'required');
  const duty = unitAt('unitCode', row.unitCode, reader, context);
  const home = unitAt('homeAgencyCode', row.homeAgencyCode, reader, context);
  if (reader.faults.length > 0) return undefined;

  const after = personAfter(row, before, duty ?? home, reader);
  const duties = postingsAfter('duty', duty, row, after, reader, context);
  const postings = [...duties, ...postingsAfter('home', home, row, after, reader, context, duties)];
  const badges = badgesAfter(row, after, reader, context);
  if (badges.length > 0 && !caller.writesBadges) reader.fault('credential', 'outside-scope', { text: 'Thẻ' });
  const plan = { before, after, postings, badges };
  refuseLateAndOwn(plan, row, reader, caller);
  return reader.faults.length > 0 ? undefined : plan;
}

/** Whether a plan changes anything. */
export function changesSomething({ before, after, postings, badges }: PersonPlan): boolean {
  return before !== after || postings.length > 0 || badges.length > 0;
}

/** Makes what a plan changes known to the rows that follow. */
export function keepPlan({ after, postings, badges }: PersonPlan, context: PeopleContext): void {
  if (postings.length > 0) {
    const ids = new Set(postings.map(({ id }) => id));
    const others = (context.postings.get(after.id) ?? []).filter(({ id }) => !ids.has(id));
    context.postings.set(after.id, [...others, ...postings]);
  }
  for (const badge of badges) {
    const others = (context.badges.get(badge.credential) ?? []).filter(({ id }) => id !== badge.id);
    context.badges.set(badge.credential, [...others, badge]);
  }
}

function unitAt(
  column: 'unitCode' | 'homeAgencyCode',
  code: string | null,
  reader: RowReader<PeopleColumn>,
  context: PeopleContext,
): KnownUnit | undefined {
  if (code === null) return undefined;
  const unit = context.units.get(keyOf(code));
  if (unit === undefined) reader.fault(column, 'unknown-unit', { text: code });
  return unit;
}

function personAfter(
  row: PeopleRow,
  before: KnownPerson | null,
  unit: KnownUnit | undefined,
  reader: RowReader<PeopleColumn>,
): KnownPerson {
  const { fullName, staffKind, from, until } = row;
  if (before === null) {
    return {
      id: v7(), code: row.code, fullName, staffKind, position: row.position, activeFrom: from, activeUntil: until, serviceSince: row.serviceSince,
      unitId: unit?.id ?? null, zone: unit?.zone ?? DEFAULT_ZONE, writable: true,
    }; // prettier-ignore
  }
  const earlier = from !== null && before.activeFrom !== null && from < before.activeFrom;
  const after = {
    ...before,
    fullName,
    staffKind,
    position: row.position ?? before.position,
    activeFrom: earlier ? from : before.activeFrom,
    activeUntil: until ?? before.activeUntil,
    serviceSince: row.serviceSince ?? before.serviceSince,
  };
  if (after.activeFrom !== null && after.activeUntil !== null && after.activeFrom >= after.activeUntil) {
    reader.fault('until', 'period-reversed');
  }
  const names = ['fullName', 'staffKind', 'position', 'activeFrom', 'activeUntil', 'serviceSince'] as const;
  return names.every((name) => after[name] === before[name]) ? before : after;
}

function refuseLateAndOwn(
  plan: PersonPlan,
  row: PeopleRow,
  reader: RowReader<PeopleColumn>,
  caller: ImportingCaller,
): void {
  const { before } = plan;
  if (before === null || !changesSomething(plan)) return;
  if (before.id === caller.employeeId) reader.fault('code', 'own-record');
  const left = before.activeUntil;
  if (left !== null && row.from !== null && row.from >= left) {
    reader.fault('from', 'employment-ended', { date: left });
  }
}
