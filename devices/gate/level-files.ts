import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ByteReader } from './byte-reader.js';
import { readLog } from './level-log.js';
import { liveFiles } from './live-files.js';
import { readTable } from './level-table.js';

/** The newest that the files of a store say of a key. */
export interface FoundRecord {
  /** Null: it was deleted. */
  readonly value: string | null;
  /** Goes up with each write. */
  readonly order: number;
  /** The sum that LevelDB made of it is right. */
  readonly checked: boolean;
}

const [DELETED, PUT] = [0, 1];
const ORDER = 8;

/**
 * Whether the files of a store that count are as LevelDB wrote them, or there are none yet. One that is not may end this process when
 * LevelDB opens it. Zeros at the end of a log are nothing when `countsWrites`: the store itself then knows what was written. @throws what the system says
 */
export async function areSoundFiles(folder: string, countsWrites: boolean): Promise<boolean> {
  const names = new Set(await readdir(folder).catch((): string[] => []));
  if (!names.has('CURRENT')) return true;
  const live = await liveFiles(folder);
  if (live === null) return false;
  for (const number of live.tables) {
    const name = [`${padded(number)}.ldb`, `${padded(number)}.sst`].find((each) => names.has(each));
    if (name === undefined || !readTable(await readFile(join(folder, name)), () => undefined)) return false;
  }
  for (const name of names) {
    const number = Number(/^(\d+)\.log$/.exec(name)?.[1] ?? NaN);
    if (!(number >= live.firstLog || number === live.previousLog)) continue;
    if (!readLog(await readFile(join(folder, name)), () => undefined, countsWrites)) return false;
  }
  return true;
}

function padded(number: number): string {
  return String(number).padStart(6, '0');
}

/** What can be made out in the files of a store, without LevelDB, by key. @throws what the system says */
export async function recordsInFiles(folder: string): Promise<ReadonlyMap<string, FoundRecord>> {
  const found = new Map<string, FoundRecord>();
  await readFiles(folder, (key, record) => {
    // That it was deleted must be certain; one that was delivered and comes back is known to the server.
    if (record.value === null && !record.checked) return;
    const known = found.get(key);
    const isBetter = known === undefined || (record.checked === known.checked ? record.order >= known.order : record.checked);
    if (isBetter) found.set(key, record);
  });
  return found;
} // prettier-ignore

async function readFiles(folder: string, take: (key: string, record: FoundRecord) => void): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names.sort()) {
    const bytes = (): Promise<Buffer> => readFile(join(folder, name));
    if (/^\d+\.(ldb|sst)$/.test(name)) readTable(await bytes(), takeEntry(take));
    else if (/^\d+\.log$/.test(name)) readLog(await bytes(), takeBatch(take));
  }
}

function takeEntry(take: (key: string, record: FoundRecord) => void): Parameters<typeof readTable>[1] {
  return (key, value, checked) => {
    if (key.length < ORDER) return;
    const type = key.readUInt8(key.length - ORDER);
    const order = key.readUIntLE(key.length - ORDER + 1, 6);
    take(key.toString('utf8', 0, key.length - ORDER), { value: type === PUT ? value.toString('utf8') : null, order, checked });
  };
} // prettier-ignore

/** A batch as LevelDB writes it: its order, how many, and each one's type, key and value. */
function takeBatch(take: (key: string, record: FoundRecord) => void): Parameters<typeof readLog>[1] {
  return (batch) => {
    try {
      let order = batch.readUIntLE(0, 6);
      const reader = new ByteReader(batch, ORDER + 4);
      while (!reader.isAtEnd) {
        const type = reader.byte();
        if (type !== PUT && type !== DELETED) return;
        const key = reader.take(reader.varint()).toString('utf8');
        const value = type === PUT ? reader.take(reader.varint()).toString('utf8') : null;
        take(key, { value, order, checked: true });
        order += 1;
      }
    } catch (error) {
      // A batch that lost its beginning.
      if (!(error instanceof RangeError)) throw error;
    }
  };
}
