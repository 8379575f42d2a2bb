/** An event of a stream of server-sent events. */
export interface StreamEvent {
  readonly name: string;
  readonly id: string;
  readonly data: string;
}

/**
 * Cuts the text of a stream into its events (WHATWG HTML, server-sent events), as far as they are whole; the rest is for the next piece.
 * Browsers do this themselves, but cannot send a device's key with it.
 */
export function eventTexts(text: string): { readonly events: readonly StreamEvent[]; readonly rest: string } {
  // A carriage return at the end may be half of a line's end.
  const half = text.endsWith('\r') ? '\r' : '';
  const parts = text
    .slice(0, text.length - half.length)
    .replace(/\r\n?/g, '\n')
    .split('\n\n');
  const rest = (parts.pop() ?? '') + half;
  return { events: parts.map(eventOf), rest };
}

function eventOf(part: string): StreamEvent {
  const fields = part.split('\n').map((line): [string, string] => {
    const colon = line.indexOf(':');
    return colon < 0 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
  });
  const last = (name: string): string | undefined => fields.findLast(([field]) => field === name)?.[1];
  const data = fields.filter(([field]) => field === 'data').map(([, value]) => value);
  return { name: last('event') ?? 'message', id: last('id') ?? '', data: data.join('\n') };
}
