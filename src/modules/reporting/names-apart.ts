/** Somebody on a list. */
interface Named {
  readonly employeeId: string;
  readonly employeeCode: string;
  readonly fullName: string;
}

/** What somebody is called on a list on which others may bear the same name. */
export type NameApart = (person: Pick<Named, 'employeeId' | 'fullName'>) => string;

/**
 * People of one name are told apart by their codes; everybody else is called by the name alone. Holds no more than those.
 * @example namesApart([an1, an2, binh])(an1) // 'Nguyễn Văn An (CB1)'
 */
export function namesApart(people: readonly Named[]): NameApart {
  const first = new Map<string, string>();
  const shared = new Set<string>();
  for (const { employeeId, fullName } of people) {
    const known = first.get(fullName);
    if (known === undefined) first.set(fullName, employeeId);
    else if (known !== employeeId) shared.add(fullName);
  }
  const codes = new Map(
    people.filter(({ fullName }) => shared.has(fullName)).map(({ employeeId, employeeCode }) => [employeeId, employeeCode]),
  );
  return ({ employeeId, fullName }) => {
    const code = codes.get(employeeId);
    return code === undefined ? fullName : `${fullName} (${code})`;
  };
} // prettier-ignore
