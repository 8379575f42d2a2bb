import { readFile } from 'node:fs/promises';
import { systemReaderClock } from '../driver/reader-clock.js';
import { SimulatorTransport, type SimulatedCards } from './simulator-transport.js';

/** A reader that shows cards by itself, as a file of bindings plugs it in under `simulated`. */
export interface SimulatedReader extends SimulatedCards {
  readonly path: string;
}

const LEAST_MS = 10;

/**
 * A simulator with the readers that a file of bindings names, `{ "simulated": [{ "path", "texts", "everyMs" }] }`; without that
 * field it has none. For demo and trials: a server cannot plug any in.
 * @throws RangeError with what is wrong
 */
export async function simulatorOf(file: string): Promise<SimulatorTransport> {
  const { simulated = [] } = JSON.parse(await readFile(file, 'utf8')) as { simulated?: unknown };
  if (!Array.isArray(simulated) || !simulated.every(isReader))
    throw new RangeError('simulated must hold [{"path", "texts", "everyMs"}], everyMs 10 or more.');
  const transport = new SimulatorTransport(systemReaderClock);
  for (const { path, texts, everyMs } of simulated) transport.plug(path, { texts, everyMs });
  return transport;
}

function isReader(value: unknown): value is SimulatedReader {
  const { path, texts, everyMs } = (value ?? {}) as Partial<Record<keyof SimulatedReader, unknown>>;
  const named = typeof path === 'string' && path !== '';
  const shows = Array.isArray(texts) && texts.every((text) => typeof text === 'string' && text !== '');
  return named && shows && typeof everyMs === 'number' && everyMs >= LEAST_MS;
}
