import { join } from 'node:path';
import type { ReaderBinding } from '../driver/reader-binding.js';
import { readWhole, writeWhole } from './whole-file.js';

/** The bindings as the server last told them, so that a gate starts without the server. */
export async function readCachedBindings(folder: string): Promise<readonly ReaderBinding[]> {
  try {
    return bindingsOf(await readWhole(cacheFile(folder))) ?? [];
  } catch (error) {
    // Written anew with the server's next answer.
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** Keeps the bindings for the next start. */
export async function cacheBindings(folder: string, bindings: readonly ReaderBinding[]): Promise<void> {
  await writeWhole(cacheFile(folder), { bindings });
}

/** The bindings of a file that an administrator wrote, `{ "bindings": [...] }`. @throws RangeError with what is wrong */
export async function readBindingsFile(file: string): Promise<readonly ReaderBinding[]> {
  const bindings = bindingsOf(await readWhole(file));
  if (bindings === undefined)
    throw new RangeError(`${file} must hold {"bindings": [{"code", "match", "profile"}]}.`);
  return bindings;
}

/** The list in `{bindings: [...]}`, undefined when it is none. Each binding is checked by its driver. */
export function bindingsOf(value: unknown): readonly ReaderBinding[] | undefined {
  const { bindings } = (value ?? {}) as { bindings?: unknown };
  if (!Array.isArray(bindings)) return undefined;
  return bindings.every(isBinding) ? bindings : undefined;
}

function isBinding(value: unknown): value is ReaderBinding {
  const { code, match, profile } = (value ?? {}) as Partial<Record<keyof ReaderBinding, unknown>>;
  const { driver, format, options } = (profile ?? {}) as Record<string, unknown>;
  const texts = [code, driver, format].every((text) => typeof text === 'string' && text !== '');
  return texts && isObject(match) && isObject(options);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cacheFile(folder: string): string {
  return join(folder, 'bindings.json');
}
