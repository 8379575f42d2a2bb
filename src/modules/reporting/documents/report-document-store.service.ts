import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import type { ReportDocument } from './report-document.entity.js';

/** Which document of a sealed month. */
export type DocumentKey = Pick<ReportDocument, 'unitId' | 'month' | 'edition' | 'format' | 'fingerprint'>;

/** Keeps the documents of sealed months: the bytes that were made first count for ever. */
@Injectable()
export class ReportDocumentStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The document that was made first; null when there is none yet. */
  async bytes({ unitId, month, edition, format, fingerprint }: DocumentKey): Promise<Buffer | null> {
    const [row] = await this.dataSource.query<{ content: Buffer }[]>(
      `SELECT content FROM report_document WHERE unit_id = $1 AND month = $2 AND edition = $3 AND format = $4 AND fingerprint = $5`,
      [unitId, month, edition, format, fingerprint],
    );
    return row?.content ?? null;
  }

  /** Keeps a document, unless another was kept first; gives the one that counts. */
  async keep(key: DocumentKey, bytes: Buffer): Promise<Buffer> {
    const { unitId, month, edition, format, fingerprint } = key;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await this.dataSource.query(
      `INSERT INTO report_document (unit_id, month, edition, format, fingerprint, sha256, content, made_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
      [unitId, month, edition, format, fingerprint, sha256, bytes, this.clock.now()],
    );
    return (await this.bytes(key)) ?? bytes;
  }
}
