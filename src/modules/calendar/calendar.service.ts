import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { CalendarEntry } from '../../core/calendar/calendar-entry.js';
import { calendarFaults } from '../../core/calendar/calendar-faults.js';
import { suggestHolidays, unsettledHolidays } from '../../core/calendar/suggest-holidays.js';
import type { Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { AuditService } from '../audit/audit.service.js';
import { CalendarEntryRow } from './calendar-entry.entity.js';
import { readCalendarFile } from './read-calendar-file.js';

/** An entry that is to stand in the calendar of a unit and below, or of everybody (null). */
export interface WantedEntry extends CalendarEntry {
  readonly unitId: string | null;
}

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
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Entries from a date to before another that hold for `unitId` (null: all of them), by date. @throws AppError not-permitted */
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
      .addOrderBy('entry.unitId', 'ASC', 'NULLS FIRST');
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
   * Puts an entry in its place; one that differs from what was confirmed waits for confirmation anew.
   * @throws AppError not-permitted, outside-scope, invalid-input for a pair that the kind does not want, or lacks
   */
  async put(caller: Caller, wanted: WantedEntry): Promise<'created' | 'updated' | 'unchanged'> {
    await this.requireUnit(caller, wanted.unitId);
    const swapped = wanted.kind === 'swapped_off' || wanted.kind === 'makeup_work';
    if (swapped !== (wanted.pairDate !== null) || wanted.pairDate === wanted.date)
      throw new AppError('invalid-input', { field: 'pairDate' });
    return this.dataSource.transaction((manager) => this.save(manager, wanted));
  }

  /** Puts in what the law names for a year and nobody has put in yet. @throws AppError not-permitted, outside-scope */
  async suggest(caller: Caller, year: number, unitId: string | null): Promise<{ created: number }> {
    await this.requireUnit(caller, unitId);
    return this.dataSource.transaction(async (manager) => {
      let created = 0;
      for (const { date, kind, name, pairDate } of [...suggestHolidays(year), ...unsettledHolidays(year)]) {
        if ((await this.find(manager, unitId, date)) !== null) continue;
        await this.save(manager, { unitId, date, kind, name, pairDate });
        created += 1;
      }
      return { created };
    });
  }

  /**
   * Imports a calendar file; a bad line stops no other. With `document` what it holds is confirmed at once.
   * @throws AppError not-permitted, outside-scope, unreadable-file, wrong-header, calendar-pairs
   */
  async importFile(
    caller: Caller,
    text: string,
    unitId: string | null,
    document: string | null,
  ): Promise<CalendarImport> {
    await this.requireUnit(caller, unitId);
    const lines = readCalendarFile(text);
    const counts = { created: 0, updated: 0, unchanged: 0 };
    return this.dataSource.transaction(async (manager) => {
      const ids: string[] = [];
      for (const each of lines) {
        if (!('entry' in each)) continue;
        counts[await this.save(manager, { ...each.entry, unitId })] += 1;
        const row = await this.find(manager, unitId, each.entry.date);
        if (row !== null && row.status !== 'confirmed') ids.push(row.id);
      }
      if (document !== null && ids.length > 0) await this.confirmRows(manager, caller, ids, document);
      const faults = lines.flatMap((each) =>
        'fault' in each ? [{ line: each.line, reason: each.fault }] : [],
      );
      return { read: lines.length, ...counts, rejected: faults.length, faults };
    });
  }

  /**
   * Lets entries count, with the number and date of the announcement; the days concerned are computed anew.
   * @throws AppError not-permitted, not-found, calendar-pairs
   */
  async confirm(caller: Caller, ids: readonly string[], document: string): Promise<void> {
    await this.dataSource.transaction((manager) => this.confirmRows(manager, caller, ids, document));
  }

  /** Lets entries count no longer. @throws AppError not-permitted, not-found, calendar-pairs */
  async withdraw(caller: Caller, ids: readonly string[]): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const rows = await this.rowsOf(manager, caller, ids);
      const change = { status: 'suggested', document: null, confirmedBy: null, confirmedAt: null } as const;
      await this.change(manager, rows, change, 'calendar.withdraw');
    });
  }

  /** Takes an entry out. @throws AppError not-permitted, not-found, calendar-pairs */
  async remove(caller: Caller, id: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [row] = await this.rowsOf(manager, caller, [id]);
      await manager.delete(CalendarEntryRow, { id });
      if (row !== undefined) {
        await this.record(manager, 'calendar.remove', row, row, null);
        await this.requirePairs(manager, row.unitId);
      }
    });
  }

  private async confirmRows(
    manager: EntityManager,
    caller: Caller,
    ids: readonly string[],
    document: string,
  ): Promise<void> {
    const rows = await this.rowsOf(manager, caller, ids);
    const confirmation = {
      status: 'confirmed',
      document,
      confirmedBy: caller.label,
      confirmedAt: this.clock.now(),
    } as const;
    await this.change(manager, rows, confirmation, 'calendar.confirm');
  }

  private async change(
    manager: EntityManager,
    rows: readonly CalendarEntryRow[],
    change: Pick<CalendarEntryRow, 'status' | 'document' | 'confirmedBy' | 'confirmedAt'>,
    action: string,
  ): Promise<void> {
    for (const row of rows) {
      const { id, version } = row;
      await manager.update(
        CalendarEntryRow,
        { id },
        { ...change, version: version + 1, updatedAt: this.clock.now() },
      );
      const { status, document } = change;
      await this.record(
        manager,
        action,
        row,
        { status: row.status, document: row.document },
        { status, document },
      );
    }
    for (const unitId of new Set(rows.map((row) => row.unitId))) await this.requirePairs(manager, unitId);
  }

  /** What counts of one calendar must hold together. */
  private async requirePairs(manager: EntityManager, unitId: string | null): Promise<void> {
    const confirmed = await manager
      .createQueryBuilder(CalendarEntryRow, 'entry')
      .where(`entry.status = 'confirmed' AND entry.unitId IS NOT DISTINCT FROM CAST(:unitId AS uuid)`, {
        unitId,
      })
      .getMany();
    const faults = calendarFaults(confirmed);
    if (faults.size > 0)
      throw new AppError('calendar-pairs', { params: { dates: [...faults.keys()].join(', ') } });
  }

  private async save(
    manager: EntityManager,
    wanted: WantedEntry,
  ): Promise<'created' | 'updated' | 'unchanged'> {
    const { unitId, date, kind, name, pairDate } = wanted;
    const now = this.clock.now();
    const known = await this.find(manager, unitId, date);
    if (known === null) {
      const row = {
        id: v7(),
        unitId,
        date,
        kind,
        name,
        pairDate,
        version: 1,
        createdAt: now,
        updatedAt: now,
      };
      await manager.insert(CalendarEntryRow, {
        ...row,
        status: 'suggested',
        document: null,
        confirmedBy: null,
        confirmedAt: null,
      });
      await this.record(manager, 'calendar.create', row, null, { date, kind, name, pairDate });
      return 'created';
    }
    if (known.kind === kind && known.name === name && known.pairDate === pairDate) return 'unchanged';
    // Another name alone is no other day.
    const stays = known.kind === kind && known.pairDate === pairDate;
    const open = { status: 'suggested', document: null, confirmedBy: null, confirmedAt: null } as const;
    const change = { kind, name, pairDate, version: known.version + 1, updatedAt: now };
    await manager.update(CalendarEntryRow, { id: known.id }, stays ? change : { ...change, ...open });
    const before = { kind: known.kind, name: known.name, pairDate: known.pairDate, status: known.status };
    await this.record(manager, 'calendar.update', known, before, { kind, name, pairDate });
    return 'updated';
  }

  private find(
    manager: EntityManager,
    unitId: string | null,
    date: string,
  ): Promise<CalendarEntryRow | null> {
    return manager
      .createQueryBuilder(CalendarEntryRow, 'entry')
      .where('entry.date = :date AND entry.unitId IS NOT DISTINCT FROM CAST(:unitId AS uuid)', {
        date,
        unitId,
      })
      .getOne();
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
  private async requireUnit(caller: Caller, unitId: string | null): Promise<void> {
    const roots = requiredScope(caller, 'calendar:write');
    if (unitId === null && roots === 'everywhere') return;
    const [row] =
      unitId === null
        ? []
        : await this.dataSource.query<{ inside: boolean }[]>(
            `SELECT EXISTS (SELECT FROM org_unit WHERE id = $1 AND ${inScope('id', '$2')}) AS inside`,
            [unitId, scopeParameter(roots)],
          );
    if (row?.inside !== true) throw new AppError('outside-scope', { field: 'unitId' });
  }

  private record(
    manager: EntityManager,
    action: string,
    { id, unitId }: Pick<CalendarEntryRow, 'id' | 'unitId'>,
    before: object | null,
    after: object | null,
  ): Promise<void> {
    return this.audit.record(manager, {
      action, entityType: 'calendar-entry', entityId: id, unitId, before: before as Record<string, unknown> | null,
      after: after as Record<string, unknown> | null,
    }); // prettier-ignore
  }
}
