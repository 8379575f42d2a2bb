import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Clock } from '../../../platform/clock/clock.js';
import { Logger } from '../../../platform/logging/logger.js';

/** Something a terminal sent that is no scan, and why. */
export interface FaultLine {
  readonly raw: string;
  readonly reason: string;
}

/** Lines of a terminal that are kept with their text; those beyond are kept by their fingerprint, so that each counts once. */
const KEPT_WITH_TEXT = 10_000;
/** More than the memory of any terminal holds; a flood of ever new lines beyond is counted no more. */
const COUNTED = 500_000;
const KEPT_CHARACTERS = 1000;

/** Keeps and counts what terminals sent and what is no scan; what they send again counts once. */
@Injectable()
export class FaultLinesService {
  constructor(
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Sets lines of a terminal aside, in the transaction of `manager`. */
  async setAside(
    manager: EntityManager,
    terminal: { readonly id: string; readonly name: string },
    faults: readonly FaultLine[],
  ): Promise<void> {
    if (faults.length === 0) return;
    const distinct = new Map<string, FaultLine & { times: number; hash: Buffer }>();
    for (const fault of faults) {
      const hash = createHash('sha256').update(fault.raw).digest().subarray(0, 16);
      const known = distinct.get(hash.toString('latin1'));
      if (known !== undefined) known.times += 1;
      else distinct.set(hash.toString('latin1'), { ...fault, times: 1, hash });
    }
    // In one order, so that two bodies at once do not wait for each other in a circle.
    const kept = [...distinct.values()].sort((a, b) => Buffer.compare(a.hash, b.hash));
    await manager.query(
      `INSERT INTO terminal_fault_line AS f (id, device_id, content_hash, reason, text, first_at, last_at, times)
       SELECT i.id, $1::uuid, i.hash, i.reason, CASE WHEN before.lines + i.place <= $8 THEN i.text ELSE '' END,
         $2::timestamptz, $2::timestamptz, i.times
       FROM unnest($3::uuid[], $4::bytea[], $5::text[], $6::text[], $7::integer[]) WITH ORDINALITY
           AS i(id, hash, reason, text, times, place),
         (SELECT count(*) AS lines FROM terminal_fault_line WHERE device_id = $1) AS before
       WHERE before.lines + i.place <= $9
         OR EXISTS (SELECT FROM terminal_fault_line k WHERE k.device_id = $1 AND k.content_hash = i.hash)
       ON CONFLICT (device_id, content_hash) DO UPDATE SET last_at = EXCLUDED.last_at, times = f.times + EXCLUDED.times`,
      [
        terminal.id,
        this.clock.now(),
        kept.map(() => v7()),
        kept.map(({ hash }) => hash),
        kept.map(({ reason }) => reason),
        kept.map(({ raw }) => readable(raw)),
        kept.map(({ times }) => times),
        KEPT_WITH_TEXT,
        COUNTED,
      ],
    );
    // Counted anew: a body that is sent again has the same lines, and a terminal must not look emptier than it is.
    await manager.query(
      `INSERT INTO terminal_state AS s (device_id, trusted, resend_wanted, next_command, fault_lines)
       SELECT $1::uuid, false, false, 1, count(*) FROM terminal_fault_line WHERE device_id = $1
       ON CONFLICT (device_id) DO UPDATE SET fault_lines = EXCLUDED.fault_lines`,
      [terminal.id],
    );
    this.logger.warn('what a terminal sent and what is no scan was set aside', {
      terminal: terminal.name,
      lines: faults.length,
    });
  }
}

function readable(raw: string): string {
  return raw.slice(0, KEPT_CHARACTERS).replace(/\p{Cc}/gu, ' ');
}
