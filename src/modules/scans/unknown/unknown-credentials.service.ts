import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { maskCredential } from '../../../core/credential/mask-credential.js';
import { printedForms } from '../../../core/credential/printed-forms.js';
import { scopeOf, type Caller } from '../../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { Conditions } from '../../../platform/database/conditions.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { cursorInstant, decodeCursor, pageOf, type Page } from '../../../platform/http/cursor.js';
import type { ShownCredential } from '../../organization/badges/badge-lookup.service.js';

/** A card that was shown and that nobody held, with where it was seen last. */
export interface UnknownCard {
  /** In full for callers who may bind it there, else masked. */
  readonly credential: string;
  readonly printed: readonly { readonly format: string; readonly text: string; readonly lossy: boolean }[];
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly scans: number;
  readonly device: { readonly id: string; readonly code: string; readonly unitId: string };
  readonly reader: string | null;
}

interface Row extends Omit<UnknownCard, 'printed' | 'device'> {
  readonly deviceId: string;
  readonly deviceCode: string;
  readonly unitId: string;
  readonly readsFull: boolean;
}

/** Keeps the cards that were scanned when nobody held them, so that HR can bind them. */
@Injectable()
export class UnknownCredentialsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Notes those of the scans whose credential nobody held then; in the transaction that resolves them to people. */
  async note(manager: EntityManager, scans: readonly ShownCredential[]): Promise<void> {
    if (scans.length === 0) return;
    await manager.query(
      `INSERT INTO unknown_credential AS u (tenant_id, credential, first_at, last_at, scans)
       SELECT $1, s.credential, min(s.at), max(s.at), count(*)
       FROM unnest($2::text[], $3::timestamptz[]) AS s(credential, at)
       WHERE NOT EXISTS (SELECT FROM badge b WHERE b.credential = s.credential AND b.period @> s.at)
       GROUP BY s.credential ORDER BY s.credential
       ON CONFLICT (tenant_id, credential) DO UPDATE SET first_at = least(u.first_at, EXCLUDED.first_at),
         last_at = greatest(u.last_at, EXCLUDED.last_at), scans = u.scans + EXCLUDED.scans`,
      [TENANT_ID, scans.map(({ credential }) => credential), scans.map(({ at }) => at)],
    );
  }

  /**
   * Cards that nobody held at their last scan, nor holds for that time by now; latest first, of devices in the caller's scope.
   * @throws AppError not-permitted, invalid-input for a forged cursor
   */
  async list(
    caller: Caller,
    { cursor, limit }: { cursor?: string | undefined; limit: number },
  ): Promise<Page<UnknownCard>> {
    const where = new Conditions();
    where.add((p) => `u.tenant_id = ${p}`, TENANT_ID);
    where.add((p) => inScope('d.unit_id', p), scopeParameter(requiredScope(caller, 'badges:read')));
    const readsFull = inScope(
      'd.unit_id',
      where.parameter(scopeParameter(scopeOf(caller, 'badges:write') ?? [])),
    );
    if (cursor !== undefined) {
      const [lastAt, credential] = decodeCursor(cursor, 2) as [string, string];
      const at = where.parameter(cursorInstant(lastAt));
      where.add((p) => `(u.last_at, u.credential) < (${at}::timestamptz, ${p})`, credential);
    }
    const rows = await this.dataSource.query<Row[]>(
      `SELECT u.credential, u.first_at AS "firstAt", u.last_at AS "lastAt", u.scans, d.id AS "deviceId", d.code AS "deviceCode",
         d.unit_id AS "unitId", s.reader, ${readsFull} AS "readsFull"
       FROM unknown_credential u
       CROSS JOIN LATERAL (
         SELECT coalesce(
             (SELECT device_id FROM scan WHERE tenant_id = u.tenant_id AND credential = u.credential AND filed_at = u.last_at
              ORDER BY id LIMIT 1),
             (SELECT device_id FROM scan_settlement WHERE tenant_id = u.tenant_id AND credential = u.credential
                AND counts_at = u.last_at LIMIT 1)) AS device_id,
           (SELECT reader FROM scan WHERE tenant_id = u.tenant_id AND credential = u.credential AND filed_at = u.last_at
            ORDER BY id LIMIT 1) AS reader
       ) s
       JOIN device d ON d.id = s.device_id
       WHERE ${where.sql}
         AND NOT EXISTS (SELECT FROM badge b WHERE b.credential = u.credential AND b.period @> u.last_at)
       ORDER BY u.last_at DESC, u.credential DESC LIMIT ${where.parameter(limit + 1)}`,
      where.values,
    );
    const page = pageOf(rows, limit, (row) => [row.lastAt.toISOString(), row.credential]);
    return { nextCursor: page.nextCursor, items: page.items.map(shown) };
  }
}

function shown({ deviceId, deviceCode, unitId, readsFull, credential, ...row }: Row): UnknownCard {
  return {
    ...row,
    credential: readsFull ? credential : maskCredential(credential),
    printed: readsFull ? printedForms(credential) : [],
    device: { id: deviceId, code: deviceCode, unitId },
  };
}
