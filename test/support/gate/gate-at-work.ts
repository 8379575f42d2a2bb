import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServiceProcess } from '../service-process.js';

/** The credential of card `n`. */
export function credentialOf(n: number): string {
  return `card:32:${n.toString(16).toUpperCase().padStart(8, '0')}`;
}

/** Writes a file of bindings whose one reader shows these cards, `everyMs` apart, as soon as it is open. */
export function cardsAtTheDoor(folder: string, cards: readonly number[], everyMs: number): string {
  const recording = join(folder, 'cards.jsonl');
  const lines = cards.map((n, index) =>
    JSON.stringify({ atMs: index * everyMs, hex: Buffer.from(`${String(n).padStart(10, '0')}\r`).toString('hex') }),
  );
  writeFileSync(recording, lines.join('\n'));
  const file = join(folder, 'bindings.json');
  const profile = { driver: 'replay', format: '8H10D', options: { as: 'simulator' } };
  writeFileSync(file, JSON.stringify({ bindings: [{ code: 'CUA-1', match: { path: recording }, profile }] }));
  return file;
} // prettier-ignore

/** `congvu gate run` as its own process. */
export class GateAtWork extends ServiceProcess {
  constructor(
    readonly folder: string,
    bindings: string,
  ) {
    super(['gate', 'run', '--data', folder, '--port', '0', '--bindings', bindings], {});
  }

  /** Cards that it confirmed at the door, in order. */
  confirmed(): number[] {
    return [...this.stdout.matchAll(/✔ .*••••([0-9A-F]{4})  đã lưu/g)].map(([, digits]) => parseInt(digits ?? '', 16));
  }

  /** Cards that it visibly refused. */
  refused(): number[] {
    return [...this.stdout.matchAll(/✘ .*••••([0-9A-F]{4})  KHÔNG LƯU ĐƯỢC/g)].map(([, digits]) => parseInt(digits ?? '', 16));
  }
} // prettier-ignore
