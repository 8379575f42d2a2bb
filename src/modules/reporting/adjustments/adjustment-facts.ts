import type { CivilDate } from '../../../core/time/civil-date.js';

/** Who decided a proposal, when and with which note: what somebody who takes it back writes over. */
export interface Decision {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly note: string | null;
}

/** Days that somebody confirmed at once in a unit: whoever confirms them again writes over it. */
export interface ConfirmedAtOnce {
  readonly by: string;
  readonly at: string;
  readonly unitId: string;
  readonly days: number;
  /** By id. */
  readonly people: readonly string[];
  readonly first: CivilDate;
  readonly document: string | null;
}

/**
 * What was set by hand in a month, as far as it may be otherwise later: people and units by id, and nothing that stays as it is where it is
 * kept anyhow.
 */
export interface AdjustmentFacts {
  readonly corrections: readonly (Decision & { readonly unitId: string })[];
  /** With the units that they speak for, among those that are told of. */
  readonly excuses: readonly (Decision & { readonly unitIds: readonly string[] })[];
  /** What was cancelled after it had been approved, by the ids of the cancellations; missing from what was sealed before there were any. */
  readonly cancellations?: readonly (Decision & { readonly unitIds: readonly string[] })[];
  readonly confirmations: readonly ConfirmedAtOnce[];
  /** Values over the rule book; of those without units everybody is told. */
  readonly values: readonly { readonly id: string; readonly unitIds: readonly string[] | null }[];
}

export const noAdjustments: AdjustmentFacts = {
  corrections: [],
  excuses: [],
  cancellations: [],
  confirmations: [],
  values: [],
};

/** The text whose SHA-256 the fingerprint of a sealed month is over: the same facts the same bytes, in whatever order they come. */
export function adjustmentText(facts: AdjustmentFacts): string {
  const decision = ({ id, by, at, note }: Decision): Decision => ({ id, by, at, note });
  const ofUnits = (of: AdjustmentFacts['excuses']): object[] =>
    byKey(of.map((each) => ({ ...decision(each), unitIds: [...each.unitIds].sort() })), ({ id }) => id);
  const { cancellations = [] } = facts;
  return JSON.stringify({
    corrections: byKey(facts.corrections.map((each) => ({ ...decision(each), unitId: each.unitId })), ({ id }) => id),
    excuses: ofUnits(facts.excuses),
    ...(cancellations.length > 0 && { cancellations: ofUnits(cancellations) }),
    confirmations: byKey(
      facts.confirmations.map(({ by, at, unitId, days, people, first, document }) => (
        { by, at, unitId, days, people: [...people].sort(), first, document }
      )),
      ({ by, at, unitId }) => `${at} ${unitId} ${by}`,
    ),
    values: byKey(facts.values.map(({ id, unitIds }) => ({ id, unitIds: unitIds && [...unitIds].sort() })), ({ id }) => id),
  });
} // prettier-ignore

/** What of it speaks for some units. */
export function adjustmentsOf(facts: AdjustmentFacts, units: ReadonlySet<string>): AdjustmentFacts {
  const own = (ids: readonly string[]): string[] => ids.filter((id) => units.has(id));
  const spoken = (of: AdjustmentFacts['excuses']): AdjustmentFacts['excuses'] =>
    of.map((each) => ({ ...each, unitIds: own(each.unitIds) })).filter(({ unitIds }) => unitIds.length > 0);
  return {
    corrections: facts.corrections.filter(({ unitId }) => units.has(unitId)),
    excuses: spoken(facts.excuses),
    cancellations: spoken(facts.cancellations ?? []),
    confirmations: facts.confirmations.filter(({ unitId }) => units.has(unitId)),
    values: facts.values.filter(({ unitIds }) => unitIds === null || own(unitIds).length > 0),
  };
} // prettier-ignore

/** Several together: what speaks for units of more than one of them once, as the last that was sealed knew it. */
export function adjustmentsTogether(all: readonly AdjustmentFacts[]): AdjustmentFacts {
  const latest = <T extends { readonly id: string; readonly at?: string }>(of: readonly T[]): T[] => {
    const known = new Map<string, T>();
    for (const each of of) {
      const before = known.get(each.id);
      if (before === undefined || (before.at ?? '') < (each.at ?? '')) known.set(each.id, each);
    }
    return [...known.values()];
  };
  return {
    corrections: latest(all.flatMap(({ corrections }) => corrections)),
    excuses: latest(all.flatMap(({ excuses }) => excuses)),
    cancellations: latest(all.flatMap(({ cancellations = [] }) => cancellations)),
    confirmations: all.flatMap(({ confirmations }) => confirmations),
    values: latest(all.flatMap(({ values }) => values)),
  };
}

function byKey<T>(things: readonly T[], keyOf: (thing: T) => string): T[] {
  return [...things].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
