import type { Credential } from './credential.js';

const SHOWN = 4;
const HIDDEN = '••••';

/**
 * A credential as logs and lists may show it: card codes are personal data, so the last 4 characters only, and none of a text
 * that has no more than these, nor of a PIN, which could be guessed from them. Example: `card:40:01026F6C3A` is `card:40:••••6C3A`;
 * `pin:gate:123456` is `pin:gate:••••`. Source: devices.md section 4.
 */
export function maskCredential(credential: Credential): string {
  const start = credential.lastIndexOf(':') + 1;
  const secret = credential.slice(start);
  const isHidden = /^pin:/i.test(credential) || secret.length <= SHOWN;
  return `${credential.slice(0, start)}${HIDDEN}${isHidden ? '' : secret.slice(-SHOWN)}`;
}
