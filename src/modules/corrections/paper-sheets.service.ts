import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Direction } from '../../core/attendance/punch.js';
import { zoneClock } from '../../core/time/zone-clock.js';
import type { Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { AuditService } from '../audit/audit.service.js';
import { paperSheet, type SheetPerson } from './paper-sheet.js';

/** A time that somebody signed for, as `07:36`. */
export interface SignedTime {
  readonly time: string;
  readonly direction: Direction | null;
}

/** A sheet as it is typed in. */
export interface TypedSheet {
  readonly unitId: string;
  readonly date: string;
  readonly reason: string;
  readonly rows: readonly { readonly employeeCode: string; readonly times: readonly SignedTime[] }[];
}

/** What became of a row. `entered` times wait for another person's approval; `known` ones had been typed in before. */
export interface SheetRowResult {
  readonly row: number;
  readonly employeeCode: string;
  readonly entered: number;
  readonly known: number;
  readonly refused: 'unknown-person' | 'own-record' | 'future' | null;
}

/** The sheet that people sign while a reader is out of order, and its way back into the system. */
@Injectable()
export class PaperSheetsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /**
   * The page to be printed: everybody on duty in the unit and below on that date, sorted the Vietnamese way.
   * @throws AppError not-permitted, not-found
   */
  async print(caller: Caller, unitId: string, date: string): Promise<string> {
    const unit = await this.unit(caller, 'corrections:read', unitId);
    const people = await this.peopleOf(this.dataSource.manager, unitId, date, unit.zone);
    return paperSheet(unit.name, date, people);
  }

  /**
   * Takes the times of a sheet as proposals; a bad row stops no other, the same sheet typed in twice adds nothing.
   * @throws AppError not-permitted, not-found for the unit
   */
  async enter(caller: Caller, sheet: TypedSheet): Promise<SheetRowResult[]> {
    const { unitId, date, reason } = sheet;
    const unit = await this.unit(caller, 'corrections:write', unitId);
    const clock = zoneClock(unit.zone);
    const now = this.clock.now();
    return this.dataSource.transaction(async (manager) => {
      const people = new Map(
        (await this.peopleOf(manager, unitId, date, unit.zone)).map((person) => [
          person.code.toLowerCase(),
          person,
        ]),
      );
      const results: SheetRowResult[] = [];
      for (const [index, { employeeCode, times }] of sheet.rows.entries()) {
        const person = people.get(employeeCode.trim().toLowerCase());
        const instants = times.map(({ time, direction }) => {
          const [hours, minutes] = time.split(':').map(Number) as [number, number];
          return { at: new Date(clock.toEpochMs(date, hours * 3600 + minutes * 60)), direction };
        });
        const refused =
          person === undefined ? 'unknown-person'
          : person.id === caller.employeeId || person.id === caller.responsibleEmployeeId ? 'own-record'
          : instants.some(({ at }) => at > now) ? 'future'
          : null; // prettier-ignore
        let entered = 0;
        if (refused === null && person !== undefined) {
          for (const { at, direction } of instants) {
            const rows = await manager.query<object[]>(
              `INSERT INTO correction (id, kind, employee_id, unit_id, at, direction, source, status, reason, proposed_by,
                 proposer_account_id, proposer_employee_id, proposer_responsible_id, proposer_token_id, proposed_at)
               VALUES ($1, 'added-punch', $2, $3, $4, $5, 'paper-sheet', 'proposed', $6, $7, $8, $9, $10, $11, $12)
               ON CONFLICT (employee_id, at) WHERE status <> 'rejected' AND kind = 'added-punch' DO NOTHING RETURNING id`,
              [
                v7(), person.id, person.unitId, at, direction, reason, caller.label, caller.accountId, caller.employeeId,
                caller.responsibleEmployeeId ?? null, caller.tokenId, now,
              ],
            ); // prettier-ignore
            entered += rows.length;
          }
        }
        const known = refused === null ? instants.length - entered : 0;
        results.push({ row: index + 1, employeeCode, entered, known, refused });
      }
      await this.audit.record(manager, {
        action: 'correction.propose', entityType: 'paper-sheet', entityId: unitId, unitId,
        after: { date, reason, entered: results.reduce((sum, { entered }) => sum + entered, 0), rows: results.length },
      }); // prettier-ignore
      return results;
    });
  }

  private async unit(
    caller: Caller,
    permission: 'corrections:read' | 'corrections:write',
    unitId: string,
  ): Promise<{ name: string; zone: string }> {
    const [unit] = await this.dataSource.query<{ name: string; zone: string }[]>(
      `SELECT name, unit_zone(id) AS zone FROM org_unit WHERE id = $1 AND ${inScope('id', '$2')}`,
      [unitId, scopeParameter(requiredScope(caller, permission))],
    );
    if (unit === undefined) throw new AppError('not-found');
    return unit;
  }

  private peopleOf(
    manager: EntityManager,
    unitId: string,
    date: string,
    zone: string,
  ): Promise<SheetPerson[]> {
    return manager.query<SheetPerson[]>(
      `SELECT * FROM (SELECT DISTINCT ON (e.id) e.id, e.code, e.full_name AS "fullName", e.position, p.unit_id AS "unitId"
       FROM posting p JOIN employee e ON e.id = p.employee_id
       WHERE p.unit_id IN (SELECT unit_scope(ARRAY[$1::uuid]))
         AND p.period && tstzrange($2::date::timestamp AT TIME ZONE $3, ($2::date + 1)::timestamp AT TIME ZONE $3)
         AND is_employed(e.id, $2::date::timestamp AT TIME ZONE $3)
       ORDER BY e.id, p.kind = 'home') AS people
       ORDER BY vietnamese_given_name("fullName"), "fullName", id`,
      [unitId, date, zone],
    );
  }
}
