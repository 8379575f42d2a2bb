import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A file system of a megabyte that can really be filled; needs the right to mount one. */
export class SmallDisk {
  readonly path: string;
  /** False where no file system may be mounted: it is then a folder as any other. */
  readonly mounted: boolean;

  constructor(folder: string) {
    this.path = join(folder, 'disk');
    mkdirSync(this.path);
    this.mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', this.path]).status === 0;
  }

  /** Leaves no byte free. */
  fill(): void {
    const file = openSync(join(this.path, 'filler'), 'w');
    try {
      for (let size = 4096; size >= 1; size = size === 1 ? 0 : Math.max(1, size / 8)) {
        try {
          for (;;) writeSync(file, Buffer.alloc(size));
        } catch {
          if (size === 1) break;
        }
      }
    } finally {
      closeSync(file);
    }
  }

  /** Makes room again. */
  free(): void {
    rmSync(join(this.path, 'filler'), { force: true });
  }

  unmount(): void {
    if (this.mounted) spawnSync('umount', [this.path]);
  }
}
