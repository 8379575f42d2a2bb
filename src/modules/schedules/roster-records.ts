import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { PlannedSession, PunchPolicy } from '../../core/attendance/planned-session.js';
import { Clock } from '../../platform/clock/clock.js';
import { AuditService } from '../audit/audit.service.js';
import { sessionTexts } from './parse-sessions.js';
import { sorted } from './schedule-records.js';
import { ShiftRosterRow } from './shift-roster.entity.js';

/** What a person is to do on a date, whatever schedule and calendar say; no sessions: free. */
export interface RosterEntry {
  readonly employeeId: string;
  readonly date: string;
  readonly sessions: readonly PlannedSession[];
  /** null: that of the schedule. */
  readonly policy: PunchPolicy | null;
  /** Number and date of the roster's document. */
  readonly document: string | null;
}

/** Stores rosters, one a person and date; the database marks the day. */
@Injectable()
export class RosterRecords {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  async put(
    manager: EntityManager,
    author: string,
    entry: RosterEntry,
  ): Promise<'created' | 'updated' | 'unchanged'> {
    const { employeeId, date, sessions, policy, document } = entry;
    const now = this.clock.now();
    const known = await manager.findOne(ShiftRosterRow, {
      where: { employeeId, date },
      lock: { mode: 'pessimistic_write' },
    });
    if (known === null) {
      const id = v7();
      await manager.insert(ShiftRosterRow, {
        id, employeeId, date, sessions, policy, document, author, version: 1, createdAt: now, updatedAt: now,
      }); // prettier-ignore
      await this.record(manager, 'create', id, null, entry);
      return 'created';
    }
    const before = { sessions: known.sessions, policy: known.policy, document: known.document };
    if (sorted(before) === sorted({ sessions, policy, document })) return 'unchanged';
    const change = { sessions, policy, document, author, version: known.version + 1, updatedAt: now };
    await manager.update(ShiftRosterRow, { id: known.id }, change);
    await this.record(manager, 'update', known.id, known, entry);
    return 'updated';
  }

  async remove(manager: EntityManager, row: ShiftRosterRow): Promise<void> {
    await manager.delete(ShiftRosterRow, { id: row.id });
    await this.record(manager, 'remove', row.id, row, null);
  }

  private record(
    manager: EntityManager,
    verb: 'create' | 'update' | 'remove',
    id: string,
    before: RosterEntry | null,
    after: RosterEntry | null,
  ): Promise<void> {
    return this.audit.record(manager, {
      action: `roster.${verb}`, entityType: 'roster', entityId: id,
      subjectEmployeeId: (after ?? before)?.employeeId ?? null, before: before && factsOf(before), after: after && factsOf(after),
    }); // prettier-ignore
  }
}

function factsOf({ date, sessions, policy, document }: RosterEntry): Record<string, unknown> {
  return { date, sessions: sessionTexts(sessions), policy, document };
}
