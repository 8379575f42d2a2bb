import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { TENANT_ID } from '../../platform/database/tenant.js';
import { firstStart, type ClosingSpan } from './closing-period.js';

/** What somebody who confirms has before them: the results of the days and the findings of one person in one unit. */
export interface LineDigest {
  readonly employeeId: string;
  readonly unitId: string;
  readonly digest: string;
  /** Whether there are days, not only findings. */
  readonly hasDays: boolean;
}

/** A digest for each person and unit of a span, of everybody or of one person, by person and unit. */
export async function lineDigests(
  manager: EntityManager,
  span: ClosingSpan,
  employeeId: string | null = null,
): Promise<LineDigest[]> {
  const { unitIds, from, until, starts } = span;
  const merged = Object.keys(starts).length > 0;
  // Without a merger the dates alone, which the indexes know.
  const within = merged ? 'AND date >= coalesce(($6::jsonb->>unit_id::text)::date, $7::date)' : '';
  return manager.query<LineDigest[]>(
    `WITH d AS (
       SELECT employee_id, unit_id, string_agg(date || status || encode(result_fingerprint, 'hex'), ',' ORDER BY date) AS text
       FROM attendance_day WHERE tenant_id = $1 AND unit_id = ANY($2::uuid[]) AND date >= $3::date AND date < $4::date
         AND ($5::uuid IS NULL OR employee_id = $5) ${within} GROUP BY 1, 2
     ), f AS (
       SELECT employee_id, unit_id, string_agg(id || status || minutes, ',' ORDER BY id) AS text
       FROM finding WHERE tenant_id = $1 AND unit_id = ANY($2::uuid[]) AND date >= $3::date AND date < $4::date
         AND ($5::uuid IS NULL OR employee_id = $5) ${within} GROUP BY 1, 2
     )
     SELECT employee_id AS "employeeId", unit_id AS "unitId", d.text IS NOT NULL AS "hasDays",
       encode(sha256(convert_to(coalesce(d.text, '') || '|' || coalesce(f.text, ''), 'UTF8')), 'hex') AS digest
     FROM d FULL JOIN f USING (employee_id, unit_id) ORDER BY employee_id, unit_id`,
    [
      TENANT_ID,
      unitIds,
      firstStart(span),
      until,
      employeeId,
      ...(merged ? [JSON.stringify(starts), from] : []),
    ],
  );
}

/** One digest over some lines. */
export function digestOf(lines: readonly LineDigest[]): string {
  const text = lines.map(({ employeeId, unitId, digest }) => `${employeeId} ${unitId} ${digest}`).join('\n');
  return createHash('sha256').update(text).digest('hex');
}

/** The digest of what a head confirms: those of their units that have days; null where none has. */
export function unitsDigest(lines: readonly LineDigest[], unitIds: readonly string[]): string | null {
  const own = lines.filter(({ unitId }) => unitIds.includes(unitId));
  return own.some(({ hasDays }) => hasDays) ? digestOf(own) : null;
}

/** The digest of each person or unit that has days. */
export function digestsBy(
  lines: readonly LineDigest[],
  key: 'employeeId' | 'unitId',
): ReadonlyMap<string, string> {
  const groups = new Map<string, LineDigest[]>();
  for (const line of lines) groups.set(line[key], [...(groups.get(line[key]) ?? []), line]);
  const withDays = [...groups].filter(([, own]) => own.some(({ hasDays }) => hasDays));
  return new Map(withDays.map(([id, own]) => [id, digestOf(own)]));
}
