import type { EntityManager } from 'typeorm';
import type { CivilMonth } from '../../../core/time/civil-month.js';
import type { SealedPart } from '../../closing/sealed-months.service.js';
import { formerPrintsOf, joined, keptFingerprint, printsOf } from '../joined-fingerprint.js';

/** What a digest tells of a month, as far as it is sealed. */
export interface DigestPrint {
  readonly month: CivilMonth;
  readonly parts: readonly Pick<SealedPart, 'fingerprint'>[];
}

/** The fingerprint of a digest of these months that is final: that of the file which is kept of it, where one is. */
export function digestFingerprint(
  manager: EntityManager,
  of: { readonly unitId: string; readonly month: string },
  months: readonly DigestPrint[],
): Promise<string> {
  const formerly = joined(months.map(({ month, parts }) => `${month} ${formerPrintsOf(parts).join(' ')}`));
  return keptFingerprint(manager, of, { now: joined(digestLines(months)), formerly });
}

/** The fingerprint of a draft, which is another each time that it is made. */
export function draftFingerprint(months: readonly DigestPrint[], at: Date): string {
  return joined([...digestLines(months), at.toISOString()]);
}

function digestLines(months: readonly DigestPrint[]): string[] {
  return months.map(({ month, parts }) => `${month} ${printsOf(parts).join(' ')}`);
}
