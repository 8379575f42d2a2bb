const NOBODY: ReadonlySet<string> = new Set();

/**
 * Who decides of the superiors of a person (`superiorLevels`): the first level without those who are kept from it, such as inspectors
 * who saw what is to be decided; where they are all of a level, the next one. Example: what the head of the counter saw on a round, the
 * director decides.
 */
export function firstDeciders(
  levels: readonly (readonly string[])[],
  kept: ReadonlySet<string> = NOBODY,
): readonly string[] {
  return levels.map((level) => level.filter((id) => !kept.has(id))).find((level) => level.length > 0) ?? [];
}
