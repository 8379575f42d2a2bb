import { once } from 'node:events';
import { constants, crc32, createDeflateRaw } from 'node:zlib';
import type { ZipEntry } from './zip-file.js';

const DEFLATED = 8;
/** A timesheet says the same thing thousands of times: the fastest level leaves a tenth of it, and more effort hardly less. */
const LEVEL = 1;
/** Characters that are handed on at a time. */
const CHUNK = 256 * 1024;

/** A file of a zip archive that is packed while it is written: its text never stands in memory as a whole. */
export class PackedText {
  private readonly packer = createDeflateRaw({ level: LEVEL, strategy: constants.Z_DEFAULT_STRATEGY });
  private readonly packed: Buffer[] = [];
  private readonly waiting: string[] = [];
  private length = 0;
  private crc = 0;
  private size = 0;

  constructor(private readonly name: string) {
    this.packer.on('data', (chunk: Buffer) => this.packed.push(chunk));
  }

  async write(text: string): Promise<void> {
    this.waiting.push(text);
    this.length += text.length;
    if (this.length >= CHUNK) await this.flush();
  }

  async end(): Promise<ZipEntry> {
    await this.flush();
    this.packer.end();
    await once(this.packer, 'end');
    const { name, crc, size, packed } = this;
    return { name, method: DEFLATED, crc, size, packed };
  }

  private async flush(): Promise<void> {
    const bytes = Buffer.from(this.waiting.join(''), 'utf8');
    this.waiting.length = 0;
    this.length = 0;
    this.crc = crc32(bytes, this.crc);
    this.size += bytes.length;
    if (!this.packer.write(bytes)) await once(this.packer, 'drain');
  }
}
