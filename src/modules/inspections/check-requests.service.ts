import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { addDays } from '../../core/time/civil-date.js';
import { zoneClock } from '../../core/time/zone-clock.js';
import { refuseOwnRecord, type Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { requireUnit } from '../../platform/access/units-in-scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { AuditService } from '../audit/audit.service.js';
import type { RequestSubject } from './inspection-request.entity.js';
import { requireArrival } from './just-arrived.js';

/** A request that is still open. */
export interface OpenRequest {
  readonly id: string;
  readonly employeeId: string;
  readonly employeeCode: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly about: RequestSubject;
  readonly requestedAt: Date;
  readonly expiresAt: Date;
}

/** Open: its day is not over, and no inspector has looked at the person since. */
const OPEN = `r.expires_at > $1 AND NOT EXISTS (SELECT FROM inspection_check k
  WHERE k.employee_id = r.employee_id AND k.date = r.date AND k.checked_at >= r.requested_at AND k.cancelled_at IS NULL)`;

/** `Đề nghị kiểm tra` of the guard at the door: never an observation, and nothing at all after midnight. */
@Injectable()
export class CheckRequestsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /**
   * Asks inspectors to look at somebody who just came in; asked twice it is one; with `atDevicesOf`
   * only about somebody who scanned at devices of that unit. It expires at midnight of the unit's zone.
   * @throws AppError not-permitted, outside-scope, own-record, not-just-arrived
   */
  async ask(
    caller: Caller,
    ask: { employeeId: string; about: RequestSubject; atDevicesOf?: string },
  ): Promise<{ id: string; expiresAt: Date }> {
    const { employeeId, about, atDevicesOf = null } = ask;
    refuseOwnRecord(caller, employeeId);
    const at = this.clock.now();
    return this.dataSource.transaction(async (manager) => {
      const [seen] = await manager.query<{ unitId: string | null }[]>(
        'SELECT employee_unit(id, $2) AS "unitId" FROM employee WHERE id = $1',
        [employeeId, at],
      );
      const refusal = new AppError('outside-scope', { field: 'employeeId' });
      if (!seen?.unitId) throw refusal;
      await requireUnit(manager, caller, 'inspections:request', seen.unitId, refusal);
      await requireArrival(manager, employeeId, at, atDevicesOf);
      const { date, expiresAt } = await dayOf(manager, seen.unitId, at);
      // What nobody looked at in time is nothing, and is not kept either.
      await manager.query(`DELETE FROM inspection_request r WHERE r.expires_at <= $1`, [at]);
      const id = v7();
      const made = await manager.query<object[]>(
        `INSERT INTO inspection_request (id, employee_id, unit_id, date, about, requested_by, requested_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT ON CONSTRAINT inspection_request_once_key DO NOTHING RETURNING id`,
        [id, employeeId, seen.unitId, date, about, caller.label, at, expiresAt],
      );
      if (made.length === 0) {
        const [known] = await manager.query<[{ id: string; expiresAt: Date }]>(
          `SELECT id, expires_at AS "expiresAt" FROM inspection_request WHERE employee_id = $1 AND date = $2 AND about = $3`,
          [employeeId, date, about],
        );
        return known;
      }
      await this.audit.record(manager, {
        action: 'inspection-request.ask', entityType: 'inspection-request', entityId: id, subjectEmployeeId: employeeId,
        unitId: seen.unitId, after: { about, expiresAt },
      }); // prettier-ignore
      return { id, expiresAt };
    });
  }

  /** The open requests in the caller's scope, the newest first. @throws AppError not-permitted */
  async list(caller: Caller): Promise<OpenRequest[]> {
    const roots = scopeParameter(requiredScope(caller, 'inspections:write'));
    return this.dataSource.query<OpenRequest[]>(
      `SELECT r.id, r.employee_id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName", r.unit_id AS "unitId",
         r.about, r.requested_at AS "requestedAt", r.expires_at AS "expiresAt"
       FROM inspection_request r JOIN employee e ON e.id = r.employee_id
       WHERE ${OPEN} AND ${inScope('r.unit_id', '$2')} ORDER BY r.requested_at DESC, r.id`,
      [this.clock.now(), roots],
    );
  }

  /** What is asked about these people, by person. */
  async openOf(
    manager: EntityManager,
    employeeIds: readonly string[],
  ): Promise<ReadonlyMap<string, RequestSubject[]>> {
    const rows = await manager.query<{ employeeId: string; about: RequestSubject[] }[]>(
      `SELECT r.employee_id AS "employeeId", array_agg(r.about ORDER BY r.about) AS about FROM inspection_request r
       WHERE ${OPEN} AND r.employee_id = ANY($2::uuid[]) GROUP BY 1`,
      [this.clock.now(), employeeIds],
    );
    return new Map(rows.map(({ employeeId, about }) => [employeeId, about]));
  }
}

async function dayOf(
  manager: EntityManager,
  unitId: string,
  at: Date,
): Promise<{ date: string; expiresAt: Date }> {
  const [row] = await manager.query<[{ zone: string }]>('SELECT unit_zone($1) AS zone', [unitId]);
  const clock = zoneClock(row.zone);
  const { date } = clock.toLocal(at.getTime());
  return { date, expiresAt: new Date(clock.toEpochMs(addDays(date, 1), 0)) };
}
