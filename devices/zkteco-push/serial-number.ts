/** Letters, digits and `. _ -`, beginning with a letter or digit; 4 to 40 characters. */
const SERIAL = /^[A-Za-z0-9][A-Za-z0-9._-]{3,39}$/;

/** Whether a text has the form of a terminal's serial number. */
export function isSerialNumber(text: string): boolean {
  return SERIAL.test(text);
}

/**
 * The serial number in a request's query, `SN` or `sn`; undefined when it is missing, given twice or none by its form. Example:
 * `{ SN: 'ABCD123456789' }`.
 */
export function serialNumberOf(query: Readonly<Record<string, unknown>>): string | undefined {
  const given = Object.entries(query).filter(([name]) => name.toUpperCase() === 'SN');
  const [only, ...more] = given.map(([, value]) => value);
  return more.length === 0 && typeof only === 'string' && isSerialNumber(only) ? only : undefined;
}
