/** Hexadecimal digits of a fingerprint that are printed: 64 bits, which nobody meets by chance. */
const DIGITS = 16;
const GROUP = /.{4}/g;

/**
 * `Mã kiểm chứng`: the beginning of the fingerprint of a sealed month, as people read and type it. Example: a fingerprint that begins with
 * `3fa9c0d1e2b47788` is `3FA9-C0D1-E2B4-7788`.
 */
export function verificationCode(fingerprint: string): string {
  return (fingerprint.slice(0, DIGITS).toUpperCase().match(GROUP) ?? []).join('-');
}

/** The beginning of the fingerprint that a typed code names, whatever stands between its digits; undefined for anything else. */
export function fingerprintStart(code: string): string | undefined {
  const digits = code.replace(/[\s-]/g, '').toLowerCase();
  return digits.length === DIGITS && /^[0-9a-f]+$/.test(digits) ? digits : undefined;
}
