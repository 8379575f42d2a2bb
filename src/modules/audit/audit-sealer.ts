import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import {
  checkLink,
  entryHashOf,
  GENESIS,
  linkHashOf,
  type ChainFault,
  type ChainLink,
} from './audit-chain.js';

/** The columns a link covers, as text that does not depend on driver or session. */
const COLUMNS = `ARRAY[e.id::text, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.actor_label,
  e.actor_account_id::text, e.actor_token_id::text, e.actor_employee_id::text, e.via, e.ip, e.user_agent,
  e.request_id, e.action, e.entity_type, e.entity_id, e.subject_employee_id::text, e.unit_id::text,
  e.before::text, e.after::text]`;
const SEAL_LOCK = 1_041_002;
const BATCH = 1_000;

/** The newest link: what leaves the server so that a cut tail is noticed. */
export interface ChainHead {
  readonly seq: number;
  readonly entryId: number;
  readonly hash: string;
  readonly sealedAt: string;
}

/** Result of a verification. */
export interface ChainReport {
  readonly entries: number;
  readonly sealed: number;
  readonly head: ChainHead | null;
  readonly faults: readonly ChainFault[];
}

/** Chains committed audit entries, one process at a time, and checks the chain. */
@Injectable()
export class AuditSealer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Links all committed entries; returns how many. 0 also when another process is at it. */
  async seal(): Promise<number> {
    let total = 0;
    for (;;) {
      const sealed = await this.sealBatch();
      total += sealed;
      if (sealed < BATCH) return total;
    }
  }

  private async sealBatch(): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const [{ mine }] = await manager.query<[{ mine: boolean }]>(
        'SELECT pg_try_advisory_xact_lock($1) AS mine',
        [SEAL_LOCK],
      );
      if (!mine) return 0;
      const rows = await manager.query<{ id: number; columns: (string | null)[] }[]>(
        `WITH claimed AS (DELETE FROM audit_unsealed WHERE entry_id IN
           (SELECT entry_id FROM audit_unsealed ORDER BY entry_id LIMIT ${BATCH}) RETURNING entry_id)
         SELECT e.id, ${COLUMNS} AS columns FROM audit_entry e JOIN claimed c ON c.entry_id = e.id ORDER BY e.id`,
      );
      if (rows.length === 0) return 0;
      const [head] = await manager.query<{ seq: number; hash: Buffer }[]>(
        'SELECT seq, hash FROM audit_link ORDER BY seq DESC LIMIT 1',
      );
      let previous = { seq: head?.seq ?? 0, hash: head?.hash ?? GENESIS };
      const links = rows.map((row) => {
        const entryHash = entryHashOf(row.columns);
        const seq = previous.seq + 1;
        previous = { seq, hash: linkHashOf(seq, row.id, entryHash, previous.hash) };
        return {
          seq,
          entry: row.id,
          entry_hash: entryHash.toString('hex'),
          hash: previous.hash.toString('hex'),
        };
      });
      await manager.query(
        `INSERT INTO audit_link (seq, entry_id, entry_hash, hash, sealed_at)
         SELECT seq, entry, decode(entry_hash, 'hex'), decode(hash, 'hex'), $2
         FROM jsonb_to_recordset($1::jsonb) AS r(seq bigint, entry bigint, entry_hash text, hash text)`,
        [JSON.stringify(links), this.clock.now()],
      );
      return rows.length;
    });
  }

  /** The newest link, or null while there is none. */
  async head(): Promise<ChainHead | null> {
    const [row] = await this.dataSource.query<
      { seq: number; entry_id: number; hash: Buffer; sealed_at: Date }[]
    >('SELECT seq, entry_id, hash, sealed_at FROM audit_link ORDER BY seq DESC LIMIT 1');
    return row
      ? {
          seq: row.seq,
          entryId: row.entry_id,
          hash: row.hash.toString('hex'),
          sealedAt: row.sealed_at.toISOString(),
        }
      : null;
  }

  /**
   * Walks the whole chain and names every entry that was edited, removed or left out, and every link
   * that was removed or changed. `heads` are heads that were noted outside the database: one that the
   * chain no longer holds means that its tail was cut or rewritten.
   */
  async verify(heads: readonly Pick<ChainHead, 'seq' | 'entryId' | 'hash'>[] = []): Promise<ChainReport> {
    const faults: ChainFault[] = [];
    const expected = new Map(heads.map((head) => [head.seq, head]));
    let previous: Pick<ChainLink, 'seq' | 'hash'> = { seq: 0, hash: GENESIS };
    let sealed = 0;
    for (;;) {
      const rows = await this.dataSource.query<
        {
          seq: number;
          entry_id: number;
          entry_hash: Buffer;
          hash: Buffer;
          columns: (string | null)[] | null;
        }[]
      >(
        `SELECT l.seq, l.entry_id, l.entry_hash, l.hash, CASE WHEN e.id IS NOT NULL THEN ${COLUMNS} END AS columns
         FROM audit_link l LEFT JOIN audit_entry e ON e.id = l.entry_id WHERE l.seq > $1 ORDER BY l.seq LIMIT 5000`,
        [previous.seq],
      );
      for (const row of rows) {
        const link = { seq: row.seq, entryId: row.entry_id, entryHash: row.entry_hash, hash: row.hash };
        faults.push(...checkLink(previous, link, row.columns ? entryHashOf(row.columns) : undefined));
        const noted = expected.get(link.seq);
        if (noted && (noted.entryId !== link.entryId || noted.hash !== link.hash.toString('hex'))) {
          faults.push({ kind: 'reordered', entryId: link.entryId, seq: link.seq });
        }
        expected.delete(link.seq);
        previous = link;
        sealed += 1;
      }
      if (rows.length === 0) break;
    }
    for (const head of expected.values()) faults.push({ kind: 'cut', entryId: head.entryId, seq: head.seq });
    const unsealed = await this.dataSource.query<{ id: number }[]>(
      `SELECT e.id FROM audit_entry e WHERE NOT EXISTS (SELECT FROM audit_link l WHERE l.entry_id = e.id)
         AND NOT EXISTS (SELECT FROM audit_unsealed u WHERE u.entry_id = e.id) ORDER BY e.id LIMIT 100`,
    );
    faults.push(...unsealed.map(({ id }) => ({ kind: 'unsealed' as const, entryId: id, seq: null })));
    const [{ entries }] = await this.dataSource.query<[{ entries: number }]>(
      'SELECT count(*) AS entries FROM audit_entry',
    );
    return { entries, sealed, head: await this.head(), faults };
  }
}
