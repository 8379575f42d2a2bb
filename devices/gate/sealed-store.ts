import type { ClassicLevel } from 'classic-level';
import { DamagedStoreError, seal } from './spool-seal.js';
import { readMark, TallyMark } from './spool-mark.js';
import type { SpoolStore, StoreOperation } from './spool-store.js';
import { areSameRecords, StoreContents, TALLY_KEY, tallyOf, tallyText, type Tally } from './spool-tally.js';
import { soundText } from './stored-record.js';

const AT_ONCE = 1_000;

/**
 * A store in LevelDB in which nothing is altered or lost without being noticed: each value carries its sum, each write the tally of all
 * records, and a mark beside the database the last tally. Everything is read once when it is opened. One of the version that had none
 * of this gets it. Closes `level` when it throws.
 * @throws DamagedStoreError when anything is not as it was written; else what the system says
 */
export async function sealedStore(level: ClassicLevel, folder: string): Promise<SpoolStore> {
  try {
    return new SealedStore(level, ...(await checked(level, folder))).asStore();
  } catch (error) {
    await level.close();
    throw damageOf(error);
  }
}

/** What LevelDB itself calls damage is told like what is noticed here. */
export function damageOf(error: unknown): Error {
  return codeOf(error) === 'LEVEL_CORRUPTION' ? damaged(error) : asError(error);
}

/** The same of an error in reading: a damaged index makes LevelDB read where there is nothing, which it tells like a fault of the disk. */
function damageInReading(error: unknown): Error {
  return ['LEVEL_CORRUPTION', 'LEVEL_IO_ERROR'].includes(codeOf(error) ?? '')
    ? damaged(error)
    : asError(error);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

function codeOf(error: unknown): string | undefined {
  const { cause, code } = error as { cause?: { code?: string }; code?: string };
  return cause?.code ?? code;
}

function damaged(error: unknown): DamagedStoreError {
  return new DamagedStoreError(error instanceof Error ? error.message : String(error), { cause: error });
}

async function checked(level: ClassicLevel, folder: string): Promise<[StoreContents, TallyMark]> {
  const mark = await readMark(folder);
  const contents = new StoreContents();
  const unsealed: StoreOperation[] = [];
  let tally: Tally | undefined;
  for await (const [key, value] of entriesOf(level)) {
    const text = soundText(key, value, mark === 'absent');
    if (text === undefined) throw new DamagedStoreError(`the record ${key} is not what was written`);
    if (key === TALLY_KEY) tally = tallyOf(text);
    else contents.after([{ type: 'put', key, value: text }]).taken();
    if (text === value) unsealed.push({ type: 'put', key, value: seal(key, text) });
  }
  if (tally === undefined && mark !== 'absent') throw new DamagedStoreError('the tally of the records is gone');
  if (tally !== undefined && !areSameRecords(tally, contents.tally))
    throw new DamagedStoreError(`${tally.scans} scans were written, ${contents.tally.scans} can be read`);
  const behind = typeof mark === 'object' && mark.generation > (tally?.generation ?? 0);
  if (behind) throw new DamagedStoreError('the end of what was written is gone');
  contents.tally = { ...contents.tally, generation: tally?.generation ?? 0 };
  while (unsealed.length > 0) await level.batch(unsealed.splice(0, AT_ONCE), { sync: true });
  if (tally === undefined) await level.put(TALLY_KEY, seal(TALLY_KEY, tallyText(contents.tally)), { sync: true });
  return [contents, await TallyMark.open(folder, contents.tally)];
} // prettier-ignore

async function* entriesOf(level: ClassicLevel): AsyncGenerator<[string, string]> {
  const iterator = level.iterator();
  try {
    for (;;) {
      const entries = await iterator.nextv(AT_ONCE).catch((error: unknown) => Promise.reject(damageInReading(error)));
      if (entries.length === 0) return;
      yield* entries;
    }
  } finally {
    await iterator.close();
  }
} // prettier-ignore

interface Write {
  readonly operations: readonly StoreOperation[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

class SealedStore {
  private waiting: Write[] = [];
  private writing: Promise<void> = Promise.resolve();
  private busy = false;
  private broken: Error | undefined;

  constructor(
    private readonly level: ClassicLevel,
    private readonly contents: StoreContents,
    private readonly mark: TallyMark,
  ) {}

  asStore(): SpoolStore {
    return {
      get: async (key) => (await this.entries({ gte: key, lt: `${key}\0` }, 1))[0]?.[1],
      entries: (range, limit) => this.entries(range, limit),
      write: (operations) => this.write(operations),
      close: () => this.close(),
    };
  }

  private async entries({ gte, lt }: { gte: string; lt: string }, limit: number): Promise<[string, string][]> {
    // A single one too is looked for in order: the filter that LevelDB asks for it otherwise may be damaged itself.
    const entries = await this.level.iterator({ gte, lt, limit }).all().catch((error: unknown) => Promise.reject(damageInReading(error)));
    return entries.map(([key, value]) => {
      const text = soundText(key, value, false);
      if (text === undefined) throw new DamagedStoreError(`the record ${key} is not what was written`);
      return [key, text];
    });
  } // prettier-ignore

  /** One write at a time, since each counts on from the one before; all that wait go in the next. */
  private write(operations: readonly StoreOperation[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ operations, resolve, reject });
      if (!this.busy) this.writing = this.writeWaiting();
    });
  }

  private async writeWaiting(): Promise<void> {
    this.busy = true;
    while (this.waiting.length > 0) {
      const taken = this.waiting.splice(0);
      try {
        // What a failed write left is unknown until the store is opened anew.
        if (this.broken !== undefined) throw this.broken;
        await this.commit(taken.flatMap(({ operations }) => operations));
        for (const { resolve } of taken) resolve();
      } catch (error) {
        this.broken = damageOf(error);
        for (const { reject } of taken) reject(this.broken);
      }
    }
    // In the same turn as the look at the queue: nobody comes in between.
    this.busy = false;
  }

  private async commit(operations: readonly StoreOperation[]): Promise<void> {
    const { tally, taken } = this.contents.after(operations);
    const sealed = operations.map((one): StoreOperation => (one.type === 'put' ? { ...one, value: seal(one.key, one.value) } : one));
    const count: StoreOperation = { type: 'put', key: TALLY_KEY, value: seal(TALLY_KEY, tallyText(tally)) };
    await this.level.batch([...sealed, count], { sync: true });
    taken();
    await this.mark.note(tally);
  } // prettier-ignore

  private async close(): Promise<void> {
    await this.writing;
    try {
      await this.level.close();
    } finally {
      await this.mark.close();
    }
  }
}
