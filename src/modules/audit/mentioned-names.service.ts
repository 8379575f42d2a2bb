import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock/clock.js';
import type { AuditEntry } from './audit-entry.entity.js';

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The names of what entries mention by id: an auditor reads names, and nobody remembers an id. */
@Injectable()
export class MentionedNames {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Names of people, units, devices, accounts and schedules by id, of those in the caller's scope: an entry of a unit may mention somebody of
   * another one, who stays an id. Accounts have the scope of whose they are; those of nobody, and schedules, which are everybody's, are named.
   * @throws AppError not-permitted
   */
  async of(
    caller: Caller,
    entries: readonly Pick<AuditEntry, 'entityId' | 'subjectEmployeeId' | 'before' | 'after'>[],
  ): Promise<Record<string, string>> {
    const said = entries.map(({ entityId, subjectEmployeeId, before, after }) => [
      entityId,
      subjectEmployeeId,
      before,
      after,
    ]);
    const ids = [...new Set(JSON.stringify(said).match(ID) ?? [])];
    if (ids.length === 0) return {};
    const roots = scopeParameter(requiredScope(caller, 'audit:read'));
    const seen = (unit: string): string => inScope(unit, '$2');
    const posted = (person: string): string =>
      `(${seen(`employee_unit(${person}, $3)`)} OR EXISTS (SELECT FROM posting p WHERE p.employee_id = ${person} AND ${seen('p.unit_id')}))`;
    const rows = await this.dataSource.query<{ id: string; name: string }[]>(
      `SELECT id, full_name AS name FROM employee WHERE id = ANY($1::uuid[]) AND ${posted('id')}
       UNION ALL SELECT id, name FROM org_unit WHERE id = ANY($1::uuid[]) AND ${seen('id')}
       UNION ALL SELECT id, code FROM device WHERE id = ANY($1::uuid[]) AND ${seen('unit_id')}
       UNION ALL SELECT id, display_name FROM account WHERE id = ANY($1::uuid[])
         AND (employee_id IS NULL OR ${posted('employee_id')})
       UNION ALL SELECT id, name FROM work_schedule WHERE id = ANY($1::uuid[])`,
      [ids, roots, this.clock.now()],
    );
    return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
  }
}
