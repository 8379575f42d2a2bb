/** Reports of a boot keyboard that types digits, each with its release. Times are for the caller to add. */

export const RELEASE = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0);
export const ENTER = keys(0x28);

/** A report with these keys down. */
export function keys(...down: number[]): Uint8Array {
  const bytes = new Uint8Array(8);
  bytes.set(down, 2);
  return bytes;
}

/** The key of a digit in the upper row: 1-9 are 0x1E-0x26, 0 is 0x27. */
export function digitKey(digit: string): number {
  return digit === '0' ? 0x27 : 0x1d + Number(digit);
}

/** The reports of digits without Enter. */
export function typed(digits: string): Uint8Array[] {
  return [...digits].flatMap((digit) => [keys(digitKey(digit)), RELEASE]);
}

/** The reports of a card: its digits and Enter, 22 for ten digits. */
export function cardReports(digits: string): Uint8Array[] {
  return [...typed(digits), ENTER, RELEASE];
}
