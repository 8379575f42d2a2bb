import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../../platform/access/caller.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../../platform/http/cursor.js';
import { destructionRecord } from './destruction-record.js';
import { DataDestruction } from './retention.entity.js';
import { requireEverywhere } from './retention.service.js';

/** The records of what was destroyed. */
@Injectable()
export class DestructionRecordsService {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws AppError not-permitted, outside-scope, invalid-input for a forged cursor */
  async list(caller: Caller, cursor: string | undefined, limit: number): Promise<Page<DataDestruction>> {
    requireEverywhere(caller, 'retention:read');
    const query = this.dataSource.manager
      .createQueryBuilder(DataDestruction, 'done')
      .orderBy('done.id', 'DESC')
      .limit(limit + 1);
    if (cursor !== undefined)
      query.where('done.id < :before', { before: cursorId(decodeCursor(cursor, 1)[0]) });
    return pageOf(await query.getMany(), limit, ({ id }) => [id]);
  }

  /**
   * The page to be printed.
   * @throws AppError not-permitted, outside-scope, not-found
   */
  async record(caller: Caller, id: string): Promise<string> {
    requireEverywhere(caller, 'retention:read');
    const done = await this.dataSource.manager.findOneBy(DataDestruction, { id });
    if (done === null) throw new AppError('not-found');
    const [unit] = await this.dataSource.query<{ name: string }[]>(
      `SELECT name FROM org_unit WHERE parent_id IS NULL ORDER BY valid_until NULLS FIRST, created_at LIMIT 1`,
    );
    const [person] = await this.dataSource.query<{ code: string }[]>(
      'SELECT code FROM employee WHERE id = $1',
      [done.employeeId],
    );
    return destructionRecord(done, { unitName: unit?.name ?? '', fullCode: person?.code ?? null });
  }
}
