import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Logger } from '../../../platform/logging/logger.js';
import { Environment } from '../../../platform/config/environment.js';
import { eventually } from '../../../../test/support/eventually.js';
import { LaneHelper, type LaneHelperOptions } from './lane-helper.js';

describe('the helper of the lanes', () => {
  const lines: string[] = [];
  let helper: LaneHelper | undefined;

  function made(name: string, options: Partial<LaneHelperOptions> = {}): LaneHelper {
    lines.length = 0;
    helper = new LaneHelper({
      logger: new Logger('info', { write: (line: string) => void lines.push(line) }),
      order: () => ({ environment: { ...new Environment() }, databaseUrl: '' }),
      script: new URL(`../../../../test/support/threads/${name}.mjs`, import.meta.url),
      processors: 2,
      ...options,
    });
    return helper;
  }
  const heavy = (turns: number, days = 500): void => {
    for (let turn = 0; turn < turns; turn += 1) helper?.turned(days);
  };
  const called = (): number => lines.filter((line) => line.includes('a second thread helps')).length;

  afterEach(() => helper?.stop());

  it('calls a thread after four heavy turns in a row, not after three, nor while people scan between them', () => {
    const one = made('works-forever');
    heavy(3);
    heavy(1, 499);
    heavy(3);
    heavy(1, 0);
    heavy(3);
    expect(one.helps).toBe(false);
    heavy(1);
    expect(one.helps).toBe(true);
  });

  it('calls one thread, however long the work goes on', () => {
    made('works-forever');
    heavy(20);
    expect(called()).toBe(1);
  });

  it('calls again once a thread has ended and there is as much to do again', async () => {
    const one = made('helps-a-moment');
    heavy(4);
    await eventually(async () => expect(one.helps).toBe(false));
    heavy(3);
    expect(called()).toBe(1);
    heavy(1);
    expect(called()).toBe(2);
  });

  it('logs why a thread failed, and calls none for a while', async () => {
    const one = made('breaks', { afterFailureMs: 300 });
    heavy(4);
    await eventually(async () => expect(one.helps).toBe(false));
    expect(lines.join('')).toContain('the database is away');
    heavy(8);
    expect(called()).toBe(1);
    await setTimeout(350);
    heavy(4);
    expect(called()).toBe(2);
  });

  it('ends the thread when it is stopped, and calls none any more', async () => {
    const one = made('works-forever');
    heavy(4);
    await one.stop();
    expect(one.helps).toBe(false);
    heavy(8);
    expect(one.helps).toBe(false);
  });

  it('calls nobody on a machine of one processor, nor where no script is built', () => {
    const one = made('works-forever', { processors: 1 });
    heavy(8);
    expect(one.helps).toBe(false);
    const other = made('not-there');
    heavy(8);
    expect(other.helps).toBe(false);
  });
});
