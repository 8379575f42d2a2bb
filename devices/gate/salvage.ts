import { rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sealedStore } from './sealed-store.js';
import { readMark } from './spool-mark.js';
import type { Level, SpoolStore, StoreOperation } from './spool-store.js';
import { missingScans, StoreContents, TALLY_KEY, tallyOf, type Tally } from './spool-tally.js';
import { soundText } from './stored-record.js';
import { syncFolder } from './sync-folder.js';

const AT_ONCE = 1_000;

/**
 * Carries what is sound in a damaged store, record by record, from its `copy` into a fresh one, which takes the place of `folder`; the copy
 * is only read, and not by LevelDB, which a damaged table may bring down. Begun anew as often as it is cut off. Returns how many scans are
 * missing at least, null when nobody can tell. @throws what the system says; then `folder` is as it was, or away until the next time
 */
export async function salvage(
  { open, records }: Level,
  folder: string,
  copy: string,
): Promise<number | null> {
  const [fresh, replaced] = [`${folder}-fresh`, replacedFolder(folder)];
  for (const leftover of [fresh, replaced]) await rm(leftover, { recursive: true, force: true });
  const found = await records(copy);
  const mark = await readMark(copy);
  const store = await sealedStore(await open(fresh), fresh);
  let missing: number | null;
  try {
    missing = await carryOver(found, store, mark);
  } finally {
    await store.close();
  }
  if (await isThere(folder)) await rename(folder, replaced);
  await rename(fresh, folder);
  await syncFolder(dirname(folder));
  await rm(replaced, { recursive: true, force: true });
  return missing;
}

/** Puts a store back that was on its way to be replaced when the machine stopped. @throws what the system says */
export async function putBack(folder: string): Promise<void> {
  if (!(await isThere(folder)) && (await isThere(replacedFolder(folder))))
    await rename(replacedFolder(folder), folder);
}

async function carryOver(
  found: Awaited<ReturnType<Level['records']>>,
  to: SpoolStore,
  mark: Awaited<ReturnType<typeof readMark>>,
): Promise<number | null> {
  const kept = new StoreContents();
  let expected: Tally | undefined = typeof mark === 'object' ? mark : undefined;
  const sound: StoreOperation[] = [];
  for (const [key, { value, checked }] of found) {
    // What was never sealed counts only where LevelDB's own sum says that it is what was written.
    const text = value === null ? undefined : soundText(key, value, mark === 'absent' && checked);
    if (text === undefined) continue;
    if (key === TALLY_KEY) expected = latest(expected, tallyOf(text));
    else sound.push({ type: 'put', key, value: text });
  }
  kept.after(sound).taken();
  while (sound.length > 0) await to.write(sound.splice(0, AT_ONCE));
  return missingScans(expected, kept.tally);
}

function latest(one: Tally | undefined, other: Tally | undefined): Tally | undefined {
  return (one?.generation ?? -1) >= (other?.generation ?? -1) ? one : other;
}

function replacedFolder(folder: string): string {
  return `${folder}-replaced`;
}

function isThere(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  );
}
