import { bodyLines } from './body-lines.js';

/** One line of an OPERLOG body, as far as it is read. */
export type OperlogLine =
  | { readonly kind: 'operation'; readonly code: number; readonly localTime: string }
  | { readonly kind: 'user'; readonly pin: string; readonly name: string; readonly card: string }
  | { readonly kind: 'discarded' };

const OPERATION = /^OPLOG (\d{1,4})\t[^\t]*\t(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2})/;
const USER = /^USER (.*)$/;

/**
 * The lines of `POST /iclock/cdata?table=OPERLOG`: operations at the terminal, its users, and fingerprints, faces and pictures,
 * of which nothing but their number is read. Example: `USER PIN=1\tName=An\tPri=0\tPasswd=\tCard=\tGrp=1`. The password is not
 * taken. Source: devices.md section 3.1. Never throws.
 */
export function parseOperlogBody(body: Uint8Array): OperlogLine[] {
  return bodyLines(body).map((line) => operation(line) ?? user(line) ?? { kind: 'discarded' });
}

function operation(line: string): OperlogLine | undefined {
  const found = OPERATION.exec(line);
  return found === null
    ? undefined
    : { kind: 'operation', code: Number(found[1]), localTime: found[2] as string };
}

function user(line: string): OperlogLine | undefined {
  const found = USER.exec(line);
  if (found === null) return undefined;
  const fields = new Map(
    (found[1] as string).split('\t').map((field) => {
      const cut = field.indexOf('=');
      return cut === -1 ? [field, ''] : [field.slice(0, cut), field.slice(cut + 1)];
    }),
  );
  const pin = fields.get('PIN')?.trim() ?? '';
  if (pin === '') return undefined;
  return { kind: 'user', pin, name: fields.get('Name') ?? '', card: fields.get('Card') ?? '' };
}
