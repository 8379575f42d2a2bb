import { v7 } from 'uuid';
import type { UnitData } from '../units/unit-data.js';
import { levelOfKind, type UnitLevel } from '../unit-kind.js';
import type { RowReader } from './import-table.js';
import { keyOf } from './people-context.js';
import type { UnitsColumn, UnitsRow } from './units-row.js';

/** A unit as it is stored. */
export interface KnownUnitRow extends Required<Omit<UnitData, 'level'>> {
  readonly id: string;
  readonly level: UnitLevel | null;
  /** Whether the caller may change it. */
  readonly writable: boolean;
}

/** A row of units on its way; `refused` rows have their faults in the reader. */
export interface UnitCandidate {
  readonly row: UnitsRow;
  readonly reader: RowReader<UnitsColumn>;
}

/** What a row makes of a unit. */
export interface UnitPlan {
  readonly row: UnitsRow;
  readonly reader: RowReader<UnitsColumn>;
  readonly before: KnownUnitRow | null;
  readonly after: KnownUnitRow;
}

/**
 * What the well-formed rows make of the units that are stored. Parents may come later in the file. A
 * row is refused when its parent is unknown, refused or out of reach, or would lie below it; its fault
 * is in its reader then, and it is not among the plans.
 */
export function planUnits(
  known: readonly KnownUnitRow[],
  candidates: readonly UnitCandidate[],
  everywhere: boolean,
): UnitPlan[] {
  const stored = new Map(known.map((unit) => [keyOf(unit.code), unit]));
  const ids = new Map(known.map((unit) => [keyOf(unit.code), unit.id]));
  for (const { row } of candidates) {
    if (!ids.has(keyOf(row.code))) ids.set(keyOf(row.code), v7());
  }
  let plans = candidates.map(({ row, reader }): UnitPlan => {
    const before = stored.get(keyOf(row.code)) ?? null;
    return { row, reader, before, after: unitAfter(row, before, ids) };
  });
  // A refused row takes others with it; each round refuses at least one or is the last.
  for (let before = -1; before !== plans.length;) {
    before = plans.length;
    plans = withoutRefused(plans, known, everywhere);
  }
  return plans;
}

function unitAfter(
  row: UnitsRow,
  before: KnownUnitRow | null,
  ids: ReadonlyMap<string, string>,
): KnownUnitRow {
  const parentId =
    row.parentCode === null || row.parentCode === undefined
      ? row.parentCode
      : (ids.get(keyOf(row.parentCode)) ?? '');
  return {
    id: before?.id ?? (ids.get(keyOf(row.code)) as string),
    code: before?.code ?? row.code,
    name: row.name,
    kind: row.kind,
    level: before !== null && before.kind === row.kind ? before.level : levelOfKind(row.kind),
    parentId: parentId === undefined ? (before?.parentId ?? null) : parentId,
    zone: row.zone === undefined ? (before?.zone ?? null) : row.zone,
    validFrom: row.from === undefined ? (before?.validFrom ?? null) : row.from,
    validUntil: row.until === undefined ? (before?.validUntil ?? null) : row.until,
    writable: before?.writable ?? false,
  };
}

function withoutRefused(
  plans: readonly UnitPlan[],
  known: readonly KnownUnitRow[],
  everywhere: boolean,
): UnitPlan[] {
  const units = new Map([...known, ...plans.map(({ after }) => after)].map((unit) => [unit.id, unit]));
  const isNew = new Set(plans.filter(({ before }) => before === null).map(({ after }) => after.id));
  const writable = writableTest(units, isNew, everywhere);
  const inCycle = cycleTest(units);
  return plans.filter(({ row, reader, before, after }) => {
    const parent = after.parentId;
    const moved = before === null || before.parentId !== parent;
    if (before !== null && !writable(before.id)) reader.fault('code', 'outside-scope', { text: row.code });
    else if (parent === '') reader.fault('parentCode', 'unknown-unit', { text: row.parentCode ?? '' });
    else if (parent !== null && !units.has(parent)) {
      reader.fault('parentCode', 'parent-rejected', { text: row.parentCode ?? '' });
    } else if (moved && inCycle(after.id)) reader.fault('parentCode', 'unit-cycle', { text: row.code });
    else if (moved && !(parent === null ? everywhere : writable(parent))) {
      reader.fault('parentCode', 'outside-scope', { text: row.parentCode ?? 'Cấp cao nhất' });
    }
    return reader.faults.length === 0;
  });
}

/** A new unit is in reach when the unit above it is. */
function writableTest(
  units: ReadonlyMap<string, KnownUnitRow>,
  isNew: ReadonlySet<string>,
  everywhere: boolean,
): (id: string) => boolean {
  return (id) => {
    const seen = new Set<string>();
    let current = units.get(id);
    while (current !== undefined && isNew.has(current.id) && !seen.has(current.id)) {
      seen.add(current.id);
      current = current.parentId === null ? undefined : units.get(current.parentId);
    }
    return everywhere || (current?.writable ?? false);
  };
}

/** Whether a unit meets itself on the way up. */
function cycleTest(units: ReadonlyMap<string, KnownUnitRow>): (id: string) => boolean {
  return (id) => {
    const seen = new Set<string>();
    let above = units.get(id)?.parentId;
    while (above && above !== id && !seen.has(above)) {
      seen.add(above);
      above = units.get(above)?.parentId;
    }
    return above === id;
  };
}
