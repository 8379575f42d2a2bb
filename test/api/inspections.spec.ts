import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { fairSample } from '../../src/core/inspections/fair-sample.js';
import { SuperiorsService } from '../../src/modules/organization/superiors/superiors.service.js';
import { SESSION_COOKIE } from '../../src/modules/identity/session-cookie.js';
import { SessionsService } from '../../src/modules/identity/sessions.service.js';
import { ExemptionsService } from '../../src/modules/inspections/exemptions.service.js';
import type { Role } from '../../src/platform/access/permission.js';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

type Who = { cookie: string };
interface Answer {
  id: string;
  seed: string | null;
  listed: number | null;
  drawnIds: string[] | null;
  endedAt: string | null;
  checks: { id: string | null; taken: boolean; code: string | null; field: string | null }[];
}
interface Found {
  rule: string;
  sessionId: string;
  status: string;
  wordVi: string;
  origin: string;
  explainUntil: string | null;
}

/**
 * The 23rd of November 2026 is a Monday; the world begins at 08:00 in Việt Nam, when CB1, CB2, CB3 and TQ1 are in. Women wear the red áo
 * dài on Mondays.
 */
describe('inspections', () => {
  let world: ComplianceWorld;
  let inspector: Who;
  let officer: Who;
  const id: Record<string, string> = {};
  const unit: Record<string, string> = {};

  beforeAll(async () => {
    world = await ComplianceWorld.build();
    for (const code of ['CB1', 'CB2', 'CB3', 'TQ1', 'GD', 'SO']) id[code] = await world.employee(code);
    for (const code of ['TT', 'Q1', 'Q2', 'SNV']) unit[code] = await world.way.unit(code);
    await world.query(`UPDATE employee SET sex = CASE WHEN code IN ('CB2', 'SO') THEN 'nu' ELSE 'nam' END`);
    const table = [{ weekdays: [1], sex: 'female', season: null, wear: 'áo dài đỏ' }];
    await world.way.setRule('uniform.byDay', JSON.stringify(table), '2026-01-01', 'TT');
    for (const pin of [1, 2, 3, 4]) await world.punches(pin, 23, ['07:50']);
    inspector = await signIn('inspector', 'TT', 'GD');
    officer = await signInAs(world.service, 'hr-officer', 'TT');
  });
  afterAll(() => world.close());

  /** A session of that person's account, made with the role where there is none yet. */
  const signIn = async (role: Role, unitCode: string, code: string): Promise<Who> => {
    const [account] = await world.query<{ id: string }>('SELECT id FROM account WHERE employee_id = $1', [
      id[code],
    ]);
    if (account === undefined) return signInAs(world.service, role, unitCode, id[code]);
    const { app, database } = world.service;
    const { secret } = await app
      .get(SessionsService)
      .begin(database.dataSource.manager, account.id, 'password', true);
    return { cookie: `${SESSION_COOKIE}=${secret}` };
  };
  const round = (change: object = {}): Record<string, unknown> => ({
    id: newId(), unitId: unit.TT, kind: 'ordinary', planNumber: '12/KH-TTHCC', place: 'Khu vực một cửa tầng 1',
    startedAt: '2026-11-23T07:55:00+07:00', ...change,
  }); // prettier-ignore
  const check = (code: string, change: object = {}): Record<string, unknown> => ({
    id: newId(), employeeId: id[code], checkedAt: '2026-11-23T07:58:00+07:00', badge: 'worn', uniform: 'right', footwear: 'right',
    ...change,
  }); // prettier-ignore
  const send = (body: object, who = inspector): ReturnType<typeof world.call<Answer>> =>
    world.call<Answer>('POST', 'inspections', who, body);
  const found = async (code: string, day = 23): Promise<string[]> => {
    await world.settle();
    const query = `from=2026-11-${day}&until=2026-11-${day + 1}&employee=${code}&area=trang-phuc`;
    const { body } = await world.call<{ items: Found[] }>('GET', `findings?${query}`, officer);
    return body.items.map(({ sessionId, rule, status }) => `${sessionId} ${rule} ${status}`).sort();
  };
  const sendEnd = (roundId: unknown, who = inspector): ReturnType<typeof world.call<Answer>> =>
    world.call<Answer>('POST', `inspections/${String(roundId)}/end`, who, {});

  it('show who is present now with the uniform of the day, and of an exemption only that it is one', async () => {
    const exemptions = world.service.app.get(ExemptionsService);
    const wanted = { employeeId: id.CB2 ?? '', kind: 'pregnancy', from: '2026-11-01', until: '2026-11-24', document: '05/TB-TTHCC' } as const;
    await exemptions.add(world.way.caller, wanted);
    const { status, body, text } = await world.call<{ items: object[] }>('GET', `inspections/people?unitId=${unit.TT}`, inspector);
    expect(status).toBe(200);
    expect(body.items).toHaveLength(4);
    expect(body.items).toContainEqual({
      employeeId: id.CB2, employeeCode: 'CB2', fullName: 'Hà Thị Đào', unitId: unit.Q2, unitName: 'Quầy hai', since: '07:50',
      uniform: 'áo dài đỏ', exemptFromBadge: false, exemptFromUniform: true, requested: [],
    });
    expect(body.items).toContainEqual(expect.objectContaining({ employeeCode: 'CB1', uniform: null, exemptFromUniform: false }));
    expect(text).not.toMatch(/pregnancy|05\/TB/);
    expect((await world.call('GET', 'exemptions', inspector)).status).toBe(403);
    expect((await world.call('GET', `inspections/people?unitId=${unit.SNV}`, inspector)).body.code).toBe('outside-scope');
  }); // prettier-ignore

  it('note what was seen as nội dung ghi nhận: provisional while the round runs, waiting for an explanation once it has ended', async () => {
    const sent = round({ checks: [check('CB1', { badge: 'not-worn', footwear: 'wrong' }), check('CB3')] });
    const { status, body } = await send(sent);
    expect([status, body.checks.map(({ taken }) => taken), body.endedAt]).toEqual([200, [true, true], null]);
    expect(await found('CB1')).toEqual(['morning TP-01 provisional', 'morning TP-06 provisional']);
    expect(await found('CB3')).toEqual([]);
    expect((await sendEnd(sent.id)).status).toBe(200);
    expect(await found('CB1')).toEqual(['morning TP-01 waiting', 'morning TP-06 waiting']);
    const { body: detail } = await world.call('GET', `findings/${await world.finding('CB1', 23, 'TP-01')}`, officer);
    expect(detail).toMatchObject({
      origin: 'inspection', wordVi: 'nội dung ghi nhận', explainUntil: '2026-11-26', ruleVi: 'Không đeo thẻ khi làm nhiệm vụ',
      cites: [{ instrument: '06/2008/QĐ-BNV' }, {}, {}],
      evidence: { exception: null, fromSecond: 7 * 3600 + 58 * 60, checkIds: [(sent.checks as { id: string }[])[0]?.id] },
      history: [{ from: null, to: 'provisional' }, { from: 'provisional', to: 'waiting' }],
    });
  }); // prettier-ignore

  it('find a rule once in a half day, however many look, and again from noon on', async () => {
    world.at('2026-11-23T06:00:00Z');
    inspector = await signIn('inspector', 'TT', 'GD');
    officer = await signInAs(world.service, 'hr-officer', 'TT');
    const bare = { badge: 'not-worn' };
    const at = (time: string): object => ({ ...bare, checkedAt: `2026-11-23T${time}+07:00` });
    for (const time of ['11:59:59', '12:00:00'])
      expect((await send(round({ checks: [check('CB1', at(time))] }))).body.checks[0]?.taken).toBe(true);
    expect(await found('CB1')).toEqual(['afternoon TP-01 provisional', 'morning TP-01 waiting', 'morning TP-06 waiting']);
    const { body } = await world.call<{ evidence: { checkIds: string[] } }>('GET', `findings/${await world.finding('CB1', 23, 'TP-06')}`, officer);
    expect(body.evidence.checkIds).toHaveLength(1);
  }); // prettier-ignore

  it('find nothing in what could not be checked, in who is exempt and where nothing is prescribed', async () => {
    const busy = 'could-not-be-checked';
    await send(round({ checks: [check('TQ1', { badge: busy, uniform: busy, footwear: busy }), check('CB3', { uniform: 'wrong' })] }));
    const sent = round({ checks: [check('CB2', { uniform: 'wrong' })] });
    await send(sent);
    for (const code of ['TQ1', 'CB2', 'CB3']) expect(await found(code)).toEqual([]);
    const { body, text } = await world.call<{ checks: object[] }>('GET', `inspections/${String(sent.id)}`, inspector);
    expect(body.checks).toMatchObject([{ uniform: 'exempt', uniformVi: 'Được miễn', observed: [] }]);
    expect(text).not.toMatch(/pregnancy|05\/TB/);
  }); // prettier-ignore

  it('leave the reason of an exemption out of the audit', async () => {
    const entries = await world.query<{ after: unknown }>(`SELECT after FROM audit_entry WHERE action = 'exemption.add'`);
    expect(entries.map(({ after }) => after)).toEqual([{ from: '2026-11-01', until: '2026-11-24' }]);
  }); // prettier-ignore

  it('judge anew when the exemption ends before the day, and again when the day is back in it', async () => {
    const [row] = await world.query<{ id: string }>('SELECT id FROM conduct_exemption');
    const exemptions = world.service.app.get(ExemptionsService);
    await exemptions.end(world.way.caller, row?.id ?? '', '2026-11-23');
    expect(await found('CB2')).toEqual(['morning TP-07 provisional']);
    const again = { employeeId: id.CB2 ?? '', kind: 'pregnancy', from: '2026-11-23', until: null, document: '06/TB-TTHCC' } as const;
    await exemptions.add(world.way.caller, again);
    expect(await found('CB2')).toEqual([]);
    expect((await world.call('GET', 'exemptions', officer)).text).toContain('pregnancy');
  }); // prettier-ignore

  it('take a batch once: sent again it is answered as before, other content under the same id is a conflict', async () => {
    const sent = round({ checks: [check('CB3', { note: 'Thẻ treo bên hông' })], endedAt: '2026-11-23T08:30:00+07:00' });
    const first = await send(sent);
    expect(first.body).toMatchObject({ endedAt: '2026-11-23T01:30:00.000Z', checks: [{ taken: true, code: null }] });
    expect((await send(sent)).body).toEqual(first.body);
    const [count] = await world.query<{ rounds: number; checks: number; audits: number }>(
      `SELECT (SELECT count(*)::int FROM inspection WHERE id = $1) AS rounds, (SELECT count(*)::int FROM inspection_check WHERE inspection_id = $1) AS checks,
         (SELECT count(*)::int FROM audit_entry WHERE entity_id = $1::text AND action = 'inspection.open') AS audits`,
      [sent.id],
    );
    expect(count).toEqual({ rounds: 1, checks: 1, audits: 1 });
    const other = await send({ ...sent, place: 'Tầng 2' });
    expect([other.status, other.body.code]).toEqual([409, 'sent-differently']);
    const [line] = sent.checks as Record<string, unknown>[];
    const changed = await send({ ...sent, checks: [{ ...line, badge: 'not-worn' }] });
    expect(changed.body.checks).toMatchObject([{ taken: false, code: 'sent-differently', field: 'id' }]);
  }); // prettier-ignore

  it('are listed within the scope, the newest first, page by page', async () => {
    interface Page { items: { id: string; startedAt: string; inspectors: string[] }[]; nextCursor: string | null }
    const list = async (query: string): Promise<Page> => (await world.call<Page>('GET', `inspections?${query}`, inspector)).body;
    const all = await list('limit=200');
    const first = await list('limit=2');
    const rest = await list(`limit=200&cursor=${first.nextCursor ?? ''}`);
    expect([...first.items, ...rest.items].map((each) => each.id)).toEqual(all.items.map((each) => each.id));
    expect([first.items.length, rest.nextCursor]).toEqual([2, null]);
    const times = all.items.map(({ startedAt }) => startedAt);
    expect(times).toEqual([...times].sort().reverse());
    expect(all.items[0]?.inspectors).toEqual(['Đặng Văn Ước']);
    expect((await world.call('GET', 'inspections?cursor=x', inspector)).status).toBe(422);
  }); // prettier-ignore

  it('take courtesy only once a second inspector says that they saw it, and confirm nothing while the round runs', async () => {
    const rude = { rules: ['UX-01'] };
    await send(round({ checks: [check('CB3', rude)] }));
    const courtesy = async (): Promise<object[]> => {
      await world.settle();
      return world.query(`SELECT status FROM finding WHERE rule = 'UX-01'`);
    };
    expect(await courtesy()).toEqual([]);
    const seen = check('CB3', rude);
    const both = round({ checks: [seen], inspectorIds: [id.TQ1] });
    await send(both);
    // To name a colleague is not their word.
    expect(await courtesy()).toEqual([]);
    type Told = { items: { id: string; awaiting: string[]; fullName: string }[] };
    const waiting = async (who: Who) => (await world.call<Told>('GET', 'inspections/confirmations', who)).body.items;
    const path = `inspections/${String(both.id)}/checks/${String(seen.id)}/confirmation`;
    const say = async (who: Who) => {
      const { status, body } = await world.call('POST', path, who);
      return body.code ?? status;
    };
    const second = await signIn('inspector', 'TT', 'TQ1');
    expect([await waiting(inspector), await say(inspector)]).toEqual([[], 'own-record']);
    expect(await say(await signIn('inspector', 'TT', 'CB3'))).toBe('not-found');
    expect(await say(await signIn('inspector', 'TT', 'CB1'))).toBe('not-found');
    const until = '2026-11-30T00:58:00.000Z';
    expect(await waiting(second)).toMatchObject([{ id: seen.id, awaiting: ['UX-01'], confirmUntil: until }]);
    const now = world.service.clock.now();
    // Seven days after the look they may still say so, a moment later nobody remembers it fairly.
    for (const [late, count, code] of [[0, 1, null], [1, 0, 'already-decided']] as const) {
      world.service.clock.set(new Date(Date.parse(until) + late));
      const later = await signIn('inspector', 'TT', 'TQ1');
      expect([late, (await waiting(later)).length]).toEqual([late, count]);
      if (code !== null) expect(await say(later)).toBe(code);
    }
    world.service.clock.set(now);
    expect([await say(second), await say(second)]).toEqual([204, 'already-exists']);
    expect(await waiting(second)).toEqual([]);
    expect(await courtesy()).toEqual([{ status: 'provisional' }]);
    const told = await world.call<{ checks: object[] }>('GET', `inspections/${String(both.id)}`, inspector);
    expect(told.body.checks).toMatchObject([{ observed: ['UX-01'], awaiting: [], confirmedBy: [expect.any(String)] }]);
    await expect(world.query('DELETE FROM inspection_confirmation')).rejects.toThrow(/append-only|permission denied/);
    for (const person of [id.CB3, id.CB1])
      await expect(
        world.query(`INSERT INTO inspection_confirmation VALUES ($1, $2, 'x', now())`, [seen.id, person]),
      ).rejects.toThrow(/another inspector of its round/);
    expect(await world.query(`SELECT action FROM audit_entry WHERE action = 'inspection-check.confirm'`)).toHaveLength(1);
    const finding = await world.finding('CB3', 23, 'UX-01');
    await world.service.app.get(SuperiorsService).put(world.way.caller, {
      unitId: unit.Q1 ?? '', employeeId: null, superiorId: id.TQ1 ?? '', substitute: false, from: '2026-01-01', until: null, document: null,
    });
    const decision = { status: 'confirmed', reason: 'Có người làm chứng', ground: 'Nội quy' };
    const confirm = async (who: Who) => (await world.call('POST', `findings/${finding}/decision`, who, decision)).body.code;
    // The head came along; whoever stands in decides, once the round has ended.
    expect(await confirm(await signIn('inspector', 'TT', 'TQ1'))).toBe('own-inspection');
    await world.service.app.get(SuperiorsService).put(world.way.caller, {
      unitId: unit.Q1 ?? '', employeeId: null, superiorId: id.CB1 ?? '', substitute: true, from: '2026-01-01', until: '2027-01-01', document: null,
    });
    expect(await confirm(await signIn('employee', 'Q1', 'CB1'))).toBe('day-not-final');
  }); // prettier-ignore

  it('take smoking as nothing in a place that is designated for it, and only there', async () => {
    await world.way.setRule('smoking.designatedAreas', 'hành-lang sân-sau', '2026-01-01', 'TT');
    const smoking = async (place: string): Promise<object[]> => {
      const { body } = await send(round({ place, checks: [check('CB3', { rules: ['DD-02'] })] }));
      expect(body.checks.map(({ taken }) => taken)).toEqual([true]);
      await world.settle();
      return world.query(`SELECT status FROM finding WHERE rule = 'DD-02'`);
    };
    expect(await smoking('sân-sau')).toEqual([]);
    expect(await smoking('sân-trước')).toEqual([{ status: 'provisional' }]);
  }); // prettier-ignore

  it('are printed on a PHIẾU GIẢI TRÌNH with the time of the look, and without a scan that was not missing', async () => {
    const sheet = async (code: string, day: number, rule: string): Promise<string> => {
      const [made] = await world.query<{ id: string }>(
        `INSERT INTO explanation (id, tenant_id, employee_id, unit_id, finding_id, date, session_id, rule, recorded, reason_kind, text, status, filed_by, filed_at)
         SELECT gen_random_uuid(), 1, employee_id, unit_id, id, date, session_id, rule, evidence || jsonb_build_object('minutes', minutes), 'other', 'Quên',
           'waiting', 'test', now() FROM finding WHERE id = $1 RETURNING id`,
        [await world.finding(code, day, rule)],
      );
      const { text } = await world.call('GET', `explanations/${made?.id ?? ''}/sheet`, officer);
      await world.query('DELETE FROM explanation WHERE id = $1', [made?.id]);
      return text;
    };
    const seen = await sheet('CB3', 23, 'DD-02');
    expect(seen).toContain('<th>Giờ kiểm tra</th><td>07:58</td>');
    expect(seen).toContain('23/11/2026, buổi sáng');
    expect(await sheet('CB2', 20, 'TG-04')).toContain('<th>Giờ máy ghi</th><td>Không có lượt chấm</td>');
    // A term that ran out has no time at all, and a session without a name is not printed.
    await world.query(`UPDATE finding SET evidence = '{"exception":null,"fromSecond":0,"untilSecond":0,"because":[]}', origin = 'deadline',
      session_id = 'ca-3' WHERE rule = 'DD-02'`);
    const ranOut = await sheet('CB3', 23, 'DD-02');
    for (const text of [seen, ranOut]) expect(text).not.toMatch(/Không có lượt chấm|Giờ máy ghi/);
    expect(ranOut).not.toMatch(/Giờ kiểm tra|ca-3/);
    expect(ranOut).toContain('<th>Ngày</th><td>23/11/2026</td>');
    await world.query(`DELETE FROM finding WHERE rule = 'DD-02'`);
  }); // prettier-ignore

  it('take two senders of the same batch at the same moment as one', async () => {
    const sent = round({ checks: [check('CB3')] });
    const answers = await Promise.all([send(sent), send(sent), send(sent)]);
    for (const { status, body } of answers) expect([status, body]).toEqual([200, answers[0]?.body]);
  });

  it('answer each check by itself and do not end while one was refused, so that nothing is lost', async () => {
    const good = check('CB1');
    const checks = [
      good, check('CB3', { badge: 'mất' }), check('SO'), { id: 'x' }, 7, check('CB1'), check('CB3', { checkedAt: '2026-11-23T07:54:59+07:00' }),
    ];
    const sent = round({ checks, endedAt: '2026-11-23T09:00:00+07:00' });
    const { body } = await send(sent);
    expect(body.checks.map(({ code, field }) => (code === null ? 'taken' : `${code} ${field ?? ''}`))).toEqual([
      'taken', 'invalid-input badge', 'outside-scope employeeId', 'invalid-input id', 'invalid-input id', 'already-exists employeeId',
      'invalid-input checkedAt',
    ]);
    expect(body.endedAt).toBeNull();
    const mended = await send({ ...sent, checks: [good, check('CB3', { badge: 'outdated' })] });
    expect(mended.body.endedAt).toBe('2026-11-23T02:00:00.000Z');
    expect(await found('CB3')).toEqual(['morning TP-03 waiting']);
  }); // prettier-ignore

  it('never have an inspector check himself, nor a colleague of the round', async () => {
    const sent = round({ checks: [check('GD'), check('TQ1')], inspectorIds: [id.TQ1] });
    const { body } = await send(sent);
    expect(body.checks).toMatchObject([{ taken: false, code: 'own-record' }, { taken: false, code: 'own-record' }]);
    const nobody = await signInAs(world.service, 'inspector', 'TT');
    expect((await send(round(), nobody)).body.code).toBe('inspector-unknown');
  }); // prettier-ignore

  it('are refused outside the scope, in the future and more than seven days late, and belong to their inspectors', async () => {
    expect((await send(round({ unitId: unit.SNV }))).body.code).toBe('outside-scope');
    expect((await send(round({ startedAt: '2026-11-23T13:05:01+07:00' }))).status).toBe(422);
    expect((await send(round({ startedAt: '2026-11-16T12:59:59+07:00' }))).status).toBe(422);
    expect((await send(round({ startedAt: '2026-11-16T13:00:00+07:00' }))).status).toBe(200);
    const sent = round();
    await send(sent);
    const other = await signIn('inspector', 'TT', 'TQ1');
    expect((await send(sent, other)).status).toBe(404);
    expect((await sendEnd(sent.id, other)).status).toBe(404);
    const head = await signInAs(world.service, 'unit-head', 'Q2');
    expect((await world.call('GET', `inspections/${String(sent.id)}`, head)).status).toBe(404);
    expect((await send(round(), head)).status).toBe(403);
  });

  it('take a check back with its reason while the round runs; it stays on record', async () => {
    const line = check('TQ1', { badge: 'worn-wrongly' });
    const sent = round({ checks: [line] });
    await send(sent);
    expect(await found('TQ1')).toEqual(['morning TP-02 provisional']);
    const cancel = (reason?: string): ReturnType<typeof world.call> =>
      world.call('POST', `inspections/${String(sent.id)}/checks/${String(line.id)}/cancel`, inspector, reason === undefined ? {} : { reason });
    expect((await cancel()).status).toBe(422);
    expect((await cancel('Nhìn nhầm người')).status).toBe(204);
    expect((await cancel('Nhìn nhầm người')).body.code).toBe('already-decided');
    expect(await found('TQ1')).toEqual([]);
    const { body } = await world.call<{ checks: object[]; checked: number }>('GET', `inspections/${String(sent.id)}`, inspector);
    expect(body).toMatchObject({ checked: 0, checks: [{ cancelReason: 'Nhìn nhầm người', badge: 'worn-wrongly' }] });
    const audit = await world.query('SELECT FROM audit_entry WHERE action = $1 AND entity_id = $2', ['inspection-check.cancel', line.id]);
    expect(audit).toHaveLength(1);
    const again = await world.call<Answer>('POST', `inspections/${String(sent.id)}/checks`, inspector, { checks: [check('TQ1')] });
    expect(again.body.checks[0]?.taken).toBe(true);
  }); // prettier-ignore

  it('are frozen by their end, in the database too', async () => {
    const line = check('CB2');
    const sent = round({ checks: [line], endedAt: '2026-11-23T09:00:00+07:00' });
    await send(sent);
    const more = await world.call<Answer>('POST', `inspections/${String(sent.id)}/checks`, inspector, { checks: [check('CB1')] });
    expect(more.body.checks).toMatchObject([{ taken: false, code: 'inspection-ended' }]);
    const cancelled = await world.call('POST', `inspections/${String(sent.id)}/checks/${String(line.id)}/cancel`, inspector, { reason: 'Nhầm' });
    expect(cancelled.body.code).toBe('inspection-ended');
    for (const sql of [
      `UPDATE inspection_check SET badge = 'not-worn' WHERE id = $1`,
      `UPDATE inspection_check SET cancelled_at = now(), cancelled_by = 'x', cancel_reason = 'x' WHERE id = $1`,
      `DELETE FROM inspection_check WHERE id = $1`,
    ]) await expect(world.query(sql, [line.id])).rejects.toThrow(/frozen|kept/);
    await expect(world.query(`UPDATE inspection SET place = 'khác' WHERE id = $1`, [sent.id])).rejects.toThrow(/frozen/);
  }); // prettier-ignore

  it('are drawn once: a second draw of the day says why, and both stay on record', async () => {
    const first = round({ kind: 'random', sampleSize: 1, startedAt: '2026-11-23T12:59:00+07:00' });
    const drawn = await send(first);
    expect(drawn.status).toBeLessThan(300);
    const other = { kind: 'random', sampleSize: 1, startedAt: '2026-11-23T12:59:30+07:00', planNumber: 'KH khác' };
    expect((await send(round(other))).body).toMatchObject({ code: 'redraw-reason' });
    const again = round({ ...other, redrawReason: 'Người được chọn đi họp đột xuất' });
    const { body } = await send(again);
    expect([body.seed === drawn.body.seed, body.drawnIds?.length]).toEqual([false, 1]);
    const kept = await world.query<{ id: string; of: string | null }>(
      `SELECT id, redraw_of_id AS of FROM inspection WHERE id = ANY($1::uuid[]) ORDER BY started_at`, [[first.id, again.id]],
    );
    expect(kept).toEqual([{ id: first.id, of: null }, { id: again.id, of: first.id }]);
    const sheet = await world.call('GET', `inspections/${String(again.id)}/record`, inspector);
    expect(sheet.text).toContain('Người được chọn đi họp đột xuất');
    const [entry] = await world.query<{ after: object }>(
      `SELECT after FROM audit_entry WHERE action = 'inspection.open' AND entity_id = $1`, [again.id],
    );
    expect(entry?.after).toMatchObject({ redrawOfId: first.id, redrawReason: 'Người được chọn đi họp đột xuất', seed: body.seed });
  }); // prettier-ignore

  it('draw a fair sample of those present by a recorded seed, and give the compliance rate with its interval', async () => {
    const sent = round({ kind: 'random', sampleSize: 3, redrawReason: 'Vòng thứ ba trong ngày', startedAt: '2026-11-23T13:00:00+07:00' });
    const { body } = await send(sent);
    const { body: before } = await world.call<{ listedIds: string[] }>('GET', `inspections/${String(sent.id)}`, inspector);
    expect([body.listed, body.drawnIds?.length]).toEqual([before.listedIds.length, 3]);
    expect(fairSample(before.listedIds, 3, body.seed ?? '')).toEqual(body.drawnIds);
    expect((await send(sent)).body).toEqual(body);
    const codeOf = (person: string): string => Object.keys(id).find((code) => id[code] === person) ?? '';
    const drawn = (body.drawnIds ?? []).map(codeOf);
    const [left] = before.listedIds.map(codeOf).filter((code) => !drawn.includes(code));
    const at = { checkedAt: '2026-11-23T13:00:30+07:00', uniform: 'exempt' };
    const [one, two, three] = drawn as [string, string, string];
    const checks = [
      check(one, { ...at, badge: 'not-worn' }), check(two, at), check(three, { ...at, badge: 'could-not-be-checked' }), check(left ?? '', at),
    ];
    const filled = await world.call<Answer>('POST', `inspections/${String(sent.id)}/checks`, inspector, { checks });
    expect(filled.body.checks.map(({ code }) => code)).toEqual([null, null, null, 'not-in-sample']);
    const { body: after } = await world.call<{ shares: object }>('GET', `inspections/${String(sent.id)}`, inspector);
    expect(after.shares).toMatchObject({
      badge: { inspected: 2, kept: 1, share: 0.5, low: expect.closeTo(0.0945, 4), high: expect.closeTo(0.9055, 4) },
      uniform: { inspected: 0, share: null, low: null }, footwear: { inspected: 3, kept: 3 }, all: { inspected: 2, kept: 1 },
    });
    expect((await send(round({ kind: 'random', startedAt: '2026-11-23T13:00:00+07:00' }))).status).toBe(422);
    expect((await send(round({ kind: 'random', sampleSize: 2, startedAt: '2026-11-23T12:44:59+07:00' }))).status).toBe(422);
  }); // prettier-ignore

  it('print the record with results, opinions, refusals to sign and Được miễn, and escape what people typed', async () => {
    const said = 'Thẻ hỏng, đang chờ cấp lại <b>';
    const checks = [
      check('CB1', { badge: 'not-worn', said, refusedToSign: true, rules: ['TP-05'] }), check('CB2', { uniform: 'wrong' }),
      check('CB3', { badge: 'could-not-be-checked' }),
    ];
    const sent = round({ checks, endedAt: '2026-11-23T09:15:00+07:00' });
    await send(sent);
    const { status, text } = await world.call('GET', `inspections/${String(sent.id)}/record`, inspector);
    expect(status).toBe(200);
    for (const words of [
      'BIÊN BẢN KIỂM TRA<br>việc chấp hành giờ làm việc, trang phục, đeo thẻ', '12/KH-TTHCC', '07:55 ngày 23/11/2026', '09:15 ngày 23/11/2026',
      'Đặng Văn Ước', 'Lò Văn Ẩn (CB1)', 'Ý kiến người được kiểm tra', 'Thẻ hỏng, đang chờ cấp lại &#60;b&#62;', 'Từ chối ký',
      'TP-05 Trang phục không gọn gàng, lịch sự', 'Được miễn', 'Không kiểm tra được (đang phục vụ công dân)', '1/2 người, 50,0 %', 'Không có ai kiểm tra được', '<td>07:58</td>',
    ]) expect(text).toContain(words);
    expect(text).not.toMatch(/pregnancy|thai|vi phạm/i);
  }); // prettier-ignore

  it('are seen by each person concerned, who may write an opinion for two working days after the end', async () => {
    const line = check('TQ1', { footwear: 'wrong' });
    const sent = round({ checks: [line], endedAt: '2026-11-23T09:30:00+07:00' });
    await send(sent);
    let own = await signIn('employee', 'Q1', 'TQ1');
    const opinion = (text: string, who = own): ReturnType<typeof world.call> =>
      world.call('POST', `me/inspection-checks/${String(line.id)}/opinion`, who, { text });
    const { body } = await world.call<{ items: Record<string, unknown>[] }>('GET', 'me/inspection-checks', own);
    expect(body.items.find((each) => each.id === line.id)).toMatchObject({ observed: ['TP-06'], opinionUntil: '2026-11-25', opinion: null });
    expect(body.items.every(({ employeeId }) => employeeId === id.TQ1)).toBe(true);
    expect((await opinion('Chân tôi bị đau, có giấy của trạm y tế')).status).toBe(204);
    const other = await signIn('employee', 'Q1', 'CB1');
    expect((await opinion('Của người khác', other)).status).toBe(404);
    world.at('2026-11-25T16:59:59Z');
    own = await signIn('employee', 'Q1', 'TQ1');
    expect((await opinion('Chân tôi bị đau, đã nộp giấy của trạm y tế')).status).toBe(204);
    world.at('2026-11-25T17:00:00Z');
    expect((await opinion('Muộn')).body.code).toBe('opinion-overdue');
    // The audit says that there is an opinion, not what it says of somebody's health.
    const told = await world.query(`SELECT before, after FROM audit_entry WHERE action = 'inspection-check.opinion' ORDER BY id`);
    expect(told).toEqual([{ before: { opinion: false }, after: { opinion: true } }, { before: { opinion: true }, after: { opinion: true } }]);
    inspector = await signIn('inspector', 'TT', 'GD');
    officer = await signInAs(world.service, 'hr-officer', 'TT');
    const { text } = await world.call('GET', `inspections/${String(sent.id)}/record`, inspector);
    expect(text).toContain('Chân tôi bị đau, đã nộp giấy của trạm y tế');
  }); // prettier-ignore

  it('are explained like every other finding', async () => {
    await world.settle();
    const finding = await world.finding('TQ1', 23, 'TP-06');
    const own = await signIn('employee', 'Q1', 'TQ1');
    const body = { findingId: finding, reasonKind: 'health', text: 'Chân bị đau' };
    expect((await world.call('POST', 'explanations', own, body)).status).toBe(201);
  });

  it('follow the request of a guard about somebody who just came in only when an inspector looks the same day', async () => {
    world.at('2026-11-26T01:00:00Z');
    const guard = await signInAs(world.service, 'unit-head', 'Q1');
    officer = await signInAs(world.service, 'hr-officer', 'TT');
    inspector = await signIn('inspector', 'TT', 'GD');
    const ask = (code: string, about = 'badge'): ReturnType<typeof world.call<{ id: string; expiresAt: string }>> =>
      world.call<{ id: string; expiresAt: string }>('POST', 'inspection-requests', guard, { employeeId: id[code], about });
    const open = async (): Promise<string[]> => {
      const { body } = await world.call<{ items: { employeeCode: string; about: string }[] }>('GET', 'inspection-requests', inspector);
      return body.items.map(({ employeeCode, about }) => `${employeeCode} ${about}`).sort();
    };
    await world.punches(1, 26, ['07:45']);
    await world.punches(3, 26, ['07:44']);
    const asked = await ask('CB1');
    expect([asked.status, asked.body.expiresAt]).toEqual([201, '2026-11-26T17:00:00.000Z']);
    expect((await ask('CB1')).body).toEqual(asked.body);
    expect((await ask('CB3')).body.code).toBe('not-just-arrived');
    expect((await ask('CB2')).body.code).toBe('outside-scope');
    expect((await ask('CB1', 'uniform')).status).toBe(201);
    expect(await open()).toEqual(['CB1 badge', 'CB1 uniform']);
    expect(await found('CB1', 26)).toEqual([]);
    const { body } = await world.call<{ items: object[] }>('GET', `inspections/people?unitId=${unit.Q1}`, inspector);
    expect(body.items).toContainEqual(expect.objectContaining({ employeeCode: 'CB1', requested: ['badge', 'uniform'] }));
    world.at('2026-11-26T16:59:59Z');
    inspector = await signIn('inspector', 'TT', 'GD');
    expect(await open()).toHaveLength(2);
    const times = { startedAt: '2026-11-26T23:50:00+07:00' };
    await send(round({ ...times, checks: [check('CB1', { badge: 'not-worn', checkedAt: '2026-11-26T23:55:00+07:00' })] }));
    expect(await open()).toEqual([]);
    officer = await signInAs(world.service, 'hr-officer', 'TT');
    expect(await found('CB1', 26)).toEqual(['afternoon TP-01 provisional']);
  }); // prettier-ignore

  it('make nothing of a request that nobody looked into by midnight', async () => {
    world.at('2026-11-27T01:00:00Z');
    const guard = await signInAs(world.service, 'unit-head', 'Q1');
    officer = await signInAs(world.service, 'hr-officer', 'TT');
    await world.punches(3, 27, ['07:58']);
    await world.call('POST', 'inspection-requests', guard, { employeeId: id.CB3, about: 'badge' });
    const open = async (now: string): Promise<number> => {
      world.at(now);
      const who = await signIn('inspector', 'TT', 'GD');
      return (await world.call<{ items: object[] }>('GET', 'inspection-requests', who)).body.items.length;
    };
    expect(await open('2026-11-27T16:59:59.999Z')).toBe(1);
    expect(await open('2026-11-27T17:00:00Z')).toBe(0);
    officer = await signInAs(world.service, 'hr-officer', 'TT');
    expect(await found('CB3', 27)).toEqual([]);
  });
});
