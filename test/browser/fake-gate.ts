import type { GateReport } from '../../devices/gate/gate-report.js';
import type { ReaderState } from '../../devices/driver/reader-health.js';
import { DeviceClient } from '../support/device-client.js';
import type { TestApp } from '../support/test-app.js';

/** A reader as a gate lists it. */
export const SYCREADER = {
  id: 'a1', driver: 'keyboard-wedge', name: 'Sycreader USB Reader', port: '1-2', path: '/dev/hidraw0',
  vendorId: 0xffff, productId: 0x0035, match: { vendorId: 0xffff, productId: 0x0035 },
} as const; // prettier-ignore

/** A gate that reports as the agent does, with the key of its device. */
export class FakeGate {
  private readers: GateReport['readers'] = [];

  private constructor(
    private readonly service: TestApp,
    readonly id: string,
    private readonly key: string,
  ) {}

  static async add(service: TestApp, code: string, unitCode: string): Promise<FakeGate> {
    const { id, key } = await DeviceClient.add(service, code, unitCode, 'gate');
    return new FakeGate(service, id, key);
  }

  /** Binds a reader, past the API, for which somebody would have to be signed in. */
  async bind(code: string): Promise<void> {
    const profile = { driver: 'keyboard-wedge', format: '8H10D', options: {} };
    await this.service.database.dataSource.query(
      `INSERT INTO reader_binding (id, device_id, code, match, profile, version, created_at, updated_at)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, 1, now(), now())`,
      [this.id, code, { vendorId: 0xffff, productId: 0x0035, path: `/dev/${code}` }, profile],
    );
  }

  /** What the gate says of a reader. */
  reader(code: string, state: ReaderState, scans = 0): GateReport['readers'][number] {
    const at = new Date(this.service.clock.now().getTime() - 40_000).toISOString();
    return {
      reader: code, state, since: at, lastReportAt: at, lastScanAt: scans > 0 ? at : null, scans, malformed: 0, errors: 0,
      lastError: state === 'ready' ? null : 'could not read from HID device', hint: null,
    }; // prettier-ignore
  }

  /** Reports; returns what the gate shall do. */
  async tell(
    change: Partial<GateReport> = {},
  ): Promise<{ bindings: { code: string }[]; learn: { candidateId: string } | null }> {
    const now = this.service.clock.now().toISOString();
    this.readers = change.readers ?? this.readers;
    const report: GateReport = {
      runId: 'run-1', version: '0.1.0', hostName: 'PC-CUA-CHINH', startedAt: now, previousAliveAt: null, readers: this.readers,
      spool: { depth: 0, oldestAt: null, deadLetters: 0, alarm: null, failure: null },
      upload: { state: 'idle', lastError: null }, clockOffsetMs: 300, deliveredUpTo: now, candidates: [SYCREADER],
      learned: null, downtimes: [], ...change,
    }; // prettier-ignore
    const answer = await this.service.app.inject({
      method: 'POST',
      url: '/api/v1/gates/status',
      headers: { authorization: `Bearer ${this.key}` },
      payload: report as object,
    });
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return answer.json();
  }
}
