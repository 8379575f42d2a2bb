import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { requireUnit } from '../../../platform/access/units-in-scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Environment } from '../../../platform/config/environment.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { refusing } from '../../../platform/errors/database-error.js';
import type { Edition } from '../../../../reports/monthly-compliance/model.js';
import { AuditService } from '../../audit/audit.service.js';
import { needsOf, reportNeeds } from '../report-needs.js';
import { ReportRecipientRow, type SendingWay } from './report-recipient.entity.js';

/** Who is to get which report, and how. */
export interface NewRecipient {
  readonly unitId: string;
  readonly edition: Edition;
  readonly agencyId: string | null;
  readonly name: string;
  readonly address: string;
  readonly way: SendingWay;
}

/** An address on the list. */
export interface RecipientView extends NewRecipient {
  readonly id: string;
  readonly unitName: string;
  readonly agencyName: string | null;
  readonly addedBy: string;
  readonly addedAt: Date;
}

/** Whom the reports of a unit are sent to. */
@Injectable()
export class ReportRecipients {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly environment: Environment,
  ) {}

  /** Those on the lists of the caller's units. @throws AppError not-permitted */
  list(caller: Caller, unitId: string | null): Promise<RecipientView[]> {
    const roots = scopeParameter(requiredScope(caller, 'reports:export'));
    return this.dataSource.query<RecipientView[]>(
      `SELECT p.id, p.unit_id AS "unitId", u.name AS "unitName", p.edition, p.agency_id AS "agencyId", a.name AS "agencyName", p.name, p.address, p.way,
         p.added_by AS "addedBy", p.added_at AS "addedAt"
       FROM report_recipient p JOIN org_unit u ON u.id = p.unit_id LEFT JOIN org_unit a ON a.id = p.agency_id
       WHERE p.ended_at IS NULL AND ${inScope('p.unit_id', '$1')} AND ($2::uuid IS NULL OR p.unit_id = $2)
       ORDER BY u.name, p.unit_id, p.name, p.id`,
      [roots, unitId],
    );
  }

  /** The agencies that sent people to a unit or below it, whenever. @throws AppError not-permitted, outside-scope */
  async agencies(caller: Caller, unitId: string): Promise<{ id: string; name: string }[]> {
    const { manager } = this.dataSource;
    for (const permission of reportNeeds) await requireUnit(manager, caller, permission, unitId);
    return manager.query(
      `SELECT a.id, a.name FROM org_unit a WHERE EXISTS (
         SELECT FROM posting h JOIN posting p ON p.employee_id = h.employee_id AND p.kind <> 'home'
         WHERE h.kind = 'home' AND h.unit_id = a.id AND ${inScope('p.unit_id', '$1')}) ORDER BY a.name COLLATE "vi-x-icu", a.id`,
      [[unitId]],
    );
  }

  /**
   * Puts an address on the list of a unit, which brings it every report from then on: whoever does so may read them, and is a person.
   * @throws AppError not-permitted, outside-scope, invalid-input for an edition for an agency without one, already-exists,
   * public-url-missing for a link while the service does not know its own address
   */
  async add(caller: Caller, recipient: NewRecipient): Promise<{ id: string }> {
    if ((recipient.edition === 'agency') !== (recipient.agencyId !== null))
      throw new AppError('invalid-input', { field: 'agencyId' });
    if (caller.kind === 'token') throw new AppError('not-permitted');
    const id = v7();
    const refusals = {
      report_recipient_key: new AppError('already-exists', { field: 'address' }),
      report_recipient_agency_fkey: new AppError('not-found'),
    };
    await refusing(refusals, () =>
      this.dataSource.transaction(async (manager) => {
        for (const permission of needsOf(recipient.edition, this.environment))
          await requireUnit(manager, caller, permission, recipient.unitId);
        if (recipient.way === 'link' && this.environment.PUBLIC_URL === undefined)
          throw new AppError('public-url-missing', { field: 'way' });
        const added = { addedBy: caller.label, addedAt: this.clock.now(), endedBy: null, endedAt: null };
        await manager.insert(ReportRecipientRow, { id, ...recipient, ...added });
        await this.audit.record(manager, {
          action: 'report-recipient.add', entityType: 'report-recipient', entityId: id, unitId: recipient.unitId,
          after: { ...recipient },
        }); // prettier-ignore
      }),
    );
    return { id };
  }

  /** Takes an address from the list, for whoever could add it. @throws AppError not-permitted, not-found */
  async end(caller: Caller, id: string): Promise<void> {
    const roots = reportNeeds.map((permission) => scopeParameter(requiredScope(caller, permission)));
    const scopes = roots.map((_, place) => inScope('p.unit_id', `$${place + 4}`)).join(' AND ');
    await this.dataSource.transaction(async (manager) => {
      const [rows] = await manager.query<[{ unitId: string; address: string }[], number]>(
        `UPDATE report_recipient p SET ended_by = $2, ended_at = $3
         WHERE p.id = $1 AND p.ended_at IS NULL AND ${scopes} RETURNING unit_id AS "unitId", address`,
        [id, caller.label, this.clock.now(), ...roots],
      );
      const [ended] = rows;
      if (ended === undefined) throw new AppError('not-found');
      await this.audit.record(manager, {
        action: 'report-recipient.end', entityType: 'report-recipient', entityId: id, unitId: ended.unitId,
        before: { address: ended.address },
      }); // prettier-ignore
    });
  }
}
