/** Somebody named as the direct superior of a person, or of everybody in a unit and below. */
export interface NamedSuperior {
  /** null: of a unit. */
  readonly employeeId: string | null;
  readonly unitId: string | null;
  readonly superiorId: string;
}

/**
 * Who may decide about a person: whoever is named for the person, else for the nearest unit upwards (`chain`, nearest first); the
 * main superior and substitutes of that place alike. `named` are those whose period holds today. Nobody decides about themselves:
 * a head of a unit falls to whoever is named next, so a place where only the person stands is passed over. Example: of the people
 * of a counter its head decides; of that head, the head of the centre.
 */
export function whoDecides(
  employeeId: string,
  chain: readonly string[],
  named: readonly NamedSuperior[],
): readonly string[] {
  const places: ((one: NamedSuperior) => boolean)[] = [
    (one) => one.employeeId === employeeId,
    ...chain.map((unit) => (one: NamedSuperior) => one.unitId === unit),
  ];
  for (const holds of places) {
    const found = named.filter((one) => holds(one) && one.superiorId !== employeeId);
    if (found.length > 0) return [...new Set(found.map(({ superiorId }) => superiorId))];
  }
  return [];
}
