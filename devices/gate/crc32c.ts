const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let entry = index;
  for (let bit = 0; bit < 8; bit += 1) entry = entry & 1 ? (entry >>> 1) ^ 0x82f63b78 : entry >>> 1;
  return entry >>> 0;
});

/** The state of a CRC-32C after one byte more; it begins with all bits set. */
export function crc32cStep(state: number, byte: number): number {
  return ((state >>> 8) ^ (TABLE[(state ^ byte) & 0xff] ?? 0)) >>> 0;
}

/** The sum that LevelDB writes for a state: CRC-32C (RFC 3720), turned and shifted, since sums of sums are weak. */
export function maskedCrc(state: number): number {
  const crc = ~state >>> 0;
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
}

/** {@link maskedCrc} of the bytes from `start` to before `end`. */
export function maskedCrcOf(bytes: Uint8Array, start: number, end: number): number {
  let state = 0xffffffff;
  for (let at = start; at < end; at += 1) state = crc32cStep(state, bytes[at] ?? 0);
  return maskedCrc(state);
}
