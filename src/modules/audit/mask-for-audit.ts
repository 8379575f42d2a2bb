import { maskCredential } from '../../core/credential/mask-credential.js';

const secretNames = /password|secret|token(?!Id)|authorization|cookie/i;

/**
 * A copy of `value` fit for the audit trail: credentials keep their last four characters, members
 * with secret names say only that they were there, instants become ISO text.
 */
export function maskForAudit(value: unknown): unknown {
  if (typeof value === 'string') return /^(card|pin):/.test(value) ? maskCredential(value) : value;
  if (value instanceof Date) return value.toISOString();
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(maskForAudit);
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      secretNames.test(name) && member !== null && typeof member !== 'boolean' ? '***' : maskForAudit(member),
    ]),
  );
}
