import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const ID_BYTES = 16;
/** Random bytes are drawn for many ids at once: a call of the system for each would cost more than the id. */
const pool = new Uint8Array(256 * ID_BYTES);
let next = pool.length;

/** A UUID of version 7: ids made later sort later. */
export function timeOrderedId(): string {
  if (next >= pool.length) {
    randomFillSync(pool);
    next = 0;
  }
  return v7({ random: pool.subarray(next, (next += ID_BYTES)) });
}
