import { describe, expect, it } from '@jest/globals';
import { Learning } from './learning.js';
import type { LearnedCard } from './learned-card.js';

const at = '2026-11-23T01:00:00.000Z';
const until = '2026-11-23T01:01:00.000Z';

/** Readers on which a card is held, or not, when the test says so. */
class Door {
  readonly opened: { id: string; milliseconds: number }[] = [];
  hold: (text: string | null) => void = () => undefined;

  learn(candidateId: string, milliseconds: number, signal: AbortSignal): Promise<LearnedCard> {
    this.opened.push({ id: candidateId, milliseconds });
    return new Promise((resolve) => {
      const end = (text: string | null): void =>
        resolve({ candidateId, text, formats: [], problem: text === null ? 'timeout' : null });
      this.hold = end;
      signal.addEventListener('abort', () => end(null));
    });
  }
}

describe('learning which reader is which', () => {
  it('opens only the candidate that was picked, once, however often the server repeats the order', async () => {
    const door = new Door();
    let told = 0;
    const learning = new Learning(door, () => (told += 1));
    learning.follow(null, at);
    expect(door.opened).toEqual([]);
    for (let n = 0; n < 3; n += 1) learning.follow({ candidateId: 'a', until }, at);
    await Promise.resolve();
    door.hold('0012345678');
    await learning.stop();
    expect(door.opened).toEqual([{ id: 'a', milliseconds: 60_000 }]);
    expect([learning.result?.text, told]).toEqual(['0012345678', 1]);
    learning.follow({ candidateId: 'a', until }, at);
    await learning.stop();
    expect(door.opened).toHaveLength(1);
  });

  it('closes at once when the order is taken back, and never listens longer than a minute', async () => {
    const door = new Door();
    const learning = new Learning(door, () => undefined);
    learning.follow({ candidateId: 'a', until: '2026-11-24T01:00:00.000Z' }, at);
    await Promise.resolve();
    expect(door.opened).toEqual([{ id: 'a', milliseconds: 60_000 }]);
    learning.follow(null, at);
    await learning.stop();
    expect(learning.result).toBeNull();
  });

  it('opens nothing for an order that is over', async () => {
    const door = new Door();
    const learning = new Learning(door, () => undefined);
    learning.follow({ candidateId: 'a', until: at }, at);
    await learning.stop();
    expect(door.opened).toEqual([]);
  });
});
