/** Somebody named as the direct superior of a person, or of everybody in a unit and below. */
export interface PlacedSuperior {
  /** null: of a unit. */
  readonly employeeId: string | null;
  readonly unitId: string | null;
  readonly superiorId: string;
  /** Stands in for the superior of that place. */
  readonly substitute: boolean;
}

/**
 * The superiors of a person, the direct ones first, then those of the next place up and so on; nobody stands in two of them, and the
 * person in none. A place that the person heads is passed over with whoever stands in there: what a head asks for goes up. Example:
 * of somebody at a counter the head of the counter, then the director; of that head the director alone.
 */
export function superiorLevels(
  employeeId: string,
  chain: readonly string[],
  named: readonly PlacedSuperior[],
): readonly (readonly string[])[] {
  const places: ((one: PlacedSuperior) => boolean)[] = [
    (one) => one.employeeId === employeeId,
    ...chain.map((unit) => (one: PlacedSuperior) => one.unitId === unit),
  ];
  const known = new Set([employeeId]);
  const levels: string[][] = [];
  for (const holds of places) {
    const here = named.filter(holds);
    if (here.some(({ superiorId, substitute }) => superiorId === employeeId && !substitute)) continue;
    const found = [...new Set(here.map(({ superiorId }) => superiorId))].filter((id) => !known.has(id));
    if (found.length > 0) levels.push(found);
    for (const id of found) known.add(id);
  }
  return levels;
}

/** The units of a chain that a person heads, the nearest first; a substitute heads none. */
export function headedUnits(
  employeeId: string,
  chain: readonly string[],
  named: readonly PlacedSuperior[],
): readonly string[] {
  return chain.filter((unit) =>
    named.some((one) => one.unitId === unit && one.superiorId === employeeId && !one.substitute),
  );
}

/**
 * Who decides about a person without holding any permission: whoever is named for the person, and of a head whoever is named further up
 * ({@link superiorLevels}). Example: over the head of a counter stands the director, over a clerk of that counter nobody.
 */
export function superiorsOver(
  employeeId: string,
  chain: readonly string[],
  named: readonly PlacedSuperior[],
): readonly string[] {
  const [nearest] = headedUnits(employeeId, chain, named);
  const above = nearest === undefined ? [] : chain.slice(chain.indexOf(nearest));
  return superiorLevels(employeeId, above, named).flat();
}
