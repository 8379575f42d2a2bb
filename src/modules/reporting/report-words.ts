import type { EntityManager } from 'typeorm';
import { formatCivilDate } from '../../core/time/parse-civil-date.js';
import { formatTimeOfDay } from '../../core/time/time-of-day.js';
import { zoneClock } from '../../core/time/zone-clock.js';
import type { Environment } from '../../platform/config/environment.js';
import type { Issuer } from '../../../reports/monthly-compliance/model.js';

/** What a unit was called at $2: what the first change of its name after that says it was before. */
const nameOf = (unit: string): string => `coalesce((SELECT a.before->>'name' FROM audit_entry a
  WHERE a.entity_type = 'unit' AND a.entity_id = ${unit}.id::text AND a.at > $2 AND a.before ? 'name' ORDER BY a.id LIMIT 1), ${unit}.name)`;

/**
 * What was set of each unit from the asked one ($1) upwards, nearest first, as it was known at $2 of reports that are dated then.
 */
const SET = `WITH RECURSIVE above(id, depth) AS (
    SELECT $1::uuid, 0
    UNION ALL
    SELECT unit_parent_at(a.id, $2), a.depth + 1 FROM above a WHERE a.depth < 100 AND unit_parent_at(a.id, $2) IS NOT NULL
  )
  SELECT a.depth, s.place, s.signer, s.issuer, s.issuer_parent AS "issuerParent", s.abbreviation FROM above a CROSS JOIN LATERAL (
    SELECT * FROM report_signing r WHERE r.unit_id = a.id AND r.set_at <= $2 AND r.from_date <= ($2::timestamptz AT TIME ZONE unit_zone($1))::date
    ORDER BY r.from_date DESC, r.set_at DESC, r.id DESC LIMIT 1
  ) s ORDER BY a.depth`;

interface SetRow {
  readonly depth: number;
  readonly place: string | null;
  readonly signer: string | null;
  readonly issuer: string | null;
  readonly issuerParent: string | null;
  readonly abbreviation: string | null;
}

/**
 * Who issues the reports of a unit and the body above it, by the names that they had at an instant, and how they are dated and signed: as it was
 * set for the unit, else for the nearest above it, else for the installation. Bodies are named for each unit by itself.
 */
export async function issuerOf(
  manager: EntityManager,
  unitId: string,
  at: Date,
  { REPORTS_PLACE, REPORTS_SIGNER }: Pick<Environment, 'REPORTS_PLACE' | 'REPORTS_SIGNER'>,
): Promise<Issuer> {
  const [row] = await manager.query<[{ name: string; parent: string | null }]>(
    `SELECT ${nameOf('u')} AS name, ${nameOf('p')} AS parent FROM org_unit u LEFT JOIN org_unit p ON p.id = unit_parent_at(u.id, $2) WHERE u.id = $1`,
    [unitId, at],
  );
  const set = await manager.query<SetRow[]>(SET, [unitId, at]);
  const own = set.find(({ depth }) => depth === 0);
  const above = set.find(({ depth }) => depth === 1);
  // What has no words (a mere `/` was taken once) signs nothing.
  const signers = [...set.flatMap(({ signer }) => signer ?? []), REPORTS_SIGNER].map(signerLines);
  return {
    name: own?.issuer ?? row.name,
    parent: own?.issuerParent ?? above?.issuer ?? row.parent,
    place: set.find(({ place }) => place !== null)?.place ?? REPORTS_PLACE,
    signer: signers.find((lines) => lines.length > 0),
    abbreviation: own?.abbreviation ?? undefined,
  };
}

/** Authority and office over a signature, a line each. Example: `KT. GIÁM ĐỐC/PHÓ GIÁM ĐỐC` are two, `/` is none. */
export function signerLines(signer: string): string[] {
  return signer
    .split('/')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** An instant on the wall clock, to the minute, for cells that are dates. Example: `2026-12-08T08:00`. */
export function localMinute(instant: Date, zone: string): string {
  const { date, second } = zoneClock(zone).toLocal(instant.getTime());
  return `${date}T${formatTimeOfDay(second - (second % 60))}`;
}

/** An instant on the wall clock, as reports print it. Example: `08:00 ngày 08/12/2026`. */
export function localText(instant: Date, zone: string): string {
  const { date, second } = zoneClock(zone).toLocal(instant.getTime());
  return `${formatTimeOfDay(second - (second % 60))} ngày ${formatCivilDate(date)}`;
}
