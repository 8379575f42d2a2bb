import { describe, expect, it } from '@jest/globals';
import { proposedShift } from './proposed-shift.js';

const scan = (deviceId: string, time: string, clockOffsetMs: number | null) => ({
  deviceId,
  scannedAt: `2026-11-23T${time}Z`,
  clockOffsetMs,
});

describe('the shift that the scans of a device suggest', () => {
  const scans = [
    scan('a', '07:50:40', 421_000),
    scan('a', '07:31:00', 419_000),
    scan('a', '07:40:00', 3_600_000),
    scan('b', '06:00:00', -60_000),
  ];

  it('covers them all and takes the offset in the middle, so that one odd scan does not count', () => {
    expect(proposedShift(scans, 'a')).toEqual({
      from: '2026-11-23T07:31:00.000Z',
      until: '2026-11-23T07:51:00.000Z',
      aheadSeconds: 421,
    });
  });

  it('is slow where the clock was slow, and nothing where no offset is known', () => {
    expect(proposedShift(scans, 'b')?.aheadSeconds).toBe(-60);
    expect(proposedShift([scan('c', '06:00:00', null)], 'c')?.aheadSeconds).toBe(0);
  });

  it('is none for a device without scans', () => {
    expect(proposedShift(scans, 'c')).toBeNull();
  });
});
