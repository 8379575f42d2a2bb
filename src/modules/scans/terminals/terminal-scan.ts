import type { AttlogPunch } from '../../../../devices/attlog-file/attlog-line.js';
import { directionOfState } from '../../../core/attendance/punch.js';
import { pinCredential } from '../../../core/credential/credential.js';
import type { ZoneClock } from '../../../core/time/zone-clock.js';
import type { IncomingScan } from '../incoming-scan.js';

/**
 * The scan that a terminal's punch is, or why it is none. Its key is what devices.md section 3.1 says: PIN, local time, state and
 * verify code; the same whether the punch comes by a file or is pushed, so that one is known as the duplicate of the other.
 * Example: key `1452|2026-03-01 07:45:10|0|1`.
 */
export function terminalScan(
  punch: AttlogPunch,
  raw: string,
  group: string,
  clock: ZoneClock,
): IncomingScan | 'bad-pin' {
  const credential = pinCredential(group, punch.pin);
  if (credential === undefined) return 'bad-pin';
  const { pin, localTime, date, second } = punch;
  const [state, verify] = [punch.state ?? null, punch.verify ?? null];
  return {
    key: [pin, localTime, state ?? '', verify ?? ''].join('|'),
    credential,
    scannedAt: new Date(clock.toEpochMs(date, second)),
    localTime,
    localYear: Number(date.slice(0, 4)),
    direction: directionOfState(punch.state) ?? null,
    state: smallOrNull(state),
    verify: smallOrNull(verify),
    raw,
  };
}

/** Codes beyond two bytes are no code that a terminal knows; the raw line keeps them. */
function smallOrNull(code: number | null): number | null {
  return code === null || code > 32_767 ? null : code;
}
