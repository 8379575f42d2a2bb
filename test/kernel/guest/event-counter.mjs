import { closeSync, constants, openSync, readdirSync, readSync } from 'node:fs';

/** Counts what an input device types; never blocks, since a blocked read would keep the process from ending. */
export class EventCounter {
  constructor(input) {
    const node = readdirSync(`/sys/class/input/${input}`).find((name) => name.startsWith('event'));
    this.fd = openSync(`/dev/input/${node}`, constants.O_RDONLY | constants.O_NONBLOCK);
  }

  /** Bytes of events since the last call. */
  count() {
    const buffer = Buffer.alloc(65_536);
    try {
      return readSync(this.fd, buffer);
    } catch (error) {
      if (error.code === 'EAGAIN') return 0;
      throw error;
    }
  }

  close() {
    closeSync(this.fd);
  }
}
