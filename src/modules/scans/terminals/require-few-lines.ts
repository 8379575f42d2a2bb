import { AppError } from '../../../platform/errors/app-error.js';

/**
 * Refuses a body of more lines than a terminal ever sends at once: a body of nothing but line ends must not fill the memory.
 * @throws AppError body-too-large
 */
export function requireFewLines(body: Uint8Array, most: number): void {
  let lines = 0;
  for (const [index, byte] of body.entries()) {
    const ends = byte === 0x0a || (byte === 0x0d && body[index + 1] !== 0x0a);
    if (ends && (lines += 1) > most) throw new AppError('body-too-large');
  }
}
