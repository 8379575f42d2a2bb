import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { addDays } from '../../core/time/civil-date.js';
import { formatCivilDate } from '../../core/time/parse-civil-date.js';
import { formatTimeOfDay } from '../../core/time/time-of-day.js';
import { zoneClock } from '../../core/time/zone-clock.js';
import type { Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { noonOf } from '../../platform/access/units-in-scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { AuditService } from '../audit/audit.service.js';
import { periodOf } from './excuses.service.js';
import { auditedKind } from './health-data.js';
import { proposedBy } from './proposed-by.js';
import { readLeaveFile, type LeaveEntry, type LeaveLineFault, type WallMoment } from './read-leave-file.js';

/** What became of a line. `created`: waits for a decision; `approved`: counts. */
export interface LeaveRow {
  readonly line: number;
  readonly employee: string;
  readonly outcome: 'created' | 'approved' | 'unchanged' | 'rejected';
  readonly reason: LeaveLineFault | 'unknown-person' | 'own-record' | 'known-otherwise' | null;
  /** Which days, as people say it. */
  readonly says: string;
}

export interface LeaveImport {
  readonly read: number;
  readonly created: number;
  readonly approved: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly rows: readonly LeaveRow[];
}

interface Person {
  readonly id: string;
  readonly zone: string;
}

interface Known {
  readonly id: string;
  readonly status: string;
  readonly paid: boolean;
  readonly symbol: string | null;
}

/** Leave and trips that HR keeps elsewhere. */
@Injectable()
export class LeaveImportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /**
   * Imports a file; a bad line stops no other, the same file a second time adds nothing. Lines wait for the decision of another
   * person; with `document`, the paper by which they were decided, they count at once.
   * @throws AppError not-permitted, unreadable-file, wrong-header
   */
  async importFile(caller: Caller, text: string, document: string | null): Promise<LeaveImport> {
    requiredScope(caller, 'corrections:write');
    if (document !== null) requiredScope(caller, 'corrections:decide');
    const lines = readLeaveFile(text);
    const rows = await this.dataSource.transaction(async (manager) => {
      const results: LeaveRow[] = [];
      for (const each of lines) {
        const { line, employee } = each;
        const result =
          'fault' in each
            ? { outcome: 'rejected' as const, reason: each.fault }
            : await this.save(manager, caller, each.entry, document);
        results.push({ line, employee, ...result, says: 'entry' in each ? saysOf(each.entry) : '' });
      }
      return results;
    });
    const count = (outcome: LeaveRow['outcome']): number =>
      rows.filter((row) => row.outcome === outcome).length;
    return {
      read: rows.length, created: count('created'), approved: count('approved'), unchanged: count('unchanged'),
      rejected: count('rejected'), rows,
    }; // prettier-ignore
  }

  private async save(
    manager: EntityManager,
    caller: Caller,
    entry: LeaveEntry,
    document: string | null,
  ): Promise<Pick<LeaveRow, 'outcome' | 'reason'>> {
    const person = await findPerson(manager, caller, entry, document !== null);
    if (person === undefined) return { outcome: 'rejected', reason: 'unknown-person' };
    const own = [caller.employeeId, caller.responsibleEmployeeId].includes(person.id);
    if (document !== null && own) return { outcome: 'rejected', reason: 'own-record' };
    const clock = zoneClock(person.zone);
    const instant = ({ date, second }: WallMoment): Date => new Date(clock.toEpochMs(date, second));
    const period = periodOf(instant(entry.from), instant(entry.until));
    const { kind, paid, symbol } = entry;
    const [known] = await manager.query<Known[]>(
      `SELECT id, status, paid, symbol FROM excuse
       WHERE employee_id = $1 AND kind = $2 AND period = $3::tstzrange AND status <> 'rejected' FOR UPDATE`,
      [person.id, kind, period],
    );
    if (known !== undefined && (known.paid !== paid || known.symbol !== symbol))
      return { outcome: 'rejected', reason: 'known-otherwise' };
    if (known !== undefined && (document === null || known.status === 'approved'))
      return { outcome: 'unchanged', reason: null };
    const id = known?.id ?? v7();
    if (known === undefined) await this.insert(manager, caller, id, person.id, period, entry);
    if (document !== null) await this.approve(manager, caller, id, document);
    await this.audit.record(manager, {
      action: 'excuse.import', entityType: 'excuse', entityId: id, subjectEmployeeId: person.id,
      after: { kind: auditedKind(kind), period, paid, document: entry.document, confirmedBy: document },
    }); // prettier-ignore
    return { outcome: document === null ? 'created' : 'approved', reason: null };
  }

  private async insert(
    manager: EntityManager,
    caller: Caller,
    id: string,
    employeeId: string,
    period: string,
    { kind, paid, symbol, document }: LeaveEntry,
  ): Promise<void> {
    const by = proposedBy(caller, this.clock.now(), document ?? 'Nhập từ tệp');
    await manager.query(
      `INSERT INTO excuse (id, kind, employee_id, period, paid, symbol, document, status, reason, proposed_by, proposer_account_id,
         proposer_employee_id, proposer_responsible_id, proposer_token_id, proposed_at)
       VALUES ($1, $2, $3, $4::tstzrange, $5, $6, $7, 'proposed', $8, $9, $10, $11, $12, $13, $14)`,
      [
        id, kind, employeeId, period, paid, symbol, document, by.reason, by.proposedBy, by.proposerAccountId,
        by.proposerEmployeeId, by.proposerResponsibleId, by.proposerTokenId, by.proposedAt,
      ],
    ); // prettier-ignore
  }

  private async approve(manager: EntityManager, caller: Caller, id: string, document: string): Promise<void> {
    await manager.query(
      `UPDATE excuse SET status = 'approved', decided_by = $2, decided_at = $3, decision_note = $4 WHERE id = $1`,
      [id, caller.label, this.clock.now(), document],
    );
  }
}

/** The person of a code where the caller may write, and decide too when the lines are to count at once. */
async function findPerson(
  manager: EntityManager,
  caller: Caller,
  { employee, from }: LeaveEntry,
  decides: boolean,
): Promise<Person | undefined> {
  const unit = `employee_unit(e.id, ${noonOf('$2::date')})`;
  const [person] = await manager.query<Person[]>(
    `SELECT e.id, unit_zone(${unit}) AS zone FROM employee e
     WHERE lower(e.code) = lower($1) AND ${inScope(unit, '$3')} AND ${inScope(unit, '$4')}`,
    [
      employee,
      from.date,
      scopeParameter(requiredScope(caller, 'corrections:write')),
      decides ? scopeParameter(requiredScope(caller, 'corrections:decide')) : null,
    ],
  );
  return person;
}

/** Example: `05/11/2026 đến hết 06/11/2026`, `05/11/2026 13:00 đến 05/11/2026 17:00`. */
function saysOf({ from, until }: LeaveEntry): string {
  if (from.second === 0 && until.second === 0)
    return `${formatCivilDate(from.date)} đến hết ${formatCivilDate(addDays(until.date, -1))}`;
  const moment = ({ date, second }: WallMoment): string =>
    `${formatCivilDate(date)} ${formatTimeOfDay(second)}`;
  return `${moment(from)} đến ${moment(until)}`;
}
