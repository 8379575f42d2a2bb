/** The document in a notification: text that is JSON or XML. */
export interface EventDocument {
  readonly form: 'json' | 'xml';
  readonly text: string;
}

const HEAD_END = /\r?\n\r?\n/;
/** The head of a part is short; what is longer is a picture. */
const LONGEST_HEAD = 2000;

/**
 * The JSON and XML documents in the body of a notification: the body itself, or the parts of a multipart body. Pictures are not
 * read. The boundary is taken from the first line of the body, since the header often names another one (devices.md section 3.3).
 * Never throws.
 */
export function eventDocuments(body: Uint8Array): EventDocument[] {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const begin = bytes.subarray(0, LONGEST_HEAD).toString('latin1');
  const boundary = /^\s*(--[^\r\n]{1,200})\r?\n/.exec(begin)?.[1];
  if (boundary === undefined) return documentOf(bytes);
  return parts(bytes, boundary).flatMap((part) => {
    const head = HEAD_END.exec(part.subarray(0, LONGEST_HEAD).toString('latin1'));
    return head === null ? [] : documentOf(part.subarray(head.index + head[0].length));
  });
}

function parts(bytes: Buffer, boundary: string): Buffer[] {
  const mark = Buffer.from(boundary, 'latin1');
  const found: Buffer[] = [];
  let start = bytes.indexOf(mark) + mark.length;
  for (;;) {
    const next = bytes.indexOf(mark, start);
    found.push(bytes.subarray(start, next === -1 ? bytes.length : next));
    if (next === -1) return found;
    start = next + mark.length;
  }
}

/** By its first character, not by a header: terminals name JSON as XML and the other way round. */
function documentOf(bytes: Buffer): EventDocument[] {
  const first = bytes
    .subarray(0, 16)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()[0];
  const form = first === '{' ? 'json' : first === '<' ? 'xml' : undefined;
  return form === undefined
    ? []
    : [
        {
          form,
          text: bytes
            .toString('utf8')
            .replace(/^\uFEFF/, '')
            .trim(),
        },
      ];
}
