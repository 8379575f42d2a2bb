import type { EntityManager } from 'typeorm';
import { AppError } from '../../../platform/errors/app-error.js';
import { midnight, momentOf } from '../moment.js';
import { contains, overlaps, periodOf, type Period } from '../period.js';
import { OrgUnit } from '../units/org-unit.entity.js';

/** Ends of a period as the API takes them: civil dates (midnight where the unit is) or instants. */
export interface PeriodText {
  readonly from?: string | null;
  readonly until?: string | null;
}

/** The time in which a unit exists, as instants. */
export function validityOf(unit: Pick<OrgUnit, 'validFrom' | 'validUntil'>, zone: string): Period {
  const at = (date: string | null): Date | null => (date === null ? null : midnight(date, zone));
  return { from: at(unit.validFrom), until: at(unit.validUntil) };
}

/**
 * The period of a posting to a unit.
 * @throws AppError unknown-reference, invalid-input, period-reversed, or unit-not-valid when the unit
 * exists at no time of the period.
 */
export async function postingPeriod(
  manager: EntityManager,
  unitId: string,
  text: PeriodText,
): Promise<Period> {
  const { unit, zone } = await unitWithZone(manager, unitId);
  const at = (value: string | null | undefined, field: string): Date | null =>
    value === null || value === undefined ? null : momentOf(value, zone, field);
  const period = periodOf(at(text.from, 'from'), at(text.until, 'until'));
  if (!overlaps(period, validityOf(unit, zone))) {
    throw new AppError('unit-not-valid', { field: 'unitId' });
  }
  return period;
}

/**
 * The instant at which somebody goes to a unit.
 * @throws AppError unknown-reference, invalid-input, or unit-not-valid when the unit does not exist then.
 */
export async function postingStart(manager: EntityManager, unitId: string, from: string): Promise<Date> {
  const { unit, zone } = await unitWithZone(manager, unitId);
  const at = momentOf(from, zone, 'from');
  if (!contains(validityOf(unit, zone), at)) throw new AppError('unit-not-valid', { field: 'unitId' });
  return at;
}

async function unitWithZone(
  manager: EntityManager,
  unitId: string,
): Promise<{ unit: OrgUnit; zone: string }> {
  const unit = await manager.findOneBy(OrgUnit, { id: unitId });
  if (unit === null) {
    throw new AppError('unknown-reference', { field: 'unitId', params: { field: 'unitId' } });
  }
  const [row] = await manager.query<[{ zone: string }]>('SELECT unit_zone($1) AS zone', [unitId]);
  return { unit, zone: row.zone };
}
