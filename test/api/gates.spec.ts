import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { GateReport } from '../../devices/gate/gate-report.js';
import { ScansModule } from '../../src/modules/scans/scans.module.js';
import { DevicesService } from '../../src/modules/scans/devices.service.js';
import { UnitsService } from '../../src/modules/organization/units/units.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { callerAs, createModuleApp, type ModuleApp } from '../support/as-caller.js';
import { request, type Requests } from '../support/requests.js';

interface Enrolled {
  device: { id: string; code: string; zone: string; group: string };
  key: string;
}

const SYCREADER = {
  id: 'a1', driver: 'keyboard-wedge', name: 'Sycreader USB Reader', port: '1-2', path: '/dev/hidraw0',
  vendorId: 0xffff, productId: 0x0035, match: { vendorId: 0xffff, productId: 0x0035 },
} as const; // prettier-ignore
const PROFILE = { driver: 'keyboard-wedge', format: '8H10D', options: {} };

/** Now is 2026-11-23 08:00 in Việt Nam. */
describe('gates', () => {
  let service: ModuleApp;
  let client: Requests;
  let unitId: string;
  let otherUnit: string;
  let serial = 0;
  let gate: string;
  beforeAll(async () => {
    service = await createModuleApp([ScansModule]);
    client = request(service.app);
    const units = service.app.get(UnitsService);
    const unit = (code: string) => units.create(systemCaller(), { code, name: code, kind: 'centre' });
    [unitId, otherUnit] = [(await unit('TT')).id, (await unit('TT2')).id];
  });
  afterAll(() => service.close());
  beforeEach(async () => {
    as(callerAs('administrator', [unitId]));
    serial += 1;
    // Added the day before: what is told of this morning may be so.
    const began = service.clock.now();
    service.clock.set(new Date('2026-11-22T01:00:00Z'));
    const wanted = { code: `CONG-${serial}`, kind: 'gate', unitId, zone: 'Asia/Ho_Chi_Minh' };
    gate = (await client.post<{ id: string }>('/api/v1/devices', wanted, 201)).body.id;
    service.clock.set(began);
  });

  let person = callerAs('administrator');
  const as = (caller: typeof person): void => {
    person = caller;
    service.as(caller);
  };
  /** As a machine: nobody is signed in. */
  const post = async (url: string, payload: object, headers: Record<string, string> = {}, remoteAddress = `10.0.0.${serial}`) => {
    service.as(undefined as never);
    const answer = await service.app.inject({ method: 'POST', url, payload, headers, remoteAddress });
    service.as(person);
    return { status: answer.statusCode, body: answer.json<Record<string, unknown>>(), headers: answer.headers };
  };
  const enrol = (code: string, address?: string) =>
    post('/api/v1/gates/enrol', { code, hostName: 'PC-CUA', version: '0.1.0' }, {}, address);
  const issue = async (id = gate): Promise<string> =>
    (await client.post<{ code: string }>(`/api/v1/gates/${id}/enrolment-code`, {}, 201)).body.code;
  const enrolled = async (): Promise<Enrolled> => (await enrol(await issue())).body as unknown as Enrolled;
  const now = (): string => service.clock.now().toISOString();
  const reportOf = (change: Partial<GateReport> = {}): GateReport => ({
    runId: 'run-1', version: '0.1.0', hostName: 'PC-CUA', startedAt: '2026-11-23T00:00:00Z', previousAliveAt: null, readers: [],
    spool: { depth: 0, oldestAt: null, deadLetters: 0, alarm: null, failure: null },
    upload: { state: 'idle', lastError: null }, clockOffsetMs: 1_500, deliveredUpTo: now(), candidates: [SYCREADER],
    learned: null, downtimes: [], ...change,
  });
  const tell = async (key: string, change: Partial<GateReport> = {}) => {
    const answer = await post('/api/v1/gates/status', reportOf(change), { authorization: `Bearer ${key}` });
    return answer as typeof answer & { body: { bindings: object[]; learn: { candidateId: string } | null } };
  };
  const sql = <T>(text: string, values: unknown[] = []): Promise<T[]> => service.database.dataSource.query<T[]>(text, values);

  describe('are enrolled with a short code', () => {
    it('which gives the device and its key; the key that it had stops at once', async () => {
      const first = await enrolled();
      expect(first.device).toEqual({ id: gate, code: `CONG-${serial}`, zone: 'Asia/Ho_Chi_Minh', group: 'default' });
      expect((await tell(first.key)).status).toBe(200);
      const second = await enrolled();
      expect((await tell(second.key)).status).toBe(200);
      const refused = await tell(first.key);
      expect([refused.status, refused.body['code']]).toEqual([401, 'device-key-invalid']);
    });

    it('typed in any way, once', async () => {
      const code = await issue();
      expect((await enrol(` ${code.toLowerCase().replace('-', ' ')} `)).status).toBe(200);
      const again = await enrol(code);
      expect([again.status, again.body['code']]).toEqual([422, 'enrolment-code-invalid']);
    });

    it('that one of two machines gets when both type it at the same moment', async () => {
      const code = await issue();
      const answers = await Promise.all([enrol(code), enrol(code), enrol(code)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
    });

    it('within fifteen minutes', async () => {
      const [early, late] = [await issue(), await issue()];
      expect((await enrol(early)).status).toBe(422); // replaced by the later one
      const began = service.clock.now();
      service.clock.advance(15 * 60_000);
      expect((await enrol(late)).status).toBe(422);
      const last = await issue();
      service.clock.advance(15 * 60_000 - 1);
      expect((await enrol(last)).status).toBe(200);
      service.clock.set(began);
    });

    it('and many wrong codes from one address are not answered any more, those of others are', async () => {
      const code = await issue();
      for (let n = 0; n < 10; n += 1) expect((await enrol('K7QF-3M9P', '10.9.9.9')).status).toBe(422);
      const refused = await enrol(code, '10.9.9.9');
      expect([refused.status, refused.headers['retry-after']]).toEqual([429, '60']);
      expect((await enrol(code, '10.9.9.8')).status).toBe(200);
    });

    it('which is kept as a hash only and never logged', async () => {
      const code = await issue();
      const rows = await sql<{ all: string }>('SELECT row_to_json(g)::text AS all FROM gate_enrolment g');
      const kept = rows.map(({ all }) => all).join('') + service.logLines.join('');
      expect(kept).not.toContain(code);
      expect(kept).not.toContain(code.replace('-', ''));
    });

    it('and not when the device was retired meanwhile', async () => {
      const code = await issue();
      await client.post(`/api/v1/devices/${gate}/retire`, {}, 200);
      expect((await enrol(code)).status).toBe(422);
      await client.post(`/api/v1/gates/${gate}/enrolment-code`, {}, 404);
    });
  });

  describe('report their health', () => {
    it('which the page shows, and what was delivered', async () => {
      const { key } = await enrolled();
      await client.post(`/api/v1/gates/${gate}/readers`, { code: 'CUA-1', match: SYCREADER.match, profile: PROFILE }, 201);
      const reader = {
        reader: 'CUA-1', state: 'denied', since: now(), lastReportAt: null, lastScanAt: null, scans: 3, malformed: 1, errors: 2,
        lastError: 'Permission denied', hint: 'udev',
      } as const;
      const spool = { depth: 7, oldestAt: '2026-11-23T00:30:00.000Z', deadLetters: 1, alarm: 'near-limit', failure: null, repair: 'đọc lại được 3 lượt' } as const;
      const candidates = [{ ...SYCREADER, boundAs: 'CUA-1' }];
      expect((await tell(key, { candidates, readers: [reader], spool, deliveredUpTo: '2026-11-23T00:30:00Z' })).status).toBe(200);
      const { body } = await client.get(`/api/v1/gates/${gate}`, 200);
      expect(body).toMatchObject({
        online: true, hostName: 'PC-CUA', version: '0.1.0', clockOffsetMs: 1_500, spool, candidates,
        deliveredUpTo: '2026-11-23T00:30:00.000Z', lastSeenAt: now(), readers: [{ code: 'CUA-1', state: 'denied', errors: 2, hint: 'udev' }],
      });
      // A gate of an older version does not tell them.
      await tell(key, { candidates: [SYCREADER] });
      expect((await client.get(`/api/v1/gates/${gate}`, 200)).body).toMatchObject({ candidates: [{ boundAs: null }], spool: { repair: null } });
    });

    it('are online for thirty seconds after a report', async () => {
      const { key } = await enrolled();
      const began = service.clock.now();
      await tell(key);
      const online = async () => (await client.get<{ online: boolean }>(`/api/v1/gates/${gate}`, 200)).body.online;
      service.clock.advance(30_000);
      expect(await online()).toBe(true);
      service.clock.advance(1);
      expect(await online()).toBe(false);
      service.clock.set(began);
    });

    it('never deliver what is to come, nor take back what was delivered', async () => {
      const { key } = await enrolled();
      await tell(key, { deliveredUpTo: '2027-01-01T00:00:00Z' });
      const delivered = async () => (await client.get<{ deliveredUpTo: string }>(`/api/v1/gates/${gate}`, 200)).body.deliveredUpTo;
      expect(await delivered()).toBe(now());
      await tell(key, { deliveredUpTo: '2026-11-01T00:00:00Z' });
      expect(await delivered()).toBe(now());
    });

    it('and get 422 naming the field for a report that cannot be right, 403 when they are no gate', async () => {
      const { key } = await enrolled();
      for (const [change, field] of [
        [{ deliveredUpTo: 'hôm qua' }, 'deliveredUpTo'],
        [{ readers: [{ reader: 'x', state: 'broken' }] }, 'readers.state'],
        [{ spool: { depth: -1 } }, 'spool.depth'],
        [{ candidates: Array.from({ length: 201 }, () => SYCREADER) }, 'candidates'],
        [{ downtimes: [{ reader: 'x', reason: 'reader-lost', from: now(), until: '2020-01-01T00:00:00Z' }] }, 'downtimes.until'],
      ] as [Partial<GateReport>, string][]) {
        const answer = await tell(key, change);
        expect([answer.status, answer.body['errors']]).toMatchObject([422, [{ field }]]);
      }
      expect((await post('/api/v1/gates/status', [], { authorization: `Bearer ${key}` })).status).toBe(422);
      const api = await service.app.get(DevicesService).add(systemCaller(), {
        code: `API-${serial}`, kind: 'api', unitId, zone: 'Asia/Ho_Chi_Minh', group: 'default',
      });
      expect((await tell(api.key)).status).toBe(403);
    });

    it('are seen only by those who hold the unit', async () => {
      as(callerAs('administrator', [otherUnit]));
      expect((await client.get<{ items: object[] }>('/api/v1/gates', 200)).body.items).toEqual([]);
      await client.get(`/api/v1/gates/${gate}`, 404);
      await client.post(`/api/v1/gates/${gate}/enrolment-code`, {}, 404);
      await client.post(`/api/v1/gates/${gate}/learn`, { candidateId: 'a1' }, 404);
      as(callerAs('hr-officer', [unitId]));
      await client.get(`/api/v1/gates/${gate}`, 200);
      await client.post(`/api/v1/gates/${gate}/enrolment-code`, {}, 403);
    });
  });

  describe('get their readers', () => {
    it('with the answer to each report: bound, changed over the version, ended', async () => {
      const { key } = await enrolled();
      const binding = { code: 'CUA-1', match: { ...SYCREADER.match, port: '1-2' }, profile: PROFILE };
      const { body } = await client.post<{ id: string }>(`/api/v1/gates/${gate}/readers`, binding, 201);
      expect((await tell(key)).body.bindings).toEqual([binding]);
      const readers = `/api/v1/gates/${gate}/readers`;
      expect((await client.post(readers, { ...binding, code: 'cua-1' }, 409)).problem.code).toBe('already-exists');
      await client.patch(`${readers}/${body.id}`, { version: 1, code: 'CUA-CHINH' }, 200);
      expect((await client.patch(`${readers}/${body.id}`, { version: 1, code: 'X' }, 409)).problem.code).toBe('version-conflict');
      expect((await tell(key)).body.bindings).toEqual([{ ...binding, code: 'CUA-CHINH' }]);
      await client.delete(`${readers}/${body.id}`, 204);
      expect((await tell(key)).body.bindings).toEqual([]);
      await client.delete(`${readers}/${body.id}`, 404);
      await client.post(readers, { ...binding, code: 'CUA-CHINH' }, 201);
    });

    it('but none that would read whatever keyboard is plugged in', async () => {
      const binding = { code: 'CUA-1', match: { port: '1-2' }, profile: PROFILE };
      const refused = await client.post(`/api/v1/gates/${gate}/readers`, binding, 422);
      expect(refused.problem.code).toBe('reader-binding-invalid');
    });

    it('after "scan a card now": only the picked candidate is listened to, the text is shown with the formats that fit', async () => {
      const { key } = await enrolled();
      expect((await tell(key)).body.learn).toBeNull();
      const url = `/api/v1/gates/${gate}/learn`;
      expect((await client.post(url, { candidateId: 'zz' }, 409)).problem.code).toBe('reader-candidate-gone');
      expect((await client.get(url, 200)).body).toMatchObject({ state: 'none' });
      expect((await client.post(url, { candidateId: 'a1' }, 202)).body).toMatchObject({ state: 'waiting', candidate: SYCREADER });
      expect((await tell(key)).body.learn).toMatchObject({ candidateId: 'a1' });
      const other = { candidateId: 'b2', text: '9999999999', formats: ['8H10D'], problem: null } as const;
      await tell(key, { learned: other });
      expect((await client.get(url, 200)).body).toMatchObject({ state: 'waiting', text: null });
      const after = await tell(key, { learned: { ...other, candidateId: 'a1', text: '0012345678', formats: ['8H10D', 'UID-LE-D'] } });
      expect(after.body.learn).toBeNull();
      expect((await client.get(url, 200)).body).toMatchObject({
        state: 'learned', text: '0012345678',
        formats: [
          { format: '8H10D', credential: 'card:32:00BC614E' },
          { format: 'UID-LE-D', credential: 'card:32:4E61BC00' },
        ],
      });
      expect((await client.get<{ formats: object[] }>(url, 200)).body.formats[0]).toMatchObject({ options: {}, suggestedBy: expect.stringContaining('Sycreader') });
      await client.post(`/api/v1/gates/${gate}/readers`, { code: 'CUA-1', match: SYCREADER.match, profile: PROFILE }, 201);
      expect((await client.get(url, 200)).body).toMatchObject({ state: 'none', text: null });
      expect(service.logLines.join('')).not.toContain('0012345678');
    });

    it('with the options that the reader was learned with, and what known readers do first', async () => {
      const { key } = await enrolled();
      const url = `/api/v1/gates/${gate}/learn`;
      const learn = async (fits: { format: string; options: object }[], text: string) => {
        await tell(key);
        await client.post(url, { candidateId: 'a1' }, 202);
        return tell(key, { learned: { candidateId: 'a1', text, formats: [], fits, problem: null } as unknown as GateReport['learned'] });
      };
      const cut = { format: '8H10D', options: { terminator: 'tab', length: 'any' } };
      const whole = { format: '6H8D', options: { terminator: 'tab' } };
      // A binding would refuse it by its length: not offered.
      const refused = { format: '8H10D', options: { terminator: 'tab' } };
      expect((await learn([whole, cut, refused], '12345678')).status).toBe(200);
      expect((await client.get<{ formats: object[] }>(url, 200)).body.formats).toMatchObject([
        { ...whole, suggestedBy: null, credential: 'card:24:BC614E' },
        { ...cut, suggestedBy: null, credential: 'card:32:00BC614E' },
      ]);
      await client.post(`/api/v1/gates/${gate}/readers`, { code: 'CUA-1', match: SYCREADER.match, profile: { driver: 'keyboard-wedge', ...cut } }, 201);
      const odd = await learn([{ format: '8H10D', options: { length: { $ne: 1 } } }], '0012345678');
      expect([odd.status, odd.body['errors']]).toMatchObject([422, [{ field: 'learned.fits.options' }]]);
      expect((await tell(key, { learned: { candidateId: 'a1', text: null, formats: [], problem: 'not-understood' } })).status).toBe(200);
      expect((await client.get(url, 200)).body).toMatchObject({ state: 'failed', problem: 'not-understood' });
    });

    it('and an order to listen is over after a minute, what was learned after ten more', async () => {
      const { key } = await enrolled();
      const began = service.clock.now();
      const url = `/api/v1/gates/${gate}/learn`;
      await tell(key);
      await client.post(url, { candidateId: 'a1' }, 202);
      service.clock.advance(60_000);
      expect((await tell(key)).body.learn).toBeNull();
      expect((await client.get(url, 200)).body).toMatchObject({ state: 'failed', problem: 'timeout' });
      await tell(key, { learned: { candidateId: 'a1', text: '0012345678', formats: ['8H10D'], problem: null } });
      service.clock.advance(10 * 60_000 + 1);
      expect((await client.get(url, 200)).body).toMatchObject({ state: 'none', text: null });
      await tell(key);
      expect(await sql('SELECT FROM gate_learning WHERE device_id = $1', [gate])).toEqual([]);
      service.clock.set(began);
    });
  });

  describe('tell when readers were down', () => {
    const downtimes = () =>
      sql<object>(
        `SELECT reader, reason, from_at AS "from", until_at AS until FROM reader_downtime WHERE device_id = $1 ORDER BY from_at, reader`,
        [gate],
      );
    const at = (clock: string): string => `2026-11-23T${clock}.000Z`;
    const day = (clock: string): Date => new Date(at(clock));
    const ready = (since: string) =>
      ({ reader: 'CUA-1', state: 'ready', since, lastReportAt: null, lastScanAt: null, scans: 0, malformed: 0, errors: 0, lastError: null, hint: null }) as const;

    it('from lost to ready, once, however often it is told and although the clock is measured a little differently', async () => {
      const { key } = await enrolled();
      const lost = { reader: 'CUA-1', from: at('00:10:00'), until: null, reason: 'reader-lost' } as const;
      await tell(key, { downtimes: [lost] });
      await tell(key, { downtimes: [{ ...lost, from: '2026-11-23T00:10:00.400Z' }] });
      expect(await downtimes()).toEqual([{ reader: 'CUA-1', reason: 'reader-lost', from: day('00:10:00'), until: null }]);
      const ended = { ...lost, from: '2026-11-23T00:10:00.900Z', until: at('00:20:00') };
      for (let n = 0; n < 2; n += 1) await tell(key, { downtimes: [ended], readers: [ready(at('00:20:00'))] });
      expect(await downtimes()).toEqual([
        { reader: 'CUA-1', reason: 'reader-lost', from: day('00:10:00'), until: day('00:20:00') },
      ]);
    });

    it('that began and ended while the server was away too, and one whose end an earlier run never told', async () => {
      const { key } = await enrolled();
      const denied = { reader: 'CUA-1', from: at('00:10:00'), until: at('00:12:00'), reason: 'reader-denied' } as const;
      await tell(key, { downtimes: [denied, { ...denied, from: at('00:15:00'), until: null }] });
      await tell(key, { readers: [ready(at('00:40:00'))] });
      expect(await downtimes()).toEqual([
        { reader: 'CUA-1', reason: 'reader-denied', from: day('00:10:00'), until: day('00:12:00') },
        { reader: 'CUA-1', reason: 'reader-denied', from: day('00:15:00'), until: day('00:40:00') },
      ]);
    });

    const spool = { depth: 3, oldestAt: null, deadLetters: 0, alarm: 'storage', failure: 'No space left on device' } as const;
    const unkept = { reader: 'CUA-1', from: at('00:30:00'), until: null, reason: 'storage' } as const;

    it('and in which a gate could not keep what it read although its reader was ready, until it says that it can', async () => {
      const { key } = await enrolled();
      const working = [ready(at('00:01:00'))];
      for (let n = 0; n < 2; n += 1) await tell(key, { spool, readers: working, downtimes: [unkept] });
      expect(await downtimes()).toEqual([{ reader: 'CUA-1', reason: 'storage', from: day('00:30:00'), until: null }]);
      const ended = { ...unkept, until: at('00:45:00') };
      for (let n = 0; n < 2; n += 1) await tell(key, { readers: working, downtimes: [ended] });
      expect(await downtimes()).toEqual([{ reader: 'CUA-1', reason: 'storage', from: day('00:30:00'), until: day('00:45:00') }]);
    });

    it('or, when its disk was changed and it told no end, until the run began that takes cards again', async () => {
      const { key } = await enrolled();
      await tell(key, { spool, readers: [ready(at('00:01:00'))], downtimes: [unkept] });
      await tell(key, { runId: 'run-2', startedAt: at('00:50:00'), previousAliveAt: at('00:49:55'), readers: [ready(at('00:50:01'))] });
      expect(await downtimes()).toEqual([{ reader: 'CUA-1', reason: 'storage', from: day('00:30:00'), until: day('00:50:00') }]);
    });

    it('and one that follows another at once is kept beside it', async () => {
      const { key } = await enrolled();
      const lost = { reader: 'CUA-1', from: at('00:29:59'), until: at('00:30:00'), reason: 'reader-lost' } as const;
      for (let n = 0; n < 2; n += 1) await tell(key, { spool, readers: [ready(at('00:30:00'))], downtimes: [lost, unkept] });
      expect(await downtimes()).toEqual([
        { reader: 'CUA-1', reason: 'reader-lost', from: day('00:29:59'), until: day('00:30:00') },
        { reader: 'CUA-1', reason: 'storage', from: day('00:30:00'), until: null },
      ]);
    });

    it('and while the agent did not run; the server being away is none', async () => {
      const { key } = await enrolled();
      await client.post(`/api/v1/gates/${gate}/readers`, { code: 'CUA-1', match: SYCREADER.match, profile: PROFILE }, 201);
      const began = service.clock.now();
      service.clock.set(day('00:10:00'));
      await tell(key, { runId: 'run-1' });
      // Silent for half an hour, but it ran: nothing.
      service.clock.set(day('00:40:00'));
      await tell(key, { runId: 'run-1' });
      expect(await downtimes()).toEqual([]);
      service.clock.set(began);
      await tell(key, { runId: 'run-2', previousAliveAt: at('00:50:00'), startedAt: at('00:55:00') });
      await tell(key, { runId: 'run-2', previousAliveAt: at('00:50:00'), startedAt: at('00:55:00') });
      // A restart of a few seconds is not worth a line.
      await tell(key, { runId: 'run-3', previousAliveAt: at('00:56:00'), startedAt: at('00:56:14') });
      expect(await downtimes()).toEqual([
        { reader: 'CUA-1', reason: 'agent-stopped', from: day('00:50:00'), until: day('00:55:00') },
      ]);
    });

    const lost = (from: string, until: string | null) => ({ reader: 'CUA-1', from, until, reason: 'reader-lost' }) as const;
    const bindReader = () => client.post(`/api/v1/gates/${gate}/readers`, { code: 'CUA-1', match: SYCREADER.match, profile: PROFILE }, 201);

    it('but not by a clock that nobody has checked: such a report waits for the next, which tells all of it', async () => {
      const { key } = await enrolled();
      await bindReader();
      await tell(key, { runId: 'run-1' });
      service.clock.advance(2 * 3_600_000);
      const untimed = { clockOffsetMs: null, startedAt: at('00:30:00'), deliveredUpTo: '2026-11-23T02:59:00Z' } as const;
      const waits = { depth: 2, oldestAt: '2026-11-23T02:59:00Z', deadLetters: 0, alarm: null, failure: null } as const;
      await tell(key, { ...untimed, runId: 'run-2', previousAliveAt: at('00:20:00'), spool: waits, downtimes: [lost(at('00:30:00'), null)], readers: [ready(at('00:31:00'))] });
      expect(await downtimes()).toEqual([]);
      const delivered = () => sql<{ at: Date }>('SELECT delivered_up_to AS at FROM device WHERE id = $1', [gate]);
      expect(await delivered()).toEqual([{ at: day('01:00:00') }]);
      await tell(key, { runId: 'run-2', previousAliveAt: at('01:00:05'), startedAt: at('02:59:55'), deliveredUpTo: at('02:59:58') });
      expect(await downtimes()).toEqual([{ reader: 'CUA-1', reason: 'agent-stopped', from: day('01:00:05'), until: day('02:59:55') }]);
      expect(await delivered()).toEqual([{ at: day('02:59:58') }]);
      service.clock.advance(-2 * 3_600_000);
    });

    it('and none is kept from before the gate was added, nor in the future', async () => {
      const { key } = await enrolled();
      await tell(key, { downtimes: [lost('2026-11-22T00:00:00.000Z', '2026-11-22T01:00:00.000Z'), lost('2026-11-22T00:59:59.000Z', '2026-11-22T01:00:01.000Z'), lost(at('03:00:00'), null)] });
      expect(await downtimes()).toEqual([
        { reader: 'CUA-1', reason: 'reader-lost', from: new Date('2026-11-22T01:00:00Z'), until: new Date('2026-11-22T01:00:01Z') },
        { reader: 'CUA-1', reason: 'reader-lost', from: day('01:00:00'), until: null },
      ]);
    });

    it('and a new one did not begin a minute before the last report, which would have told it', async () => {
      const { key } = await enrolled();
      await tell(key);
      service.clock.advance(300_000);
      const denied = { reader: 'CUA-1', from: at('00:58:00'), until: at('00:59:01'), reason: 'reader-denied' } as const;
      await tell(key, { downtimes: [lost(at('00:57:00'), at('00:59:00')), denied] });
      const first = { reader: 'CUA-1', reason: 'reader-denied', from: day('00:59:00'), until: day('00:59:01') };
      expect(await downtimes()).toEqual([first]);
      await tell(key, { downtimes: [lost(at('00:30:00'), null)] });
      // The report before this one came at 01:05.
      expect(await downtimes()).toEqual([first, { reader: 'CUA-1', reason: 'reader-lost', from: day('01:04:00'), until: null }]);
      service.clock.advance(60_000);
      for (let n = 0; n < 2; n += 1) await tell(key, { downtimes: [lost(at('00:30:00'), at('01:05:30'))] });
      expect(await downtimes()).toEqual([first, { reader: 'CUA-1', reason: 'reader-lost', from: day('01:04:00'), until: day('01:05:30') }]);
      service.clock.advance(-360_000);
    });

    it('and what a gate could read only later of its run before is kept all the same, as if that run had reported last', async () => {
      const { key } = await enrolled();
      await bindReader();
      await tell(key, { runId: 'run-1' });
      service.clock.advance(2 * 3_600_000);
      const unread = { runId: 'run-2', pastRead: false, startedAt: at('02:50:00'), previousAliveAt: null } as const;
      const unkept = { reader: 'CUA-1', from: at('02:50:00'), until: null, reason: 'storage' } as const;
      const full = { depth: 0, oldestAt: null, deadLetters: 0, alarm: 'storage', failure: 'x' } as const;
      for (let n = 0; n < 2; n += 1) await tell(key, { ...unread, spool: full, downtimes: [unkept], readers: [ready(at('02:50:00'))] });
      expect(await downtimes()).toEqual([{ reader: 'CUA-1', reason: 'storage', from: day('02:50:00'), until: null }]);
      service.clock.advance(3_600_000);
      await tell(key, {
        runId: 'run-2', pastRead: true, startedAt: at('02:50:00'), previousAliveAt: at('02:30:00'), readers: [ready(at('02:50:00'))],
        downtimes: [lost(at('01:30:00'), at('02:00:00')), { ...unkept, until: at('03:59:00') }],
      });
      expect(await downtimes()).toEqual([
        { reader: 'CUA-1', reason: 'reader-lost', from: day('01:30:00'), until: day('02:00:00') },
        { reader: 'CUA-1', reason: 'agent-stopped', from: day('02:30:00'), until: day('02:50:00') },
        { reader: 'CUA-1', reason: 'storage', from: day('02:50:00'), until: day('03:59:00') },
      ]);
      service.clock.advance(-3 * 3_600_000);
    });

    it('and while the agent did not run also of the readers of a gate with bindings of its own', async () => {
      const { key } = await enrolled();
      await tell(key, { runId: 'run-1', readers: [ready(at('00:30:00'))] });
      service.clock.advance(3_600_000);
      await tell(key, { runId: 'run-2', previousAliveAt: at('01:10:00'), startedAt: at('01:50:00'), readers: [ready(at('01:50:00'))] });
      expect(await downtimes()).toEqual([{ reader: 'CUA-1', reason: 'agent-stopped', from: day('01:10:00'), until: day('01:50:00') }]);
      service.clock.advance(-3_600_000);
    });

    it('nor did the agent stop before it last reported', async () => {
      const { key } = await enrolled();
      await bindReader();
      await tell(key, { runId: 'run-1' });
      service.clock.advance(60_000);
      await tell(key, { runId: 'run-2', previousAliveAt: at('00:20:00'), startedAt: at('01:00:15') });
      expect(await downtimes()).toEqual([{ reader: 'CUA-1', reason: 'agent-stopped', from: day('01:00:00'), until: day('01:00:15') }]);
      await tell(key, { runId: 'run-3', previousAliveAt: at('00:20:00'), startedAt: at('01:01:14') });
      expect(await downtimes()).toHaveLength(1);
      service.clock.advance(-60_000);
    });
  });

  describe('and other devices', () => {
    it('are listed by code in pages, changed over the version, get a new key, and end', async () => {
      const list = (query: string) =>
        client.get<{ items: { code: string }[]; nextCursor: string | null }>(`/api/v1/devices?${query}`, 200);
      const { body: page } = await list('kind=gate&limit=1');
      const { body: next } = await list(`kind=gate&limit=500&cursor=${page.nextCursor}`);
      const codes = [...page.items, ...next.items].map(({ code }) => code);
      expect(codes).toEqual([...new Set(codes)]);
      expect(codes).toContain(`CONG-${serial}`);
      expect((await list(`search=cong-${serial}`)).body.items.length).toBeGreaterThan(0);
      const url = `/api/v1/devices/${gate}`;
      const { key } = await enrolled();
      expect((await client.patch(url, { version: 1, zone: 'Asia/Bangkok' }, 409)).problem.code).toBe('version-conflict');
      expect((await client.patch(url, { version: 2, zone: 'Asia/Bangkok' }, 200)).body).toMatchObject({ version: 3, zone: 'Asia/Bangkok' });
      await client.patch(url, { version: 3, zone: 'Mặt Trăng' }, 422);
      await client.patch(url, { version: 3, unitId: otherUnit }, 403);
      const { body: renewed } = await client.post<{ key: string }>(`${url}/key`, {}, 201);
      expect([(await tell(key)).status, (await tell(renewed.key)).status]).toEqual([401, 200]);
      expect((await client.post(`${url}/retire`, {}, 200)).body).toMatchObject({ retiredAt: now() });
      expect((await tell(renewed.key)).status).toBe(401);
      await client.patch(url, { version: 5, zone: 'Asia/Bangkok' }, 404);
    });

    it('leave an entry in the audit trail for every change, without keys and codes', async () => {
      const { key } = await enrolled();
      await client.post(`/api/v1/devices/${gate}/key`, {}, 201);
      const entries = await sql<{ action: string; all: string }>(
        `SELECT action, row_to_json(e)::text AS all FROM audit_entry e WHERE entity_id = $1 ORDER BY id`,
        [gate],
      );
      expect(entries.map(({ action }) => action)).toEqual(['device.create', 'device.enrolment-code', 'device.enrol', 'device.new-key']);
      expect(entries.map(({ all }) => all).join('')).not.toContain(key);
    });
  });
}); // prettier-ignore
