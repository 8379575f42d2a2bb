import type { components } from '../../api-types.js';

type Matter = components['schemas']['OpenMatterView'];
type Item = Matter['items'][number];

/**
 * The list where an open matter is dealt with, narrowed to its unit, day and person; null where only time or the person themselves
 * settles it. Example: a day that is not settled is in the inbox of its unit on its date.
 */
export function wayToMatter(
  kind: Matter['kind'],
  { unitId, date, fullName }: Pick<Item, 'unitId' | 'date' | 'fullName'>,
): string | null {
  const address = (path: string, parameters: Record<string, string | null>): string => {
    const given = Object.entries(parameters).filter((pair): pair is [string, string] => pair[1] !== null);
    return `${path}?${new URLSearchParams(given)}`;
  };
  switch (kind) {
    case 'days-provisional':
    case 'findings-explainable':
    case 'findings-undecided':
    case 'findings-unsupported':
    case 'explanations-waiting':
      return address('/hr', { 'don-vi': unitId, tu: date, den: date, q: fullName });
    case 'requests-waiting':
      return address('/hr/don-tu', { 'don-vi': unitId });
    case 'days-set-aside':
    case 'changes-waiting':
      return address('/hr/tinh-lai', { 'don-vi': unitId });
    case 'month-running':
    case 'no-days':
    case 'persons-unconfirmed':
      return null;
  }
}
