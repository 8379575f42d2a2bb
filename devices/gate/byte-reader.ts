/** Reads numbers and byte strings as LevelDB and Snappy write them. All of it throws RangeError behind the end. */
export class ByteReader {
  constructor(
    private readonly bytes: Buffer,
    public at = 0,
    private readonly end = bytes.length,
  ) {}

  get isAtEnd(): boolean {
    return this.at >= this.end;
  }

  byte(): number {
    if (this.at >= this.end) throw new RangeError('behind the end');
    return this.bytes.readUInt8(this.at++);
  }

  /** An unsigned number of up to `bits` bits, seven to a byte, the low ones first; offsets in small files fit in 32. */
  varint(bits: 32 | 64 = 32): number {
    let value = 0;
    for (let shift = 0; shift < bits + 6; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw new RangeError('no number');
  }

  /** `length` bytes, not copied. */
  take(length: number): Buffer {
    if (length < 0 || this.at + length > this.end) throw new RangeError('behind the end');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}
