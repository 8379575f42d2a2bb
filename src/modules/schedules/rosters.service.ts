import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseOwnRecord, type Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { noonOf, requireEmployees } from '../../platform/access/units-in-scope.js';
import { Conditions } from '../../platform/database/conditions.js';
import { AppError } from '../../platform/errors/app-error.js';
import { refusing } from '../../platform/errors/database-error.js';
import { RosterRecords, type RosterEntry } from './roster-records.js';
import { sorted } from './schedule-records.js';
import { ShiftRosterRow } from './shift-roster.entity.js';

export type { RosterEntry } from './roster-records.js';

/** A roster entry as lists show it. */
export interface RosterItem extends RosterEntry {
  readonly id: string;
  readonly employeeCode: string;
  readonly fullName: string;
  readonly author: string;
}

export interface RosterSearch {
  readonly from: string;
  readonly until: string;
  readonly unitId?: string | undefined;
  readonly employeeId?: string | undefined;
}

/** A day of a person's roster without whose it is. */
export type Rostered = Pick<RosterEntry, 'sessions' | 'policy' | 'document'>;

/** What an exchange of shifts found on a person's day (null: no entry) and what it put there. */
export interface ExchangedDay {
  readonly employeeId: string;
  readonly date: string;
  readonly before: Rostered | null;
  readonly after: Rostered;
}

const MOST = 2000;

/** Who works when on single dates: the Saturdays of the reception desk, an exchanged shift, a free day. */
@Injectable()
export class RostersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly records: RosterRecords,
  ) {}

  /** By date and person, within the scope of the caller. @throws AppError not-permitted */
  async list(caller: Caller, { from, until, unitId, employeeId }: RosterSearch): Promise<RosterItem[]> {
    const where = new Conditions();
    const seen = `employee_unit(r.employee_id, ${noonOf('r.date')})`;
    where.add((p) => inScope(seen, p), scopeParameter(requiredScope(caller, 'schedules:read')));
    where.add((p) => `r.date >= CAST(${p} AS date)`, from);
    where.add((p) => `r.date < CAST(${p} AS date)`, until);
    if (unitId !== undefined)
      where.add((p) => `${seen} IN (SELECT unit_scope(ARRAY[CAST(${p} AS uuid)]))`, unitId);
    if (employeeId !== undefined) where.add((p) => `r.employee_id = ${p}`, employeeId);
    return this.dataSource.query<RosterItem[]>(
      `SELECT r.id, r.employee_id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName", r.date, r.sessions,
         r.policy, r.document, r.author
       FROM shift_roster r JOIN employee e ON e.id = r.employee_id
       WHERE ${where.sql}
       ORDER BY r.date, vietnamese_given_name(e.full_name), e.full_name, r.id LIMIT ${where.parameter(MOST)}`,
      where.values,
    );
  }

  /**
   * Puts entries in their places, all or none. Nobody rosters themselves.
   * @throws AppError not-permitted, outside-scope, own-record
   */
  async put(
    caller: Caller,
    entries: readonly RosterEntry[],
  ): Promise<{ created: number; updated: number; unchanged: number }> {
    for (const { employeeId } of entries) refuseOwnRecord(caller, employeeId);
    const counts = { created: 0, updated: 0, unchanged: 0 };
    await refusing({}, () =>
      this.dataSource.transaction(async (manager) => {
        await requireEmployees(manager, caller, 'schedules:write', entries);
        await this.lock(manager, entries.map(({ employeeId }) => employeeId)); // prettier-ignore
        for (const entry of entries) counts[await this.records.put(manager, caller.label, entry)] += 1;
      }),
    );
    return counts;
  }

  /**
   * Has changes of these people's rosters wait for each other until the transaction ends; in one order, so that two never wait in a ring.
   * Whoever reads plans to change them locks before reading.
   */
  async lock(manager: EntityManager, employeeIds: readonly string[]): Promise<void> {
    await manager.query('SELECT FROM employee WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE', [
      employeeIds,
    ]);
  }

  /**
   * Puts entries in their places for an approved exchange of shifts, in the transaction of the decision; whoever calls has checked who
   * decides, and has locked the people. Returns the ids of the rows, and what was there before.
   */
  async exchange(
    manager: EntityManager,
    author: string,
    entries: readonly RosterEntry[],
  ): Promise<{ ids: string[]; exchanged: ExchangedDay[] }> {
    const exchanged: ExchangedDay[] = [];
    for (const entry of entries) {
      const { employeeId, date } = entry;
      const known = await manager.findOneBy(ShiftRosterRow, { employeeId, date });
      exchanged.push({ employeeId, date, before: known && rostered(known), after: rostered(entry) });
      await this.records.put(manager, author, entry);
    }
    const rows = await manager.query<{ id: string }[]>(
      `SELECT r.id FROM shift_roster r JOIN unnest($1::uuid[], $2::date[]) AS w(employee_id, date)
         ON w.employee_id = r.employee_id AND w.date = r.date`,
      [entries.map(({ employeeId }) => employeeId), entries.map(({ date }) => date)],
    );
    return { ids: rows.map(({ id }) => id), exchanged };
  }

  /**
   * Puts the roster back as an exchange found it, and nothing where somebody has changed it since.
   * @throws AppError roster-changed
   */
  async restore(manager: EntityManager, author: string, exchanged: readonly ExchangedDay[]): Promise<void> {
    await this.lock(manager, exchanged.map(({ employeeId }) => employeeId)); // prettier-ignore
    for (const { employeeId, date, before, after } of exchanged) {
      const row = await manager.findOneBy(ShiftRosterRow, { employeeId, date });
      if (row === null || sorted(rostered(row)) !== sorted(after)) throw new AppError('roster-changed');
      if (before === null) await this.records.remove(manager, row);
      else await this.records.put(manager, author, { employeeId, date, ...before });
    }
  }

  /** Lets schedule and calendar decide the day again. @throws AppError not-permitted, not-found, own-record */
  async remove(caller: Caller, id: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const seen = await manager.findOneBy(ShiftRosterRow, { id });
      if (seen !== null) await this.lock(manager, [seen.employeeId]);
      const row = await manager.findOne(ShiftRosterRow, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (row === null) throw new AppError('not-found');
      await requireEmployees(manager, caller, 'schedules:write', [row], new AppError('not-found'));
      refuseOwnRecord(caller, row.employeeId);
      await this.records.remove(manager, row);
    });
  }
}

function rostered({ sessions, policy, document }: Rostered): Rostered {
  return { sessions, policy, document };
}
