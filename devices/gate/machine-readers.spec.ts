import { beforeEach, describe, expect, it } from '@jest/globals';
import { systemReaderClock } from '../driver/reader-clock.js';
import type { OpenReader, ReaderAddress, ReaderListener } from '../driver/transport.js';
import { readerDrivers } from '../drivers.js';
import { SimulatorTransport } from '../simulator/simulator-transport.js';
import { MachineReaders } from './machine-readers.js';

/** Notes which readers are opened and closed. */
class WatchedSimulator extends SimulatorTransport {
  readonly wereOpened: string[] = [];
  held = 0;
  rested = 0;

  async rest(): Promise<void> {
    this.rested += 1;
  }

  override async open(address: ReaderAddress, listener: ReaderListener): Promise<OpenReader> {
    const reader = await super.open(address, listener);
    this.wereOpened.push(address.path);
    this.held += 1;
    let closed = false;
    return {
      close: () => {
        if (!closed) this.held -= 1;
        closed = true;
        return reader.close();
      },
    };
  }
}

describe('the readers of a machine', () => {
  let simulator: WatchedSimulator;
  let readers: MachineReaders;
  const signal = new AbortController().signal;
  beforeEach(() => {
    simulator = new WatchedSimulator(systemReaderClock);
    for (const path of ['sim-1', 'sim-2']) simulator.plug(path);
    readers = new MachineReaders(readerDrivers({ sysfs: null, transports: { simulator } }), ['simulator']);
  });

  const idOf = async (path: string): Promise<string> =>
    (await readers.candidates()).find((candidate) => candidate.path === path)?.id ?? '';
  /** Shows a text as soon as somebody reads. */
  const show = async (path: string, text: string): Promise<void> => {
    while (!simulator.show(path, text)) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  it('are listed by their names without opening any', async () => {
    expect((await readers.candidates()).map(({ path, driver }) => [path, driver])).toEqual([
      ['sim-1', 'simulator'],
      ['sim-2', 'simulator'],
    ]);
    expect(simulator.wereOpened).toEqual([]);
  });

  it('are learned by opening only the one that was picked, and it is closed after the first card', async () => {
    const learning = readers.learn(await idOf('sim-2'), 5_000, signal);
    await show('sim-2', '0012345678');
    expect(await learning).toMatchObject({ text: '0012345678', problem: null });
    expect((await learning).formats).toContain('8H10D');
    expect([simulator.wereOpened, simulator.held]).toEqual([['sim-2'], 0]);
    expect(simulator.show('sim-2', '0000000001')).toBe(false);
  });

  it('tell nothing of a text that is no card number: it may have been typed on a keyboard', async () => {
    const learning = readers.learn(await idOf('sim-1'), 300, signal);
    await show('sim-1', 'mật khẩu của tôi');
    const learned = await learning;
    expect(learned).toEqual({
      candidateId: learned.candidateId,
      text: null,
      formats: [],
      problem: 'timeout',
    });
    expect(simulator.held).toBe(0);
  });

  it('end listening when they are told to, are unplugged or were never there', async () => {
    const ending = new AbortController();
    const told = readers.learn(await idOf('sim-1'), 5_000, ending.signal);
    await new Promise((resolve) => setTimeout(resolve, 20));
    ending.abort();
    expect(await told).toMatchObject({ text: null, problem: 'timeout' });
    const unplugged = readers.learn(await idOf('sim-1'), 5_000, signal);
    await new Promise((resolve) => setTimeout(resolve, 20));
    simulator.unplug('sim-1');
    expect(await unplugged).toMatchObject({ problem: 'gone' });
    expect(await readers.learn('khong-co', 5_000, signal)).toMatchObject({ problem: 'gone' });
    expect(simulator.held).toBe(0);
  });

  it('after learning let go of what listing took up when they are told to rest, but not while one is read', async () => {
    const learning = readers.learn(await idOf('sim-1'), 5_000, signal);
    await show('sim-1', '0012345678');
    await learning;
    const profile = { driver: 'simulator', format: '8H10D', options: {} } as const;
    const listener = { onScan: () => undefined, onHealth: () => undefined };
    const reader = readers.supervise({ code: 'A', match: { path: 'sim-2' }, profile }, listener);
    reader.start();
    await readers.rest();
    expect(simulator.rested).toBe(0);
    await reader.stop();
    await readers.rest();
    expect(simulator.rested).toBeGreaterThan(0);
  });
});
