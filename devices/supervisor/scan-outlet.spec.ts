import { describe, expect, it } from '@jest/globals';
import type { ReaderScan } from '../driver/reader-scan.js';
import { HealthRecord } from './health-record.js';
import { ScanOutlet } from './scan-outlet.js';

const WALL = Date.UTC(2026, 10, 23, 0, 30);

/** An outlet whose wall clock tells whole milliseconds, and the times of what it handed on. */
function outlet() {
  const scans: ReaderScan[] = [];
  let [mono, ahead] = [100, 0];
  const clock = {
    wallMs: () => Math.floor(WALL + mono + ahead),
    monotonicMs: () => mono,
    after: () => () => undefined,
  };
  const profile = { driver: 'keyboard-wedge', format: '8H10D', options: {} } as const;
  const binding = { code: 'CUA-1', match: {}, profile } as unknown as ConstructorParameters<
    typeof ScanOutlet
  >[0];
  const record = new HealthRecord('CUA-1', clock.wallMs, () => undefined);
  const taking = new ScanOutlet(binding, clock, record, (scan) => void scans.push(scan));
  return {
    times: () => scans.map(({ wallMs }) => wallMs - WALL),
    at: (milliseconds: number) => (mono = milliseconds),
    setClock: (milliseconds: number) => (ahead += milliseconds),
    card: (at: number) => taking.take({ kind: 'text', text: '0012345678' }, at),
  };
}

describe('ScanOutlet', () => {
  it('gives cards the times in which they were read, whatever the clock cuts off', () => {
    const { at, card, times } = outlet();
    // Handed on at moments whose parts of a millisecond differ, as a busy machine does.
    for (const [read, handed] of [[100.6, 101.9], [100.9, 102.0], [101.2, 103.99], [101.4, 104.0]] as const) {
      at(handed);
      card(read);
    }
    expect(times()).toHaveLength(4);
    expect(times()).toEqual([...times()].sort((one, other) => one - other));
  }); // prettier-ignore

  it('follows the clock when somebody sets it, back too', () => {
    const { at, card, setClock, times } = outlet();
    at(1_000);
    card(1_000);
    setClock(-3_600_000);
    at(2_000);
    card(2_000);
    expect(times()).toEqual([1_000, 2_000 - 3_600_000]);
  });
});
