import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { maskCredential } from '../../core/credential/mask-credential.js';
import { refuseOwnRecord, type Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { AuditService } from '../audit/audit.service.js';
import { personOf } from './data-requests.service.js';
import { exportSections } from './export-sections.js';

/** What the system holds about a person, part by part. */
export interface PersonalExport {
  readonly madeAt: Date;
  readonly requestId: string;
  readonly parts: readonly {
    readonly name: string;
    readonly vi: string;
    readonly rows: readonly Record<string, unknown>[];
  }[];
}

/** The copy of somebody's data that answers their request for access. */
@Injectable()
export class PersonalExportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** The caller's own data, once their request was granted. @throws AppError not-permitted, not-found */
  async own(caller: Caller, requestId: string): Promise<PersonalExport> {
    requiredScope(caller, 'self:read');
    refuseToken(caller);
    const employeeId = personOf(caller);
    return this.make(requestId, 'r.employee_id = $2', employeeId, () => undefined);
  }

  /**
   * The data of somebody who asked on paper, for handing them over: for officers who may read health data where the person is, since
   * all of it is in there.
   * @throws AppError not-permitted, not-found, own-record
   */
  async forOther(caller: Caller, requestId: string): Promise<PersonalExport> {
    refuseToken(caller);
    const roots = scopeParameter(requiredScope(caller, 'health:read'));
    const writes = scopeParameter(requiredScope(caller, 'data-requests:write'));
    const [row] = await this.dataSource.query<{ inside: boolean }[]>(
      `SELECT ${inScope('r.unit_id', '$2')} AND ${inScope('r.unit_id', '$3')} AS inside FROM data_request r WHERE r.id = $1`,
      [requestId, roots, writes],
    );
    if (row?.inside !== true) throw new AppError('not-found');
    return this.make(requestId, '$2::uuid IS NULL', null, (employeeId) =>
      refuseOwnRecord(caller, employeeId),
    );
  }

  private async make(
    requestId: string,
    condition: string,
    value: string | null,
    admit: (employeeId: string) => void,
  ): Promise<PersonalExport> {
    // One snapshot, so that the parts fit together.
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const [request] = await manager.query<{ employeeId: string }[]>(
        `SELECT r.employee_id AS "employeeId" FROM data_request r
         WHERE r.id = $1 AND r.kind = 'access' AND r.outcome IN ('granted', 'partly') AND ${condition}`,
        [requestId, value],
      );
      if (request === undefined) throw new AppError('not-found');
      const { employeeId } = request;
      admit(employeeId);
      const parts: PersonalExport['parts'][number][] = [];
      for (const { name, vi, sql } of exportSections)
        parts.push({ name, vi, rows: await rowsOf(manager, sql, employeeId) });
      await this.audit.record(manager, {
        action: 'data-request.export', entityType: 'data-request', entityId: requestId, subjectEmployeeId: employeeId,
      }); // prettier-ignore
      return { madeAt: this.clock.now(), requestId, parts };
    });
  }
}

/** Everything about a person is handed to a person. @throws AppError not-permitted */
function refuseToken(caller: Caller): void {
  if (caller.kind === 'token') throw new AppError('not-permitted');
}

async function rowsOf(
  manager: EntityManager,
  sql: string,
  employeeId: string,
): Promise<Record<string, unknown>[]> {
  const rows = await manager.query<{ row: Record<string, unknown> }[]>(sql, [employeeId]);
  return rows.map(({ row }) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [camel(key), shown(key, value)])),
  );
}

function shown(key: string, value: unknown): unknown {
  return key === 'credential' && typeof value === 'string' ? maskCredential(value) : value;
}

/** Example: `full_name` is `fullName`. */
function camel(key: string): string {
  return key.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());
}
