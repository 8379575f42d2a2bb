import { describe, expect, it } from '@jest/globals';
import type { GateReport } from './gate-report.js';
import { eventLine, statusLines } from './status-lines.js';

const SPOOL: GateReport['spool'] = { depth: 9, oldestAt: null, deadLetters: 0, alarm: null, failure: null };

describe('what a gate says in the terminal', () => {
  const lines = (spool: Partial<GateReport['spool']>): string =>
    statusLines({
      runId: 'run-1', version: '0.1.0', hostName: 'PC-CUA', startedAt: '2026-11-23T00:00:00Z', previousAliveAt: null, readers: [],
      spool: { ...SPOOL, ...spool }, upload: { state: 'waiting', lastError: null }, clockOffsetMs: null,
      deliveredUpTo: '1970-01-01T00:00:00Z', candidates: [], learned: null, downtimes: [],
    }).join('\n'); // prettier-ignore

  it('is every alarm: a repair beside a store that is nearly full, and once where it stands alone', () => {
    const both = lines({ alarm: 'near-limit', repair: 'bản sao ở /x' });
    expect(both).toContain('BỘ NHỚ ĐÃ HỎNG VÀ ĐƯỢC SỬA: có thể mất lượt quẹt (bản sao ở /x)');
    expect(both).toContain('SẮP ĐẦY');
    for (const alone of [
      lines({ alarm: 'repaired', failure: 'bản sao ở /x', repair: 'bản sao ở /x' }),
      lines({ alarm: 'repaired', failure: 'bản sao ở /x' }),
    ])
      expect(alone.match(/BỘ NHỚ ĐÃ HỎNG.*bản sao ở \/x/g)).toHaveLength(1);
    expect(lines({})).not.toMatch(/BỘ NHỚ|SẮP ĐẦY/);
  });

  it('is what became of a scan, and what to do where it does not count', () => {
    const line = (state: Parameters<typeof eventLine>[0]['state']): string =>
      eventLine({ state, reader: 'CUA-1', maskedCredential: 'card:32:••••614E', at: '', reason: 'x' }, '07:30:00'); // prettier-ignore
    expect(line('sent')).toMatch(/đã gửi$/);
    expect(line('quarantined')).toContain('chờ xác nhận giờ (x)');
    for (const state of ['set-aside', 'refused'] as const) expect(line(state)).toContain('ký sổ giấy');
  });
});
