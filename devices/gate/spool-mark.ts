import { open, readFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { seal, unseal } from './spool-seal.js';
import { syncFolder } from './sync-folder.js';
import { tallyOf, tallyText, type Tally } from './spool-tally.js';

/** Beside the files of LevelDB, which leaves alone what it does not know. */
const NAME = 'tally.mark';
const LENGTH = 128;

/**
 * The last tally of a store once more, outside the database: when the end of what was written is lost, what is left is sound in itself,
 * and only this tells that there was more. It is written after each write and not flushed, which would take as long as the write: after
 * a power cut it may be some seconds behind, never ahead.
 */
export class TallyMark {
  private constructor(private readonly file: FileHandle) {}

  /** Opens or makes the mark of the store in `folder`; it is on the disk with this tally. @throws what the system says */
  static async open(folder: string, tally: Tally): Promise<TallyMark> {
    const path = join(folder, NAME);
    const file = await open(path, 'r+').catch(() => open(path, 'w+', 0o600));
    try {
      await file.write(markText(tally), 0);
      await file.sync();
      await syncFolder(folder);
    } catch (error) {
      await file.close();
      throw error;
    }
    return new TallyMark(file);
  }

  /** Notes a tally that is in the store. */
  async note(tally: Tally): Promise<void> {
    // The scans are safe; that it could not be noted beside them is no reason to refuse one.
    await this.file.write(markText(tally), 0).catch(() => undefined);
  }

  async close(): Promise<void> {
    await this.file.sync().catch(() => undefined);
    await this.file.close();
  }
}

/**
 * What the mark in `folder` says. `absent`: the store is new, or of a version that did not count; `unreadable`: it must have a tally, but
 * this says no more. @throws what the system says
 */
export async function readMark(folder: string): Promise<Tally | 'absent' | 'unreadable'> {
  try {
    const text = unseal(NAME, (await readFile(join(folder, NAME), 'latin1')).trimEnd());
    return (text === undefined ? undefined : tallyOf(text)) ?? 'unreadable';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'absent';
    throw error;
  }
}

function markText(tally: Tally): string {
  return `${seal(NAME, tallyText(tally)).padEnd(LENGTH - 1)}\n`;
}
