import { describe, expect, it } from '@jest/globals';
import { sleepMeter, systemGateClock } from './gate-clock.js';

const HOUR = 3_600_000;

describe('the sleep of a machine', () => {
  const machine = { up: 5_000, awake: 100 };
  const meter = () => sleepMeter({ uptimeMs: () => machine.up, awakeMs: () => machine.awake });
  const pass = (up: number, awake = up): void => {
    machine.up += up;
    machine.awake += awake;
  };

  it('is none while both clocks go on', () => {
    const slept = meter();
    expect(slept()).toBe(0);
    pass(HOUR);
    expect(slept()).toBe(0);
  });

  it('is what one clock goes on while the other stands still, each time anew', () => {
    const slept = meter();
    slept();
    pass(HOUR, 0);
    expect(slept()).toBe(HOUR);
    pass(30_000);
    pass(1_000, 0);
    expect(slept()).toBe(HOUR + 1_000);
  });

  it('is no drift of two clocks, however long, and nothing where the system does not tell', () => {
    const slept = meter();
    for (let hour = 0; hour < 100; hour += 1) {
      slept();
      pass(HOUR, HOUR - 999);
    }
    expect(slept()).toBe(0);
    const blind = sleepMeter({ uptimeMs: () => Number.NaN, awakeMs: () => machine.awake });
    expect([blind(), blind()]).toEqual([0, 0]);
  });

  it('is measured on this machine without a fault', () => {
    const before = systemGateClock.monotonicMs();
    expect(systemGateClock.sleptMs()).toBeGreaterThanOrEqual(0);
    expect(systemGateClock.monotonicMs()).toBeGreaterThanOrEqual(before);
  });
});
