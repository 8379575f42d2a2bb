import { bodyLines } from './body-lines.js';

/** What a terminal says of itself; absent where it said nothing. */
export interface TerminalInfo {
  readonly firmware?: string;
  readonly users?: number;
  /** Punches in its memory. */
  readonly logs?: number;
}

const LONGEST = 100;

/**
 * The `INFO` of a poll: firmware, users, fingerprints, punches, address and further counts, comma separated (devices.md section
 * 3.1). Example: `Ver 8.0.4.3-20200603,12,0,1730,192.168.1.201`. Never throws.
 */
export function parseInfo(text: string): TerminalInfo {
  const [firmware = '', users = '', , logs = ''] = text.split(',').map((part) => part.trim());
  return {
    ...(firmware === '' ? {} : { firmware: cleaned(firmware) }),
    ...count('users', users),
    ...count('logs', logs),
  };
}

/**
 * The same from `POST /iclock/cdata?table=options`: `k=v,k=v`, keys may begin with `~`. Example: `FirmVer=Ver 8.0.4,UserCount=12`.
 */
export function parseOptionsBody(body: Uint8Array): TerminalInfo {
  const options = new Map<string, string>();
  for (const pair of bodyLines(body).flatMap((line) => line.split(','))) {
    const cut = pair.indexOf('=');
    if (cut > 0) options.set(pair.slice(0, cut).trim().replace(/^~/, '').toLowerCase(), pair.slice(cut + 1));
  }
  const firmware = (options.get('firmver') ?? options.get('fwversion') ?? '').trim();
  return {
    ...(firmware === '' ? {} : { firmware: cleaned(firmware) }),
    ...count('users', options.get('usercount') ?? ''),
    ...count('logs', options.get('transactioncount') ?? options.get('attlogcount') ?? ''),
  };
}

function cleaned(text: string): string {
  return text.replace(/\p{C}/gu, ' ').slice(0, LONGEST);
}

function count(name: 'users' | 'logs', text: string): TerminalInfo {
  return /^\d{1,9}$/.test(text.trim()) ? { [name]: Number(text) } : {};
}
