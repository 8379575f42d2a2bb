import type { KeptRound } from './kept-round.js';
import type { Checkable } from './person-to-check.js';
import type { PresentPerson } from './present-people.js';

export type Shown = 'to-check' | 'done' | 'all';

/**
 * The people of a round that are shown: of a random one those who were drawn, also when they have left, nobody before that. Whoever a guard asked to look at
 * comes first, then in the order of the service. Typed text is found without regard to diacritics and case.
 */
export function shownPeople(
  present: readonly PresentPerson[],
  round: KeptRound,
  shown: Shown,
  typed: string,
): { readonly people: readonly Checkable[]; readonly counts: { readonly toCheck: number } } {
  const checked = new Set(round.checks.map(({ sent }) => sent.employeeId));
  const drawn = round.opening.kind === 'random' ? new Set(round.drawnIds ?? []) : null;
  const known = new Set(present.map(({ employeeId }) => employeeId));
  const gone = round.listed.filter(({ employeeId }) => !known.has(employeeId));
  const listed: Checkable[] =
    drawn === null ? [...present] : [...present, ...gone].filter(({ employeeId }) => drawn.has(employeeId));
  const here = new Set(listed.map(({ employeeId }) => employeeId));
  const others = round.checks
    .filter(({ sent }) => !here.has(sent.employeeId))
    .map(({ sent, fullName, employeeCode, unitName }): Checkable => {
      return { employeeId: sent.employeeId, fullName, employeeCode, unitName };
    });
  const wanted = folded(typed);
  const asked = ({ requested }: Checkable): number => ((requested?.length ?? 0) > 0 ? 0 : 1);
  const people = [...listed, ...others]
    .filter(({ employeeId }) => shown === 'all' || checked.has(employeeId) === (shown === 'done'))
    .filter(({ fullName, employeeCode }) => folded(`${fullName} ${employeeCode}`).includes(wanted))
    .sort((a, b) => asked(a) - asked(b));
  return { people, counts: { toCheck: listed.filter(({ employeeId }) => !checked.has(employeeId)).length } };
}

/** Without diacritics and case. @example folded('Đặng Thị Ánh') // 'dang thi anh' */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u0110\u0111]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
