import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AuditEntry } from './audit-entry.entity.js';

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The names of what entries mention by id: an auditor reads names, and nobody remembers an id. */
@Injectable()
export class MentionedNames {
  constructor(private readonly dataSource: DataSource) {}

  /** Names of people, units, devices, accounts and schedules by id; the entries are in the caller's scope already. */
  async of(
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
    const rows = await this.dataSource.query<{ id: string; name: string }[]>(
      `SELECT id, full_name AS name FROM employee WHERE id = ANY($1::uuid[])
       UNION ALL SELECT id, name FROM org_unit WHERE id = ANY($1::uuid[])
       UNION ALL SELECT id, code FROM device WHERE id = ANY($1::uuid[])
       UNION ALL SELECT id, display_name FROM account WHERE id = ANY($1::uuid[])
       UNION ALL SELECT id, name FROM work_schedule WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
  }
}
