import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { CalendarEntry } from '../../core/calendar/calendar-entry.js';
import { calendarFaults } from '../../core/calendar/calendar-faults.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { AuditService } from '../audit/audit.service.js';
import { CalendarEntryRow } from './calendar-entry.entity.js';

/** An entry that is to stand in the calendar of a unit and below, or of everybody (null). */
export interface WantedEntry extends CalendarEntry {
  readonly unitId: string | null;
}

export type SaveOutcome = 'created' | 'updated' | 'unchanged';

const OPEN = { status: 'suggested', document: null, confirmedBy: null, confirmedAt: null } as const;

/**
 * Stores what is proposed for a date beside what counts there: at most one of each. What counts goes on counting until the proposal
 * is confirmed in its place; so an edit, or a file that differs, never drops a holiday in force.
 */
@Injectable()
export class CalendarRecords {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Both entries of a date, the one that counts first. */
  ofDate(manager: EntityManager, unitId: string | null, date: string): Promise<CalendarEntryRow[]> {
    return manager
      .createQueryBuilder(CalendarEntryRow, 'entry')
      .where('entry.date = :date AND entry.unitId IS NOT DISTINCT FROM CAST(:unitId AS uuid)', {
        date,
        unitId,
      })
      .orderBy('entry.status')
      .getMany();
  }

  /** Puts an entry in its place; one that would count otherwise waits beside what counts. */
  async save(manager: EntityManager, wanted: WantedEntry): Promise<SaveOutcome> {
    const rows = await this.ofDate(manager, wanted.unitId, wanted.date);
    const counting = rows.find(({ status }) => status === 'confirmed');
    const proposed = rows.find(({ status }) => status === 'suggested');
    if (counting !== undefined && isSameDay(counting, wanted)) {
      // What counts is what is wanted: another name alone is no other day, and a proposal has no place any more.
      if (proposed !== undefined) await this.remove(manager, proposed);
      const renamed = await this.write(manager, counting, wanted);
      return proposed === undefined ? renamed : 'updated';
    }
    if (proposed !== undefined) return this.write(manager, proposed, wanted);
    const { unitId, date, kind, name, pairDate } = wanted;
    const now = this.clock.now();
    const id = v7();
    await manager.insert(CalendarEntryRow, {
      ...OPEN, id, unitId, date, kind, name, pairDate, version: 1, createdAt: now, updatedAt: now,
    }); // prettier-ignore
    await this.record(manager, 'calendar.create', { id, unitId }, null, { date, kind, name, pairDate });
    return counting === undefined ? 'created' : 'updated';
  }

  /**
   * Lets entries count, in the place of what counted on their dates; of one that counts and the proposal beside it, both named, the
   * proposal. @throws AppError calendar-pairs
   */
  async confirm(
    manager: EntityManager,
    rows: readonly CalendarEntryRow[],
    document: string,
    by: string,
  ): Promise<void> {
    const isReplaced = ({ status, unitId, date }: CalendarEntryRow): boolean =>
      status === 'confirmed' &&
      rows.some((other) => other.status !== 'confirmed' && other.unitId === unitId && other.date === date);
    for (const row of rows.filter((each) => !isReplaced(each))) {
      const beside = await this.ofDate(manager, row.unitId, row.date);
      for (const other of beside)
        if (other.id !== row.id && other.status === 'confirmed') await this.remove(manager, other);
      const confirmation = {
        status: 'confirmed', document, confirmedBy: by, confirmedAt: this.clock.now(),
      } as const; // prettier-ignore
      await this.change(manager, row, confirmation, 'calendar.confirm');
    }
    await this.requirePairs(manager, rows);
  }

  /** Lets entries count no longer; where a proposal waits beside one, that stays. @throws AppError calendar-pairs */
  async withdraw(manager: EntityManager, rows: readonly CalendarEntryRow[]): Promise<void> {
    for (const row of rows) {
      const beside = await this.ofDate(manager, row.unitId, row.date);
      if (beside.some(({ id }) => id !== row.id)) await this.remove(manager, row);
      else await this.change(manager, row, OPEN, 'calendar.withdraw');
    }
    await this.requirePairs(manager, rows);
  }

  async remove(manager: EntityManager, row: CalendarEntryRow): Promise<void> {
    await manager.delete(CalendarEntryRow, { id: row.id });
    const { date, kind, name, pairDate, status, document } = row;
    await this.record(
      manager,
      'calendar.remove',
      row,
      { date, kind, name, pairDate, status, document },
      null,
    );
  }

  /** What counts of the calendars of these entries must hold together. @throws AppError calendar-pairs */
  async requirePairs(manager: EntityManager, rows: readonly CalendarEntryRow[]): Promise<void> {
    for (const unitId of new Set(rows.map((row) => row.unitId))) {
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
  }

  private async write(
    manager: EntityManager,
    row: CalendarEntryRow,
    { kind, name, pairDate }: WantedEntry,
  ): Promise<'updated' | 'unchanged'> {
    if (row.kind === kind && row.name === name && row.pairDate === pairDate) return 'unchanged';
    const change = { kind, name, pairDate, version: row.version + 1, updatedAt: this.clock.now() };
    await manager.update(CalendarEntryRow, { id: row.id }, change);
    const before = { kind: row.kind, name: row.name, pairDate: row.pairDate, status: row.status };
    await this.record(manager, 'calendar.update', row, before, { kind, name, pairDate });
    return 'updated';
  }

  private async change(
    manager: EntityManager,
    row: CalendarEntryRow,
    change: Pick<CalendarEntryRow, 'status' | 'document' | 'confirmedBy' | 'confirmedAt'>,
    action: string,
  ): Promise<void> {
    const stamp = { version: row.version + 1, updatedAt: this.clock.now() };
    await manager.update(CalendarEntryRow, { id: row.id }, { ...change, ...stamp });
    const before = { status: row.status, document: row.document };
    await this.record(manager, action, row, before, { status: change.status, document: change.document });
  }

  private record(
    manager: EntityManager,
    action: string,
    { id, unitId }: Pick<CalendarEntryRow, 'id' | 'unitId'>,
    before: Record<string, unknown> | null,
    after: Record<string, unknown> | null,
  ): Promise<void> {
    return this.audit.record(manager, {
      action, entityType: 'calendar-entry', entityId: id, unitId, before, after,
    }); // prettier-ignore
  }
}

function isSameDay(row: CalendarEntryRow, { kind, pairDate }: WantedEntry): boolean {
  return row.kind === kind && row.pairDate === pairDate;
}
