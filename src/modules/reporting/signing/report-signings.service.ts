import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { requireUnit } from '../../../platform/access/units-in-scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { refusing } from '../../../platform/errors/database-error.js';
import { AuditService } from '../../audit/audit.service.js';
import { signerLines } from '../report-words.js';
import { ReportSigning } from './report-signing.entity.js';
import type { NewSigningBody, SigningView } from './report-signings.dto.js';

/** How the reports of units are headed and signed, from a day on. */
@Injectable()
export class ReportSignings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** What was set for the caller's units. @throws AppError not-permitted */
  list(caller: Caller): Promise<SigningView[]> {
    return this.dataSource.query<SigningView[]>(
      `SELECT s.id, s.unit_id AS "unitId", u.name AS "unitName", s.from_date AS "from", s.place, s.signer, s.issuer, s.issuer_parent AS "issuerParent", s.abbreviation,
         s.set_by AS "setBy", s.set_at AS "setAt"
       FROM report_signing s JOIN org_unit u ON u.id = s.unit_id WHERE ${inScope('s.unit_id', '$1')}
       ORDER BY u.name, u.id, s.from_date DESC, s.set_at DESC, s.id DESC`,
      [scopeParameter(requiredScope(caller, 'reports:export'))],
    );
  }

  /** Sets it from a day on; of two for one day the later counts. @throws AppError not-permitted, outside-scope, signer-without-words */
  async set(caller: Caller, body: NewSigningBody): Promise<{ id: string }> {
    if (caller.kind === 'token') throw new AppError('not-permitted');
    const {
      unitId,
      from,
      place = null,
      signer = null,
      issuer = null,
      issuerParent = null,
      abbreviation = null,
    } = body;
    if (signer !== null && signerLines(signer).length === 0)
      throw new AppError('signer-without-words', { field: 'signer' });
    const id = v7();
    const words = { place, signer, issuer, issuerParent, abbreviation };
    await refusing({}, () =>
      this.dataSource.transaction(async (manager) => {
        await requireUnit(manager, caller, 'reports:export', unitId);
        await manager.insert(ReportSigning, {
          id, unitId, fromDate: from, ...words, setBy: caller.label, setAt: this.clock.now(),
        }); // prettier-ignore
        await this.audit.record(manager, {
          action: 'report-signing.set', entityType: 'report-signing', entityId: id, unitId, after: { from, ...words },
        }); // prettier-ignore
      }),
    );
    return { id };
  }
}
