import type { EntityManager } from 'typeorm';
import type { CivilDate } from '../../../core/time/civil-date.js';

/** A day of a person in a unit. */
export interface UnitDay {
  readonly employeeId: string;
  readonly date: CivilDate;
  readonly unitId: string | null;
}

/**
 * Says of days whether they lie in a sealed month. What is found there is a pending difference: it stays provisional, so that nobody is told and no clock runs, until the
 * month is opened again and judged as a whole.
 */
export async function sealedDays(
  manager: EntityManager,
  days: readonly UnitDay[],
): Promise<(day: UnitDay) => boolean> {
  const key = ({ date, unitId }: UnitDay): string => `${date} ${unitId ?? ''}`;
  const asked = [
    ...new Map(days.filter(({ unitId }) => unitId !== null).map((day) => [key(day), day])).values(),
  ];
  if (asked.length === 0) return () => false;
  const rows = await manager.query<{ date: CivilDate; unitId: string }[]>(
    `SELECT w.date, w.unit_id AS "unitId" FROM unnest($1::date[], $2::uuid[]) AS w(date, unit_id)
     WHERE EXISTS (SELECT FROM sealed_months() s WHERE s.unit_id = w.unit_id AND w.date BETWEEN s.from_date AND s.to_date)`,
    [asked.map(({ date }) => date), asked.map(({ unitId }) => unitId)],
  );
  const sealed = new Set(rows.map(({ date, unitId }) => `${date} ${unitId}`));
  return (day) => sealed.has(key(day));
}

/** A finding of a sealed day, as a pending difference. */
export function pending<T extends { readonly status: string }>(
  finding: T,
): T & { status: 'provisional'; explainUntil: null; decideUntil: null } {
  return { ...finding, status: 'provisional', explainUntil: null, decideUntil: null };
}
