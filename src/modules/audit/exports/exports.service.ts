import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AuditService } from '../audit.service.js';
import type { ExportedListBody } from './exported-list.dto.js';

/** Notes files that were made of lists on somebody's own device, where no other request tells of them. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** The entry belongs to the unit of whoever saves, so that its auditors find it; it is about nobody's record. */
  async note({ employeeId }: Caller, { name, page, filters, rows }: ExportedListBody): Promise<void> {
    const { manager } = this.dataSource;
    const [{ unitId } = { unitId: null }] = await manager.query<{ unitId: string | null }[]>(
      'SELECT employee_unit($1::uuid, $2::timestamptz) AS "unitId"',
      [employeeId, this.clock.now()],
    );
    await this.audit.record(manager, {
      action: 'list.export', entityType: 'list', unitId, after: { name, page, filters: filters ?? null, rows },
    }); // prettier-ignore
  }
}
