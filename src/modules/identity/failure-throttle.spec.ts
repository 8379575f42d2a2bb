import { describe, expect, it } from '@jest/globals';
import { FixedClock } from '../../platform/clock/clock.js';
import { FailureThrottle } from './failure-throttle.js';

describe('the throttle of failures from one address', () => {
  const clock = new FixedClock(new Date('2026-11-23T01:00:00Z'));

  it('lets 100 failures pass in ten minutes, refuses then, and forgets when they are over', () => {
    const throttle = new FailureThrottle(clock);
    for (let failure = 1; failure <= 99; failure += 1) throttle.note('10.0.0.1');
    expect(() => throttle.refuse('10.0.0.1')).not.toThrow();
    throttle.note('10.0.0.1');
    expect(() => throttle.refuse('10.0.0.1')).toThrow('too-many-requests');
    expect(() => throttle.refuse('10.0.0.2')).not.toThrow();
    clock.advance(599_999);
    expect(() => throttle.refuse('10.0.0.1')).toThrow('too-many-requests');
    clock.advance(1);
    expect(() => throttle.refuse('10.0.0.1')).not.toThrow();
  });
});
