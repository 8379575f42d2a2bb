import { createHash, randomBytes } from 'node:crypto';

/** Kinds of secrets that the service hands out; the prefix lets leak scanners and logs know them. */
export type OpaqueTokenKind = 'cvs' | 'cvt' | 'cvd' | 'cvu';

/** A new secret of 256 random bits: `cvs_` session, `cvt_` API token, `cvd_` device key, `cvu_` set-up link. */
export function newOpaqueToken(kind: OpaqueTokenKind): string {
  return `${kind}_${randomBytes(32).toString('base64url')}`;
}

/** What is stored instead of the secret; SHA-256 suffices for 256 random bits. */
export function hashOpaqueToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
