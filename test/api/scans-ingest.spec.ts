import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DeviceKeysService } from '../../src/modules/scans/device-keys.service.js';
import { scansTotal } from '../../src/platform/observability/metrics.js';
import { DeviceClient } from '../support/device-client.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { WholeWay } from '../support/whole-way.js';

const UNITS = 'code,name,kind,parentCode,zone,from,until\nTT,Trung tâm,centre,,,,\nQ1,Quầy một,counter,TT,,,';
const PEOPLE =
  'code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until\nCB1,Lò Văn Ẩn,công chức,,,TT,card:32:00BC614E,2020-01-01,';

/** Now is 2026-11-23 08:00 in Việt Nam. */
describe('POST /api/v1/scans', () => {
  let service: TestApp;
  let gate: DeviceClient;
  let bootId: string;
  beforeAll(async () => {
    service = await createTestApp();
    await new WholeWay(service.app).centre(UNITS, PEOPLE, 'TT', 'Asia/Ho_Chi_Minh');
    gate = await DeviceClient.add(service, 'CONG-1', 'TT');
  });
  afterAll(() => service.close());
  beforeEach(() => {
    bootId = randomUUID();
  });

  const one = (sequence: number, change: object = {}): object => ({
    bootId,
    sequence,
    credential: 'card:32:00BC614E',
    scannedAt: '2026-11-23T07:36:00+07:00',
    ...change,
  });
  const outcomes = async (...scans: object[]): Promise<string[]> =>
    (await gate.scan(...scans)).map(({ outcome, reason }) => [outcome, reason].filter(Boolean).join(' '));
  const query = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
    service.database.dataSource.query<T[]>(sql, parameters);

  it('stores a scan with everything the gate said of it, and says so after the commit', async () => {
    const told = {
      reader: 'CUA-1',
      raw: '0012345678',
      format: '8H10D',
      monotonicMs: 12345.5,
      direction: 'in',
    };
    expect(await gate.scan(one(7, told))).toEqual([{ bootId, sequence: 7, outcome: 'stored' }]);
    const rows = await query(
      `SELECT s.credential, s.local_time, s.scanned_at, s.direction, s.reader, s.raw, s.format, s.monotonic_ms,
         s.clock_offset_ms, s.source, s.received_at FROM scan s JOIN scan_key k ON k.scan_id = s.id WHERE k.key = $1`,
      [`${bootId}:7`],
    );
    expect(rows).toEqual([
      {
        credential: 'card:32:00BC614E', local_time: '2026-11-23T07:36:00+07:00', direction: 'in', reader: 'CUA-1',
        raw: '0012345678', format: '8H10D', monotonic_ms: 12345.5, clock_offset_ms: 0, source: 'gate',
        scanned_at: new Date('2026-11-23T00:36:00Z'), received_at: new Date('2026-11-23T01:00:00Z'),
      },
    ]); // prettier-ignore
  });

  it('takes a card as printed and a PIN of the group of the device', async () => {
    expect(await outcomes(one(1, { credential: '0012345678' }), one(2, { credential: 'pin:17' }))).toEqual(['stored', 'stored']); // prettier-ignore
    const rows = await query<{ credential: string }>(
      `SELECT s.credential FROM scan s JOIN scan_key k ON k.scan_id = s.id WHERE k.key LIKE $1 ORDER BY k.key`,
      [`${bootId}:%`],
    );
    expect(rows.map(({ credential }) => credential)).toEqual(['card:32:00BC614E', 'pin:default:17']);
  });

  it('answers a scan that was sent again with duplicate, and the same key with another content with conflict', async () => {
    await gate.scan(one(1));
    expect(await outcomes(one(1), one(1, { credential: 'card:32:00000001' }), one(2))).toEqual([
      'duplicate',
      'conflict same-key-other-content',
      'stored',
    ]);
    const [kept] = await query<{ credential: string }>(
      `SELECT credential FROM scan JOIN scan_key ON scan_id = id WHERE key = $1`,
      [`${bootId}:1`],
    );
    expect(kept?.credential).toBe('card:32:00BC614E');
  });

  it.each<[string, object]>([
    ['bad-boot-id', { bootId: '' }],
    ['bad-boot-id', { bootId: 'x'.repeat(65) }],
    ['bad-boot-id', { bootId: 'a b' }],
    ['bad-sequence', { sequence: -1 }],
    ['bad-sequence', { sequence: 1.5 }],
    ['bad-sequence', { sequence: 2 ** 53 }],
    ['bad-credential', { credential: 'thẻ của tôi' }],
    ['bad-credential', { credential: 'card:32:1FFFFFFFF' }],
    ['bad-credential', { credential: '' }],
    ['bad-credential', { credential: 12345678 }],
    ['bad-scanned-at', { scannedAt: '2026-11-23T07:36:00' }],
    ['bad-scanned-at', { scannedAt: '2026-02-30T07:36:00+07:00' }],
    ['bad-scanned-at', { scannedAt: '2026-11-23T24:00:00+07:00' }],
    ['bad-scanned-at', { scannedAt: '2026-11-23T07:36:00+15:00' }],
    ['bad-direction', { direction: 'up' }],
    ['bad-reader', { reader: 'x'.repeat(51) }],
    ['bad-raw', { raw: 'a\u0000b' }],
    ['bad-raw', { raw: '\ud800' }],
    ['bad-format', { format: 5 }],
    ['bad-monotonic', { monotonicMs: 'x' }],
    ['bad-clock-offset', { clockOffsetMs: '0' }],
    ['bad-clock-offset', { clockOffsetMs: 1e14 }],
  ])('rejects an item for %s and stores the others of the batch', async (reason, change) => {
    expect(await outcomes(one(1), one(5, change), one(3))).toEqual([
      'stored',
      `rejected ${reason}`,
      'stored',
    ]);
  });

  it('rejects what is no object, and names what it could read of the others', async () => {
    const answers = await gate.scan('x' as never, [] as never, one(4, { bootId: 7 }));
    expect(answers).toEqual([
      { bootId: null, sequence: null, outcome: 'rejected', reason: 'not-an-object' },
      { bootId: null, sequence: null, outcome: 'rejected', reason: 'not-an-object' },
      { bootId: null, sequence: 4, outcome: 'rejected', reason: 'bad-boot-id' },
    ]);
  });

  it('leaves fields that it does not know alone: a newer gate may say more', async () => {
    expect(await outcomes(one(1, { battery: 0.5 }))).toEqual(['stored']);
  });

  it.each<[number, string, unknown]>([
    [422, 'sentAt', { scans: [{}] }],
    [422, 'sentAt', { sentAt: 'gestern', scans: [{}] }],
    [422, 'scans', { sentAt: '2026-11-23T01:00:00Z' }],
    [422, 'scans', { sentAt: '2026-11-23T01:00:00Z', scans: [] }],
    [422, 'scans', []],
  ])('refuses a body with %s for its %s', async (status, field, body) => {
    const answer = await gate.send(body);
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ code: 'invalid-input', errors: [{ field }] });
  });

  it('takes 1,000 scans at a time and refuses 1,001, storing none of them', async () => {
    const batch = Array.from({ length: 1001 }, (_, index) => one(index));
    const sentAt = service.clock.now().toISOString();
    const refused = await gate.send({ sentAt, scans: batch });
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([413, 'too-many-scans']);
    const [none] = await query<{ count: number }>('SELECT count(*) AS count FROM scan_key WHERE key LIKE $1', [`${bootId}:%`]); // prettier-ignore
    expect(none).toEqual({ count: 0 });
    const taken = await gate.send({ sentAt, scans: batch.slice(0, 1000) });
    expect(taken.json<{ results: { outcome: string }[] }>().results.filter(({ outcome }) => outcome === 'stored')).toHaveLength(1000); // prettier-ignore
  });

  it('refuses 10,000 scans in one body as too large', async () => {
    const scans = Array.from({ length: 10_000 }, (_, index) => one(index));
    const answer = await gate.send({ sentAt: service.clock.now().toISOString(), scans });
    expect(answer.statusCode).toBe(413);
  });

  it.each([
    ['120 s ahead', '2026-11-23T01:02:00.000Z', 'stored'],
    ['120.001 s ahead', '2026-11-23T01:02:00.001Z', 'quarantined reader-drift'],
    ['121 s behind', '2026-11-23T00:57:59.000Z', 'quarantined reader-drift'],
  ])('with a clock %s a scan is %s', async (_name, sentAt, expected) => {
    const answer = await gate.send({ sentAt, scans: [one(1)] });
    const [result] = answer.json<{ results: { outcome: string; reason?: string }[] }>().results;
    expect([result?.outcome, result?.reason].filter(Boolean).join(' ')).toBe(expected);
  });

  it('judges each scan by the offset that it names itself, whatever the clock says at sending, and keeps both', async () => {
    const scans = [one(1, { clockOffsetMs: -3_600_000 }), one(2, { clockOffsetMs: 120_000.4 }), one(3, { clockOffsetMs: null }), one(4)];
    const said = async (sentAt: string, first: number): Promise<string[]> => {
      const body = { sentAt, scans: scans.map((scan, index) => ({ ...scan, sequence: first + index })) };
      const answer = await gate.send(body);
      return answer.json<{ results: { outcome: string }[] }>().results.map(({ outcome }) => outcome);
    };
    expect(await said('2026-11-23T01:00:00Z', 1)).toEqual(['quarantined', 'stored', 'stored', 'stored']);
    expect(await said('2026-11-23T02:00:00Z', 11)).toEqual(['quarantined', 'stored', 'quarantined', 'quarantined']);
    const rows = await query(
      `SELECT s.clock_offset_ms AS clock, s.sent_offset_ms AS sent FROM scan s JOIN scan_key k ON k.scan_id = s.id
       WHERE k.key IN ($1, $2) ORDER BY k.key`,
      [`${bootId}:11`, `${bootId}:12`],
    );
    expect(rows).toEqual([{ clock: -3_600_000, sent: 3_600_000 }, { clock: 120_000, sent: 3_600_000 }]);
  }); // prettier-ignore

  it('quarantines a clock that was reset', async () => {
    expect(await outcomes(one(1, { scannedAt: '2000-01-01T00:00:05+07:00' }))).toEqual(['quarantined before-earliest-year']); // prettier-ignore
  });

  it.each([
    ['no key', ''],
    ['a wrong key', `cvd_${'A'.repeat(43)}`],
    ['a key of another kind', `cvt_${'A'.repeat(43)}`],
  ])('refuses %s', async (_name, key) => {
    const answer = await gate.send({ sentAt: service.clock.now().toISOString(), scans: [one(1)] }, key);
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([401, 'device-key-invalid']);
  });

  it('refuses the key from the moment it is revoked, between two batches', async () => {
    const lost = await DeviceClient.add(service, `CONG-${bootId.slice(0, 8)}`, 'TT');
    expect((await lost.scan(one(1)))[0]?.outcome).toBe('stored');
    await query('UPDATE device SET retired_at = now() WHERE id = $1', [lost.id]);
    service.app.get(DeviceKeysService).forget(lost.id);
    const answer = await lost.send({ sentAt: service.clock.now().toISOString(), scans: [one(2)] });
    expect(answer.statusCode).toBe(401);
  });

  it('counts what became of scans, and warns of a known key with another content', async () => {
    const counted = async (outcome: string): Promise<number> => {
      const { values } = await scansTotal.get();
      return values.find(({ labels }) => labels.source === 'gate' && labels.outcome === outcome)?.value ?? 0;
    };
    const before = await counted('conflict');
    await gate.scan(one(1));
    await gate.scan(one(1, { credential: 'card:32:00000001' }));
    expect((await counted('conflict')) - before).toBe(1);
    expect(
      service.logLines.filter((line) => line.includes('known key and another content')).length,
    ).toBeGreaterThan(0);
  });

  it('never writes a card number to the log', () => {
    const text = service.logLines.join('\n');
    expect(text).not.toMatch(/00BC614E|0012345678/);
  });

  it('writes together what comes at the same moment, each answered for itself', async () => {
    const answers = await Promise.all(Array.from({ length: 300 }, (_, index) => gate.scan(one(index % 100))));
    const all = answers.flat().map(({ outcome }) => outcome);
    expect([all.filter((each) => each === 'stored').length, all.filter((each) => each === 'duplicate').length]).toEqual([100, 200]); // prettier-ignore
  });
});
