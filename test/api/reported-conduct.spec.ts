import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TokensService } from '../../src/modules/identity/tokens.service.js';
import { SuperiorsService } from '../../src/modules/organization/superiors/superiors.service.js';
import type { Role } from '../../src/platform/access/permission.js';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

type Who = { cookie: string };
interface Made {
  id: string;
}
interface Item {
  id: string;
  employeeCode: string;
  rule: string;
  status: string;
  findingId: string | null;
  content: string;
}

const CONFIRMED = { status: 'confirmed', note: 'Đúng với văn bản gốc' };
const REASON = { reason: 'Kết luận đã bị hủy theo quyết định giải quyết khiếu nại' };

/** Now is Monday 2026-11-23, 08:00 in Việt Nam. */
describe('conduct that a document establishes', () => {
  let world: ComplianceWorld;
  const id: Record<string, string> = {};
  const who: Record<string, Who> = {};
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    for (const code of ['CB1', 'CB2', 'CB3', 'TQ1', 'GD', 'SO']) id[code] = await world.employee(code);
    const roles: readonly [string, Role, string][] = [
      ['CB3', 'inspector', 'TT'], ['TQ1', 'hr-officer', 'TT'], ['GD', 'director', 'TT'], ['CB2', 'hr-officer', 'TT'], ['CB1', 'employee', 'Q1'],
    ];
    for (const [code, role, unit] of roles) who[code] = await signInAs(world.service, role, unit, id[code]);
    const superiors = { unitId: await world.way.unit('Q1'), superiorId: id.GD, from: '2026-01-01', document: '12/QĐ' };
    expect((await world.call('PUT', 'superiors', who.CB2 as Who, superiors)).status).toBe(200);
  }); // prettier-ignore
  afterAll(() => world.close());

  const as = (code: string): Who => who[code] as Who;
  const report = (changes: object = {}) => ({
    employeeId: id.CB1, date: '2026-11-20', halfDay: 'morning', rule: 'UX-02', source: 'complaint', documentNumber: '15/KL-TTHCC',
    documentDate: '2026-11-21', content: 'Quát mắng ông Giàng A Páo tại quầy, đã xác minh', ...changes,
  }); // prettier-ignore
  const enter = (code: string, changes: object = {}) =>
    world.call<Made>('POST', 'reported-conduct', as(code), report(changes));
  const decide = (code: string, report: string, body: object = CONFIRMED) =>
    world.call('POST', `reported-conduct/${report}/decision`, as(code), body);
  const withdraw = (code: string, report: string) =>
    world.call('POST', `reported-conduct/${report}/withdrawal`, as(code), REASON);
  const list = async (code: string, query = ''): Promise<Item[]> =>
    (await world.call<{ items: Item[] }>('GET', `reported-conduct?${query}`, as(code))).body.items;
  const findings = (): Promise<object[]> =>
    world.query(
      `SELECT f.rule, f.session_id AS session, f.status, f.origin FROM finding f WHERE f.origin = 'reported' ORDER BY f.created_at`,
    );
  let first: string;

  it('is entered by HR or an inspector with its document, only under a rule that its source may show', async () => {
    const refused = async (changes: object, code = 'CB3'): Promise<string | undefined> => (await enter(code, changes)).body.code;
    expect(await refused({ rule: 'TG-01' })).toBe('rule-not-reportable');
    expect(await refused({ rule: 'DD-04' })).toBe('rule-not-reportable');
    expect(await refused({ rule: 'UX-02', source: 'official-finding' })).toBe('rule-not-reportable');
    expect(await refused({ rule: 'XX-99' })).toBe('rule-not-reportable');
    expect(await refused({ date: '2018-12-26', documentDate: '2026-11-21' })).toBe('rule-not-reportable');
    expect(await refused({ date: '2026-11-24', documentDate: '2026-11-24' })).toBe('invalid-input');
    expect(await refused({ documentDate: '2026-11-19' })).toBe('invalid-input');
    expect(await refused({ documentDate: '2026-11-24' })).toBe('invalid-input');
    expect(await refused({ documentNumber: '' })).toBe('invalid-input');
    expect(await refused({ employeeId: id.SO })).toBe('outside-scope');
    expect(await refused({ employeeId: id.CB3 })).toBe('own-record');
    for (const code of ['GD', 'CB1']) expect((await enter(code)).status).toBe(403);
    const made = await enter('CB3');
    expect(made.status).toBe(201);
    first = made.body.id;
    expect((await enter('TQ1')).body.code).toBe('already-exists');
    expect((await enter('TQ1', { rule: 'DD-04', source: 'official-finding', employeeId: id.CB2 })).status).toBe(201);
  }); // prettier-ignore

  it('is nothing before a second person has confirmed it, and who may do so is told', async () => {
    expect(await findings()).toEqual([]);
    expect(await list('GD', `employeeId=${id.CB1}`)).toMatchObject([{ status: 'proposed', findingId: null }]);
    const told = await world.query<{ code: string }>(
      `SELECT e.code FROM notice n JOIN employee e ON e.id = n.employee_id WHERE n.kind = 'conduct-reported' AND n.subject_id = $1 ORDER BY 1`,
      [first],
    );
    expect(told.map(({ code }) => code)).toEqual(['CB2', 'GD', 'TQ1']);
  });

  it('is not seen by whom it concerns, nor outside the scope', async () => {
    expect((await list('CB2')).map(({ employeeCode }) => employeeCode)).toEqual(['CB1']);
    expect((await list('TQ1')).map(({ employeeCode }) => employeeCode)).toEqual(['CB2', 'CB1']);
    who.Q2 = await signInAs(world.service, 'hr-officer', 'Q2');
    expect((await list('Q2')).map(({ employeeCode }) => employeeCode)).toEqual(['CB2']);
    expect((await decide('Q2', first)).status).toBe(404);
  });

  it('says to each reader what they may do: who entered it takes it back, another one who decides confirms', async () => {
    const acts = async (code: string) =>
      (await world.call<{ items: (Item & { mayDecide: boolean; mayWithdraw: boolean })[] }>('GET', `reported-conduct?employeeId=${id.CB1}`, as(code))).body.items.map(
        ({ mayDecide, mayWithdraw }) => [mayDecide, mayWithdraw],
      );
    expect(await acts('CB3')).toEqual([[false, true]]);
    expect(await acts('TQ1')).toEqual([[true, true]]);
    expect(await acts('GD')).toEqual([[true, true]]);
    const other = await signInAs(world.service, 'inspector', 'TT');
    const answer = await world.call<{ items: object[] }>('GET', `reported-conduct?employeeId=${id.CB1}`, other);
    expect(answer.body.items).toMatchObject([{ mayDecide: false, mayWithdraw: false }]);
    expect(answer.body.items[0]).not.toHaveProperty('proposerAccountId');
  }); // prettier-ignore

  it('is confirmed by neither who entered it nor whom it concerns, nor through a token', async () => {
    const [other] = await list('GD', `employeeId=${id.CB2}`);
    expect((await decide('TQ1', other?.id ?? '')).body.code).toBe('own-record');
    expect((await decide('CB2', other?.id ?? '')).body.code).toBe('own-record');
    expect((await decide('CB3', first)).status).toBe(403);
    const { secret } = await world.service.app.get(TokensService).create(world.way.caller, {
      name: 'máy', scopes: ['conduct:decide'], unitId: null, expiresAt: null,
    });
    const answer = await world.service.app.inject({
      method: 'POST', url: `/api/v1/reported-conduct/${first}/decision`, headers: { authorization: `Bearer ${secret}` }, payload: CONFIRMED,
    });
    expect(answer.statusCode).toBe(403);
    expect(await findings()).toEqual([]);
  }); // prettier-ignore

  it('then is a finding like all others: the person is told, and may explain in the working days of the rule', async () => {
    expect((await decide('TQ1', first)).status).toBe(204);
    expect((await decide('GD', first)).body.code).toBe('already-decided');
    expect(await findings()).toEqual([{ rule: 'UX-02', session: 'morning', status: 'waiting', origin: 'reported' }]);
    const { body } = await world.call<{ items: object[] }>('GET', 'me/findings?month=2026-11&rule=UX-02', as('CB1'));
    expect(body.items).toMatchObject([
      { wordVi: 'nội dung ghi nhận', origin: 'reported', explainUntil: '2026-11-26', decideUntil: '2026-11-30' },
    ]);
    const [seen] = await list('GD', `employeeId=${id.CB1}`);
    expect(seen?.findingId).toBe(await world.finding('CB1', 20, 'UX-02'));
    const notices = await world.call<{ items: { vi: string }[] }>('GET', 'me/notices', as('CB1'));
    expect(notices.body.items.map(({ vi }) => vi)).toContain('Ghi nhận Thái độ cửa quyền, hách dịch, quát mắng (UX-02) ngày 20/11/2026. Giải trình đến hết ngày 26/11/2026.');
    const explained = await world.call<Made>('POST', 'explanations', as('CB1'), {
      findingId: seen?.findingId, reasonKind: 'other', text: 'Tôi nói to vì ông Páo nặng tai',
    });
    expect(explained.status).toBe(201);
    await world.settle();
    expect(await findings()).toHaveLength(1);
    const refused = { outcome: 'refused', opinion: 'Biên bản xác minh ghi rõ lời quát', ground: 'Kết luận 15/KL-TTHCC' };
    expect((await world.call('POST', `explanations/${explained.body.id}/decision`, as('GD'), refused)).status).toBe(204);
    expect(await findings()).toMatchObject([{ status: 'confirmed' }]);
  }); // prettier-ignore

  it('is withdrawn by another than who entered it, with the reason; what was confirmed of it is decided anew', async () => {
    const finding = await world.finding('CB1', 20, 'UX-02');
    const own = (await enter('TQ1', { employeeId: id.CB1, rule: 'DD-03' })).body.id;
    expect((await decide('GD', own)).status).toBe(204);
    expect((await withdraw('TQ1', own)).body.code).toBe('own-record');
    expect((await world.call('POST', `reported-conduct/${own}/withdrawal`, as('GD'), {})).status).toBe(422);
    expect((await withdraw('GD', own)).status).toBe(204);
    // Nobody had decided on it yet: it goes.
    expect(await findings()).toMatchObject([{ rule: 'UX-02', status: 'confirmed' }]);
    expect((await withdraw('GD', first)).status).toBe(204);
    expect((await withdraw('GD', first)).body.code).toBe('already-decided');
    expect((await decide('GD', first)).body.code).toBe('already-decided');
    const { body } = await world.call<{ items: object[] }>('GET', 'findings/to-decide', as('GD'));
    expect(body.items).toMatchObject([{ id: finding, unsupportedAt: '2026-11-23T01:00:00.000Z' }]);
  }); // prettier-ignore

  it('is not decided by who reported it: neither as the superior, nor as HR after the term; the next one decides', async () => {
    const code = 'TQ1';
    const superior = { unitId: await world.way.unit('Q1'), superiorId: id.TQ1, from: '2026-11-20', document: '13/QĐ' };
    expect((await world.call('PUT', 'superiors', as('CB2'), superior)).status).toBe(200);
    await world.service.app.get(SuperiorsService).put(world.way.caller, {
      unitId: await world.way.unit('TT'), employeeId: null, superiorId: id.GD ?? '', substitute: false, from: '2026-01-01', until: null, document: null,
    });
    const made = (await enter(code, { rule: 'UX-06', date: '2026-11-19', documentDate: '2026-11-20' })).body.id;
    expect((await decide('GD', made)).status).toBe(204);
    const finding = await world.finding('CB1', 19, 'UX-06');
    const inbox = async (reader: string): Promise<string[]> =>
      (await world.call<{ items: Made[] }>('GET', 'findings/to-decide', as(reader))).body.items.map((each) => each.id);
    const verdict = { status: 'confirmed', reason: 'Đã xác minh', ground: 'Nội quy' };
    const confirm = (by: string, body: object = verdict) => world.call('POST', `findings/${finding}/decision`, as(by), body);
    await world.query(`UPDATE finding SET explain_until = '2026-11-20' WHERE id = $1`, [finding]);
    expect([(await confirm(code)).body.code, (await inbox(code)).includes(finding)]).toEqual(['own-inspection', false]);
    expect((await inbox('GD')).includes(finding)).toBe(true);
    await world.query(`UPDATE finding SET decide_until = '2026-11-20' WHERE id = $1`, [finding]);
    const late = { ...verdict, lateReason: 'Quá hạn' };
    expect([(await confirm(code, late)).body.code, (await inbox(code)).includes(finding)]).toEqual(['own-inspection', false]);
    expect((await inbox('CB2')).includes(finding)).toBe(true);
    expect((await confirm('CB2', late)).status).toBe(204);
  }); // prettier-ignore

  it('may be entered anew after that, and is rejected by a second person without a trace in the findings', async () => {
    const again = await enter('CB3', { halfDay: 'afternoon' });
    expect(again.status).toBe(201);
    expect((await decide('GD', again.body.id, { status: 'rejected', note: 'Chưa xác minh' })).status).toBe(
      204,
    );
    expect(await findings()).toHaveLength(2);
  });

  it('leaves an entry in the audit for each step, without what was said', async () => {
    const rows = await world.query<{ action: string; after: object }>(
      `SELECT action, after FROM audit_entry WHERE entity_type = 'reported-conduct' ORDER BY id`,
    );
    expect([...new Set(rows.map(({ action }) => action))].sort()).toEqual([
      'reported-conduct.decide', 'reported-conduct.enter', 'reported-conduct.withdraw',
    ]);
    expect(rows[0]?.after).toEqual({
      date: '2026-11-20', halfDay: 'morning', rule: 'UX-02', source: 'complaint', documentNumber: '15/KL-TTHCC', documentDate: '2026-11-21',
    });
    expect(JSON.stringify(rows)).not.toMatch(/Giàng|Páo|khiếu nại/);
  }); // prettier-ignore

  it('is taken back by who entered it, an inspector, while nobody has decided; it stays on record with the reason', async () => {
    const made = await enter('CB3', { date: '2026-11-19' });
    who.KT = await signInAs(world.service, 'inspector', 'TT', id.SO);
    expect((await withdraw('KT', made.body.id)).body.code).toBe('not-found');
    expect((await withdraw('CB3', made.body.id)).status).toBe(204);
    const [kept] = (await list('GD', `employeeId=${id.CB1}&status=withdrawn`)).filter((each) => each.id === made.body.id);
    expect(kept).toMatchObject({ status: 'withdrawn', withdrawReason: REASON.reason });
    expect((await withdraw('CB3', made.body.id)).body.code).toBe('already-decided');
    const [entry] = await world.query(
      `SELECT before, after FROM audit_entry WHERE action = 'reported-conduct.withdraw' AND entity_id = $1`, [made.body.id],
    );
    expect(entry).toEqual({ before: { status: 'proposed' }, after: { status: 'withdrawn' } });
    expect(await world.query(`SELECT FROM notice WHERE subject_id = $1`, [made.body.id])).toEqual([]);
    // It may be entered anew, as it should have been.
    const again = await enter('CB3', { date: '2026-11-19' });
    expect(again.status).toBe(201);
    expect((await decide('GD', again.body.id)).status).toBe(204);
    expect((await withdraw('CB3', again.body.id)).body.code).toBe('not-found');
    expect((await withdraw('GD', again.body.id)).status).toBe(204);
  }); // prettier-ignore
});
