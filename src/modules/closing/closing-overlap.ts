import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { addMonths, type CivilMonth, type ReportingPeriod } from '../../core/time/civil-month.js';
import { TENANT_ID } from '../../platform/database/tenant.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Closing } from './closing.entity.js';

const LOCK = `hashtext('closing ' || $1)`;
const TRY_AGAIN_MS = 500;

/**
 * One day is closed once: no two closings of a month share units, and between the months of units that lie in each other no day is left
 * out. A unit that ended in a merger was closed by its own dates until then: the successor goes on from there (`spanOf`). Whoever opens a month does so
 * alone. @throws AppError closing-overlaps, closing-gap
 */
export async function refuseOverlap(manager: EntityManager, unitId: string, { month, from, to }: ReportingPeriod): Promise<void> {
  await lockMonth(manager, month);
  const [other] = await manager.query<{ id: string }[]>(
    `SELECT c.id FROM closing c WHERE ((c.month = $2 AND c.unit_id <> $1) OR (c.month <> $2 AND daterange(c.from_date, c.to_date, '[]') && daterange($3, $4, '[]')))
       AND (c.unit_id IN (SELECT unit_scope(ARRAY[$1::uuid])) OR $1::uuid IN (SELECT unit_scope(ARRAY[c.unit_id])))
       AND NOT (c.to_date < $4::date AND ${MERGED}) LIMIT 1`,
    [unitId, month, from, to],
  );
  if (other !== undefined) throw new AppError('closing-overlaps', { field: 'unitId' });
  const [apart] = await manager.query<object[]>(
    `SELECT FROM closing c WHERE ((c.month = $2 AND c.to_date + 1 < $3::date AND NOT ${MERGED}) OR (c.month = $4 AND c.from_date - 1 > $5::date))
       AND (c.unit_id IN (SELECT unit_scope(ARRAY[$1::uuid])) OR $1::uuid IN (SELECT unit_scope(ARRAY[c.unit_id]))) LIMIT 1`,
    [unitId, addMonths(month, -1), from, addMonths(month, 1), to],
  );
  if (apart !== undefined) throw new AppError('closing-gap', { field: 'unitId' });
} // prettier-ignore

/** Whether the unit of the closing `c` ended, and `$1` or something below it took over. */
const MERGED = `(c.unit_id <> $1 AND c.unit_id IN (SELECT unit_scope(ARRAY[$1::uuid]))
  AND EXISTS (SELECT FROM org_unit o WHERE o.id = c.unit_id AND o.valid_until IS NOT NULL))`;

/**
 * Units that were merged since their months were opened: the narrower month, which was opened for itself and has days, is sealed first,
 * and what it sealed is no longer the wider one's (`spanOf`). So neither waits for the other, and no day is sealed twice.
 * @throws AppError closing-narrower-first
 */
export async function refuseUnsealedWithin(
  manager: EntityManager,
  { id, unitId, month }: Pick<Closing, 'id' | 'unitId' | 'month'>,
): Promise<void> {
  const [narrower] = await manager.query<{ unit: string }[]>(
    `SELECT u.name AS unit FROM closing c JOIN org_unit u ON u.id = c.unit_id
     WHERE c.month = $2 AND c.id <> $3 AND c.revision = 0 AND c.unit_id IN (SELECT unit_scope(ARRAY[$1::uuid]))
       AND EXISTS (SELECT FROM attendance_day d WHERE d.tenant_id = $4 AND d.unit_id IN (SELECT unit_scope(ARRAY[c.unit_id]))
         AND d.date >= c.from_date AND d.date <= c.to_date)
     ORDER BY u.name LIMIT 1`,
    [unitId, month, id, TENANT_ID],
  );
  if (narrower !== undefined) throw new AppError('closing-narrower-first', { params: narrower });
}

/**
 * Holds the month of a closing until the end of the transaction. Always before the closing itself is locked, as the seal does: in another order
 * two that wait for each other would be refused. Nothing for a closing that there is not.
 */
export async function lockMonthOf(manager: EntityManager, id: string): Promise<void> {
  const [known] = await manager.query<{ month: CivilMonth }[]>('SELECT month FROM closing WHERE id = $1', [
    id,
  ]);
  if (known !== undefined) await lockMonth(manager, known.month);
}

/**
 * While a province is sealed, whoever takes a step waits for some seconds and is told to try again: waiting for minutes, they would hold the
 * connections that everybody else needs.
 */
export async function waitShortly(manager: EntityManager): Promise<void> {
  await manager.query(`SET LOCAL lock_timeout = '5s'`);
}

/** Holds a month until the end of the transaction, so that no other closing of it is opened or goes on meanwhile. */
async function lockMonth(manager: EntityManager, month: CivilMonth): Promise<void> {
  await waitShortly(manager);
  await manager.query(`SELECT pg_advisory_xact_lock(${LOCK})`, [month]);
}

/**
 * Does something in one moment of the database, in which nothing else of the month is sealed: the lock is taken before the transaction
 * begins, because its snapshot would be older than what it had waited for. Waits for others as long as they take, without a connection;
 * what `waiting` throws ends that.
 */
export async function aloneInMonth<T>(
  dataSource: DataSource,
  month: CivilMonth,
  work: (manager: EntityManager) => Promise<T>,
  waiting: () => Promise<void>,
): Promise<T> {
  for (;;) {
    const runner = dataSource.createQueryRunner();
    try {
      const [{ alone }] = (await runner.query(`SELECT pg_try_advisory_lock(${LOCK}) AS alone`, [month])) as [{ alone: boolean }];
      if (alone) {
        try {
          return await runner.manager.transaction('REPEATABLE READ', work);
        } finally {
          await runner.query(`SELECT pg_advisory_unlock(${LOCK})`, [month]);
        }
      }
    } finally {
      await runner.release();
    }
    await waiting();
    await wait(TRY_AGAIN_MS);
  }
} // prettier-ignore
