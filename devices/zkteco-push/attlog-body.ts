import { parseAttlogLine, type AttlogFault, type AttlogPunch } from '../attlog-file/attlog-line.js';
import { bodyLines } from './body-lines.js';

/** What became of one line of a push; `raw` is the line as it came. */
export type PushedLine =
  | { readonly ok: true; readonly punch: AttlogPunch; readonly raw: string }
  | { readonly ok: false; readonly reason: AttlogFault; readonly raw: string };

/** An export pads the user id with blanks to nine places and has six columns; a push does neither. */
const EXPORTED = /^ +\S+\t[^\t]*\t[^\t]*\t[^\t]*\t[^\t]*\t[^\t]*$/;

/**
 * One result for each line of `POST /iclock/cdata?table=ATTLOG` that is not blank: user id, local time, state, verify code, work
 * code and reserved columns, tab separated; from the third on they may be missing, those beyond are ignored. Lines of an export
 * file (relays post them as they stand) have the device number as third column and are known by their padded user id. Source:
 * devices.md section 3.1. Never throws. Example: `5\t2020-02-24 10:52:43\t0\t1\t0`.
 */
export function parseAttlogBody(body: Uint8Array): PushedLine[] {
  return bodyLines(body).map((raw) => {
    const result = parseAttlogLine(EXPORTED.test(raw) ? raw : asExported(raw));
    return result.ok ? { ok: true, punch: result.punch, raw } : { ok: false, reason: result.reason, raw };
  });
}

/** The line with the empty device number that an export would have. */
function asExported(raw: string): string {
  const time = raw.indexOf('\t');
  const state = time === -1 ? -1 : raw.indexOf('\t', time + 1);
  return state === -1 ? raw : `${raw.slice(0, state)}\t${raw.slice(state)}`;
}
