import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';

/** Encrypts small secrets that must be readable again (second-factor keys), bound to what they belong to. */
export class SecretBox {
  /** `key` has 32 bytes. @throws RangeError otherwise. */
  constructor(private readonly key: Buffer) {
    if (key.length !== 32) throw new RangeError('the secret key needs 32 bytes');
  }

  /** Nonce, tag and ciphertext of `text`; opens only with the same `context` (an id). */
  seal(text: string, context: string): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv(ALGORITHM, this.key, nonce).setAAD(Buffer.from(context));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** The text behind {@link seal}. @throws Error when key or context differ or bytes were changed. */
  open(box: Buffer, context: string): string {
    const decipher = createDecipheriv(ALGORITHM, this.key, box.subarray(0, 12))
      .setAAD(Buffer.from(context))
      .setAuthTag(box.subarray(12, 28));
    return Buffer.concat([decipher.update(box.subarray(28)), decipher.final()]).toString('utf8');
  }
}
