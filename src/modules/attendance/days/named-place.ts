import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { AppError } from '../../../platform/errors/app-error.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Finds units and people by id or code. An id is taken as it is, the query narrows it; a code of what lies outside the caller's
 * scope is answered like one that does not exist.
 */
@Injectable()
export class NamedPlace {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws AppError not-permitted, not-found */
  async unit(caller: Caller, text: string | undefined): Promise<string | null> {
    if (text === undefined) return null;
    return this.find(
      caller,
      text,
      `SELECT u.id FROM org_unit u WHERE lower(u.code) = lower($1) AND ${inScope('u.id', '$2')}`,
    );
  }

  /** @throws AppError not-permitted, not-found */
  async employee(caller: Caller, text: string | undefined): Promise<string | null> {
    if (text === undefined) return null;
    return this.find(
      caller,
      text,
      `SELECT e.id FROM employee e WHERE lower(e.code) = lower($1)
         AND EXISTS (SELECT FROM posting p WHERE p.employee_id = e.id AND ${inScope('p.unit_id', '$2')})`,
    );
  }

  private async find(caller: Caller, text: string, sql: string): Promise<string> {
    const roots = requiredScope(caller, 'attendance:read');
    if (UUID.test(text)) return text.toLowerCase();
    const [row] = await this.dataSource.query<{ id: string }[]>(sql, [text.trim(), scopeParameter(roots)]);
    if (row === undefined) throw new AppError('not-found');
    return row.id;
  }
}
