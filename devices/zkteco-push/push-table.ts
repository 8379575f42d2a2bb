/**
 * What is done with a table that a terminal posts. `discarded`: pictures, templates and records of operations in packed form, as
 * meant; `unreadable`: punches stand in it, or may; `unknown`: a table that nobody has heard of.
 */
export type PushTable = 'attlog' | 'operlog' | 'options' | 'discarded' | 'unreadable' | 'unknown';

const kept: ReadonlyMap<string, PushTable> = new Map([
  ['ATTLOG', 'attlog'],
  ['OPERLOG', 'operlog'],
  ['OPTIONS', 'options'],
]);

/** What terminals send besides, and nobody wants: pictures, templates, their own faults. */
const unwanted = new Set([
  'ATTPHOTO', 'BIODATA', 'BIOPHOTO', 'USERPIC', 'IDCARD', 'ERRORLOG', 'FINGERTMP', 'FP', 'FACE', 'FVEIN', 'PALM', 'WORKCODE',
  'TEMPLATEV10', 'USERINFO', 'USER', 'MATCHPHOTO',
]); // prettier-ignore

/** What a query says under a name: nothing, a text, or several. */
export type QueryValue = string | readonly string[] | undefined;

/**
 * What becomes of `POST /iclock/cdata?table=…&ContentType=…`, both as the query says them: a text, several, or nothing. Pictures
 * and biometric templates are discarded unread: biometrics must not arrive. A body that holds punches and cannot be read, packed or
 * under two names, must not be confirmed, nor one that names no table: it may hold them. Source: devices.md section 3.1.
 */
export function pushTableOf(table: QueryValue, contentType: QueryValue): PushTable {
  const names = new Set([table ?? ''].flat().map((name) => name.toUpperCase()));
  const [name = ''] = names;
  if (names.size > 1) return names.has('ATTLOG') || names.has('') ? 'unreadable' : 'unknown';
  if (name === '') return 'unreadable';
  if (unwanted.has(name)) return 'discarded';
  const known = kept.get(name);
  if (known === undefined) return 'unknown';
  if ([contentType ?? ''].flat().every((type) => type === '')) return known;
  return known === 'attlog' ? 'unreadable' : 'discarded';
}
