import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeClock, settle } from '../../test/support/readers/fake-clock.js';
import { fakeAddress, FakeTransport } from '../../test/support/readers/fake-transport.js';
import { cardReports, typed } from '../../test/support/readers/wedge-reports.js';
import type { ReaderBinding, ReaderMatch } from '../driver/reader-binding.js';
import type { ReaderHealth } from '../driver/reader-health.js';
import type { ReaderScan } from '../driver/reader-scan.js';
import { readerDrivers, type ReaderDrivers } from '../drivers.js';
import { ReaderSupervisor } from './reader-supervisor.js';

const CARD = '0012345678';
const SYCREADER = { vendorId: 0xffff, productId: 0x0035 };

let clock: FakeClock;
let hid: FakeTransport;
let drivers: ReaderDrivers;
let scans: ReaderScan[];
let states: string[];
let started: ReaderSupervisor[];

beforeEach(() => {
  clock = new FakeClock();
  hid = new FakeTransport();
  drivers = readerDrivers({ clock, transports: { hid } });
  scans = [];
  states = [];
  started = [];
});

afterEach(async () => {
  await Promise.all(started.map((one) => one.stop()));
  expect({ doubled: hid.doubled, timers: clock.waiting }).toEqual({ doubled: 0, timers: 0 });
});

function binding(code: string, match: ReaderMatch = SYCREADER): ReaderBinding {
  return { code, match, profile: { driver: 'keyboard-wedge', format: '8H10D', options: {} } };
}

function supervise(
  bound: ReaderBinding,
  onScan: (scan: ReaderScan) => void | Promise<void> = (scan) => void scans.push(scan),
): ReaderSupervisor {
  const supervisor = new ReaderSupervisor({
    binding: bound,
    driver: drivers['keyboard-wedge'],
    clock,
    onScan,
    onHealth: ({ state }: ReaderHealth) => states.at(-1) !== state && states.push(state),
    random: () => 0.5,
  });
  supervisor.start();
  started.push(supervisor);
  return supervisor;
}

function show(path: string, digits = CARD): void {
  hid.report(path, cardReports(digits), clock.monotonicMs());
}

describe('a bound reader', () => {
  it('is found when it is plugged in, read, and closed at the end', async () => {
    const supervisor = supervise(binding('CUA-CHINH-1'));
    await clock.pass(1_500);
    expect(supervisor.health()).toMatchObject({ state: 'absent', hint: null });
    hid.plugged = [fakeAddress('/dev/hidraw0')];
    await clock.pass(1_000);
    show('/dev/hidraw0');
    expect(states).toEqual(['absent', 'opening', 'ready']);
    expect(scans).toEqual([
      {
        reader: 'CUA-CHINH-1',
        credential: 'card:32:00BC614E',
        raw: CARD,
        format: '8H10D',
        wallMs: clock.wallMs(),
        monotonicMs: clock.monotonicMs(),
      },
    ]);
    await supervisor.stop();
    expect(hid.isOpen('/dev/hidraw0')).toBe(false);
    show('/dev/hidraw0');
    expect(scans).toHaveLength(1);
    expect(states).toEqual(['absent', 'opening', 'ready']);
  });

  it('that is not plugged in from the start says so after the first look, once, and nothing before', async () => {
    supervise(binding('A'));
    expect(states).toEqual([]);
    await clock.pass(0);
    expect(states).toEqual(['absent']);
    await clock.pass(5_000);
    expect(states).toEqual(['absent']);
  });

  it('that is there but cannot be opened is lost, and does not seem to be about to open at each try', async () => {
    hid.plugged = [fakeAddress('/dev/hidraw0')];
    hid.refuse = 'failed';
    const supervisor = supervise(binding('A'));
    await clock.pass(60_000);
    expect(states).toEqual(['opening', 'lost']);
    hid.refuse = undefined;
    await clock.pass(31_000);
    expect([states, supervisor.health().state]).toEqual([['opening', 'lost', 'ready'], 'ready']);
  });

  it('is lost when it is unplugged, and ready when it comes back under the same or another path', async () => {
    hid.plugged = [fakeAddress('/dev/hidraw0')];
    const supervisor = supervise(binding('A'));
    await clock.pass(10);
    for (const path of ['/dev/hidraw0', '/dev/hidraw7']) {
      hid.unplug(hid.plugged[0]?.path ?? '');
      await settle();
      expect(supervisor.health().state).toBe('lost');
      await clock.pass(4_000);
      hid.plugged = [fakeAddress(path)];
      await clock.pass(1_100);
      expect(supervisor.health().state).toBe('ready');
      show(path);
    }
    expect(scans).toHaveLength(2);
    expect(supervisor.health()).toMatchObject({ errors: 2, scans: 2 });
  });

  it('forgets half a card when it is unplugged', async () => {
    hid.plugged = [fakeAddress('/dev/hidraw0')];
    supervise(binding('A'));
    await clock.pass(10);
    hid.report('/dev/hidraw0', typed('123'), clock.monotonicMs());
    hid.unplug('/dev/hidraw0');
    hid.plugged = [fakeAddress('/dev/hidraw0')];
    await clock.pass(2_000);
    show('/dev/hidraw0', '0087654321');
    expect(scans.map(({ raw }) => raw)).toEqual(['0087654321']);
  });

  it('is opened again after an error although it is still plugged in, listed anew in between', async () => {
    hid.plugged = [fakeAddress('/dev/hidraw0')];
    supervise(binding('A'));
    await clock.pass(20_000);
    hid.log.length = 0;
    hid.fail('/dev/hidraw0');
    await settle();
    expect(hid.log).toEqual(['close /dev/hidraw0', 'list', 'open /dev/hidraw0', 'opened /dev/hidraw0']);
    show('/dev/hidraw0');
    expect(scans).toHaveLength(1);
  });

  it('that fails at every opening is tried less and less often, at most every 30 s, and at once when something is plugged in', async () => {
    hid.plugged = [fakeAddress('/dev/hidraw0')];
    hid.refuse = 'failed';
    const supervisor = supervise(binding('A'));
    await clock.pass(0);
    const opensWithin = async (milliseconds: number): Promise<number> => {
      const before = hid.opens;
      await clock.pass(milliseconds);
      return hid.opens - before;
    };
    expect(await opensWithin(490)).toBe(0);
    expect(await opensWithin(20)).toBe(1);
    expect(await opensWithin(60_000)).toBeLessThanOrEqual(7);
    expect(await opensWithin(30_100)).toBe(1);
    hid.plugged = [fakeAddress('/dev/hidraw0'), fakeAddress('/dev/hidraw1', { productId: 0x99 })];
    expect(await opensWithin(1_000)).toBe(1);
    hid.refuse = undefined;
    await clock.pass(30_000);
    expect(supervisor.health().state).toBe('ready');
  });

  it('that fails as soon as it is open is not opened over and over', async () => {
    hid.plugged = [fakeAddress('/dev/hidraw0')];
    supervise(binding('A'));
    await clock.pass(0);
    for (let second = 0; second < 60; second++) {
      hid.fail('/dev/hidraw0');
      await clock.pass(1_000);
    }
    expect(hid.opens).toBeLessThan(12);
  });

  it('that may not be read is denied with the udev rule, and ready when it may, without a restart', async () => {
    hid.plugged = [fakeAddress('/dev/hidraw0')];
    hid.refuse = 'denied';
    const supervisor = supervise(binding('A'));
    await clock.pass(20_000);
    expect(supervisor.health()).toMatchObject({ state: 'denied', lastError: 'cannot open /dev/hidraw0' });
    expect(supervisor.health().hint).toContain(
      'ATTRS{idVendor}=="ffff", ATTRS{idProduct}=="0035", MODE="0660"',
    );
    expect(states).toEqual(['opening', 'denied']);
    hid.refuse = undefined;
    await clock.pass(5_100);
    expect(supervisor.health()).toMatchObject({ state: 'ready', hint: null });
  });

  it('is one of two interfaces: one is opened, the keyboard', async () => {
    hid.plugged = [
      fakeAddress('/dev/hidraw1', { port: '1-2', interface: 1, usagePage: 0xff00, usage: 1 }),
      fakeAddress('/dev/hidraw0', { port: '1-2', interface: 0 }),
    ];
    supervise(binding('A'));
    await clock.pass(3_000);
    expect(hid.log.filter((line) => line.startsWith('open '))).toEqual(['open /dev/hidraw0']);
  });

  it('is told from an equal one by its port; without it neither is opened and the ports are named', async () => {
    hid.plugged = [
      fakeAddress('/dev/hidraw0', { port: '1-2' }),
      fakeAddress('/dev/hidraw1', { port: '1-3' }),
    ];
    const unclear = supervise(binding('A'));
    await clock.pass(2_000);
    expect(hid.opens).toBe(0);
    expect(unclear.health()).toMatchObject({ state: 'absent', hint: expect.stringContaining('1-2, 1-3') });
    await unclear.stop();
    supervise(binding('B', { ...SYCREADER, port: '1-3' }));
    supervise(binding('C', { ...SYCREADER, port: '1-2' }));
    await clock.pass(1_000);
    show('/dev/hidraw0');
    show('/dev/hidraw1', '0087654321');
    expect(scans.map(({ reader, raw }) => `${reader} ${raw}`)).toEqual(['C 0012345678', 'B 0087654321']);
  });

  it('goes on when an equal one is plugged in later, and the health says that this is not read', async () => {
    hid.plugged = [fakeAddress('/dev/hidraw0', { port: '1-1' })];
    const supervisor = supervise(binding('A'));
    await clock.pass(1_100);
    expect(supervisor.health()).toMatchObject({ state: 'ready', hint: null });
    hid.plugged = [...hid.plugged, fakeAddress('/dev/hidraw1', { port: '1-2' })];
    await clock.pass(1_100);
    show('/dev/hidraw0');
    expect(scans).toHaveLength(1);
    expect(supervisor.health()).toMatchObject({
      state: 'ready',
      hint: expect.stringContaining('an equal reader at 1-2 is not: bind by USB port'),
    });
    // Somebody bound the other one by its port: nothing is left unread.
    const other = supervise(binding('B', { ...SYCREADER, port: '1-2' }));
    await clock.pass(2_100);
    expect([other.health().state, supervisor.health().hint]).toEqual(['ready', null]);
  });

  it('is never opened for two bindings', async () => {
    hid.plugged = [fakeAddress('/dev/hidraw0')];
    const first = supervise(binding('A'));
    const second = supervise(binding('B'));
    await clock.pass(2_000);
    expect(hid.opens).toBe(1);
    expect(second.health()).toMatchObject({ state: 'absent', hint: expect.stringContaining('A') });
    await first.stop();
    await clock.pass(1_100);
    expect(second.health().state).toBe('ready');
  });

  it('keeps its codes apart from those of another, report by report', async () => {
    hid.plugged = [
      fakeAddress('/dev/hidraw0', { port: '1-2' }),
      fakeAddress('/dev/hidraw1', { port: '1-3' }),
    ];
    supervise(binding('A', { ...SYCREADER, port: '1-2' }));
    supervise(binding('B', { ...SYCREADER, port: '1-3' }));
    await clock.pass(10);
    const [one, other] = [cardReports('0011111111'), cardReports('0022222222')];
    for (const [index, report] of one.entries()) {
      hid.report('/dev/hidraw0', [report], clock.monotonicMs());
      hid.report('/dev/hidraw1', [other[index] ?? new Uint8Array()], clock.monotonicMs());
    }
    expect(scans.map(({ reader, raw }) => `${reader} ${raw}`)).toEqual(['A 0011111111', 'B 0022222222']);
  });

  it('reads forty cards back to back in their order', async () => {
    hid.plugged = [fakeAddress('/dev/hidraw0')];
    supervise(binding('A'));
    await clock.pass(10);
    const cards = Array.from({ length: 40 }, (_, index) => String(12_345_600 + index).padStart(10, '0'));
    for (const card of cards) show('/dev/hidraw0', card);
    expect(scans.map(({ raw }) => raw)).toEqual(cards);
  });

  it('does not store a card whose beginning was dropped', async () => {
    hid.plugged = [fakeAddress('/dev/hidraw0')];
    const supervisor = supervise(binding('A'));
    await clock.pass(10);
    hid.report('/dev/hidraw0', cardReports(CARD).slice(6), clock.monotonicMs());
    expect(scans).toEqual([]);
    expect(supervisor.health().malformed).toBe(1);
  });

  it('is read on when who receives the scans throws or rejects, without a card number in the health', async () => {
    hid.plugged = [fakeAddress('/dev/hidraw0')];
    const supervisor = supervise(binding('A'), (scan) => {
      scans.push(scan);
      if (scans.length === 1) throw new TypeError(`bad ${scan.raw}`);
      return Promise.reject(new TypeError(`bad ${scan.raw}`));
    });
    await clock.pass(10);
    show('/dev/hidraw0');
    show('/dev/hidraw0');
    show('/dev/hidraw0');
    await settle();
    expect(scans).toHaveLength(3);
    expect(supervisor.health()).toMatchObject({
      state: 'ready',
      errors: 3,
      lastError: 'receiver of scans: TypeError',
    });
  });

  it('is looked for anew after the machine slept', async () => {
    hid.plugged = [fakeAddress('/dev/hidraw0')];
    hid.refuse = 'failed';
    supervise(binding('A'));
    await clock.pass(40_000);
    const before = hid.opens;
    clock.jumpWall(3_600_000);
    await clock.pass(1_100);
    expect(hid.opens - before).toBe(1);
  });

  it('that vanished from the list without an error is closed, but not after one listing that missed it', async () => {
    hid.plugged = [fakeAddress('/dev/hidraw0')];
    const supervisor = supervise(binding('A'));
    await clock.pass(10);
    const there = hid.plugged;
    hid.plugged = [];
    await clock.pass(1_000);
    hid.plugged = there;
    await clock.pass(1_000);
    expect([supervisor.health().state, hid.opens]).toEqual(['ready', 1]);
    hid.plugged = [];
    await clock.pass(2_000);
    expect(supervisor.health().state).toBe('lost');
  });

  it('gives way when its path belongs to another device now', async () => {
    hid.plugged = [fakeAddress('/dev/hidraw0')];
    supervise(binding('A'));
    await clock.pass(10);
    hid.plugged = [fakeAddress('/dev/hidraw0', { productId: 0x99 })];
    await clock.pass(3_000);
    expect(hid.isOpen('/dev/hidraw0')).toBe(false);
  });
});

describe('starting and stopping', () => {
  it('tells no card that was only half there when it stopped', async () => {
    hid.plugged = [fakeAddress('/dev/hidraw0')];
    const idle = binding('A');
    const supervisor = supervise({
      ...idle,
      profile: { ...idle.profile, options: { terminator: 'idle' } },
    });
    await clock.pass(10);
    hid.report('/dev/hidraw0', typed(CARD), clock.monotonicMs());
    await supervisor.stop();
    expect(clock.waiting).toBe(0);
    await clock.pass(1_000);
    expect(scans).toEqual([]);
  });

  it('during an opening closes what was opened', async () => {
    hid.plugged = [fakeAddress('/dev/hidraw0')];
    let release = (): void => undefined;
    hid.gate = new Promise((resolve) => (release = resolve));
    const supervisor = supervise(binding('A'));
    await clock.pass(10);
    const stopped = supervisor.stop();
    release();
    await stopped;
    expect(hid.log.slice(-2)).toEqual(['opened /dev/hidraw0', 'close /dev/hidraw0']);
    expect(supervisor.health().state).toBe('absent');
  });

  it('in any order at the same time never opens twice', async () => {
    hid.plugged = [fakeAddress('/dev/hidraw0')];
    const supervisor = supervise(binding('A'));
    const stops: Promise<void>[] = [];
    for (let round = 0; round < 50; round++) {
      if (round % 3 === 0) stops.push(supervisor.stop());
      else supervisor.start();
      if (round % 7 === 0) await clock.pass(1);
    }
    supervisor.start();
    await clock.pass(1_100);
    await Promise.all(stops);
    expect([hid.doubled, hid.isOpen('/dev/hidraw0'), supervisor.health().state]).toEqual([0, true, 'ready']);
    await Promise.all([supervisor.stop(), supervisor.stop()]);
    expect(hid.isOpen('/dev/hidraw0')).toBe(false);
  });

  it('by whoever is told that it is opened closes it all the same before it says so', async () => {
    hid.plugged = [fakeAddress('/dev/hidraw0')];
    let stopped: Promise<boolean> | undefined;
    const supervisor = new ReaderSupervisor({
      binding: binding('A'),
      driver: drivers['keyboard-wedge'],
      clock,
      onScan: () => undefined,
      onHealth: ({ state }) => {
        if (state === 'opening') stopped ??= supervisor.stop().then(() => hid.isOpen('/dev/hidraw0'));
      },
    });
    supervisor.start();
    await clock.pass(10);
    expect(hid.log).toEqual(['list', 'open /dev/hidraw0', 'opened /dev/hidraw0', 'close /dev/hidraw0']);
    expect(await stopped).toBe(false);
  });

  it('that comes at any turn of finding, losing and opening anew leaves nothing open', async () => {
    for (let turns = 0; turns < 80; turns++) {
      hid.plugged = [fakeAddress('/dev/hidraw0')];
      const supervisor = supervise(binding('A'));
      for (let turn = 0; turn < turns; turn++) {
        await Promise.resolve();
        if (turn === 30) hid.fail('/dev/hidraw0');
      }
      await supervisor.stop();
      expect([turns, hid.isOpen('/dev/hidraw0'), supervisor.health().state]).toEqual([
        turns,
        false,
        'absent',
      ]);
    }
  });

  it('survives sixty unpluggings', async () => {
    const supervisor = supervise(binding('A'));
    for (let cycle = 0; cycle < 60; cycle++) {
      hid.plugged = [fakeAddress(`/dev/hidraw${cycle % 2}`)];
      await clock.pass(1_100);
      show(`/dev/hidraw${cycle % 2}`);
      hid.unplug(`/dev/hidraw${cycle % 2}`);
      await clock.pass(1_100);
    }
    expect([scans.length, supervisor.health().errors]).toEqual([60, 60]);
  });
});

describe('what no binding claims', () => {
  it('is never opened: an unrelated keyboard could be listened to', async () => {
    hid.plugged = [
      fakeAddress('/dev/hidraw3', { productId: 0x0099, product: 'Keyboard' }),
      fakeAddress('/dev/hidraw4', { vendorId: 0x046d, productId: 0xc31c, port: '1-2' }),
      fakeAddress('/dev/hidraw5', { port: '1-9' }),
    ];
    supervise(binding('A', { ...SYCREADER, port: '1-2' }));
    await clock.pass(10_000);
    expect(hid.opens).toBe(0);
  });

  it('and a binding that would claim any keyboard is refused', () => {
    for (const match of [{}, { usagePage: 1, usage: 6 }, { port: '1-2' }, { path: '/dev/hidraw0' }])
      expect(() => supervise(binding('A', match))).toThrow('the vendor and product of the reader are needed');
  });
});

describe('listing', () => {
  it('happens once a second for all readers together, and not at all when none is wanted', async () => {
    const all = ['1-1', '1-2', '1-3'].map((port) => supervise(binding(`R${port}`, { ...SYCREADER, port })));
    await clock.pass(10_000);
    expect(hid.lists).toBe(11);
    await Promise.all(all.map((one) => one.stop()));
    await clock.pass(10_000);
    expect(hid.lists).toBe(11);
  });

  it('that is impossible on this machine is said once with what to install, and reading goes on when it works', async () => {
    hid.listFault = 'libudev.so.1: cannot open shared object file';
    hid.plugged = [fakeAddress('/dev/hidraw0')];
    const supervisor = supervise(binding('A'));
    await clock.pass(10_000);
    expect(supervisor.health()).toMatchObject({
      state: 'absent',
      errors: 1,
      lastError: hid.listFault,
      hint: expect.stringContaining('libudev1'),
    });
    hid.listFault = undefined;
    await clock.pass(1_000);
    expect(supervisor.health()).toMatchObject({ state: 'ready', hint: null });
  });

  it('that fails does not close a reader that reads', async () => {
    hid.plugged = [fakeAddress('/dev/hidraw0')];
    const supervisor = supervise(binding('A'));
    await clock.pass(10);
    hid.listFault = 'out of memory';
    await clock.pass(10_000);
    show('/dev/hidraw0');
    expect([supervisor.health().state, scans.length]).toEqual(['ready', 1]);
  });
});
