/** 128 random bits in hexadecimal digits. `crypto.randomUUID` is there only on pages of HTTPS, which a small centre has not. */
export function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
