const DIGITS = 16;

/** The code as reports print it: the beginning of a fingerprint in fours. @example verificationCode('3fa9c0d1e2b47788ff') // '3FA9-C0D1-E2B4-7788' */
export function verificationCode(fingerprint: string): string {
  return (fingerprint.slice(0, DIGITS).toUpperCase().match(/.{4}/g) ?? []).join('-');
}
