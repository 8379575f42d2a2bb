import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ByteReader } from './byte-reader.js';
import { readLog } from './level-log.js';

/** The files of a store that count; LevelDB ignores and deletes others, such as a table that a kill left half written. */
export interface LiveFiles {
  /** The list of tables. */
  readonly manifest: string;
  readonly tables: ReadonlySet<number>;
  /** Logs from this number on, and the one before it where there is one. */
  readonly firstLog: number;
  readonly previousLog: number;
}

/** What an entry of the list says. Source: LevelDB, db/version_edit.cc. */
const [COMPARATOR, LOG, NEXT_FILE, LAST_SEQUENCE, COMPACT, DELETED, NEW, PREVIOUS_LOG] = [
  1, 2, 3, 4, 5, 6, 7, 9,
];

/**
 * What the list of a store names, which CURRENT names; null when it cannot be read, or is not as it was written. @throws what the system
 * says, but for files that are not there
 */
export async function liveFiles(folder: string): Promise<LiveFiles | null> {
  try {
    const current = /^(MANIFEST-\d+)\n$/.exec(await readFile(join(folder, 'CURRENT'), 'latin1'));
    const manifest = current?.[1];
    if (manifest === undefined) return null;
    const live = { manifest, tables: new Set<number>(), firstLog: 0, previousLog: 0 };
    const isSound = readLog(await readFile(join(folder, manifest)), (edit) => apply(edit, live));
    return isSound ? live : null;
  } catch (error) {
    // An entry that ends too early, or a file that is not there.
    if (error instanceof RangeError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** @throws RangeError for what is no entry */
function apply(edit: Buffer, live: { tables: Set<number>; firstLog: number; previousLog: number }): void {
  const reader = new ByteReader(edit);
  const text = (): Buffer => reader.take(reader.varint());
  while (!reader.isAtEnd) {
    const tag = reader.varint();
    if (tag === COMPARATOR) text();
    else if (tag === LOG) live.firstLog = reader.varint(64);
    else if (tag === PREVIOUS_LOG) live.previousLog = reader.varint(64);
    else if (tag === NEXT_FILE || tag === LAST_SEQUENCE) reader.varint(64);
    else if (tag === COMPACT) {
      reader.varint();
      text();
    } else if (tag === DELETED) {
      reader.varint();
      live.tables.delete(reader.varint(64));
    } else if (tag === NEW) {
      reader.varint();
      live.tables.add(reader.varint(64));
      reader.varint(64);
      text();
      text();
    } else throw new RangeError('no entry of the list');
  }
}
