import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;

/** A new shared secret in base32 (160 bits, RFC 4226 section 4). */
export function newSecondFactorSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an authenticator reads from the QR code. */
export function secondFactorAddress(secret: string, username: string): string {
  return totp(secret, username).toString();
}

/** The code at `at`; tests and the demo use it. */
export function secondFactorCode(secret: string, at: Date): string {
  return totp(secret, 'congvu').generate({ timestamp: at.getTime() });
}

/**
 * The time step that `code` belongs to (RFC 6238, one step of tolerance each way), or null when it is
 * wrong or not newer than `lastStep`.
 */
export function acceptedStep(secret: string, code: string, at: Date, lastStep: number | null): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totp(secret, 'congvu').validate({ token: code, timestamp: at.getTime(), window: 1 });
  if (delta === null) return null;
  const step = Math.floor(at.getTime() / 1000 / PERIOD_SECONDS) + delta;
  return lastStep !== null && step <= lastStep ? null : step;
}

function totp(secret: string, label: string): TOTP {
  return new TOTP({ issuer: 'Công vụ', label, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS });
}
