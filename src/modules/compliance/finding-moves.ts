import type { EntityManager } from 'typeorm';
import { mayFollow, type FindingStatus } from '../../core/compliance/finding-status.js';
import { TENANT_ID } from '../../platform/database/tenant.js';
import { AppError } from '../../platform/errors/app-error.js';

/** A status that somebody gives a finding, and why. */
export interface FindingMove {
  readonly id: string;
  readonly from: FindingStatus;
  readonly to: FindingStatus;
  readonly at: Date;
  readonly by: string;
  readonly reason: string | null;
  /** Confirmed for the part that was not accepted. */
  readonly partly?: boolean;
}

/**
 * Moves a locked finding on; the database notes the transition.
 * @throws AppError day-not-final for one that is only provisional, already-decided
 */
export async function moveFinding(manager: EntityManager, move: FindingMove): Promise<void> {
  if (!mayFollow(move.from, move.to))
    throw new AppError(move.from === 'provisional' ? 'day-not-final' : 'already-decided');
  await manager.query(
    `UPDATE finding SET status = $3, status_at = $4, status_by = $5, status_reason = $6, partly_accepted = $7, updated_at = $4, unsupported_at = NULL
     WHERE tenant_id = $1 AND id = $2`,
    [TENANT_ID, move.id, move.to, move.at, move.by, move.reason, move.partly ?? false],
  );
}
