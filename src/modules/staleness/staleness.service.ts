import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A claimed row of the queue. */
export interface ClaimedMark {
  readonly credential: string | null;
  readonly at: Date | null;
  readonly employeeId: string | null;
  readonly fromDate: string | null;
  readonly untilDate: string | null;
  readonly cause: string;
}

/**
 * The SQL that puts scans on the queue, as part of the statement that stores them. `select` gives (credential, at), the causes
 * are `scan`.
 */
export function markScansSql(select: string): string {
  return `INSERT INTO stale_mark (credential, at, cause) SELECT credential, at, 'scan' FROM (${select}) AS scanned`;
}

/** The queue of days that may have changed: rows are added by whoever changes a fact, and claimed by the worker of attendance. */
@Injectable()
export class StalenessService {
  /**
   * Marks dates of people, `until` excluded, null for an open end; in the transaction that changes the fact, so that the mark
   * stands or falls with it.
   */
  async markEmployees(
    manager: EntityManager,
    employeeIds: readonly string[],
    from: string | null,
    until: string | null,
    cause: string,
  ): Promise<void> {
    if (employeeIds.length === 0) return;
    await manager.query(
      `INSERT INTO stale_mark (employee_id, from_date, until_date, cause)
       SELECT DISTINCT id, $2::date, $3::date, $4 FROM unnest($1::uuid[]) AS id`,
      [employeeIds, from, until, cause],
    );
  }

  /** Marks dates of everybody who is posted to the unit or below it (null: everybody at all). */
  async markUnit(
    manager: EntityManager,
    unitId: string | null,
    from: string | null,
    until: string | null,
    cause: string,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO stale_mark (employee_id, from_date, until_date, cause)
       SELECT DISTINCT employee_id, $2::date, $3::date, $4 FROM posting
       WHERE $1::uuid IS NULL OR unit_id IN (SELECT unit_scope(ARRAY[$1::uuid]))`,
      [unitId, from, until, cause],
    );
  }

  /**
   * Takes up to `limit` marks, oldest first, that no other server has in hand. They are gone when the transaction of `manager`
   * commits, and back should it fail.
   */
  async claim(manager: EntityManager, limit: number): Promise<ClaimedMark[]> {
    const [rows] = await manager.query<[ClaimedMark[], number]>(
      `DELETE FROM stale_mark WHERE id IN
         (SELECT id FROM stale_mark ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
       RETURNING credential, at, employee_id AS "employeeId", from_date AS "fromDate", until_date AS "untilDate", cause`,
      [limit],
    );
    return rows;
  }
}
