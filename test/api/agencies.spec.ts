import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ExtractView } from '../../src/modules/attendance/agencies/agency-extract.dto.js';
import type { AgencyLeavePage } from '../../src/modules/corrections/agency-leave/agency-leave.dto.js';
import type { ExcusePage } from '../../src/modules/corrections/corrections.dto.js';
import type {
  ReplacementList,
  SentPeople,
} from '../../src/modules/organization/replacements/replacements.dto.js';
import type {
  AgencyPeople,
  SendingAgencies,
} from '../../src/modules/identity/agencies/sending-agencies.dto.js';
import { xlsxCells, xlsxTexts } from '../support/xlsx-cells.js';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

type Who = { cookie: string };

/** CB1 (Lò Văn Ẩn) is sent by Sở Nội vụ to the first counter; SO works at the Sở itself. Now is 23/11/2026, 08:00 in Việt Nam. */
describe('the contact of a sending agency', () => {
  let world: ComplianceWorld;
  let contact: Who;
  let officer: Who;
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    await world.settle();
    contact = await signInAs(world.service, 'agency-contact', 'SNV', await world.employee('SO'));
    officer = await signInAs(world.service, 'hr-officer', 'TT');
  });
  afterAll(() => world.close());

  const leave = async (code: string, kind: string, day: number, who = contact, at = 'agency/leave') =>
    world.call<{ ids: string[] }>('POST', at, who, {
      employeeIds: [await world.employee(code)], kind, from: `2026-11-${day}T00:00:00+07:00`, until: `2026-11-${day + 1}T00:00:00+07:00`,
      reason: 'Có việc riêng', document: 'Đơn 01',
    }); // prettier-ignore
  const leaves = async () => (await world.call<AgencyLeavePage>('GET', 'agency/leave', contact)).body.items;
  const named = async (changes: object = {}) =>
    world.call<{ id: string }>('POST', 'agency/replacements', contact, {
      replacedId: await world.employee('CB1'), fullName: 'Mùa Thị Súa', staffKind: 'cong-chuc', position: 'Chuyên viên',
      from: '2026-11-25', until: '2026-11-28', document: '88/SNV-VP', reason: 'Đi học', ...changes,
    }); // prettier-ignore

  it('sees the people whom the agency sends, and nobody else', async () => {
    const { body } = await world.call<SentPeople>('GET', 'agency/people', contact);
    expect(body.items).toEqual([
      {
        employeeId: await world.employee('CB1'), employeeCode: 'CB1', fullName: 'Lò Văn Ẩn',
        homeUnitName: 'Sở Nội vụ', dutyUnitName: 'Quầy một',
      },
    ]); // prettier-ignore
    for (const url of [
      'employees',
      'attendance/days?from=2026-11-19&until=2026-11-20',
      'findings?month=2026-11',
      'excuses',
      'attendance/months/2026-11/people',
      'replacements',
    ])
      expect([url, (await world.call('GET', url, contact)).status]).toEqual([url, 403]);
    expect((await world.call('GET', 'agency/people', officer)).status).toBe(403);
  });

  it('is named to the centre, with the agency and whom it sends into the units of the caller', async () => {
    const { body } = await world.call<SendingAgencies>('GET', 'sending-agencies', officer);
    const id = await world.way.unit('SNV');
    expect(body.items).toEqual([
      { id, code: 'SNV', name: 'Sở Nội vụ', people: 1, contacts: [{ displayName: expect.any(String), unitName: 'Sở Nội vụ', from: expect.any(String), until: null }] },
    ]);
    const people = await world.call<AgencyPeople>('GET', `sending-agencies/${id}/people`, officer);
    expect(people.body.items).toMatchObject([{ id: await world.employee('CB1'), code: 'CB1', fullName: 'Lò Văn Ẩn', dutyUnitName: 'Quầy một' }]);
    // Where nobody of them works, the agency is not there; who belongs to the centre is sent by nobody.
    const elsewhere = await signInAs(world.service, 'hr-officer', 'SNV');
    expect((await world.call<SendingAgencies>('GET', 'sending-agencies', elsewhere)).body.items).toEqual([]);
    expect((await world.call<AgencyPeople>('GET', `sending-agencies/${id}/people`, elsewhere)).body.items).toEqual([]);
    expect((await world.call('GET', 'sending-agencies', contact)).status).toBe(403);
  }); // prettier-ignore

  it('fetches an extract of the month: days worked at the centre apart from paid days, no day and no finding', async () => {
    await leave('CB1', 'leave-annual', 23, officer, 'excuses');
    await world.query(`UPDATE excuse SET status = 'approved', decided_by = 'test', decided_at = now()`);
    await world.way.recompute('2026-11-19', '2026-11-24');
    const { body, text } = await world.call<ExtractView>('GET', 'agency/extracts/2026-11', contact);
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({
      employeeCode: 'CB1', homeUnitName: 'Sở Nội vụ', dutyUnitName: 'Quầy một', workedDays: 2, paidDays: 3, lateArrivals: 2,
    }); // prettier-ignore
    expect(text).not.toContain('2026-11-20');
    expect(text).not.toContain('TG-0');
    const [read] = await world.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit_entry WHERE action = 'agency-extract.read' AND subject_employee_id = $1`,
      [await world.employee('CB1')],
    );
    expect(read?.count).toBe(1);
    expect((await world.call<ExtractView>('GET', 'agency/extracts/2026-10', contact)).body.items).toEqual([]);
  });

  it('fetches the same as a workbook: the edition of its own people, a draft until the month is sealed', async () => {
    const fetched = async (query = '', who = contact) =>
      world.service.app.inject({ url: `/api/v1/agency/extracts/2026-11/workbook${query}`, headers: { cookie: who.cookie } });
    const answer = await fetched();
    expect([answer.statusCode, answer.headers['content-disposition']]).toEqual([
      200, 'attachment; filename="trich-bang-cham-cong-2026-11-du-thao.xlsx"',
    ]);
    const sheets = xlsxCells(answer.rawPayload);
    expect([...sheets.keys()]).toEqual(['PL1 Bảng chấm công', 'PL6 Căn cứ']);
    const texts = xlsxTexts(sheets, 'PL1 Bảng chấm công');
    expect(texts).toEqual(expect.arrayContaining(['BẢN DỰ THẢO', 'Cơ quan cử: Sở Nội vụ', 'Lò Văn Ẩn', 'Quầy một']));
    const [at = ''] = [...(sheets.get('PL1 Bảng chấm công') ?? [])].find(([, { value }]) => value === 'Lò Văn Ẩn') ?? [];
    // Planned, worked at the centre, paid.
    const row = ['D', 'E', 'F'].map((column) => sheets.get('PL1 Bảng chấm công')?.get(`${column}${at.slice(1)}`)?.value);
    expect(row.slice(1)).toEqual([2, 3]);
    const others = await world.query<{ name: string }>(`SELECT full_name AS name FROM employee WHERE code NOT IN ('CB1')`);
    for (const { name } of others) expect(texts).not.toContain(name);
    const noted = await world.query(
      `SELECT after->>'edition' AS edition, after->>'agencyId' AS agency, actor_employee_id AS who FROM audit_entry
       WHERE action = 'report.export' AND after->>'edition' = 'agency'`,
    );
    const agencyId = await world.way.unit('SNV');
    expect(noted).toEqual([{ edition: 'agency', agency: agencyId, who: await world.employee('SO') }]);
    const places = await world.call<{ items: object[] }>('GET', 'agency/extracts/2026-11/workbooks', contact);
    expect(places.body.items).toEqual([
      { agencyId, agencyName: 'Sở Nội vụ', unitId: await world.way.unit('TT'), unitName: expect.stringContaining('Trung tâm') },
    ]);
    // The agency and the place named are the same; another agency, a place without its people and a month without days are not found.
    expect((await fetched(`?agencyId=${agencyId}&unitId=${await world.way.unit('TT')}`)).statusCode).toBe(200);
    expect((await fetched(`?agencyId=${await world.way.unit('TT')}`)).statusCode).toBe(404);
    expect((await fetched(`?unitId=${agencyId}`)).statusCode).toBe(404);
    expect((await world.call('GET', 'agency/extracts/2026-09/workbook', contact)).status).toBe(404);
    expect((await fetched('', officer)).statusCode).toBe(403);
  }); // prettier-ignore

  it('sees nothing of days on which the agency did not send the person', async () => {
    await world.query(
      `UPDATE posting SET period = tstzrange('2026-11-19T17:00:00Z', upper(period)) WHERE kind = 'home'`,
    );
    const { body } = await world.call<ExtractView>('GET', 'agency/extracts/2026-11', contact);
    expect(body.items[0]).toMatchObject({ workedDays: 1, paidDays: 2 });
    await world.query(
      `UPDATE posting SET period = tstzrange('2026-01-01', upper(period)) WHERE kind = 'home'`,
    );
  });

  it('enters leave of own people, which is confirmed by that and decided at the centre by another', async () => {
    const made = await leave('CB1', 'leave-annual', 26);
    expect(made.status).toBe(201);
    expect(await leave('CB2', 'leave-annual', 26)).toMatchObject({ status: 403, body: { code: 'outside-scope' } });
    expect(await leave('SO', 'leave-annual', 26)).toMatchObject({ status: 403, body: { code: 'own-record' } });
    expect(await leaves()).toMatchObject([
      { id: made.body.ids[0], status: 'proposed', agencyWord: 'confirmed', kind: 'leave-annual' },
      { status: 'approved', agencyWord: null },
    ]);
    const decide = (who: Who) => world.call('POST', 'excuses/decide', who, { ids: made.body.ids, status: 'approved', note: 'Đồng ý' });
    expect((await decide(contact)).status).toBe(404);
    expect((await decide(officer)).status).toBe(204);
    const { body } = await world.call<ExcusePage>('GET', 'excuses', officer);
    expect(body.items[0]).toMatchObject({ agencyWord: 'confirmed', status: 'approved' });
    expect(await world.call('POST', `agency/leave/${made.body.ids[0] ?? ''}/word`, contact, { word: 'refused' })).toMatchObject({
      status: 409, body: { code: 'already-decided' },
    });
  }); // prettier-ignore

  it('confirms or refuses what the centre entered, once, without learning why somebody is ill', async () => {
    const sick = await leave('CB1', 'leave-sick', 27, officer, 'excuses');
    const id = sick.body.ids[0] ?? '';
    const [first] = await leaves();
    expect(first).toMatchObject({ id, kind: 'health-leave', agencyWord: null });
    expect(JSON.stringify(await leaves())).not.toMatch(/leave-sick|Có việc riêng|Đơn 01/);
    const say = (word: string, of = id) =>
      world.call('POST', `agency/leave/${of}/word`, contact, { word, note: 'Đã trừ phép' });
    expect((await say('refused')).status).toBe(204);
    expect(await say('confirmed')).toMatchObject({ status: 409, body: { code: 'already-decided' } });
    expect((await leaves())[0]).toMatchObject({ id, agencyWord: 'refused', status: 'proposed' });
    // Entitlements are kept there: the centre cannot approve what the agency refuses, but refuse it.
    const second = await signInAs(world.service, 'hr-officer', 'TT', await world.employee('CB3'));
    const decide = (status: string) =>
      world.call('POST', 'excuses/decide', second, { ids: [id], status, note: 'Xem xét' });
    expect(await decide('approved')).toMatchObject({ status: 409, body: { code: 'agency-refused' } });
    expect((await decide('rejected')).status).toBe(204);
    const other = await leave('CB2', 'leave-annual', 27, officer, 'excuses');
    expect((await say('confirmed', other.body.ids[0])).status).toBe(404);
  });

  it('has a word on what a person asks for while it waits: told of it, and what it refuses is not approved', async () => {
    await world.query(
      `INSERT INTO superior (id, unit_id, superior_id, substitute, period, named_by, named_at)
       VALUES (gen_random_uuid(), $1, $2, false, '[2026-01-01,2027-01-01)', 'test', now())`,
      [await world.way.unit('Q1'), await world.employee('TQ1')],
    );
    const own = await signInAs(world.service, 'employee', 'Q1', await world.employee('CB1'));
    const head = await signInAs(world.service, 'unit-head', 'Q1', await world.employee('TQ1'));
    const ask = async (day: string): Promise<string> => {
      const made = await world.call<{ id: string }>('POST', 'requests', own, { kind: 'leave-annual', firstDay: day, lastDay: day, reason: 'Việc nhà' });
      expect([made.status, made.text]).toEqual([201, expect.anything()]);
      return made.body.id;
    };
    const told = async (code: string, kind: string): Promise<number> =>
      (await world.query('SELECT FROM notice WHERE employee_id = $1 AND kind = $2', [await world.employee(code), kind])).length;
    const say = (id: string, word: string) => world.call('POST', `agency/leave/${id}/word`, contact, { word, note: 'Hết phép' });
    const approve = (id: string) => world.call('POST', `requests/${id}/decision`, head, { outcome: 'approved' });
    const warnings = async (id: string): Promise<string[]> =>
      (await world.call<{ warnings: { code: string }[] }>('GET', `requests/${id}`, head)).body.warnings.map(({ code }) => code);

    const [refused, confirmed] = [await ask('2026-12-03'), await ask('2026-12-04')];
    expect(await told('SO', 'request-filed')).toBe(2);
    expect((await leaves()).filter(({ id }) => id === refused || id === confirmed)).toMatchObject([
      { id: confirmed, status: 'proposed', agencyWord: null }, { id: refused, status: 'proposed', agencyWord: null },
    ]);
    expect(await warnings(refused)).toContain('agency-silent');
    expect([(await say(refused, 'refused')).status, (await say(confirmed, 'confirmed')).status]).toEqual([204, 204]);
    expect((await say(refused, 'confirmed')).body.code).toBe('already-decided');
    expect(await told('TQ1', 'request-agency-word')).toBe(2);
    expect([await warnings(refused), await warnings(confirmed)]).toEqual([['agency-refused'], []]);
    expect((await approve(refused)).body.code).toBe('agency-refused');
    expect((await approve(confirmed)).status).toBe(200);
    expect((await leaves())[0]).toMatchObject({ status: 'approved', agencyWord: 'confirmed' });
    const no = await world.call('POST', `requests/${refused}/decision`, head, { outcome: 'refused', note: 'Cơ quan cử không đồng ý' });
    expect(no.status).toBe(200);
    expect((await say(confirmed, 'refused')).body.code).toBe('already-decided');
    await world.query(`UPDATE account SET employee_id = NULL WHERE employee_id = ANY($1::uuid[])`, [
      await Promise.all(['CB1', 'TQ1'].map((code) => world.employee(code))),
    ]);
  }); // prettier-ignore

  it('that does not confirm leave after its approval is heard: deciders and HR are told, and the request says so', async () => {
    const hr = await signInAs(world.service, 'hr-officer', 'TT', await world.employee('CB2'));
    const own = await signInAs(world.service, 'employee', 'Q1', await world.employee('CB1'));
    const head = await signInAs(world.service, 'unit-head', 'Q1', await world.employee('TQ1'));
    const kinds = async (code: string, subjectId: string): Promise<string[]> =>
      (await world.query<{ kind: string }>('SELECT kind FROM notice WHERE employee_id = $1 AND subject_id = $2 ORDER BY kind', [await world.employee(code), subjectId])).map(({ kind }) => kind);
    const say = (id: string, word = 'refused') => world.call('POST', `agency/leave/${id}/word`, contact, { word, note: 'Hết phép' });

    const asked = await world.call<{ id: string }>('POST', 'requests', own, { kind: 'leave-annual', firstDay: '2026-12-08', lastDay: '2026-12-08', reason: 'Việc nhà' });
    expect((await world.call('POST', `requests/${asked.body.id}/decision`, head, { outcome: 'approved' })).status).toBe(200);
    const [made] = await world.query<{ id: string }>('SELECT unnest(outcome_ids) AS id FROM work_request WHERE id = $1', [asked.body.id]);
    expect((await say(made?.id ?? '')).status).toBe(204);
    expect(await kinds('CB2', asked.body.id)).toEqual(['request-leave-refused']);
    expect(await kinds('TQ1', asked.body.id)).toContain('request-agency-word');
    const shown = async (who: Who) =>
      (await world.call<{ agencyWord: string; warnings: { code: string }[] }>('GET', `requests/${asked.body.id}`, who)).body;
    expect(await shown(hr)).toMatchObject({ agencyWord: 'refused', warnings: [{ code: 'agency-refused-late' }] });
    expect((await world.call('POST', `requests/${asked.body.id}/cancellation`, hr, { reason: 'Cơ quan cử không xác nhận' })).status).toBe(204);
    expect((await shown(head)).warnings).toEqual([expect.objectContaining({ code: 'agency-refused-late' })]);
    expect((await world.call('POST', `requests/${asked.body.id}/decision`, head, { outcome: 'approved' })).body).toEqual({ status: 'cancelled' });

    // What HR entered and nobody has decided is told to those who may decide, health leave without its kind.
    const sick = (await leave('CB1', 'leave-sick', 28, hr, 'excuses')).body.ids[0] ?? '';
    expect((await say(sick, 'confirmed')).status).toBe(204);
    const [notice] = await world.query<{ params: object }>(`SELECT params FROM notice WHERE employee_id = $1 AND subject_id = $2`, [await world.employee('CB2'), sick]);
    expect(notice?.params).toMatchObject({ outcome: { vi: 'đã xác nhận' }, what: { vi: 'Nghỉ theo chế độ' } });
    const entered = (await leave('CB1', 'leave-annual', 29, hr, 'excuses')).body.ids[0] ?? '';
    expect((await world.call('POST', 'excuses/decide', officer, { ids: [entered], status: 'approved', note: 'Đồng ý' })).status).toBe(204);
    expect((await say(entered)).status).toBe(204);
    expect([await kinds('CB2', entered), await kinds('CB1', entered)]).toEqual([['entered-leave-refused'], []]);
    await world.query('UPDATE account SET employee_id = NULL WHERE employee_id = ANY($1::uuid[])', [
      await Promise.all(['CB1', 'CB2', 'TQ1'].map((code) => world.employee(code))),
    ]);
  }); // prettier-ignore

  it('never confirms leave of their own', async () => {
    await world.query(
      `INSERT INTO posting (id, employee_id, unit_id, kind, period, version, created_at, updated_at)
       SELECT gen_random_uuid(), e.id, u.id, 'home', tstzrange('2026-01-01', NULL), 1, now(), now()
       FROM employee e, org_unit u WHERE e.code = 'SO' AND u.code = 'SNV'`,
    );
    await world.query(
      `UPDATE posting p SET unit_id = u.id FROM employee e, org_unit u WHERE e.id = p.employee_id AND e.code = 'SO' AND p.kind = 'duty' AND u.code = 'Q1'`,
    );
    const own = await leave('SO', 'leave-annual', 27, officer, 'excuses');
    expect(own.status).toBe(201);
    const answer = await world.call('POST', `agency/leave/${own.body.ids[0] ?? ''}/word`, contact, {
      word: 'confirmed',
    });
    expect(answer).toMatchObject({ status: 403, body: { code: 'own-record' } });
  });

  it('says why leave is refused, and names no replacement of themselves nor themselves as one', async () => {
    const made = await leave('CB1', 'trip', 24, officer, 'excuses');
    const refuse = (note?: string) =>
      world.call('POST', `agency/leave/${made.body.ids[0] ?? ''}/word`, contact, { word: 'refused', note });
    expect(await refuse()).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
    expect((await refuse('Không cử đi')).status).toBe(204);
    const self = await world.employee('SO');
    for (const who of [{ replacedId: self }, { employeeId: self, fullName: null, staffKind: null }])
      expect(await named(who)).toMatchObject({ status: 403, body: { code: 'own-record' } });
  });

  it('names a replacement; the centre enters the person and binds a badge for those days and no longer', async () => {
    expect(await named({ replacedId: await world.employee('CB2') })).toMatchObject({ status: 403, body: { code: 'outside-scope' } });
    expect(await named({ until: '2026-11-25' })).toMatchObject({ status: 422, body: { code: 'period-reversed' } });
    expect(await named({ from: '2028-11-24', until: '2028-11-25' })).toMatchObject({ status: 422, body: { code: 'date-too-far' } });
    expect(await named({ from: '9999-12-30', until: '9999-12-31' })).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
    expect(await named({ fullName: null })).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
    expect(await named({ fullName: null, staffKind: null, employeeId: await world.employee('CB2') })).toMatchObject({ status: 403 });
    const { status, body } = await named();
    expect(status).toBe(201);
    expect(await named({ from: '2026-11-27', until: '2026-11-29' })).toMatchObject({ status: 409, body: { code: 'overlapping-period' } });
    const bind = (payload: object, who = officer) =>
      world.call<{ employeeId: string; badgeId: string }>('POST', `replacements/${body.id}/bind`, who, {
        credential: 'pin:default:77', note: 'Đã giao thẻ tạm', ...payload,
      });
    expect((await bind({ employeeCode: 'TT01' }, contact)).status).toBe(403);
    expect(await bind({})).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
    expect(await bind({ employeeCode: 'TT01', credential: 'pin:default:1' })).toMatchObject({ status: 409, body: { code: 'badge-in-use' } });
    const bound = await bind({ employeeCode: 'TT01' });
    expect(bound.status).toBe(200);
    expect(await bind({ employeeCode: 'TT02', credential: 'pin:default:78' })).toMatchObject({ status: 409, body: { code: 'already-decided' } });
    const rows = await world.query<object>(
      `SELECT e.full_name AS name, b.credential, lower(b.period) AS from, upper(b.period) AS until,
         (SELECT string_agg(p.kind || ':' || u.code || ':' || upper(p.period)::text, ' ' ORDER BY p.kind)
          FROM posting p JOIN org_unit u ON u.id = p.unit_id WHERE p.employee_id = e.id) AS postings
       FROM employee e JOIN badge b ON b.employee_id = e.id WHERE e.code = 'TT01'`,
    );
    expect(rows).toEqual([{
      name: 'Mùa Thị Súa', credential: 'pin:default:77', from: new Date('2026-11-24T17:00:00Z'), until: new Date('2026-11-27T17:00:00Z'),
      postings: expect.stringMatching(/^duty:Q1:2026-11-27 17:00:00\+00 home:SNV:2026-11-27 17:00:00\+00$/),
    }]);
    const { body: seen } = await world.call<ReplacementList>('GET', 'agency/replacements', contact);
    expect(seen.items).toMatchObject([{ status: 'approved', fullName: 'Mùa Thị Súa', replacedName: 'Lò Văn Ẩn', from: '2026-11-25', until: '2026-11-28' }]);
  }); // prettier-ignore

  it('sends somebody known again, or hears why not', async () => {
    const again = {
      from: '2026-12-01',
      until: '2026-12-03',
      fullName: null,
      staffKind: null,
      position: null,
    };
    await world.query(
      `UPDATE posting p SET period = tstzrange(lower(p.period), '2027-01-01') FROM employee e WHERE e.id = p.employee_id AND e.code = 'TT01' AND p.kind = 'home'`,
    );
    const known = await named({ ...again, employeeId: await world.employee('TT01') });
    expect(known.status).toBe(201);
    const bound = await world.call('POST', `replacements/${known.body.id}/bind`, officer, {
      credential: 'pin:default:77',
      note: 'Thẻ tạm lần hai',
    });
    expect(bound).toMatchObject({ status: 200, body: { employeeId: await world.employee('TT01') } });
    const late = await named({ from: '2026-12-10', until: '2026-12-12' });
    const declined = await world.call('POST', `replacements/${late.body.id}/decline`, officer, {
      note: 'Quầy nghỉ',
    });
    expect(declined.status).toBe(204);
    const { body } = await world.call<ReplacementList>('GET', 'replacements', officer);
    expect(body.items.map(({ status }) => status)).toEqual(['rejected', 'approved', 'approved']);
    expect(body.items[0]).toMatchObject({ decisionNote: 'Quầy nghỉ' });
  });

  it('is no officer for the person replaced: the centre decides about others only', async () => {
    const { body } = await named({ from: '2026-12-20', until: '2026-12-22' });
    const self = await signInAs(world.service, 'hr-officer', 'TT', await world.employee('CB1'));
    const bound = await world.call('POST', `replacements/${body.id}/bind`, self, {
      credential: 'pin:default:90', employeeCode: 'TT09', note: 'Tự cấp',
    }); // prettier-ignore
    expect(bound).toMatchObject({ status: 403, body: { code: 'own-record' } });
  });
});
