import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { AtOnce } from '../../../platform/work/at-once.js';
import { ThreadedWorkbookMaker } from './threaded-workbook-maker.js';
import type { WorkbookOrder } from './workbook-maker.js';

const script = new URL('../../../../test/support/threads/tells-itself.mjs', import.meta.url);
const order = { file: 'digest', model: {} } as WorkbookOrder;
const endless = { file: 'digest', model: { endless: true } } as unknown as WorkbookOrder;
const broken = { file: 'digest', model: null } as unknown as WorkbookOrder;
async function* nobody(): AsyncGenerator<never[]> {}

/** Which thread lays an order out. */
async function threadOf(maker: ThreadedWorkbookMaker, what = order): Promise<number> {
  const bench = await maker.open();
  try {
    return (await bench.make(what, nobody()))[0] as number;
  } finally {
    await bench.close();
  }
}

describe('the threads of workbooks', () => {
  it('lay out one workbook after another, and others while they are busy', async () => {
    const maker = new ThreadedWorkbookMaker(new AtOnce(2), script, 5000);
    const first = await threadOf(maker);
    expect(await threadOf(maker)).toBe(first);
    const [one, two] = await Promise.all([threadOf(maker), threadOf(maker)]);
    expect(one).not.toBe(two);
    expect([one, two]).toContain(first);
  });

  it('end when nothing was asked of them for a while', async () => {
    const maker = new ThreadedWorkbookMaker(new AtOnce(1), script, 50);
    const first = await threadOf(maker);
    await setTimeout(300);
    expect(await threadOf(maker)).not.toBe(first);
  });

  it('are not used again once a workbook failed, which harms no other', async () => {
    const maker = new ThreadedWorkbookMaker(new AtOnce(1), script, 5000);
    const first = await threadOf(maker);
    await expect(threadOf(maker, broken)).rejects.toThrow('nothing to lay out');
    expect(await threadOf(maker)).not.toBe(first);
  });

  it('end with a workbook that is given up, and wait on where none was ordered', async () => {
    const maker = new ThreadedWorkbookMaker(new AtOnce(1), script, 5000);
    const first = await threadOf(maker);
    await (await maker.open()).close();
    expect(await threadOf(maker)).toBe(first);
    const bench = await maker.open();
    const making = bench.make(endless, nobody());
    const failed = expect(making).rejects.toThrow('thread ended');
    await bench.close();
    await failed;
    expect(await threadOf(maker)).not.toBe(first);
  });
});
