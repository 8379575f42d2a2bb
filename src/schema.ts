import { Audit1764000001000 } from '../migrations/1764000001000-audit.js';
import { SharedFunctions1764000000000 } from '../migrations/1764000000000-shared-functions.js';
import { AuditEntry } from './modules/audit/audit-entry.entity.js';
import { AuditLink, AuditUnsealed } from './modules/audit/audit-link.entity.js';

/** Every entity of the service, listed explicitly. */
export const entities = [AuditEntry, AuditLink, AuditUnsealed];

/** Every migration in order, listed explicitly; a landed one is never edited. */
export const migrations = [SharedFunctions1764000000000, Audit1764000001000];
