import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { AuditSealer } from '../../src/modules/audit/audit-sealer.js';
import type { Verification } from '../../src/modules/closing/verification.service.js';
import { SuperiorsService } from '../../src/modules/organization/superiors/superiors.service.js';
import { datesBetween } from '../../src/core/time/dates-between.js';
import { weekdayOf } from '../../src/core/time/civil-date.js';
import { ClosingWorld, type Answer, type Grants } from '../support/closing-world.js';
import { officeHours } from '../support/whole-way.js';

const PEOPLE = `code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until
CB1,Lò Văn Ẩn,công chức,Chuyên viên,,Q1,pin:default:1,2026-01-01,
TQ1,Sùng Mí Già,công chức,Trưởng quầy,,Q1,pin:default:2,2026-01-01,
TC,Nguyễn Thị Ánh Nguyệt,công chức,Cán bộ tổ chức,,TT,pin:default:3,2026-01-01,
KT,Hà Thị Đào,công chức,Người kiểm tra,,TT,pin:default:4,2026-01-01,
GD,Đặng Văn Ước,công chức,Giám đốc,,TT,pin:default:5,2026-01-01,
PGD,Vàng Seo Páo,công chức,Phó Giám đốc,,TT,pin:default:6,2026-01-01,
SO,Trần Thị Thủy,công chức,Phó Giám đốc bệnh viện,,BV,pin:default:7,2026-01-01,`;

const PINS = ['CB1', 'TQ1', 'TC', 'KT', 'GD', 'PGD', 'SO'];
const GRANTS: Grants = {
  CB1: [['employee', 'Q1']],
  TQ1: [['unit-head', 'Q1']],
  TC: [['hr-officer', 'TT']],
  KT: [['inspector', 'TT']],
  GD: [['director', 'TT']],
  PGD: [['unit-head', 'TT']],
  SO: [['employee', 'BV']],
};

/** Who came late on which day of the first week, with each role of the centre among them, and who decides about them. */
const LATE = [
  { code: 'CB1', date: '2026-11-03', decider: 'TQ1' },
  { code: 'TQ1', date: '2026-11-04', decider: 'GD' },
  { code: 'TC', date: '2026-11-04', decider: 'GD' },
  { code: 'KT', date: '2026-11-05', decider: 'GD' },
  { code: 'PGD', date: '2026-11-05', decider: 'GD' },
  { code: 'GD', date: '2026-11-06', decider: 'SO' },
];
const ACCEPT = { outcome: 'accepted', opinion: 'Sạt lở đường đèo, có xác nhận của xã' };

interface Item {
  id: string;
  rule: string;
  status: string;
  date: string;
}

/** November 2026 of a centre from its first day to its second seal; every step is somebody's request. */
describe('a whole month of a centre', () => {
  let world: ClosingWorld;
  let closing: string;
  beforeAll(async () => {
    world = await ClosingWorld.of('2026-11-02T00:00:00Z', PEOPLE, GRANTS);
    await world.way.schedules(officeHours('TT', '2026-11-02', '2026-12-01'));
    const [centre, counter] = [await world.way.unit('TT'), await world.way.unit('Q1')];
    const named: [string | null, string | null, string][] = [[counter, null, 'TQ1'], [centre, null, 'GD'], [null, 'GD', 'SO']];
    for (const [unitId, person, superior] of named)
      await world.service.app.get(SuperiorsService).put(world.way.caller, {
        unitId, employeeId: person === null ? null : await world.employee(person), superiorId: await world.employee(superior), substitute: false,
        from: '2026-01-01', until: null, document: '12/QĐ',
      });
  }); // prettier-ignore
  afterAll(() => world.close());

  const call = async <T = object>(code: string, method: 'GET' | 'POST', url: string, body?: object): Promise<Answer<T>> =>
    world.call<T>(method, url, await world.as(code), body); // prettier-ignore
  const get = async <T>(code: string, url: string): Promise<T> => {
    const answer = await call<T>(code, 'GET', url);
    expect([url, answer.status]).toEqual([url, 200]);
    return answer.body;
  };
  const done = async (code: string, url: string, body: object = {}): Promise<{ id?: string }> => {
    const answer = await call<{ id?: string }>(code, 'POST', url, body);
    expect([url, answer.body, answer.status < 300]).toEqual([url, expect.anything(), true]);
    return answer.body;
  };
  /** The working days of a stretch, as everybody scans them; late at 08:20 and early at 16:50 as said. */
  const live = async (from: string, until: string, early: Readonly<Record<string, string>> = {}): Promise<void> => {
    const lines = datesBetween(from, until).filter((date) => weekdayOf(date) < 6).flatMap((date) =>
      PINS.flatMap((code, index) => {
        const isLate = LATE.some((each) => each.code === code && each.date === date);
        const times = [isLate ? '08:20' : '07:50', '12:01', '12:40', early[code] === date ? '16:50' : '17:05'];
        return times.map((time) => `${index + 1}\t${date} ${time}:00\t1\t0\t15\t0`);
      }),
    );
    await world.way.attlog(lines.join('\n'));
    await world.settle();
  }; // prettier-ignore
  const findingsOf = async (code: string, query = 'month=2026-11'): Promise<Item[]> =>
    (await get<{ items: Item[] }>(code, `me/findings?${query}`)).items;
  const notices = async (): Promise<number> =>
    (await world.query(`SELECT FROM notice WHERE kind = 'finding-unsupported'`)).length;
  const open = async (): Promise<string[]> =>
    (await get<{ open: { kind: string; count: number }[] }>('GD', `closings/${closing}/readiness`)).open.map(
      ({ kind, count }) => `${kind} ${count}`,
    );

  it('records the lateness of each, whatever the role, and calls it nội dung ghi nhận', async () => {
    world.at('2026-11-09T01:00:00Z');
    await live('2026-11-02', '2026-11-07');
    for (const { code, date } of LATE)
      expect([code, await findingsOf(code)]).toMatchObject([
        code,
        [{ rule: 'TG-01', status: 'waiting', date, wordVi: 'nội dung ghi nhận' }],
      ]);
  });

  it('lets nobody decide on themselves, whatever the role; who decides is the superior, and the day is computed anew', async () => {
    for (const { code, decider } of LATE) {
      const [finding] = await findingsOf(code);
      const body = { findingId: finding?.id, reasonKind: 'traffic', text: 'Sạt lở đường đèo' };
      const { id } = await done(code, 'explanations', body);
      const own = await call(code, 'POST', `explanations/${id}/decision`, ACCEPT);
      expect([code, own.body.code]).toEqual([code, 'own-record']);
      const verdict = { status: 'excused', reason: 'Tự thấy đúng', ground: 'Nội quy' };
      const excused = await call(code, 'POST', `findings/${finding?.id}/decision`, verdict);
      expect([code, excused.body.code]).toEqual([code, 'own-record']);
      await done(decider, `explanations/${id}/decision`, ACCEPT);
    }
    await world.settle();
    for (const { code, date } of LATE) {
      expect([code, await findingsOf(code)]).toMatchObject([code, [{ status: 'excused' }]]);
      const days = await world.query<{ exceptions: object[] }>(
        'SELECT exceptions FROM attendance_day WHERE employee_id = $1 AND date = $2',
        [await world.employee(code), date],
      );
      expect([code, days]).toEqual([code, [{ exceptions: [] }]]);
    }
  });

  it('lets nobody approve what they proposed, nor propose for themselves', async () => {
    const period = { kind: 'training', from: '2026-11-12T00:00:00+07:00', until: '2026-11-13T00:00:00+07:00', reason: 'Tập huấn', document: '21/GM' };
    const made = await call<{ ids: string[] }>('TC', 'POST', 'excuses', { employeeIds: [await world.employee('CB1')], ...period });
    expect(made.status).toBe(201);
    const approve = { ids: made.body.ids, status: 'approved', note: 'Đồng ý' };
    expect((await call('TC', 'POST', 'excuses/decide', approve)).body.code).toBe('own-record');
    expect((await call('GD', 'POST', 'excuses/decide', { ...approve, status: 'rejected' })).status).toBe(204);
    const report = {
      date: '2026-11-06', halfDay: 'morning', rule: 'UX-02', source: 'complaint', documentNumber: '15/KL', documentDate: '2026-11-06', content: 'Nói to',
    };
    for (const code of ['TC', 'KT']) {
      const own = await call(code, 'POST', 'reported-conduct', { ...report, employeeId: await world.employee(code) });
      expect([code, own.body.code]).toEqual([code, 'own-record']);
    }
    const { id } = await done('TC', 'reported-conduct', { ...report, employeeId: await world.employee('CB1') });
    const confirm = { status: 'confirmed', note: 'Đúng' };
    expect((await call('TC', 'POST', `reported-conduct/${id}/decision`, confirm)).body.code).toBe('own-record');
    await done('GD', `reported-conduct/${id}/decision`, { status: 'rejected', note: 'Chưa xác minh' });
  }); // prettier-ignore

  it('hears who objects to what an inspector saw', async () => {
    world.at('2026-11-10T02:00:00Z');
    await live('2026-11-09', '2026-11-10');
    const check = { id: v7(), employeeId: await world.employee('CB1'), checkedAt: '2026-11-10T08:30:00+07:00', badge: 'not-worn', uniform: 'right', footwear: 'right' };
    const own = { ...check, id: v7(), employeeId: await world.employee('KT') };
    const round = {
      id: v7(), unitId: await world.way.unit('TT'), kind: 'ordinary', planNumber: '12/KH-TTHCC', place: 'Khu vực một cửa', startedAt: '2026-11-10T08:25:00+07:00',
    };
    const sent = await call<{ checks: { code: string | null }[] }>('KT', 'POST', 'inspections', { ...round, checks: [check, own] });
    expect(sent.body.checks.map(({ code }) => code)).toEqual([null, 'own-record']);
    await done('KT', `inspections/${round.id}/end`);
    await world.settle();
    await done('CB1', `me/inspection-checks/${check.id}/opinion`, { text: 'Thẻ đang chờ cấp lại, có giấy hẹn' });
    const [seen] = await findingsOf('CB1', 'month=2026-11&rule=TP-01');
    expect(seen).toMatchObject({ status: 'waiting' });
    const { id } = await done('CB1', 'explanations', { findingId: seen?.id, reasonKind: 'other', text: 'Thẻ đang chờ cấp lại' });
    await done('TQ1', `explanations/${id}/decision`, { outcome: 'accepted', opinion: 'Có giấy hẹn' });
    await world.settle();
    expect(await findingsOf('CB1', 'month=2026-11&rule=TP-01')).toMatchObject([{ status: 'excused' }]);
  }); // prettier-ignore

  it('confirms what nobody explained, and is sealed by head, HR and director', async () => {
    world.at('2026-12-02T01:00:00Z');
    await live('2026-11-10', '2026-12-01', { CB1: '2026-11-30' });
    // What the worker does as time passes: days become final.
    await world.way.recompute('2026-11-02', '2026-12-01');
    const opened = await done('TC', 'closings', { unitId: await world.way.unit('TT'), month: '2026-11' });
    closing = opened.id ?? '';
    expect(await open()).toEqual(['findings-explainable 1', 'persons-unconfirmed 6']);
    world.at('2026-12-08T01:00:00Z');
    expect(await open()).toEqual(['findings-undecided 1']);
    const [early] = await findingsOf('CB1', 'month=2026-11&rule=TG-03');
    const verdict = { status: 'confirmed', reason: 'Không giải trình', ground: 'Nội quy, điều 5' };
    await done('TQ1', `findings/${early?.id}/decision`, verdict);
    expect((await world.confirmUnits('TQ1', closing)).status).toBe(204);
    expect((await world.confirmUnits('PGD', closing)).status).toBe(204);
    await done('TC', `closings/${closing}/check`);
    expect((await call('TC', 'POST', `closings/${closing}/seal`, {})).status).toBe(403);
    await done('GD', `closings/${closing}/seal`);
    expect(await get('GD', `closings/${closing}/verification`)).toMatchObject({
      intact: true, differences: { people: [], rules: [] },
    }); // prettier-ignore
  });

  it('shows what a late scan changes, and nobody is told nor asked before the month is opened', async () => {
    const told = await notices();
    await world.scan(1, 30, '17:05');
    const { people } = await get<{ people: object[] }>('GD', `closings/${closing}/differences`);
    expect(people).toMatchObject([
      { employeeId: await world.employee('CB1'), days: [{ date: '2026-11-30' }] },
    ]);
    expect(await get('GD', `closings/${closing}/verification`)).toMatchObject({ intact: true });
    const { items } = await get<{ items: Item[] }>('TQ1', 'findings/to-decide');
    expect([items, await notices()]).toEqual([[], told]);
  });

  it('is opened again by two, and not sealed before what the facts no longer show is decided', async () => {
    await done('TC', `closings/${closing}/reopenings`, { reason: 'Máy gửi muộn lượt quẹt ngày 30/11' });
    const approve = { status: 'approved', note: 'Đồng ý' };
    expect((await call('TC', 'POST', `closings/${closing}/reopenings/decision`, approve)).status).not.toBe(204);
    await done('GD', `closings/${closing}/reopenings/decision`, approve);
    // A month that is open again is judged as a whole.
    expect(await open()).toContain('changes-waiting 6');
    const told = await notices();
    await world.settle();
    expect(await open()).toContain('findings-unsupported 1');
    // Who was held to have left early is not forgotten: the person and the superior are told.
    expect(await notices()).toBe(told + 2);
    const { items } = await get<{ items: Item[] }>('TQ1', 'findings/to-decide');
    expect(items).toMatchObject([{ rule: 'TG-03', status: 'confirmed', date: '2026-11-30' }]);
    const [early] = await findingsOf('CB1', 'month=2026-11&rule=TG-03');
    await done('TQ1', `findings/${early?.id}/decision`, { status: 'excused', reason: 'Có lượt chấm 17:05', ground: 'Nhật ký máy' });
    expect(await open()).toEqual(['persons-unconfirmed 6']);
    world.at('2026-12-14T01:00:00Z');
    await world.settle();
    expect(await open()).toEqual([]);
    for (const code of ['TQ1', 'PGD']) expect((await world.confirmUnits(code, closing)).status).toBe(204);
    await done('TC', `closings/${closing}/check`);
    await done('GD', `closings/${closing}/seal`);
  }); // prettier-ignore

  it('verifies: both revisions are as they were sealed, nothing differs today, and the audit is whole', async () => {
    const verified = await get<Verification>('GD', `closings/${closing}/verification`);
    expect(verified).toMatchObject({ intact: true, differences: { people: [], rules: [] } });
    expect(verified.revisions.map(({ revision, faults }) => [revision, faults])).toEqual([[1, []], [2, []]]);
    const sealed = async (revision: number): Promise<(string | undefined)[]> => {
      const { items } = await get<{ items: { employeeCode: string; findings: Item[] }[] }>('GD', `closings/${closing}/revisions/${revision}`);
      const own = items.find(({ employeeCode }) => employeeCode === 'CB1')?.findings ?? [];
      return own.map(({ rule, status }) => `${rule} ${status}`);
    };
    expect(await sealed(1)).toEqual(['TG-01 excused', 'TP-01 excused', 'TG-03 confirmed']);
    expect(await sealed(2)).toEqual(['TG-01 excused', 'TP-01 excused', 'TG-03 excused']);
    const sealer = world.service.app.get(AuditSealer);
    await sealer.seal();
    const audit = await sealer.verify([]);
    expect(audit.faults).toEqual([]);
    expect([audit.entries > 50, audit.entries - audit.sealed]).toEqual([true, 0]);
  }); // prettier-ignore
});
