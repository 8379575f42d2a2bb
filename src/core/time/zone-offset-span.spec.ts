import { describe, expect, it } from '@jest/globals';
import { zoneOffsetSpan } from './zone-offset-span.js';

describe('zoneOffsetSpan', () => {
  it('has no end in Việt Nam since 1975', () => {
    const span = zoneOffsetSpan('Asia/Ho_Chi_Minh', Date.UTC(2026, 0));
    expect(span.offsetSeconds).toBe(25_200);
    expect(span.untilMs).toBe(Infinity);
    expect(span.fromMs).toBe(Date.UTC(1975, 5, 12, 16));
  });

  it('runs from change to change, the opening change included', () => {
    const spring = Date.UTC(2026, 2, 29, 1);
    const autumn = Date.UTC(2026, 9, 25, 1);
    const summer = { fromMs: spring, untilMs: autumn, offsetSeconds: 7200 };
    expect(zoneOffsetSpan('Europe/Berlin', spring)).toEqual(summer);
    expect(zoneOffsetSpan('Europe/Berlin', autumn - 1)).toEqual(summer);
    expect(zoneOffsetSpan('Europe/Berlin', autumn).offsetSeconds).toBe(3600);
  });
});
