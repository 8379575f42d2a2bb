import type { ClosingWorld } from './closing-world.js';

/** Puts a date into the work calendar, of everybody or of a unit, confirmed unless said otherwise. */
export async function calendarEntry(
  world: ClosingWorld,
  date: string,
  kind: string,
  pairDate: string | null = null,
  status: 'suggested' | 'confirmed' = 'confirmed',
  unitId: string | null = null,
): Promise<void> {
  const [document, by] = status === 'confirmed' ? ['12/TB-UBND', 'test'] : [null, null];
  await world.query(
    `INSERT INTO calendar_entry (id, unit_id, date, kind, name, pair_date, status, document, confirmed_by, confirmed_at, version, created_at, updated_at)
     VALUES (gen_random_uuid(), $1, $2, $3, 'Ngày thử', $4, $5, $6, $7, CASE WHEN $7::text IS NULL THEN NULL ELSE now() END, 1, now(), now())`,
    [unitId, date, kind, pairDate, status, document, by],
  );
}

/** Takes all of them out again, and computes what they concern. */
export async function withoutCalendar(world: ClosingWorld): Promise<void> {
  await world.query('DELETE FROM calendar_entry');
  await world.settle();
}
