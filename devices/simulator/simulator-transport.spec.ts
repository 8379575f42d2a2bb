import { describe, expect, it } from '@jest/globals';
import { FakeClock, settle } from '../../test/support/readers/fake-clock.js';
import type { ReaderScan } from '../driver/reader-scan.js';
import { readerDrivers } from '../drivers.js';
import { ReaderSupervisor } from '../supervisor/reader-supervisor.js';
import { SimulatorTransport } from './simulator-transport.js';

function world() {
  const clock = new FakeClock();
  const simulator = new SimulatorTransport(clock);
  const scans: ReaderScan[] = [];
  const supervisor = new ReaderSupervisor({
    binding: {
      code: 'DEMO',
      match: { path: 'simulator:1' },
      profile: { driver: 'simulator', format: '8H10D', options: {} },
    },
    driver: readerDrivers({ clock, transports: { simulator } }).simulator,
    clock,
    onScan: (scan) => void scans.push(scan),
  });
  supervisor.start();
  return { clock, simulator, supervisor, texts: () => scans.map(({ raw }) => raw) };
}

describe('a simulated reader', () => {
  it('shows cards on command while it is plugged in', async () => {
    const { clock, simulator, supervisor, texts } = world();
    expect(simulator.show('simulator:1', '0012345678')).toBe(false);
    simulator.plug('simulator:1');
    await clock.pass(1_000);
    expect(simulator.show('simulator:1', '0012345678')).toBe(true);
    simulator.unplug('simulator:1');
    await settle();
    expect(supervisor.health().state).toBe('lost');
    simulator.plug('simulator:1');
    await clock.pass(1_000);
    simulator.show('simulator:1', '0087654321');
    expect(texts()).toEqual(['0012345678', '0087654321']);
    await supervisor.stop();
  });

  it('shows its cards in turn by itself, until it is stopped', async () => {
    const { clock, simulator, supervisor, texts } = world();
    simulator.plug('simulator:1', { texts: ['0000000001', '0000000002'], everyMs: 5_000 });
    await clock.pass(16_500);
    expect(texts()).toEqual(['0000000001', '0000000002', '0000000001']);
    await supervisor.stop();
    await clock.pass(60_000);
    expect([texts().length, clock.waiting]).toEqual([3, 0]);
  });
});
