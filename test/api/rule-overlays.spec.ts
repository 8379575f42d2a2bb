import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RuleProposalsService } from '../../src/modules/rules/rule-proposals.service.js';
import { callerAs } from '../support/as-caller.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { FindingsService } from '../../src/modules/compliance/findings.service.js';
import { DeviceClient } from '../support/device-client.js';
import { signInAs } from '../support/sign-in-as.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { officeHours, WholeWay } from '../support/whole-way.js';

const UNITS =
  'code,name,kind,parentCode,zone,from,until\nTT,Trung tâm,centre,,,,\nQ1,Quầy một,counter,TT,,,\nTT2,Trung tâm hai,centre,,,,\nQ2,Quầy hai,counter,TT2,,,';
const PEOPLE = [
  'code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until',
  'CB1,Lò Văn Ẩn,công chức,,,Q1,card:32:00000001,2020-01-01,',
  'CB2,Đặng <Thị> Ước,công chức,,,Q1,card:32:00000002,2020-01-01,',
  'CB3,Sùng Mí Già,công chức,,,Q2,card:32:00000003,2020-01-01,',
].join('\n');

interface Item {
  readonly id: string;
  readonly path: string;
  readonly status: string;
  readonly value: unknown;
  readonly byCommand: boolean;
  readonly proposedBy: string;
  readonly decidedBy: string | null;
  readonly unitName: string | null;
}

/** Now is 2026-11-23 08:00 in Việt Nam, a Monday. */
describe('the values that a centre sets over the rule book', () => {
  let service: TestApp;
  let way: WholeWay;
  let officer: { cookie: string };
  let director: { cookie: string };
  let administrator: { cookie: string };
  let elsewhere: { cookie: string };
  let tt: string;
  let people: Map<string, string>;
  beforeAll(async () => {
    service = await createTestApp();
    way = new WholeWay(service.app);
    await way.centre(UNITS, PEOPLE, 'Q1', 'Asia/Ho_Chi_Minh');
    await way.schedules(officeHours('TT', '2026-11-01', '2027-01-01'));
    tt = await way.unit('TT');
    people = new Map();
    for (const code of ['CB1', 'CB2', 'CB3']) {
      const [row] = await query<{ id: string }>('SELECT id FROM employee WHERE code = $1', [code]);
      people.set(code, row!.id);
    }
    officer = await signInAs(service, 'hr-officer', 'TT', people.get('CB1'));
    director = await signInAs(service, 'director', 'TT', people.get('CB2'));
    elsewhere = await signInAs(service, 'director', 'TT2', people.get('CB3'));
    administrator = await signInAs(service, 'administrator', 'TT');
  });
  afterAll(() => service.close());

  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
    service.database.dataSource.query<T[]>(sql, values);
  const call = async <T>(method: 'GET' | 'POST', url: string, who: object, payload?: object) => {
    const answer = await service.app.inject({
      method,
      url: `/api/v1/rules${url}`,
      headers: { ...who },
      ...(payload ? { payload } : {}),
    });
    const body = answer.body === '' ? undefined : answer.json<T & { code?: string }>();
    return { status: answer.statusCode, body: body as T & { code?: string } };
  };
  const wanted = (change: object = {}): object => ({
    path: 'attendance.lateGraceMinutes', value: 10, from: '2026-11-16', unitId: tt, document: '12/QĐ-TTHCC', reason: 'Nội quy mới', ...change,
  }); // prettier-ignore
  const propose = async (who: object, change: object = {}): Promise<string> => {
    const answer = await call<{ id: string }>('POST', '/overlays', who, wanted(change));
    expect(answer.status).toBe(201);
    return answer.body.id;
  };
  const decide = async (who: object, id: string, status = 'approved'): Promise<number | string> => {
    const answer = await call('POST', `/overlays/${id}/decision`, who, { status, note: 'Đã đọc' });
    return answer.status === 204 ? 204 : (answer.body.code ?? answer.status);
  };
  const grace = async (date = '2026-11-16', unit = tt) => {
    const { body } = await call<{ path: string }[]>('GET', `?date=${date}&unit=${unit}`, officer);
    return body.find(({ path }) => path === 'attendance.lateGraceMinutes');
  };
  const stale = async (): Promise<number> => {
    const [row] = await query<{ count: number }>(
      `SELECT count(*) AS count FROM stale_mark WHERE cause = 'rules'`,
    );
    return row!.count;
  };

  describe('proposed by one person and decided by another', () => {
    it('count only once approved, from their day on, and mark the days that read them', async () => {
      await query('DELETE FROM stale_mark');
      const id = await propose(officer);
      expect([await grace(), await stale()]).toMatchObject([{ value: 5, overlay: false }, 0]);
      expect(await decide(director, id)).toBe(204);
      expect(await grace('2026-11-15')).toMatchObject({ value: 5, overlay: false, approvedBy: null });
      expect(await grace()).toMatchObject({
        value: 10, overlay: true, instrument: '12/QĐ-TTHCC', basis: 'local', byCommand: false,
        approvedBy: expect.not.stringContaining('nguoi.'),
      }); // prettier-ignore
      expect(await grace('2026-11-16', await way.unit('TT2'))).toMatchObject({ value: 5 });
      expect(await stale()).toBe(2);
    });

    it('mark days for a symbol that days show, and none for a deadline', async () => {
      await query('DELETE FROM stale_mark');
      const symbol = await propose(officer, { path: 'timesheet.symbol.leave-annual', value: 'PN' });
      expect([await decide(director, symbol), await stale()]).toEqual([204, 2]);
      await query('DELETE FROM stale_mark');
      const deadline = await propose(officer, { path: 'closing.confirmWorkingDays', value: 4 });
      expect([await decide(director, deadline), await stale()]).toEqual([204, 0]);
    });

    it('never count when rejected, and are decided once', async () => {
      const id = await propose(officer, { value: 15 });
      expect(await decide(director, id, 'rejected')).toBe(204);
      expect(await grace()).toMatchObject({ value: 10 });
      expect(await decide(director, id)).toBe('already-decided');
    });

    it('are refused to whoever proposed them, through any account, token or lent account', async () => {
      const id = await propose(director, { value: 20 });
      expect(await decide(director, id)).toBe('own-record');
      const proposals = service.app.get(RuleProposalsService);
      const refusal = (caller: Parameters<RuleProposalsService['decide']>[0]): Promise<unknown> =>
        proposals
          .decide(caller, id, { status: 'approved', note: 'x' })
          .catch(({ code }: { code: string }) => code);
      expect(
        await refusal({ ...callerAs('director', [tt], people.get('CB2')), accountId: randomUUID() }),
      ).toBe('own-record');
      const lent = {
        ...callerAs('director', [tt], people.get('CB3')),
        responsibleEmployeeId: people.get('CB2')!,
      };
      expect(await refusal(lent)).toBe('own-record');
      const token = { ...callerAs('director', [tt]), kind: 'token' as const, tokenId: randomUUID() };
      expect(await refusal(token)).toBe('not-permitted');
      expect(await refusal(systemCaller('congvu'))).toBe('not-permitted');
      expect(await grace()).toMatchObject({ value: 10 });
      const lender = {
        ...callerAs('hr-officer', [tt]),
        accountId: randomUUID(),
        responsibleEmployeeId: people.get('CB2')!,
      };
      const { id: borrowed } = await proposals.propose(lender, { ...wanted(), unitId: tt } as never);
      expect(await decide(director, borrowed)).toBe('own-record');
    });

    it('belong to a scope: nobody elsewhere proposes, decides or sees them before they count', async () => {
      expect((await call('POST', '/overlays', elsewhere, wanted())).body.code).toBe('outside-scope');
      expect((await call('POST', '/overlays', officer, wanted({ unitId: undefined }))).body.code).toBe(
        'outside-scope',
      );
      const id = await propose(officer, { value: 25 });
      expect(await decide(elsewhere, id)).toBe('not-found');
      expect(await decide(officer, id)).toBe('not-permitted');
      expect(await decide(administrator, id)).toBe('not-permitted');
      const seen = async (who: object): Promise<string[]> => {
        const { body } = await call<{ items: Item[] }>('GET', '/overlays', who);
        return body.items.map(({ status }) => status);
      };
      expect(new Set(await seen(elsewhere))).toEqual(new Set(['approved']));
      expect(new Set(await seen(await signInAs(service, 'employee', 'Q1')))).toEqual(new Set(['approved']));
      expect(new Set(await seen(officer))).toEqual(new Set(['proposed', 'approved', 'rejected']));
      const { body } = await call<{ items: Item[] }>('GET', '/overlays?status=proposed&limit=1', officer);
      expect(body.items[0]).toMatchObject({ id, value: 25, unitName: 'Trung tâm', decidedBy: null });
    });

    it.each([
      ['an unknown parameter', { path: 'x.y' }, 'unknown-reference'],
      ['a value above its limit', { value: 601 }, 'invalid-input'],
      ['a word for a number', { value: '10' }, 'invalid-input'],
      ['nothing', { value: undefined }, 'invalid-input'],
      ['no document', { document: ' ' }, 'invalid-input'],
      ['a uniform of nothing', { path: 'uniform.byDay', value: [{ weekdays: [1], sex: null, season: null, wear: '' }] }, 'invalid-input'],
      ['a uniform with a control character', { path: 'uniform.byDay', value: [{ weekdays: [1], sex: null, season: null, wear: 'a\u0000' }] }, 'invalid-input'],
      ['points for an unknown rule', { path: 'points.perRule', value: { 'TG-99': 1 } }, 'invalid-input'],
    ])('refuse %s', async (_name, change, code) => {
      expect((await call('POST', '/overlays', officer, wanted(change))).body.code).toBe(code);
    }); // prettier-ignore

    it('may be a uniform table and a scale of points', async () => {
      const table = [
        { weekdays: [1], sex: 'female', season: { from: '10-16', until: '04-16' }, wear: 'Áo dài đỏ' },
      ];
      expect(await decide(director, await propose(officer, { path: 'uniform.byDay', value: table }))).toBe(
        204,
      );
      const points = { 'TG-01': 0.5 };
      expect(await decide(director, await propose(officer, { path: 'points.perRule', value: points }))).toBe(
        204,
      );
      const { body } = await call<{ path: string; value: unknown; kind: string }[]>(
        'GET',
        `?date=2026-11-23&unit=${tt}`,
        officer,
      );
      const value = (path: string): unknown => body.find((each) => each.path === path)?.value;
      expect([value('uniform.byDay'), value('points.perRule')]).toEqual([table, points]);
    });

    it('stand for ever: neither the proposal nor what counts can be changed in the database', async () => {
      await expect(query(`UPDATE rule_proposal SET value = '99' WHERE status = 'approved'`)).rejects.toThrow(
        /append-only/,
      );
      await expect(query(`DELETE FROM rule_proposal WHERE status <> 'proposed'`)).rejects.toThrow(
        /append-only/,
      );
      await expect(query(`UPDATE rule_overlay SET value = '99'`)).rejects.toThrow();
    });
  });

  it('set at the command line count at once, and say so', async () => {
    const system = systemCaller('root: congvu rules set');
    const set = { path: 'attendance.lateGraceMinutes', from: '2026-11-23', unitId: tt, document: '13/QĐ-TTHCC' };
    const proposals = service.app.get(RuleProposalsService);
    await proposals.set(system, { ...set, value: '0' });
    expect(await grace('2026-11-23')).toMatchObject({ value: 0, byCommand: true, approvedBy: 'root: congvu rules set' });
    const { body } = await call<{ items: Item[] }>('GET', '/overlays?limit=1', officer);
    expect(body.items[0]).toMatchObject({ byCommand: true, status: 'approved', decidedBy: 'root: congvu rules set' });
    await expect(proposals.set(callerAs('administrator'), { ...set, value: '1' })).rejects.toMatchObject({ code: 'not-permitted' });
    await proposals.set(system, { ...set, path: 'points.perRule', value: '{"TG-02":2}' });
    await expect(proposals.set(system, { ...set, path: 'points.perRule', value: '{"TG-02":' })).rejects.toMatchObject({ code: 'invalid-input' });
  }); // prettier-ignore

  it('judge days anew that they leave as they are: 25 minutes late become very late from the day on', async () => {
    const gate = await DeviceClient.add(service, 'CONG-1', 'Q1');
    const bootId = randomUUID();
    let sequence = 0;
    for (const date of ['2026-11-18', '2026-11-19']) {
      for (const time of ['08:25', '12:00', '13:00', '17:00']) {
        const scannedAt = `${date}T${time}:00+07:00`;
        await gate.scan({ bootId, sequence: (sequence += 1), credential: 'card:32:00000001', scannedAt });
      }
    }
    await way.recompute('2026-11-18', '2026-11-20');
    const late = () =>
      query<{ date: string; rule: string; minutes: number }>(
        `SELECT date, rule, minutes FROM finding WHERE employee_id = $1 AND date < '2026-11-20' AND minutes < 240 ORDER BY date`,
        [people.get('CB1')],
      );
    expect(await late()).toEqual([
      { date: '2026-11-18', rule: 'TG-01', minutes: 25 },
      { date: '2026-11-19', rule: 'TG-01', minutes: 25 },
    ]);
    await service.app.get(RuleProposalsService).set(systemCaller('test'), {
      path: 'findings.veryLateMinutes', value: '25', from: '2026-11-19', unitId: tt, document: '14/QĐ',
    }); // prettier-ignore
    await service.app.get(FindingsService).judgeChangedDays();
    expect(await late()).toEqual([
      { date: '2026-11-18', rule: 'TG-01', minutes: 25 },
      { date: '2026-11-19', rule: 'TG-02', minutes: 25 },
    ]);
  });

  it('are read by the page of conduct: four contents, articles, values and who decided', async () => {
    interface Area {
      readonly area: string;
      readonly rules: { id: string; severity: number; cites: { instrument: string }[]; parameters: { path: string; value: unknown; overlay: boolean }[] }[];
    } // prettier-ignore
    const { body } = await call<Area[]>('GET', `/conduct?date=2026-11-23&unit=${tt}`, officer);
    expect(body.map(({ area, rules }) => [area, rules.length])).toEqual([
      ['tinh-than', 16], ['giao-tiep', 8], ['dao-duc', 6], ['trang-phuc', 8],
    ]); // prettier-ignore
    const late = body[0]!.rules.find(({ id }) => id === 'TG-01');
    expect(late).toMatchObject({
      severity: 1, cites: [{ instrument: '1847/QĐ-TTg', article: 'mục II.1' }],
      parameters: [{ path: 'attendance.lateGraceMinutes', value: 0, overlay: true, byCommand: true }],
    }); // prettier-ignore
    const before = await call<Area[]>('GET', '/conduct?date=2018-12-26', officer);
    expect(before.body.map(({ rules }) => rules.length)).toEqual([0, 0, 0, 0]);
  });

  it('rest on instruments that keep their dates when they are superseded', async () => {
    interface Act {
      readonly number: string;
      readonly until: string | null;
      readonly successor: string | null;
      readonly inForce: boolean | null;
    }
    const on = async (date: string): Promise<Act | undefined> => {
      const { body } = await call<Act[]>('GET', `/instruments?date=${date}`, officer);
      return body.find((act) => act.number === '112/2020/NĐ-CP');
    };
    expect(await on('2025-07-01')).toMatchObject({
      until: '2025-07-01',
      successor: '172/2025/NĐ-CP',
      inForce: false,
    });
    expect(await on('2025-06-30')).toMatchObject({ inForce: null });
  });

  it('write the proposal and the decision into the audit trail', async () => {
    const rows = await query<{ action: string }>(
      `SELECT DISTINCT action FROM audit_entry WHERE entity_type = 'rule-overlay' ORDER BY 1`,
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'rule-overlay.create', 'rule-overlay.decide', 'rule-overlay.propose',
    ]); // prettier-ignore
  });
});
