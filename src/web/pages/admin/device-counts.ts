import { isHeard } from '../devices/is-heard.js';
import type { Gate, Terminal } from '../devices/queries.js';

/** How many there are, and how many of them work. */
export interface GoodOf {
  readonly count: number;
  readonly good: number;
}

/** Gates that are heard, readers that are ready at a gate that is heard, terminals that called lately. */
export function deviceCounts(
  gates: readonly Pick<Gate, 'online' | 'readers' | 'localReaders'>[],
  terminals: readonly Pick<Terminal, 'lastSeenAt'>[],
  now: number,
): Readonly<Record<'gates' | 'readers' | 'terminals', GoodOf>> {
  const readers = gates.flatMap((gate) =>
    [...gate.readers, ...gate.localReaders].map(({ state }) => gate.online && state === 'ready'),
  );
  const of = (all: readonly boolean[]): GoodOf => ({ count: all.length, good: all.filter(Boolean).length });
  return {
    gates: of(gates.map(({ online }) => online)),
    readers: of(readers),
    terminals: of(terminals.map(({ lastSeenAt }) => isHeard(lastSeenAt, now))),
  };
}
