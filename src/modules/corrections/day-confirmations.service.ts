import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { refuseOwnRecord, type Caller } from '../../platform/access/caller.js';
import { requireEmployees } from '../../platform/access/units-in-scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { HeadsService, refuseOverHead, type OverHeads } from './heads.service.js';
import { AuditService } from '../audit/audit.service.js';

/** The unit head's word on one day of one person. */
export interface ConfirmedDay {
  readonly employeeId: string;
  readonly date: string;
  readonly confirmed: boolean;
  /** Where it is not that of worked days, such as `CQ` at the sending agency. */
  readonly symbol: string | null;
}

/** Days of people of whom no reader is asked (directors, drivers, people who work part of the week elsewhere). */
@Injectable()
export class DayConfirmationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly heads: HeadsService,
  ) {}

  /**
   * Says of days whether they were worked, all or none; a later word replaces an earlier one, also of one request. Nobody confirms their own, nor those of the
   * head of a unit of which they are: the superior whom that head was given by name does.
   * @throws AppError not-permitted, outside-scope, own-record, not-the-superior, invalid-input for a day that is still to come
   */
  async confirm(caller: Caller, said: readonly ConfirmedDay[], document: string | null): Promise<void> {
    if (caller.kind === 'token' && caller.accountId === null) throw new AppError('not-permitted');
    const days = [...new Map(said.map((each) => [`${each.employeeId}${each.date}`, each])).values()];
    for (const { employeeId } of days) refuseOwnRecord(caller, employeeId);
    const now = this.clock.now();
    const latest = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
    if (days.some(({ date }) => date > latest)) throw new AppError('invalid-input', { field: 'date' });
    await this.dataSource.transaction(async (manager) => {
      const people = days.map(({ employeeId }) => employeeId);
      const over = await this.heads.over(manager, caller, people);
      for (const employeeId of people) refuseOverHead(over, employeeId);
      const others = days.filter(({ employeeId }) => !over.under.has(employeeId));
      if (others.length > 0) await requireEmployees(manager, caller, 'corrections:decide', others);
      await manager.query(
        `INSERT INTO day_confirmation (id, employee_id, date, confirmed, symbol, document, confirmed_by, confirmer_account_id,
           confirmer_employee_id, confirmed_at, version)
         SELECT id, employee_id, date, confirmed, symbol, $6, $7, $8, $9, $10, 1
         FROM unnest($1::uuid[], $2::uuid[], $3::date[], $4::boolean[], $5::text[]) AS d(id, employee_id, date, confirmed, symbol)
         ON CONFLICT ON CONSTRAINT day_confirmation_date_key DO UPDATE SET
           confirmed = excluded.confirmed, symbol = excluded.symbol, document = excluded.document,
           confirmed_by = excluded.confirmed_by, confirmer_account_id = excluded.confirmer_account_id,
           confirmer_employee_id = excluded.confirmer_employee_id, confirmed_at = excluded.confirmed_at,
           version = day_confirmation.version + 1`,
        [
          days.map(() => v7()), days.map((each) => each.employeeId), days.map(({ date }) => date),
          days.map(({ confirmed }) => confirmed), days.map(({ symbol }) => symbol), document, caller.label, caller.accountId,
          caller.employeeId, now,
        ],
      ); // prettier-ignore
      await this.audit.recordMany(
        manager,
        days.map(({ employeeId, date, confirmed, symbol }) => ({
          action: 'day-confirmation.put', entityType: 'day-confirmation', entityId: `${employeeId}/${date}`,
          subjectEmployeeId: employeeId, after: { date, confirmed, symbol, document },
        })), // prettier-ignore
      );
    });
  }

  /** Over whose days the caller may not say anything, and over whose in any case. */
  over(caller: Caller, employeeIds: readonly string[]): Promise<OverHeads> {
    return this.heads.over(this.dataSource.manager, caller, employeeIds);
  }

  /** What was said of these people's days from `from` until before `until`, in one statement; at most one a day. */
  between(
    manager: EntityManager,
    employeeIds: readonly string[],
    from: string,
    until: string,
  ): Promise<ConfirmedDay[]> {
    return manager.query<ConfirmedDay[]>(
      `SELECT employee_id AS "employeeId", date, confirmed, symbol FROM day_confirmation
       WHERE employee_id = ANY($1::uuid[]) AND date >= $2::date AND date < $3::date ORDER BY employee_id, date`,
      [employeeIds, from, until],
    );
  }
}
