import { maskCredential } from '../../src/core/credential/mask-credential.js';
import type { DeadLetter } from './spooled-scan.js';

/** A scan that the server refused for good, as the operator sees it: no card number. Instants by the gate's own clock. */
export interface RefusedScan {
  readonly sequence: number;
  readonly at: string;
  readonly reader: string;
  readonly maskedCredential: string;
  readonly reason: string;
  readonly setAsideAt: string;
}

/** What the operator sees of a scan that was set aside. */
export function refusedScan({ scan, reason, setAsideAt }: DeadLetter): RefusedScan {
  const { sequence, wallMs, reader, credential } = scan;
  return {
    sequence,
    at: new Date(wallMs).toISOString(),
    reader,
    maskedCredential: maskCredential(credential),
    reason,
    setAsideAt: new Date(setAsideAt).toISOString(),
  };
}
