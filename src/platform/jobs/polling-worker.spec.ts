import { describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { PollingWorker } from './polling-worker.js';

describe('PollingWorker', () => {
  it('goes on at once while there is work, rests when there is none, and longer after a failure', async () => {
    const answers = [true, true, false, 'failure', true];
    const times: number[] = [];
    const failures: unknown[] = [];
    const start = performance.now();
    const worker = new PollingWorker({
      work: () => {
        times.push(performance.now() - start);
        const answer = answers.shift() ?? false;
        return typeof answer === 'string' ? Promise.reject(new Error(answer)) : Promise.resolve(answer);
      },
      onFailure: (error) => failures.push(error),
      idleMs: 60,
      afterFailureMs: 150,
    });
    worker.start();
    while (times.length < 5) await wait(5);
    await worker.stop();
    expect(failures).toHaveLength(1);
    const [first, , third, fourth, fifth] = times as [number, number, number, number, number];
    expect(third - first).toBeLessThan(50);
    expect(fourth - third).toBeGreaterThanOrEqual(50);
    expect(fifth - fourth).toBeGreaterThanOrEqual(140);
  });

  it('looks at once when it is woken, also by what came while it was looking', async () => {
    let looks = 0;
    const worker: PollingWorker = new PollingWorker({
      work: () => {
        looks += 1;
        if (looks === 2) worker.wake();
        return Promise.resolve(false);
      },
      onFailure: () => undefined,
      idleMs: 60_000,
      afterFailureMs: 60_000,
    });
    worker.start();
    while (looks < 1) await wait(1);
    await wait(5);
    worker.wake();
    while (looks < 3) await wait(1);
    await worker.stop();
    expect(looks).toBe(3);
  });

  it('ends after the work in hand, without waiting for its rest', async () => {
    let finished = false;
    const worker = new PollingWorker({
      work: async () => {
        await wait(30);
        finished = true;
        return false;
      },
      onFailure: () => undefined,
      idleMs: 60_000,
      afterFailureMs: 60_000,
    });
    worker.start();
    await wait(5);
    await worker.stop();
    expect(finished).toBe(true);
    const idle = new PollingWorker({ work: () => Promise.resolve(false), onFailure: () => undefined, idleMs: 60_000, afterFailureMs: 60_000 }); // prettier-ignore
    idle.start();
    await wait(5);
    await idle.stop();
  });
});
