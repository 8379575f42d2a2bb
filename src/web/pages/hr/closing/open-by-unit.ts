import type { OpenMatter } from './closing-queries.js';

/** What is open in one unit: how many of each kind, as far as they are named. */
export interface OpenUnit {
  readonly unitId: string;
  readonly unitName: string;
  readonly kinds: readonly { readonly kind: OpenMatter['kind']; readonly count: number }[];
}

/** What is open, unit by unit in the Vietnamese order; whether some are not named, because there are too many. */
export function openByUnit(open: readonly OpenMatter[]): {
  readonly units: readonly OpenUnit[];
  readonly isCut: boolean;
} {
  const found = new Map<string, { unitName: string; kinds: Map<OpenMatter['kind'], number> }>();
  for (const { kind, items } of open)
    for (const { unitId, unitName } of items) {
      if (unitId === null) continue;
      const unit = found.get(unitId) ?? { unitName: unitName ?? '', kinds: new Map<OpenMatter['kind'], number>() };
      unit.kinds.set(kind, (unit.kinds.get(kind) ?? 0) + 1);
      found.set(unitId, unit);
    }
  const units = [...found].map(([unitId, { unitName, kinds }]) => ({
    unitId,
    unitName,
    kinds: [...kinds].map(([kind, count]) => ({ kind, count })),
  }));
  const { compare } = new Intl.Collator('vi');
  return {
    units: units.sort((a, b) => compare(a.unitName, b.unitName)),
    isCut: open.some(({ count, items }) => items.length > 0 && count > items.length),
  };
} // prettier-ignore
