import type { AuditEntry } from '../../audit/audit-entry.entity.js';
import type { RecordChange } from './history.dto.js';

/** What people read of a change: who, when and what; not from which machine. */
export function recordChangeOf({ id, at, actorLabel, action, before, after }: AuditEntry): RecordChange {
  return { id, at, actorLabel, action, before, after };
}
