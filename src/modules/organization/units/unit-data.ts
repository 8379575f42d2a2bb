import { AppError } from '../../../platform/errors/app-error.js';
import { isPlausibleDate } from '../../../core/time/is-plausible-date.js';
import { isZone } from '../moment.js';
import type { UnitKind, UnitLevel } from '../unit-kind.js';

/** What a unit is made of; the caller has checked the form of each text. */
export interface UnitData {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** Absent: what the kind says. null: the parent's. */
  readonly level?: UnitLevel | null;
  readonly parentId?: string | null;
  readonly zone?: string | null;
  readonly validFrom?: string | null;
  readonly validUntil?: string | null;
}

/**
 * Refuses an unknown zone and dates that cannot be meant.
 * @throws AppError invalid-input naming the field, or period-reversed.
 */
export function checkUnit(unit: Pick<UnitData, 'zone' | 'validFrom' | 'validUntil'>): void {
  if (unit.zone && !isZone(unit.zone)) throw new AppError('invalid-input', { field: 'zone' });
  for (const field of ['validFrom', 'validUntil'] as const) {
    const date = unit[field];
    if (date && !isPlausibleDate(date)) throw new AppError('invalid-input', { field });
  }
  if (unit.validFrom && unit.validUntil && unit.validFrom >= unit.validUntil) {
    throw new AppError('period-reversed', { field: 'validUntil' });
  }
}

/** What violations of the tables' constraints mean. */
export const unitRefusals = {
  org_unit_code_key: new AppError('already-exists', { field: 'code' }),
  org_unit_no_cycle: new AppError('unit-cycle', { field: 'parentId' }),
  org_unit_parent_fkey: new AppError('unknown-reference', {
    field: 'parentId',
    params: { field: 'parentId' },
  }),
  org_unit_succession_predecessor_fkey: new AppError('unknown-reference', {
    field: 'predecessorId',
    params: { field: 'predecessorId' },
  }),
  org_unit_succession_successor_fkey: new AppError('unknown-reference', {
    field: 'successorIds',
    params: { field: 'successorIds' },
  }),
  org_unit_succession_pkey: new AppError('already-exists', { field: 'successorIds' }),
};
