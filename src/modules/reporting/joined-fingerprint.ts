import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { SealedPart } from '../closing/sealed-months.service.js';

type Part = Pick<SealedPart, 'fingerprint'>;

/** The fingerprints of what a report tells of, in an order that no unit's name changes. */
export function printsOf(parts: readonly Part[]): string[] {
  return parts.map(({ fingerprint }) => fingerprint).sort();
}

/** The same in the order in which units are listed: how they were joined before names were found to change it. */
export function formerPrintsOf(parts: readonly Part[]): string[] {
  return parts.map(({ fingerprint }) => fingerprint);
}

/** The fingerprint of something that tells of several. Example: that of a month of two units that were sealed apart. */
export function joined(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** The fingerprint of a final report: the former one where a file of it is kept under that, for it stays the report. */
export async function keptFingerprint(
  manager: EntityManager,
  { unitId, month }: { readonly unitId: string; readonly month: string },
  { now, formerly }: { readonly now: string; readonly formerly: string },
): Promise<string> {
  if (now === formerly) return now;
  const rows = await manager.query<object[]>(
    `SELECT FROM report WHERE unit_id = $1 AND month = $2 AND fingerprint = $3 AND NOT draft
     UNION ALL SELECT FROM report_document WHERE unit_id = $1 AND month = $2 AND fingerprint = $3 LIMIT 1`,
    [unitId, month, formerly],
  );
  return rows.length > 0 ? formerly : now;
}
