import type { EntityManager } from 'typeorm';
import { scopeOf, type Caller } from '../../../platform/access/caller.js';
import type { Permission } from '../../../platform/access/permission.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import type { BadgeStatus } from '../badges/badge.entity.js';
import type { EmployeeData } from '../employees/employee-data.js';
import { periodOfRange, type Period } from '../period.js';
import { validityOf } from '../postings/posting-period.js';
import type { PostingKind } from '../postings/posting.entity.js';
import type { PeopleRow } from './people-row.js';

/** A unit that rows refer to. */
export interface KnownUnit {
  readonly id: string;
  readonly code: string;
  readonly zone: string;
  readonly validity: Period;
  /** Whether the caller may post people there. */
  readonly writable: boolean;
}

/** A person that rows refer to. */
export interface KnownPerson extends Required<Pick<EmployeeData, 'code' | 'fullName' | 'staffKind'>> {
  readonly id: string;
  readonly position: string | null;
  readonly activeFrom: string | null;
  readonly activeUntil: string | null;
  readonly serviceSince: string | null;
  readonly unitId: string | null;
  readonly zone: string;
  readonly writable: boolean;
}

/** A posting, stored or to be stored; `changed` since it was read. */
export interface KnownPosting {
  readonly id: string;
  readonly employeeId: string;
  readonly kind: PostingKind;
  readonly unitId: string;
  readonly period: Period;
  /** Whether the caller may write at the unit. */
  readonly writable: boolean;
  readonly state: 'stored' | 'changed' | 'new';
}

/** A badge, stored or to be stored. */
export interface KnownBadge {
  readonly id: string;
  readonly credential: string;
  readonly employeeId: string;
  /** Code of the holder. */
  readonly holder: string;
  readonly period: Period;
  readonly status: BadgeStatus;
  readonly state: 'stored' | 'changed' | 'new';
}

/** Everything in the database that the rows of a file can touch. Maps are kept up as rows are planned. */
export interface PeopleContext {
  readonly now: Date;
  readonly units: ReadonlyMap<string, KnownUnit>;
  readonly people: ReadonlyMap<string, KnownPerson>;
  readonly postings: Map<string, KnownPosting[]>;
  readonly badges: Map<string, KnownBadge[]>;
  readonly everywhere: boolean;
}

/** How codes are compared. */
export function keyOf(code: string): string {
  return code.toLowerCase();
}

/** Reads what the rows refer to, in a few queries however many rows there are. */
export async function loadPeopleContext(
  manager: EntityManager,
  caller: Caller,
  rows: readonly PeopleRow[],
  now: Date,
): Promise<PeopleContext> {
  const roots = requiredScope(caller, 'employees:write');
  const scope = scopeParameter(roots);
  const people = await loadPeople(manager, rows, scope, now);
  const ids = [...people.values()].map(({ id }) => id);
  return {
    now,
    units: await loadUnits(manager, rows, scope),
    people,
    postings: await loadPostings(manager, ids, scope),
    badges: await loadBadges(manager, rows),
    everywhere: roots === 'everywhere',
  };
}

/** Whether the caller holds a permission wherever they hold `employees:write` or more. */
export function mayEverywhere(caller: Caller, permission: Permission): boolean {
  const roots = scopeOf(caller, permission);
  const needed = scopeOf(caller, 'employees:write');
  if (roots === undefined || needed === undefined) return false;
  return roots === 'everywhere' || (needed !== 'everywhere' && needed.every((root) => roots.includes(root)));
}

async function loadUnits(
  manager: EntityManager,
  rows: readonly PeopleRow[],
  scope: readonly string[] | null,
): Promise<Map<string, KnownUnit>> {
  const codes = rows.flatMap((row) => [row.unitCode, row.homeAgencyCode]).filter((code) => code !== null);
  const units = await manager.query<
    { id: string; code: string; zone: string; from: string | null; until: string | null; writable: boolean }[]
  >(
    `SELECT id, code, unit_zone(id) AS zone, valid_from AS "from", valid_until AS "until",
       ${inScope('id', '$2')} AS writable
     FROM org_unit WHERE lower(code) = ANY($1::text[])`,
    [[...new Set(codes.map(keyOf))], scope],
  );
  return new Map(
    units.map(({ from, until, ...unit }) => [
      keyOf(unit.code),
      { ...unit, validity: validityOf({ validFrom: from, validUntil: until }, unit.zone) },
    ]),
  );
}

async function loadPeople(
  manager: EntityManager,
  rows: readonly PeopleRow[],
  scope: readonly string[] | null,
  now: Date,
): Promise<Map<string, KnownPerson>> {
  const people = await manager.query<KnownPerson[]>(
    `SELECT e.*, unit_zone(e."unitId") AS zone, ${inScope('e."unitId"', '$2')} AS writable FROM (
       SELECT id, code, full_name AS "fullName", staff_kind AS "staffKind", position,
         active_from AS "activeFrom", active_until AS "activeUntil", service_since AS "serviceSince", employee_unit(id, $3) AS "unitId"
       FROM employee WHERE lower(code) = ANY($1::text[])) e`,
    [rows.map(({ code }) => keyOf(code)), scope, now],
  );
  return new Map(people.map((person) => [keyOf(person.code), person]));
}

async function loadPostings(
  manager: EntityManager,
  employeeIds: readonly string[],
  scope: readonly string[] | null,
): Promise<Map<string, KnownPosting[]>> {
  const postings = await manager.query<(Omit<KnownPosting, 'period' | 'state'> & { period: string })[]>(
    `SELECT id, employee_id AS "employeeId", kind, unit_id AS "unitId", period::text AS period,
       ${inScope('unit_id', '$2')} AS writable
     FROM posting WHERE employee_id = ANY($1::uuid[])`,
    [employeeIds, scope],
  );
  const byPerson = new Map<string, KnownPosting[]>();
  for (const posting of postings) {
    const known: KnownPosting = { ...posting, period: periodOfRange(posting.period), state: 'stored' };
    byPerson.set(posting.employeeId, [...(byPerson.get(posting.employeeId) ?? []), known]);
  }
  return byPerson;
}

async function loadBadges(
  manager: EntityManager,
  rows: readonly PeopleRow[],
): Promise<Map<string, KnownBadge[]>> {
  const badges = await manager.query<(Omit<KnownBadge, 'period' | 'state'> & { period: string })[]>(
    `SELECT b.id, b.credential, b.employee_id AS "employeeId", e.code AS holder, b.period::text AS period, b.status
     FROM badge b JOIN employee e ON e.id = b.employee_id WHERE b.credential = ANY($1::text[])`,
    [[...new Set(rows.flatMap(({ credentials }) => credentials))]],
  );
  const byCredential = new Map<string, KnownBadge[]>();
  for (const badge of badges) {
    const known: KnownBadge = { ...badge, period: periodOfRange(badge.period), state: 'stored' };
    byCredential.set(badge.credential, [...(byCredential.get(badge.credential) ?? []), known]);
  }
  return byCredential;
}
