import { describe, expect, it } from '@jest/globals';
import { AtOnce } from './at-once.js';

describe('AtOnce', () => {
  it('lets no more go on at once than it has places, and the others in the order in which they came', async () => {
    const places = new AtOnce(2);
    const order: string[] = [];
    let running = 0;
    let most = 0;
    const work = (name: string) =>
      places.run(async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        order.push(name);
        running -= 1;
      });
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map(work));
    expect(most).toBe(2);
    expect(order).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('gives the place of what failed to the next', async () => {
    const places = new AtOnce(1);
    const failed = places.run(() => Promise.reject(new Error('hỏng')));
    const next = places.run(() => Promise.resolve('xong'));
    await expect(failed).rejects.toThrow('hỏng');
    await expect(next).resolves.toBe('xong');
  });

  it('sends away who may not wait, tells when to come again, and keeps no place for them', async () => {
    const places = new AtOnce(1);
    const leave = await places.enter();
    await expect(places.enter(0)).rejects.toMatchObject({ code: 'server-busy', params: { seconds: 10 } });
    leave();
    leave();
    const again = await places.enter(0);
    await expect(places.enter(0)).rejects.toMatchObject({ code: 'server-busy' });
    again();
  });
});
