import { beforeEach, describe, expect, it } from '@jest/globals';
import { systemReaderClock } from '../driver/reader-clock.js';
import { eventually } from '../../test/support/eventually.js';
import { fakeAddress } from '../../test/support/readers/fake-transport.js';
import type { Options } from '../driver/option-check.js';
import type { OpenReader, ReaderAddress, ReaderListener, Transport } from '../driver/transport.js';
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

  it('tell nothing of a text that is no card number but that there was one: it may have been typed on a keyboard', async () => {
    const learning = readers.learn(await idOf('sim-1'), 300, signal);
    await show('sim-1', 'mật khẩu của tôi');
    const learned = await learning;
    expect(learned).toEqual({
      candidateId: learned.candidateId,
      text: null,
      formats: [],
      problem: 'not-understood',
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

  const bind = (path: string, scans: string[]) => {
    const profile = { driver: 'simulator', format: '8H10D', options: {} } as const;
    const listener = {
      onScan: ({ raw }: { raw: string }) => void scans.push(raw),
      onHealth: () => undefined,
    };
    const reader = readers.supervise({ code: 'CUA-1', match: { path }, profile }, listener);
    reader.start();
    return reader;
  };

  it('that a binding reads are learned from what it reports: never opened twice, and the card counts as a scan too', async () => {
    const scans: string[] = [];
    const reader = bind('sim-1', scans);
    await eventually(async () => expect(reader.health().state).toBe('ready'));
    expect((await readers.candidates()).map(({ path, boundAs }) => [path, boundAs])).toEqual([
      ['sim-1', 'CUA-1'],
      ['sim-2', null],
    ]);
    const learning = readers.learn(await idOf('sim-1'), 5_000, signal);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await show('sim-1', '0012345678');
    expect(await learning).toMatchObject({ text: '0012345678', problem: null });
    expect([scans, simulator.wereOpened, simulator.held]).toEqual([['0012345678'], ['sim-1'], 1]);
    await show('sim-1', '0012345679');
    expect([scans, reader.health()]).toMatchObject([
      ['0012345678', '0012345679'],
      { state: 'ready', scans: 2 },
    ]);
    const again = readers.learn(await idOf('sim-1'), 5_000, signal);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await reader.stop();
    expect(await again).toMatchObject({ text: null, problem: 'gone' });
    expect(simulator.held).toBe(0);
  }, 20_000);

  it('that no binding reads are opened by nobody else while they are learned, and by their binding afterwards', async () => {
    const learning = readers.learn(await idOf('sim-1'), 5_000, signal);
    await eventually(async () => expect(simulator.held).toBe(1));
    const scans: string[] = [];
    const reader = bind('sim-1', scans);
    await eventually(async () => expect(reader.health().hint).toContain('quẹt một thẻ ngay bây giờ'));
    expect([(await readers.candidates())[0]?.boundAs, reader.health().state]).toEqual([null, 'absent']);
    await show('sim-1', '0012345678');
    expect(await learning).toMatchObject({ text: '0012345678' });
    await eventually(async () => expect(reader.health().state).toBe('ready'));
    await show('sim-1', '0012345679');
    expect([scans, simulator.wereOpened, simulator.held]).toEqual([['0012345679'], ['sim-1', 'sim-1'], 1]);
    await reader.stop();
  }, 20_000);

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

/** A port whose reader sends at one speed; opened at another its bytes make no sense. */
class SpeedyPort implements Transport {
  readonly name = 'serial';
  readonly speeds: unknown[] = [];
  private listener: ReaderListener | undefined;

  constructor(private readonly baudRate: number) {}

  list(): Promise<readonly ReaderAddress[]> {
    return Promise.resolve([
      { ...fakeAddress('/dev/ttyUSB0', { transport: 'serial', usagePage: null, usage: null }) },
    ]);
  }

  async open(_address: ReaderAddress, listener: ReaderListener, options: Options = {}): Promise<OpenReader> {
    this.speeds.push(options['baudRate']);
    this.listener = listener;
    return { close: async () => void (this.listener = undefined) };
  }

  show(text: string): void {
    const right = (this.speeds.at(-1) ?? 9_600) === this.baudRate;
    this.listener?.report(
      right ? Buffer.from(`${text}\r\n`) : Buffer.from([0xf8, 0x00, 0x80, 0x7e]),
      performance.now(),
    );
  }
}

describe('a reader on a serial port', () => {
  it('is learned at whatever speed it sends, the card being shown again, and is bound with it', async () => {
    const serial = new SpeedyPort(57_600);
    const readers = new MachineReaders(readerDrivers({ sysfs: null, transports: { serial } }), ['serial']);
    const [{ id } = { id: '' }] = await readers.candidates();
    const showing = setInterval(() => serial.show('0012345678'), 100);
    const learned = await readers.learn(id, 20_000, new AbortController().signal);
    clearInterval(showing);
    expect(learned).toMatchObject({ text: '0012345678', problem: null });
    expect(learned.fits?.find(({ format }) => format === '8H10D')?.options).toEqual({ baudRate: 57_600, frame: 'line' });
    expect(serial.speeds).toEqual([undefined, 115_200, 57_600]);
    const profile = { driver: 'serial', format: '8H10D', options: { baudRate: 57_600, frame: 'line' } } as const;
    const scans: string[] = [];
    const listener = { onScan: ({ raw }: { raw: string }) => void scans.push(raw), onHealth: () => undefined };
    const reader = readers.supervise({ code: 'A', match: { path: '/dev/ttyUSB0' }, profile }, listener);
    reader.start();
    await eventually(async () => expect(reader.health().state).toBe('ready'));
    serial.show('0087654321');
    expect([serial.speeds.at(-1), scans]).toEqual([57_600, ['0087654321']]);
    await reader.stop();
  }, 30_000);

  it('that a binding reads is heard at the speed of that binding, whatever it makes of it', async () => {
    const serial = new SpeedyPort(57_600);
    const readers = new MachineReaders(readerDrivers({ sysfs: null, transports: { serial } }), ['serial']);
    const profile = { driver: 'serial', format: '8H10D', options: { baudRate: 57_600, frame: 'rdm6300' } } as const;
    const reader = readers.supervise({ code: 'A', match: { path: '/dev/ttyUSB0' }, profile }, { onScan: () => undefined, onHealth: () => undefined });
    reader.start();
    await eventually(async () => expect(reader.health().state).toBe('ready'));
    const [{ id } = { id: '' }] = await readers.candidates();
    const showing = setInterval(() => serial.show('0012345678'), 100);
    const learned = await readers.learn(id, 5_000, new AbortController().signal);
    clearInterval(showing);
    expect(learned.fits?.find(({ format }) => format === '8H10D')?.options).toEqual({ baudRate: 57_600, frame: 'line' });
    expect(serial.speeds).toEqual([57_600]);
    await reader.stop();
  }, 20_000);

  it('that sends what no speed makes sense of is said to be so, and one that sends nothing to have shown no card', async () => {
    const serial = new SpeedyPort(300);
    const readers = new MachineReaders(readerDrivers({ sysfs: null, transports: { serial } }), ['serial']);
    const [{ id } = { id: '' }] = await readers.candidates();
    const signal = new AbortController().signal;
    expect(await readers.learn(id, 200, signal)).toMatchObject({ problem: 'timeout' });
    const showing = setInterval(() => serial.show('0012345678'), 50);
    expect(await readers.learn(id, 2_000, signal)).toMatchObject({ text: null, problem: 'not-understood' });
    clearInterval(showing);
  }, 20_000);
}); // prettier-ignore
