import type { Credential } from '../../../core/credential/credential.js';
import { parseCredentialText } from '../../../core/credential/parse-credential-text.js';
import { AppError } from '../../../platform/errors/app-error.js';

/** Group of terminals in which a PIN is meant when none is named. */
export const DEFAULT_PIN_GROUP = 'default';

/**
 * The canonical credential of a text that was typed.
 * @throws AppError credential-unreadable
 */
export function credentialOf(text: string): Credential {
  const reading = parseCredentialText(text, { defaultGroup: DEFAULT_PIN_GROUP });
  if (!reading.ok) throw new AppError('credential-unreadable', { field: 'credential' });
  return reading.credential;
}
