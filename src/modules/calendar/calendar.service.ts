import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { suggestHolidays, unsettledHolidays } from '../../core/calendar/suggest-holidays.js';
import type { Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { requireUnit } from '../../platform/access/units-in-scope.js';
import { AppError } from '../../platform/errors/app-error.js';
import { CalendarEntryRow } from './calendar-entry.entity.js';
import { CalendarRecords, type SaveOutcome, type WantedEntry } from './calendar-records.js';
import { readCalendarFile } from './read-calendar-file.js';

/** An entry that counts. */
export type ConfirmedEntry = WantedEntry;

/** What an import did; every line read is one of the four. */
export interface CalendarImport {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly faults: readonly { readonly line: number; readonly reason: string }[];
}

/** The dates that are no ordinary days. Nothing counts before somebody confirmed it with the announcement. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly records: CalendarRecords,
  ) {}

  /**
   * Entries from a date to before another that hold for `unitId` (null: all of them), by date; what counts before what is proposed
   * in its place.
   * @throws AppError not-permitted
   */
  async list(
    caller: Caller,
    from: string,
    until: string,
    unitId: string | null,
  ): Promise<CalendarEntryRow[]> {
    requiredScope(caller, 'calendar:read');
    const query = this.dataSource.manager
      .createQueryBuilder(CalendarEntryRow, 'entry')
      .where('entry.date >= :from AND entry.date < :until', { from, until })
      .orderBy('entry.date')
      .addOrderBy('entry.unitId', 'ASC', 'NULLS FIRST')
      .addOrderBy('entry.status');
    if (unitId !== null) {
      query.andWhere(
        '(entry.unitId IS NULL OR CAST(:unitId AS uuid) IN (SELECT unit_scope(ARRAY[entry.unit_id])))',
        { unitId },
      );
    }
    return query.getMany();
  }

  /** The entries that count from a date to before another, of every unit. For the service itself. */
  async confirmedBetween(manager: EntityManager, from: string, until: string): Promise<ConfirmedEntry[]> {
    return manager.query<ConfirmedEntry[]>(
      `SELECT unit_id AS "unitId", date, kind, name, pair_date AS "pairDate" FROM calendar_entry
       WHERE status = 'confirmed' AND date >= $1::date AND date < $2::date ORDER BY date, unit_id`,
      [from, until],
    );
  }

  /**
   * Puts an entry in its place; one that differs from what counts waits beside it for confirmation.
   * @throws AppError not-permitted, outside-scope, invalid-input for a pair that the kind does not want, or lacks, and for an
   * ordinary day of everybody
   */
  async put(caller: Caller, wanted: WantedEntry): Promise<SaveOutcome> {
    await this.requireWritable(caller, wanted.unitId);
    const swapped = wanted.kind === 'swapped_off' || wanted.kind === 'makeup_work';
    if (swapped !== (wanted.pairDate !== null) || wanted.pairDate === wanted.date)
      throw new AppError('invalid-input', { field: 'pairDate' });
    if (wanted.kind === 'ordinary' && wanted.unitId === null)
      throw new AppError('invalid-input', { field: 'kind' });
    return this.dataSource.transaction((manager) => this.records.save(manager, wanted));
  }

  /** Puts in what the law names for a year and nobody has put in yet. @throws AppError not-permitted, outside-scope */
  async suggest(caller: Caller, year: number, unitId: string | null): Promise<{ created: number }> {
    await this.requireWritable(caller, unitId);
    return this.dataSource.transaction(async (manager) => {
      let created = 0;
      for (const { date, kind, name, pairDate } of [...suggestHolidays(year), ...unsettledHolidays(year)]) {
        if ((await this.records.ofDate(manager, unitId, date)).length > 0) continue;
        await this.records.save(manager, { unitId, date, kind, name, pairDate });
        created += 1;
      }
      return { created };
    });
  }

  /**
   * Imports a calendar file; a bad line stops no other. With `document` what it holds is confirmed at once; without, what counts
   * goes on counting beside what the file proposes.
   * @throws AppError not-permitted, outside-scope, unreadable-file, wrong-header, calendar-pairs
   */
  async importFile(
    caller: Caller,
    text: string,
    unitId: string | null,
    document: string | null,
  ): Promise<CalendarImport> {
    await this.requireWritable(caller, unitId);
    const lines = readCalendarFile(text, unitId !== null);
    const counts = { created: 0, updated: 0, unchanged: 0 };
    return this.dataSource.transaction(async (manager) => {
      const proposed: CalendarEntryRow[] = [];
      for (const each of lines) {
        if (!('entry' in each)) continue;
        counts[await this.records.save(manager, { ...each.entry, unitId })] += 1;
        const rows = await this.records.ofDate(manager, unitId, each.entry.date);
        proposed.push(...rows.filter(({ status }) => status === 'suggested'));
      }
      if (document !== null) await this.records.confirm(manager, proposed, document, caller.label);
      const faults = lines.flatMap((each) =>
        'fault' in each ? [{ line: each.line, reason: each.fault }] : [],
      );
      return { read: lines.length, ...counts, rejected: faults.length, faults };
    });
  }

  /**
   * Lets entries count, with the number and date of the announcement, in the place of what counted on their dates; the days
   * concerned are computed anew.
   * @throws AppError not-permitted, not-found, calendar-pairs
   */
  async confirm(caller: Caller, ids: readonly string[], document: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const rows = await this.rowsOf(manager, caller, ids);
      await this.records.confirm(manager, rows, document, caller.label);
    });
  }

  /** Lets entries count no longer. @throws AppError not-permitted, not-found, calendar-pairs */
  async withdraw(caller: Caller, ids: readonly string[]): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await this.records.withdraw(manager, await this.rowsOf(manager, caller, ids));
    });
  }

  /** Takes an entry out. @throws AppError not-permitted, not-found, calendar-pairs */
  async remove(caller: Caller, id: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const rows = await this.rowsOf(manager, caller, [id]);
      for (const row of rows) await this.records.remove(manager, row);
      await this.records.requirePairs(manager, rows);
    });
  }

  private async rowsOf(
    manager: EntityManager,
    caller: Caller,
    ids: readonly string[],
  ): Promise<CalendarEntryRow[]> {
    const roots = scopeParameter(requiredScope(caller, 'calendar:write'));
    const allowed = await manager.query<{ id: string }[]>(
      `SELECT id FROM calendar_entry WHERE id = ANY($1::uuid[])
         AND (CAST($2 AS uuid[]) IS NULL OR (unit_id IS NOT NULL AND ${inScope('unit_id', '$2')})) ORDER BY id FOR UPDATE`,
      [ids, roots],
    );
    if (allowed.length < ids.length) throw new AppError('not-found');
    return manager.find(CalendarEntryRow, { where: { id: In([...ids]) }, order: { date: 'ASC' } });
  }

  /** The calendar of everybody is for those who hold the permission everywhere. */
  private requireWritable(caller: Caller, unitId: string | null): Promise<void> {
    return requireUnit(this.dataSource.manager, caller, 'calendar:write', unitId);
  }
}
