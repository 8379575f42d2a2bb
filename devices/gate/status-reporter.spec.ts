import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../test/support/eventually.js';
import { FakeGateClock } from '../../test/support/gate/fake-gate-clock.js';
import { FakeScanServer } from '../../test/support/gate/fake-scan-server.js';
import type { GateReport } from './gate-report.js';
import { StatusReporter } from './status-reporter.js';

describe('reports of a gate', () => {
  let server: FakeScanServer;
  let address: string;
  beforeEach(async () => {
    server = new FakeScanServer();
    address = await server.listen();
  });
  afterEach(() => server.close());

  it('go on although one of them could not be made, or its answer not be dealt with; the operator learns of it', async () => {
    const lines: string[] = [];
    let made = 0;
    let answered = 0;
    const reporter = new StatusReporter({
      clock: new FakeGateClock(0),
      who: () => ({ server: address, key: 'cvd_x' }),
      report: async () => {
        made += 1;
        if (made === 1) throw new RangeError('Invalid time value');
        return {} as GateReport;
      },
      onAnswer: async () => {
        answered += 1;
        if (answered === 1) throw new TypeError('not iterable');
      },
      log: (line) => lines.push(line),
    });
    reporter.start();
    await eventually(async () => expect(answered).toBeGreaterThan(2));
    await reporter.stop();
    expect(lines).toEqual([
      expect.stringContaining('Invalid time value'),
      expect.stringContaining('not iterable'),
    ]);
  });
});
