import type { CivilMonth } from '../../../core/time/civil-month.js';
import type { SealedPart } from '../../closing/sealed-months.service.js';

/** What a digest tells of a month, as far as it is sealed: a line of what the fingerprint of a digest is over. */
export function digestPrint(month: CivilMonth, parts: readonly Pick<SealedPart, 'fingerprint'>[]): string {
  return `${month} ${parts.map(({ fingerprint }) => fingerprint).join(' ')}`;
}
