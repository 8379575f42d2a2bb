import { parseAttlogLine, type AttlogFault, type AttlogPunch } from './attlog-line.js';

/** What became of one line of the file. Lines count from 1, blank ones included; `raw` is the line as it stands there. */
export type AttlogResult =
  | { readonly line: number; readonly ok: true; readonly punch: AttlogPunch; readonly raw: string }
  | { readonly line: number; readonly ok: false; readonly reason: AttlogFault; readonly excerpt: string };

/** As much of a faulty line as a report may show. In characters; control characters become blanks. */
const EXCERPT = 80;

/** Nothing but spaces. A line of empty columns is not blank: something was to stand there. */
const BLANK = /^ *$/;

/**
 * One result for each line that is not blank, of the file a terminal exports to a stick (`attlog.dat`). No line can spoil
 * another: bytes that are no UTF-8 (GB2312 names), CR LF, a byte order mark and a lacking last line end are all read. Pure; the
 * whole file is in memory. Never throws.
 */
export function parseAttlogFile(content: Uint8Array | string): AttlogResult[] {
  const text = typeof content === 'string' ? content : new TextDecoder('utf-8').decode(content);
  const results: AttlogResult[] = [];
  const lines = (text.startsWith('\uFEFF') ? text.slice(1) : text).split(/\r\n|\n|\r/);
  lines.forEach((content, index) => {
    if (BLANK.test(content)) return;
    const line = index + 1;
    const result = parseAttlogLine(content);
    if (result.ok) results.push({ line, ok: true, punch: result.punch, raw: content });
    else results.push({ line, ok: false, reason: result.reason, excerpt: excerptOf(content) });
  });
  return results;
}

function excerptOf(line: string): string {
  return line.slice(0, EXCERPT).replace(/\p{Cc}/gu, ' ');
}
