import { describe, expect, it } from '@jest/globals';
import { formatRequestTime } from './format-request-time.js';

const words = { morning: 'buổi sáng', afternoon: 'buổi chiều' };
const format = (request: Parameters<typeof formatRequestTime>[0]): string =>
  formatRequestTime(request, words);
const day = { firstDay: '2026-11-20', lastDay: '2026-11-20' };

describe('when something is asked for', () => {
  it('is the date of a whole day and both dates of several', () => {
    const whole = { kind: 'trip', fromAt: '2026-11-19T17:00:00Z', untilAt: '2026-11-20T17:00:00Z' } as const;
    expect(format({ ...whole, ...day })).toBe('20/11/2026');
    expect(format({ ...whole, ...day, lastDay: '2026-11-23' })).toBe('20/11/2026 – 23/11/2026');
  });

  it('is the half of a day', () => {
    const leave = { kind: 'leave-annual', ...day } as const;
    const [midnight, noon, night] = ['2026-11-19T17:00:00Z', '2026-11-20T05:00:00Z', '2026-11-20T17:00:00Z'];
    expect(format({ ...leave, fromAt: midnight ?? '', untilAt: noon ?? '' })).toBe('20/11/2026, buổi sáng');
    expect(format({ ...leave, fromAt: noon ?? '', untilAt: night ?? '' })).toBe('20/11/2026, buổi chiều');
  });

  it('names the hours of less than a day, and the date of their end when it is another', () => {
    const part = {
      kind: 'overtime',
      fromAt: '2026-11-20T10:30:00Z',
      untilAt: '2026-11-20T13:00:00Z',
    } as const;
    expect(format({ ...part, ...day })).toBe('20/11/2026 17:30 – 20:00');
    expect(format({ ...part, ...day, untilAt: '2026-11-20T18:00:00Z' })).toBe(
      '20/11/2026 17:30 – 21/11/2026 01:00',
    );
  });

  it('is the moment of a missed scan', () => {
    const at = '2026-11-20T00:28:00Z';
    expect(format({ kind: 'missed-scan', fromAt: at, untilAt: at, ...day })).toBe('20/11/2026 07:28');
  });
});
