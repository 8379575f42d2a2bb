import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { holdStructure } from '../../platform/database/structure-lock.js';

/** A claimed row of the queue: a scan. */
export interface ScannedMark {
  readonly credential: string;
  readonly at: Date;
}

/** A claimed row of the queue: something about a person changed. `untilDate` is excluded; null where it is open. */
export interface FactMark {
  readonly employeeId: string;
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

  /**
   * Marks dates of everybody who is posted to the unit or below it (null: everybody at all). Nobody is hired or moved before the
   * transaction ends: they would be computed by the old facts and marked by nobody.
   */
  async markUnit(
    manager: EntityManager,
    unitId: string | null,
    from: string | null,
    until: string | null,
    cause: string,
  ): Promise<void> {
    await holdStructure(manager);
    await manager.query(
      `INSERT INTO stale_mark (employee_id, from_date, until_date, cause)
       SELECT DISTINCT employee_id, $2::date, $3::date, $4 FROM posting
       WHERE $1::uuid IS NULL OR unit_id IN (SELECT unit_scope(ARRAY[$1::uuid]))`,
      [unitId, from, until, cause],
    );
  }

  /**
   * Takes up to `limit` marks of scans, oldest first, that no other server has in hand. They are gone when the transaction of
   * `manager` commits, and back should it fail.
   */
  async claimScans(manager: EntityManager, limit: number): Promise<ScannedMark[]> {
    const [rows] = await manager.query<[ScannedMark[], number]>(
      `DELETE FROM stale_mark WHERE id IN
         (SELECT id FROM stale_mark WHERE credential IS NOT NULL ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
       RETURNING credential, at`,
      [limit],
    );
    return rows;
  }

  /**
   * Takes up to `limit` marks of facts about people, likewise, and up to as many others of the same people: what was said of somebody
   * several times, as when a badge and a posting came with them, is computed once. People stand in the order of their oldest marks.
   */
  async claimFacts(manager: EntityManager, limit: number): Promise<FactMark[]> {
    const [rows] = await manager.query<[(FactMark & { id: number })[], number]>(
      `WITH oldest AS MATERIALIZED (
         SELECT id, employee_id FROM stale_mark WHERE employee_id IS NOT NULL ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED
       ), people AS (
         SELECT employee_id, min(id) AS first FROM oldest GROUP BY employee_id ORDER BY first
       ), others AS MATERIALIZED (
         -- A look-up a person, also while the table has no statistics.
         SELECT s.id FROM people p CROSS JOIN LATERAL (
           SELECT id FROM stale_mark WHERE employee_id = p.employee_id AND id NOT IN (SELECT id FROM oldest)
           ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED) AS s
         LIMIT $1
       )
       DELETE FROM stale_mark WHERE id IN (SELECT id FROM oldest UNION SELECT id FROM others)
       RETURNING id, employee_id AS "employeeId", from_date AS "fromDate", until_date AS "untilDate", cause`,
      [limit],
    );
    const ofPeople = new Map<string, FactMark[]>();
    for (const { employeeId, fromDate, untilDate, cause } of rows.sort((a, b) => a.id - b.id)) {
      const own = ofPeople.get(employeeId) ?? [];
      own.push({ employeeId, fromDate, untilDate, cause });
      ofPeople.set(employeeId, own);
    }
    return [...ofPeople.values()].flat();
  }

  /** Puts marks back whose turn has not come, in the transaction that claimed them. */
  async putBack(manager: EntityManager, marks: readonly FactMark[]): Promise<void> {
    if (marks.length === 0) return;
    await manager.query(
      `INSERT INTO stale_mark (employee_id, from_date, until_date, cause)
       SELECT * FROM unnest($1::uuid[], $2::date[], $3::date[], $4::text[])`,
      [
        marks.map(({ employeeId }) => employeeId),
        marks.map(({ fromDate }) => fromDate),
        marks.map(({ untilDate }) => untilDate),
        marks.map(({ cause }) => cause),
      ],
    );
  }
}
