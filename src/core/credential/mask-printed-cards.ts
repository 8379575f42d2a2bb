import { maskCredential } from './mask-credential.js';

const SHOWN = 4;
const HIDDEN = '••••';

/**
 * Card numbers as a file gives them (several apart by `|`), as lists may show them: of each the last 4 letters or digits only, and
 * none of one that has no more. Unlike a credential they are as printed, perhaps with colons or blanks, and perhaps no card at all.
 * Example: `0012345678 | 04:A2:3F:1C` is `••••5678|••••3F1C`; `pin:5` is `pin:••••`.
 * Source: devices.md section 4.
 */
export function maskPrintedCards(text: string, separator = '|'): string {
  return text.split(separator).map(maskOne).join(separator);
}

function maskOne(part: string): string {
  const text = part.trim();
  if (text === '') return '';
  if (/^(pin|card):/i.test(text)) return maskCredential(text);
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '');
  return `${HIDDEN}${letters.length > SHOWN ? letters.slice(-SHOWN) : ''}`;
}
