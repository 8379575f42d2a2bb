/** Nothing but blanks: the end of a body, no line. A line of empty columns is not blank: something was to stand there. */
const BLANK = /^ *$/;
const LINE_END = /\r\n|\n|\r/;
const LINE_FEED = 0x0a;

/**
 * The lines of a terminal's body that are not blank, LF or CR LF, with or without a last line end. UTF-8; a line that is none is
 * read as GB 2312 and at last as Latin-1, for itself: a bad byte in a name must not lose a punch (devices.md section 3.1). Never
 * throws.
 */
export function bodyLines(body: Uint8Array): string[] {
  const whole = decode(body, 'utf-8');
  const lines = whole === undefined ? rawLines(body).map(textOfLine) : [whole];
  return lines.flatMap((text) => text.split(LINE_END)).filter((line) => !BLANK.test(line));
}

function textOfLine(line: Uint8Array): string {
  return decode(line, 'utf-8') ?? decode(line, 'gb18030') ?? Buffer.from(line).toString('latin1');
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // The one way in which the decoder says that these bytes are of another encoding.
    return undefined;
  }
}

function rawLines(body: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start <= body.length;) {
    const found = body.indexOf(LINE_FEED, start);
    const end = found === -1 ? body.length : found;
    lines.push(body.subarray(start, end));
    start = end + 1;
  }
  return lines;
}
