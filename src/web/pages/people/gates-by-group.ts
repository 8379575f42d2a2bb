/** What is needed of a gate to say where a PIN holds. */
interface Gate {
  readonly code: string;
  readonly group: string;
  readonly retiredAt: string | null;
}

/**
 * The groups of gates in use, in which a PIN is one person's, each with the codes of its gates.
 * @example gatesByGroup([{ code: 'CONG-1', group: 'office', retiredAt: null }]) // [{ group: 'office', codes: ['CONG-1'] }]
 */
export function gatesByGroup(gates: readonly Gate[]): { group: string; codes: string[] }[] {
  const groups = new Map<string, string[]>();
  for (const { code, group, retiredAt } of gates) {
    if (retiredAt === null) groups.set(group, [...(groups.get(group) ?? []), code]);
  }
  return [...groups].map(([group, codes]) => ({ group, codes }));
}
