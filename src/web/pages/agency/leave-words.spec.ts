import { describe, expect, it } from '@jest/globals';
import { leaveDays, leaveKinds, leaveName } from './leave-words.js';

describe('leave as the contact of an agency reads it', () => {
  it('has its first and last day, or its times where it is part of a day', () => {
    expect(leaveDays('2026-11-24T17:00:00Z', '2026-11-26T17:00:00Z')).toEqual({ from: '25/11/2026', until: '26/11/2026' });
    expect(leaveDays('2026-11-25T00:30:00Z', '2026-11-25T04:30:00Z')).toEqual({
      from: '25/11/2026 07:30', until: '25/11/2026 11:30',
    });
  });

  it('is named by its kind, but nothing is said of health', () => {
    expect(leaveName('leave-annual')).toBe('request-kind.leave-annual');
    expect(leaveName('health-leave')).toBe('agency.health-leave');
    expect(leaveName('device-outage')).toBe('agency.other-leave');
  });

  it('is entered by whole days only', () => {
    expect(leaveKinds.map(({ value }) => value)).toContain('trip');
    expect(leaveKinds.map(({ value }) => value)).not.toContain('overtime');
  });
}); // prettier-ignore
