import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { permissionsOfRole, roles } from '../../../platform/access/permission.js';
import { noonOf } from '../../../platform/access/units-in-scope.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { GrantsService } from '../../identity/grants.service.js';
import type { StoredRequest } from '../requests/stored-request.js';
import type { AgencyWord } from './leave-confirmation.entity.js';

/** SQL of whether request `r` is for leave, about which the sending agency has a word: entitlements are kept there. */
export const IS_LEAVE = `r.kind LIKE 'leave-%'`;

/** SQL of the agency that sends the asker of request `r` to another unit of duty on its first day; null: none. */
export const SENDING_UNIT = `(SELECT home.unit_id FROM posting home JOIN posting duty ON duty.employee_id = home.employee_id AND duty.kind = 'duty'
  WHERE home.employee_id = r.employee_id AND home.kind = 'home' AND duty.unit_id <> home.unit_id
    AND home.period @> ${noonOf('r.first_day')} AND duty.period @> ${noonOf('r.first_day')} LIMIT 1)`;

const contactRoles = roles.filter((role) => permissionsOfRole[role].includes('agency:confirm'));

/** SQL of whether a contact of that agency may say whether it confirms the leave. */
export const HAS_CONTACT = `EXISTS (SELECT FROM role_grant g JOIN account a ON a.id = g.account_id AND a.status = 'active'
  WHERE g.role IN (${contactRoles.map((role) => `'${role}'`).join(', ')}) AND g.period @> now()
    AND (g.unit_id IS NULL OR ${SENDING_UNIT} IN (SELECT unit_scope(ARRAY[g.unit_id]))))`;

/** What the agency's word on a request for leave does: its refusal stands in the way, its confirmation goes with the leave. */
@Injectable()
export class AgencyWords {
  constructor(private readonly grants: GrantsService) {}

  /** The contacts of the agency that sends the asker, to be told that leave is asked for; nobody where it is no leave or nobody sends them. */
  async contacts(manager: EntityManager, requestId: string): Promise<string[]> {
    const [row] = await manager.query<{ unitId: string | null; employeeId: string }[]>(
      `SELECT ${SENDING_UNIT} AS "unitId", r.employee_id AS "employeeId" FROM work_request r WHERE r.id = $1 AND ${IS_LEAVE}`,
      [requestId],
    );
    if (row === undefined || row.unitId === null) return [];
    const people = await this.grants.peopleWith(manager, 'agency:confirm', row.unitId);
    return people.filter((id) => id !== row.employeeId);
  }

  /** Refuses to approve what the agency refused: whoever decides refuses it too, and the person asks anew. @throws AppError agency-refused */
  async refuseRefused(manager: EntityManager, requestId: string): Promise<void> {
    const rows = await manager.query<object[]>(
      `SELECT FROM request_agency_word WHERE request_id = $1 AND status = 'refused'`,
      [requestId],
    );
    if (rows.length > 0) throw new AppError('agency-refused');
  }

  /** The word goes with the leave that the request became. */
  async keep(manager: EntityManager, { id }: StoredRequest, excuseIds: readonly string[]): Promise<void> {
    await manager.query(
      `INSERT INTO leave_confirmation (excuse_id, status, note, confirmed_by, confirmed_at)
       SELECT x, w.status, w.note, w.confirmed_by, w.confirmed_at FROM request_agency_word w CROSS JOIN unnest($2::uuid[]) AS x
       WHERE w.request_id = $1`,
      [id, excuseIds],
    );
  }

  /** Writes the word on a request. @throws AppError already-decided for one that waits no longer, or on which it was given */
  async give(
    manager: EntityManager,
    request: StoredRequest,
    said: {
      readonly word: AgencyWord;
      readonly note: string | null;
      readonly by: string;
      readonly at: Date;
    },
  ): Promise<void> {
    if (request.status !== 'waiting') throw new AppError('already-decided');
    const rows = await manager.query<object[]>(
      `INSERT INTO request_agency_word (request_id, status, note, confirmed_by, confirmed_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING request_id`,
      [request.id, said.word, said.note, said.by, said.at],
    );
    if (rows.length === 0) throw new AppError('already-decided');
  }
}
