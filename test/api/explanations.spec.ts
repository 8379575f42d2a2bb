import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { permissionsOfRole, type Role } from '../../src/platform/access/permission.js';
import { TokensService } from '../../src/modules/identity/tokens.service.js';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';
import { multipart, MULTIPART } from '../support/upload.js';

type Who = { cookie: string };
interface Made {
  id: string;
}
interface FindingView {
  status: string;
  wordVi: string;
  minutes: number;
  history: { from: string | null; to: string; by: string; reason: string | null }[];
}

const REFUSAL = { outcome: 'refused', opinion: 'Không có minh chứng', ground: 'Nội quy, điều 5' };
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

/** Now is Monday 2026-11-23 08:00 in Việt Nam. */
describe('explanations', () => {
  let world: ComplianceWorld;
  let officer: Who;
  let head: Who;
  let director: Who;
  let own: Who;
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    await enter();
    await name({ unitId: await world.way.unit('Q1'), superiorId: await world.employee('TQ1') });
    await name({ unitId: await world.way.unit('TT'), superiorId: await world.employee('GD') });
    await name({ employeeId: await world.employee('GD'), superiorId: await world.employee('SO') });
  });
  afterAll(() => world.close());

  /** Everybody signs in: sessions end when the clock moves on. */
  async function enter(): Promise<void> {
    const people = await world.query<{ id: string }>('SELECT id FROM account WHERE employee_id IS NOT NULL');
    if (people.length > 0)
      await world.query(`UPDATE account SET employee_id = NULL WHERE employee_id IS NOT NULL`);
    officer = await signInAs(world.service, 'hr-officer', 'TT');
    head = await signInAs(world.service, 'unit-head', 'Q1', await world.employee('TQ1'));
    director = await signInAs(world.service, 'director', 'TT', await world.employee('GD'));
    own = await signInAs(world.service, 'employee', 'Q1', await world.employee('CB1'));
  }
  const name = async (wanted: object, who = officer) => {
    const answer = await world.call<Made>('PUT', 'superiors', who, {
      from: '2026-01-01', document: '12/QĐ', ...wanted,
    }); // prettier-ignore
    if (who === officer) expect([answer.status, answer.text]).toEqual([200, expect.anything()]);
    return answer;
  };
  const explain = (who: Who, body: object) =>
    world.call<Made>('POST', 'explanations', who, { reasonKind: 'traffic', text: 'Xe hỏng giữa đường', ...body }); // prettier-ignore
  const decide = (who: Who, id: string, body: object = { outcome: 'accepted', opinion: 'Đồng ý' }) =>
    world.call('POST', `explanations/${id}/decision`, who, body);
  const finding = async (id: string): Promise<FindingView> =>
    (await world.call<FindingView>('GET', `findings/${id}`, officer)).body;
  const exceptions = async (code: string, day: number): Promise<string[]> => {
    const rows = await world.query<{ exceptions: { kind: string; minutes: number }[] }>(
      `SELECT exceptions FROM attendance_day d JOIN employee e ON e.id = d.employee_id WHERE e.code = $1 AND date = make_date(2026, 11, $2)`,
      [code, day],
    );
    return (rows[0]?.exceptions ?? []).map(({ kind, minutes }) => `${kind} ${minutes}`);
  };

  it('are filed by the person concerned about their own finding, once, and by nobody through a token', async () => {
    const findingId = await world.finding('CB1', 20, 'TG-01');
    expect((await explain(head, { findingId })).body.code).toBe('not-found');
    expect((await explain(own, {})).body.code).toBe('invalid-input');
    expect((await explain(own, { findingId, askedAt: '2026-11-20T07:55:00+07:00' })).body).toMatchObject({
      code: 'invalid-input',
    });
    const [account] = await world.query<{ id: string }>('SELECT id FROM account WHERE employee_id = $1', [
      await world.employee('CB1'),
    ]);
    const { secret } = await world.service.app.get(TokensService).create(world.way.caller, {
      name: 'máy', scopes: ['self:read'], unitId: null, expiresAt: null,
    }); // prettier-ignore
    expect(account).toBeDefined();
    const byToken = await world.service.app.inject({
      method: 'POST', url: '/api/v1/explanations', headers: { authorization: `Bearer ${secret}` },
      payload: { findingId, reasonKind: 'other', text: 'x' },
    }); // prettier-ignore
    expect(byToken.statusCode).toBe(403);
    const made = await explain(own, { findingId });
    expect(made.status).toBe(201);
    expect((await explain(own, { findingId })).body.code).toBe('already-exists');
    expect((await world.call<{ items: object[] }>('GET', 'me/explanations', own)).body.items).toMatchObject([
      { id: made.body.id, statusVi: 'Chờ quyết định', rule: 'TG-01', homeName: 'Sở Nội vụ', decideUntil: '2026-11-30' },
    ]); // prettier-ignore
  });

  it('carry evidence that is what it says, a few files and small ones, for those who may see them', async () => {
    const [{ id } = { id: '' }] = (await world.call<{ items: Made[] }>('GET', 'me/explanations', own)).body
      .items;
    const add = async (bytes: Buffer, filename: string, who = own) => {
      const answer = await world.service.app.inject({
        method: 'POST', url: `/api/v1/explanations/${id}/files`, payload: multipart(bytes, filename),
        headers: { ...who, 'content-type': MULTIPART },
      }); // prettier-ignore
      return { status: answer.statusCode, body: answer.json<Made & { code?: string }>() };
    };
    expect((await add(Buffer.from('<script>alert(1)</script>'), 'anh.png')).body.code).toBe(
      'wrong-file-type',
    );
    const large = Buffer.concat([PNG, Buffer.alloc(5 * 1024 * 1024)]);
    expect((await add(large, 'anh.png')).body.code).toBe('file-too-large');
    expect((await add(PNG, 'anh.png', head)).status).toBe(404);
    const made = await add(PNG, '../Ảnh xe.png');
    expect(made.status).toBe(201);
    expect((await add(PNG, 'anh.png')).body.code).toBe('already-exists');
    await add(Buffer.from('%PDF-1.7 a'), 'a.pdf');
    await add(Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'b.jpg');
    expect((await add(Buffer.from('%PDF-1.7 b'), 'b.pdf')).body.code).toBe('too-many-files');
    const file = await world.service.app.inject({ url: `/api/v1/explanations/${id}/files/${made.body.id}`, headers: head }); // prettier-ignore
    expect(file.rawPayload).toEqual(PNG);
    expect(file.headers).toMatchObject({
      'content-type': 'image/png', 'x-content-type-options': 'nosniff', 'content-disposition': expect.stringMatching(/^attachment/) as unknown,
      'content-security-policy': "default-src 'none'; sandbox",
    }); // prettier-ignore
    const stranger = await signInAs(world.service, 'unit-head', 'Q2');
    expect((await world.call('GET', `explanations/${id}/files/${made.body.id}`, stranger)).status).toBe(404);
  });

  it('are printed as a PHIẾU GIẢI TRÌNH', async () => {
    const [{ id } = { id: '' }] = (await world.call<{ items: Made[] }>('GET', 'me/explanations', own)).body
      .items;
    const { text } = await world.call('GET', `explanations/${id}/sheet`, own);
    for (const words of [
      'PHIẾU GIẢI TRÌNH', 'Lò Văn Ẩn', 'Chuyên viên', 'Sở Nội vụ', 'Quầy một', '20/11/2026, buổi sáng', 'Đến muộn, 9 phút', '08:09',
      'Giao thông, thời tiết: Xe hỏng giữa đường', 'Ảnh xe.png', '☐ Không chấp nhận', '08:00 ngày 23/11/2026',
    ])
      expect(text).toContain(words); // prettier-ignore
    expect(text).not.toMatch(/vi phạm/i);
  });

  it('late, explained, accepted by the named superior, recomputed: the exception is gone, the finding excused', async () => {
    const findingId = await world.finding('CB1', 20, 'TG-01');
    const inbox = (await world.call<{ items: Made[] }>('GET', 'explanations?status=waiting', head)).body
      .items;
    expect(inbox).toHaveLength(1);
    const id = inbox[0]?.id ?? '';
    // Others see it too; it waits for one of them.
    const waits = async (who: Who): Promise<string[]> =>
      (await world.call<{ items: Made[] }>('GET', 'explanations?view=to-decide', who)).body.items.map((each) => each.id); // prettier-ignore
    expect(await Promise.all([head, director, officer, own].map(waits))).toEqual([[id], [], [], []]);
    // Neither HR in time, nor the director, nor oneself.
    for (const [who, code] of [[officer, 'not-the-superior'], [director, 'not-the-superior'], [own, 'own-record']] as const)
      expect((await decide(who, id)).body.code).toBe(code); // prettier-ignore
    expect(await exceptions('CB1', 20)).toEqual(['late-arrival 9']);
    expect((await decide(head, id)).status).toBe(204);
    expect((await decide(head, id)).body.code).toBe('already-decided');
    await world.settle();
    expect(await exceptions('CB1', 20)).toEqual([]);
    expect(await finding(findingId)).toMatchObject({
      status: 'excused',
      history: [{ from: null, to: 'waiting' }, { from: 'waiting', to: 'excused', reason: 'Giải trình: Chấp nhận. Đồng ý' }],
    }); // prettier-ignore
    expect(await world.query(`SELECT kind, status, paid FROM excuse`)).toEqual([
      { kind: 'other', status: 'approved', paid: true },
    ]);
  });

  it('accepted in part leave the rest confirmed, with what is left after the day was computed anew', async () => {
    const findingId = await world.finding('CB1', 19, 'TG-02');
    const { body } = await explain(own, { findingId });
    const part = {
      outcome: 'partly',
      opinion: 'Chỉ tính phần kẹt xe',
      acceptedFrom: '2026-11-19T08:00:00+07:00',
    };
    expect((await decide(head, body.id, part)).body.code).toBe('invalid-input');
    expect((await decide(head, body.id, { ...part, acceptedUntil: '2026-11-19T08:45:00+07:00' })).body.code).toBe('invalid-input'); // prettier-ignore
    expect((await decide(head, body.id, { ...part, acceptedUntil: '2026-11-19T08:20:00+07:00' })).status).toBe(204); // prettier-ignore
    await world.settle();
    // What is left is no longer very late: the same finding, decided already, under the milder rule.
    expect(await exceptions('CB1', 19)).toEqual(['late-arrival 25']);
    expect(await finding(findingId)).toMatchObject({
      status: 'confirmed',
      wordVi: 'vi phạm',
      minutes: 25,
      rule: 'TG-01',
    });
    expect(await world.finding('CB1', 19, 'TG-01')).toBe(findingId);
  });

  it('a missing punch that is free has no finding and is explained as an exception: the moment is added', async () => {
    const person = await signInAs(world.service, 'employee', 'Q1', await world.employee('CB3'));
    const exception = { date: '2026-11-19', sessionId: 'morning', kind: 'missing-in' };
    expect((await explain(person, { exception: { ...exception, kind: 'absence' } })).body.code).toBe(
      'not-found',
    );
    const future = await explain(person, { exception, askedAt: '2026-11-24T07:55:00+07:00' });
    expect(future.body.code).toBe('invalid-input');
    const made = await explain(person, { exception, reasonKind: 'forgot', askedAt: '2026-11-19T07:55:00+07:00' }); // prettier-ignore
    expect(made.status).toBe(201);
    expect((await decide(head, made.body.id)).status).toBe(204);
    await world.settle();
    expect(await exceptions('CB3', 19)).toEqual([]);
    expect(await world.query(`SELECT source, status, direction, decided_by IS NOT NULL AS decided FROM correction`)).toEqual([
      { source: 'explanation', status: 'approved', direction: 'in', decided: true },
    ]); // prettier-ignore
  });

  it('refused with reason and ground: vi phạm, confirmed; several at once are decided each by itself', async () => {
    const person = await signInAs(world.service, 'employee', 'Q2', await world.employee('CB2'));
    const absences = await world.query<Made>(
      `SELECT f.id FROM finding f JOIN employee e ON e.id = f.employee_id WHERE e.code = 'CB2' ORDER BY session_id`,
    );
    const ids: string[] = [];
    for (const { id } of absences) ids.push((await explain(person, { findingId: id })).body.id);
    expect(ids).toHaveLength(2);
    const unknown = '00000000-0000-7000-8000-000000000000';
    expect((await decide(director, ids[0] ?? '', { outcome: 'refused', opinion: 'Không' })).body.code).toBe('invalid-input'); // prettier-ignore
    const bulk = (who: Who) =>
      world.call<{ items: { id: string; code: string | null }[] }>('POST', 'explanations/decisions', who, {
        ids: [...ids, unknown], ...REFUSAL,
      }); // prettier-ignore
    expect((await bulk(person)).body.items.map(({ code }) => code)).toEqual(['own-record', 'own-record', 'not-found']); // prettier-ignore
    expect((await bulk(head)).body.items.map(({ code }) => code)).toEqual(Array(3).fill('not-found'));
    expect((await bulk(director)).body.items.map(({ code }) => code)).toEqual([null, null, 'not-found']);
    expect(await finding(absences[0]?.id ?? '')).toMatchObject({
      status: 'confirmed',
      wordVi: 'vi phạm',
      history: [{ to: 'waiting' }, { to: 'confirmed', reason: 'Giải trình: Không chấp nhận. Không có minh chứng' }],
    }); // prettier-ignore
    expect(await exceptions('CB2', 20)).toEqual(['absence 240', 'absence 240']);
  });

  it('are never decided by oneself, whatever the role, a substitute or a borrowed account', async () => {
    const [gd, tq1] = [await world.employee('GD'), await world.employee('TQ1')];
    await world.query(`UPDATE account SET employee_id = NULL WHERE employee_id = ANY($1::uuid[])`, [
      [gd, tq1],
    ]);
    await world.query(
      `INSERT INTO finding (tenant_id, id, employee_id, unit_id, date, session_id, rule, area, severity, status, minutes, evidence,
         cites, day_revision, created_at, updated_at, origin, explain_until, decide_until, partly_accepted, status_at, status_by)
       SELECT 1, gen_random_uuid(), p.id, employee_unit(p.id, now()), '2026-11-20', 'evening', 'TG-01', 'tinh-than', 1, 'waiting', 9,
         '{"exception":"late-arrival","fromSecond":64800,"untilSecond":65340,"because":[]}', '[]', 1, now(), now(), 'attendance',
         '2026-11-26', '2026-11-30', false, now(), 'Công vụ' FROM unnest($1::uuid[]) AS p(id)`,
      [[gd, tq1]],
    );
    const ofHead = await world.finding('TQ1', 20, 'TG-01');
    let explained = '';
    for (const role of ['employee', 'unit-head', 'inspector', 'hr-officer', 'director', 'auditor', 'administrator'] as Role[]) {
      const self = await signInAs(world.service, role, 'TT', tq1);
      if (explained === '') explained = (await explain(self, { findingId: ofHead })).body.id;
      expect([role, (await decide(self, explained)).body.code]).toEqual([role, 'own-record']);
      await world.query(`UPDATE account SET employee_id = NULL, responsible_employee_id = $1 WHERE employee_id = $1`, [tq1]);
      // The same person through an account that they made for somebody else.
      const seen = permissionsOfRole[role].includes('findings:read');
      expect([role, (await decide(self, explained)).body.code]).toEqual([role, seen ? 'own-record' : 'not-found']);
    } // prettier-ignore
    // Nor through the account of the superior, were it theirs to lend.
    await world.query(`UPDATE account SET employee_id = NULL WHERE employee_id = $1`, [gd]);
    const lent = await signInAs(world.service, 'director', 'TT', gd);
    await world.query(`UPDATE account SET responsible_employee_id = $1 WHERE employee_id = $2`, [tq1, gd]);
    expect((await decide(lent, explained)).body.code).toBe('own-record');
    await world.query(`UPDATE account SET employee_id = NULL WHERE employee_id = $1`, [gd]);
    // Nor whoever stands in for the head: what is held against a head goes up.
    const [second] = [await world.employee('CB3')];
    await name({ unitId: await world.way.unit('Q1'), superiorId: second, substitute: true, from: '2026-11-20', until: '2026-11-28' }); // prettier-ignore
    await world.query(`UPDATE account SET employee_id = NULL WHERE employee_id = $1`, [second]);
    const substitute = await signInAs(world.service, 'employee', 'Q1', second);
    expect((await decide(substitute, explained)).body.code).toBe('not-the-superior');
    await world.query('UPDATE account SET responsible_employee_id = NULL');
    const above = await signInAs(world.service, 'director', 'TT', gd);
    expect((await decide(above, explained)).status).toBe(204);
    await world.query(`UPDATE account SET employee_id = NULL WHERE employee_id = $1`, [gd]);
    // The director's own: not the head of a counter, but whoever is named outside the centre.
    const self = await signInAs(world.service, 'director', 'TT', gd);
    const ofDirector = (await explain(self, { findingId: await world.finding('GD', 20, 'TG-01') })).body.id;
    expect((await decide(self, ofDirector)).body.code).toBe('own-record');
    expect((await decide(substitute, ofDirector)).body.code).toBe('not-found');
    const outside = await signInAs(world.service, 'employee', 'SNV', await world.employee('SO'));
    expect((await decide(outside, ofDirector)).status).toBe(204);
  });

  it('superiors are named by HR, not by themselves, with the one before ending', async () => {
    const q2 = await world.way.unit('Q2');
    const cb3 = await world.employee('CB3');
    const nobody = await signInAs(world.service, 'unit-head', 'Q2');
    expect((await name({ unitId: q2, superiorId: cb3 }, nobody)).status).toBe(403);
    const officerOfQ2 = await signInAs(world.service, 'hr-officer', 'Q2');
    expect((await name({ unitId: await world.way.unit('TT'), superiorId: cb3 }, officerOfQ2)).status).toBe(
      403,
    );
    await world.query(`UPDATE account SET employee_id = NULL WHERE employee_id = $1`, [cb3]);
    const self = await signInAs(world.service, 'hr-officer', 'TT', cb3);
    expect((await name({ unitId: q2, superiorId: cb3 }, self)).body.code).toBe('own-record');
    expect((await world.call('PUT', 'superiors', officer, { unitId: q2, superiorId: cb3, from: '2026-01-01', substitute: true })).body.code).toBe('invalid-input'); // prettier-ignore
    const first = (await name({ unitId: q2, superiorId: cb3 })).body.id;
    await name({ unitId: q2, superiorId: await world.employee('GD'), from: '2026-11-24' });
    const { items } = (
      await world.call<{ items: { id: string; unitName: string; from: string; until: string | null }[] }>(
        'GET', 'superiors?date=2026-11-01', officer,
      )
    ).body; // prettier-ignore
    expect(
      items.filter(({ unitName }) => unitName === 'Quầy hai').map(({ from, until }) => [from, until]),
    ).toEqual([
      ['2026-01-01', '2026-11-24'],
      ['2026-11-24', null],
    ]);
    expect((await world.call('DELETE', `superiors/${first}`, officer)).status).toBe(204);
    expect((await world.call('DELETE', `superiors/${first}`, officer)).status).toBe(404);
  });

  it('after their time are filed and decided only by HR with a reason, and the delay is noted', async () => {
    world.at('2026-12-01T01:00:00Z');
    await enter();
    await world.punches(1, 24, ['08:20', '12:01', '12:40', '17:05']);
    await world.punches(1, 25, ['08:20', '12:01', '12:40', '17:05']);
    const findingId = await world.finding('CB1', 24, 'TG-01');
    expect(await finding(findingId)).toMatchObject({ status: 'waiting', explainUntil: '2026-12-04' });
    expect((await world.call('POST', `findings/${findingId}/decision`, head, { status: 'confirmed', reason: 'x', ground: 'y' })).body.code).toBe('still-explainable'); // prettier-ignore
    world.at('2026-12-07T01:00:00Z');
    await enter();
    expect((await explain(own, { findingId })).body.code).toBe('explanation-overdue');
    expect((await explain(officer, { findingId })).body).toMatchObject({ code: 'invalid-input' });
    const made = await explain(officer, { findingId, lateReason: 'Nằm viện' });
    expect(made.status).toBe(201);
    expect(await finding(await world.finding('CB1', 24, 'TG-15'))).toMatchObject({
      status: 'waiting', rule: 'TG-15', origin: 'deadline', evidence: { count: 1 }, explainUntil: '2026-12-10',
    }); // prettier-ignore
    // Judging the day anew leaves the delay alone.
    await world.query(`INSERT INTO attendance_day_change (employee_id, date) VALUES ($1, '2026-11-24')`, [await world.employee('CB1')]); // prettier-ignore
    await world.settle();
    expect(await world.finding('CB1', 24, 'TG-15')).not.toBe('');
    // Not explained at all: the superior confirms once the time to explain is over.
    const other = await world.finding('CB1', 25, 'TG-01');
    const verdict = { status: 'confirmed', reason: 'Không giải trình', ground: 'Nội quy' };
    const unexplained = async (who: Who): Promise<string[]> =>
      (await world.call<{ items: Made[] }>('GET', 'findings/to-decide', who)).body.items.map(({ id }) => id);
    expect(await unexplained(head)).toContain(other);
    for (const who of [own, officer, director]) expect(await unexplained(who)).not.toContain(other);
    expect((await world.call('POST', `findings/${other}/decision`, own, verdict)).body.code).toBe(
      'own-record',
    );
    expect((await world.call('POST', `findings/${other}/decision`, head, verdict)).status).toBe(204);
    expect(await unexplained(head)).not.toContain(other);
    expect(await finding(other)).toMatchObject({ status: 'confirmed', wordVi: 'vi phạm' });
    world.at('2026-12-10T01:00:00Z');
    await enter();
    expect((await decide(head, made.body.id)).body.code).toBe('decision-overdue');
    const waits = async (who: Who): Promise<string[]> =>
      (await world.call<{ items: Made[] }>('GET', 'explanations?view=to-decide', who)).body.items.map((each) => each.id); // prettier-ignore
    expect(await waits(head)).toEqual([]);
    expect(await waits(officer)).toEqual([made.body.id]);
    // Whoever filed it does not decide it.
    const second = await signInAs(world.service, 'hr-officer', 'TT', await world.employee('CB2'));
    expect((await decide(second, made.body.id)).body).toMatchObject({ code: 'invalid-input' });
    expect((await decide(second, made.body.id, { outcome: 'accepted', lateReason: 'Trưởng quầy nghỉ' })).status).toBe(204); // prettier-ignore
    expect(await finding(findingId)).toMatchObject({ status: 'excused' });
  });

  it('what recurs is proposed for a reminder at three, put to the head at five, and taken back below', async () => {
    const employee = await world.employee('CB3');
    const unit = await world.way.unit('Q1');
    const add = (day: number) =>
      world.query<Made>(
        `INSERT INTO finding (tenant_id, id, employee_id, unit_id, date, session_id, rule, area, severity, status, minutes, evidence,
           cites, day_revision, created_at, updated_at, origin, explain_until, decide_until, partly_accepted, status_at, status_by)
         VALUES (1, gen_random_uuid(), $1, $2, make_date(2026, 10, $3), 'morning', 'TG-01', 'tinh-than', 1, 'waiting', 9,
           '{"exception":"late-arrival","fromSecond":28800,"untilSecond":29340,"because":[]}', '[]', 1, now(), now(), 'attendance',
           '2026-12-09', '2026-12-14', false, now(), 'Công vụ') RETURNING id`,
        [employee, unit, day],
      );
    const recurring = () =>
      world.query<{ status: string; evidence: { count: number; findingIds: string[] } }>(
        `SELECT status, evidence FROM finding WHERE employee_id = $1 AND rule = 'TG-09'`,
        [employee],
      );
    const confirm = async (day: number): Promise<void> => {
      const [made] = await add(day);
      const answer = await world.call('POST', `findings/${made?.id}/decision`, head, {
        status: 'confirmed', reason: 'Không giải trình', ground: 'Nội quy',
      }); // prettier-ignore
      expect([answer.status, answer.text]).toEqual([204, '']);
    };
    await confirm(5);
    await confirm(6);
    expect(await recurring()).toEqual([]);
    await confirm(7);
    expect(await recurring()).toMatchObject([{ status: 'reminder', evidence: { count: 3 } }]);
    await confirm(8);
    await confirm(9);
    const [proposed] = await recurring();
    expect(proposed).toMatchObject({ status: 'proposed', evidence: { count: 5 } });
    expect(proposed?.evidence.findingIds).toHaveLength(5);
    const page = await world.call<{ items: { wordVi: string; statusVi: string }[] }>('GET', 'findings?month=2026-10&rule=TG-09', officer); // prettier-ignore
    expect(page.body.items).toMatchObject([
      { statusVi: 'Đề nghị người đứng đầu xem xét', wordVi: 'nội dung ghi nhận' },
    ]);
    expect(page.text).not.toMatch(/khiển trách|cảnh cáo|kỷ luật/i);
  });

  it('leave an entry in the audit for each step', async () => {
    const rows = await world.query<{ action: string }>(
      `SELECT DISTINCT action FROM audit_entry WHERE action ~ '^(explanation|superior|finding|correction|excuse)' ORDER BY 1`,
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'correction.approve', 'excuse.approve', 'explanation.add-evidence', 'explanation.decide', 'explanation.file',
      'explanation.read-evidence', 'finding.decide', 'superior.name', 'superior.remove',
    ]); // prettier-ignore
  });
});
