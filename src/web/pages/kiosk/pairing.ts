import { KIOSK_HOST } from './kiosk-host.js';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import type { CardFormat } from '../gate/card-formats.js';

/** Which device this browser is, and its key. */
export interface Pairing {
  readonly code: string;
  readonly key: string;
  /** How the reader types card numbers; null where the server is to tell by their shape. */
  readonly format: CardFormat | null;
}

const KEPT = 'congvu-kiosk';
export const VERSION = '0.1.0';

/** What this browser was paired as; null when it is not. */
export function keptPairing(): Pairing | null {
  const text = localStorage.getItem(KEPT);
  return text === null ? null : (JSON.parse(text) as Pairing);
}

/** Exchanges the short code of a gate for its key. @throws RefusalError, UnreachableError */
export async function pair(code: string, format: CardFormat | null): Promise<Pairing> {
  const { device, key } = await answerOf(
    api.POST('/api/v1/gates/enrol', { body: { code, hostName: KIOSK_HOST, version: VERSION } }),
  );
  const pairing = { code: device.code, key, format };
  localStorage.setItem(KEPT, JSON.stringify(pairing));
  return pairing;
}

/** Forgets the key; scans that wait stay until the browser is paired again. */
export function forgetPairing(): void {
  localStorage.removeItem(KEPT);
}
