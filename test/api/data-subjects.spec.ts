import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  DataRequestPage,
  OwnDataRequests,
  PersonalExportView,
} from '../../src/modules/data-subjects/data-requests.dto.js';
import { exportSections } from '../../src/modules/data-subjects/export-sections.js';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

type Who = { cookie: string };

/** Now is Monday 23/11/2026, 08:00 in Việt Nam. */
describe('what people ask about their own data', () => {
  let world: ComplianceWorld;
  let officer: Who;
  let person: Who;
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    await world.settle();
    officer = await signInAs(world.service, 'hr-officer', 'TT', await world.employee('CB2'));
    person = await signInAs(world.service, 'employee', 'Q1', await world.employee('CB1'));
  });
  afterAll(() => world.close());

  /** Another now; whoever was signed in still is. */
  const at = async (now: string): Promise<void> => {
    world.at(now);
    await world.query(`UPDATE session SET last_seen_at = $1, ends_at = $1::timestamptz + interval '1 hour'`, [
      now,
    ]);
  };
  const ask = async (kind: string, who = person): Promise<string> => {
    const { status, body } = await world.call<{ id: string }>('POST', 'me/data-requests', who, {
      kind,
      content: 'Đề nghị của tôi',
    });
    expect(status).toBe(201);
    return body.id;
  };
  const enter = async (code: string, changes: object = {}, who = officer) =>
    world.call<{ id: string }>('POST', 'data-requests', who, {
      employeeId: await world.employee(code), kind: 'access', content: 'Xin bản sao', document: '03/Đ', receivedOn: '2026-11-20', ...changes,
    }); // prettier-ignore
  const answer = (id: string, outcome = 'granted', who = officer) =>
    world.call('POST', `data-requests/${id}/answer`, who, {
      outcome,
      answer: 'Trung tâm đã cung cấp',
      document: '12/TTHCC',
    });
  const register = async (query = '') =>
    (await world.call<DataRequestPage>('GET', `data-requests${query}`, officer)).body.items;
  const own = async (who = person) =>
    (await world.call<OwnDataRequests>('GET', 'me/data-requests', who)).body.items;
  const part = (made: PersonalExportView, name: string): readonly Record<string, unknown>[] =>
    made.parts.find((each) => each.name === name)?.rows ?? [];

  it('is filed by themselves, and its clock runs by the rules of that day', async () => {
    const id = await ask('access');
    expect(await own()).toMatchObject([
      {
        id, kind: 'access', kindName: 'Xem, cung cấp bản sao dữ liệu', way: 'own', receivedOn: '2026-11-23',
        receiptDueOn: '2026-11-25', answerDueOn: '2026-12-03', overdue: false, receiptOverdue: false, outcome: null,
      },
    ]); // prettier-ignore
    const nobody = await signInAs(world.service, 'employee', 'Q1');
    expect(await world.call('POST', 'me/data-requests', nobody, { kind: 'access', content: 'x' })).toMatchObject({ status: 404 });
    expect((await world.call('POST', 'me/data-requests', person, { kind: 'complaint', content: 'x' })).status).toBe(422);
  }); // prettier-ignore

  it('is entered from paper for others only, from the day on which it came', async () => {
    expect(await enter('CB2')).toMatchObject({ status: 403, body: { code: 'own-record' } });
    expect(await enter('SO')).toMatchObject({ status: 403, body: { code: 'outside-scope' } });
    expect(await enter('CB3', { receivedOn: '2026-11-24' })).toMatchObject({
      status: 422,
      body: { code: 'invalid-input' },
    });
    const { status, body } = await enter('CB3', { kind: 'restriction' });
    expect(status).toBe(201);
    expect((await register())[0]).toMatchObject({
      id: body.id,
      way: 'paper',
      document: '03/Đ',
      receiptDueOn: '2026-11-24',
      answerDueOn: '2026-12-05',
      fullName: 'Nguyễn Văn Bình',
    });
  });

  it('is overdue from the day after its terms, and no longer once it is answered', async () => {
    const [first] = await own();
    const ids = async (): Promise<string[]> => (await register('?state=overdue')).map(({ id }) => id);
    await at('2026-11-25T16:59:59Z');
    expect(await ids()).not.toContain(first?.id);
    await at('2026-11-25T17:00:00Z');
    expect(await ids()).toContain(first?.id);
    const receipt = () => world.call('POST', `data-requests/${first?.id ?? ''}/receipt`, officer);
    expect((await receipt()).status).toBe(204);
    expect(await receipt()).toMatchObject({ status: 409, body: { code: 'already-decided' } });
    expect(await ids()).not.toContain(first?.id);
    await at('2026-12-03T16:59:59Z');
    expect(await ids()).not.toContain(first?.id);
    await at('2026-12-03T17:00:00Z');
    expect(await ids()).toContain(first?.id);
    expect((await answer(first?.id ?? '')).status).toBe(204);
    expect(await ids()).not.toContain(first?.id);
  });

  it('is answered once, with its reason and by whom, and never by the person', async () => {
    const [first] = await own();
    expect(first).toMatchObject({
      outcome: 'granted',
      answer: 'Trung tâm đã cung cấp',
      answerDocument: '12/TTHCC',
    });
    expect(first?.answeredBy).not.toMatch(/^nguoi\.|^$/);
    expect(await answer(first?.id ?? '', 'refused')).toMatchObject({
      status: 409,
      body: { code: 'already-decided' },
    });
    const mine = await ask('correction', officer);
    expect(await answer(mine)).toMatchObject({ status: 403, body: { code: 'own-record' } });
    expect(await world.call('POST', `data-requests/${mine}/receipt`, officer)).toMatchObject({ status: 403 });
    const head = await signInAs(world.service, 'unit-head', 'TT');
    expect((await answer(mine, 'granted', head)).status).toBe(403);
    await expect(
      world.query(`UPDATE data_request SET answer = 'khác' WHERE id = $1`, [first?.id]),
    ).rejects.toThrow('append-only');
  });

  it('gives a copy of everything once access is granted: masked badges, no secret, and who looked', async () => {
    const [granted] = await own();
    const { status, body, text } = await world.call<PersonalExportView>(
      'GET',
      `me/data-requests/${granted?.id ?? ''}/export`,
      person,
    );
    expect(status).toBe(200);
    expect(part(body, 'person')).toMatchObject([{ code: 'CB1', fullName: 'Lò Văn Ẩn' }]);
    expect(part(body, 'postings').map(({ unit }) => unit)).toEqual(['Quầy một', 'Sở Nội vụ']);
    expect(part(body, 'badges')).toMatchObject([{ credential: 'pin:default:••••' }]);
    expect(part(body, 'scans')).toHaveLength(8);
    expect(part(body, 'days').length).toBeGreaterThanOrEqual(2);
    expect(part(body, 'findings').map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['TG-01', 'TG-02']),
    );
    expect(part(body, 'account')).toMatchObject([{ grants: [{ role: 'employee' }] }]);
    expect(part(body, 'dataRequests')).toMatchObject([{ id: granted?.id, outcome: 'granted' }]);
    expect(part(body, 'recordAccess').map(({ action }) => action)).toEqual(
      expect.arrayContaining(['data-request.file', 'data-request.answer']),
    );
    expect(text).not.toMatch(/password|secret|Nguyễn Văn Bình|pin:default:1"/);
    expect(body.parts.every(({ vi }) => vi !== '')).toBe(true);
  });

  it('leaves out no table about people but queues of the service and the record of erasure', async () => {
    const tables = await world.query<{ name: string }>(
      `SELECT DISTINCT c.table_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.table_name !~ '_[0-9]{6}$'
         AND c.column_name IN ('employee_id', 'replaced_id', 'superior_id', 'subject_employee_id') ORDER BY 1`,
    );
    const told = exportSections.map(({ sql }) => sql).join(' ');
    const missing = tables.map(({ name }) => name).filter((name) => !new RegExp(`(FROM|JOIN) ${name} `).test(told));
    expect(missing).toEqual(['attendance_day_change', 'attendance_day_fault', 'data_destruction', 'inspection_change', 'recurrence_change', 'stale_mark']);
  }); // prettier-ignore

  it('gives no copy before access is granted, none of others, and none of another kind', async () => {
    const open = await ask('access');
    const fetch = (id: string, who = person) =>
      world.call<PersonalExportView>('GET', `me/data-requests/${id}/export`, who);
    expect((await fetch(open)).status).toBe(404);
    expect((await answer(open, 'refused')).status).toBe(204);
    expect((await fetch(open)).status).toBe(404);
    const restricted = (await register()).find(({ kind }) => kind === 'restriction');
    expect((await answer(restricted?.id ?? '')).status).toBe(204);
    expect((await world.call('GET', `data-requests/${restricted?.id ?? ''}/export`, officer)).status).toBe(
      404,
    );
    const granted = (await own()).find(({ outcome }) => outcome === 'granted');
    const other = await signInAs(world.service, 'employee', 'Q1', await world.employee('CB3'));
    expect((await fetch(granted?.id ?? '', other)).status).toBe(404);
  });

  it('hands the copy of somebody who wrote on paper to an officer, who is named in that record, and never their own', async () => {
    const { body } = await enter('CB3');
    expect((await answer(body.id, 'partly')).status).toBe(204);
    const copy = (id: string, who = officer) =>
      world.call<PersonalExportView>('GET', `data-requests/${id}/export`, who);
    expect(part((await copy(body.id)).body, 'person')).toMatchObject([{ code: 'CB3' }]);
    const again = part((await copy(body.id)).body, 'recordAccess');
    expect(again.map(({ action }) => action)).toContain('data-request.export');
    const mine = await ask('access', officer);
    const second = await signInAs(world.service, 'hr-officer', 'TT');
    expect((await answer(mine, 'granted', second)).status).toBe(204);
    expect(await copy(mine)).toMatchObject({ status: 403, body: { code: 'own-record' } });
    expect((await copy(mine, second)).status).toBe(200);
    expect((await copy(body.id, await signInAs(world.service, 'director', 'TT'))).status).toBe(403);
  });

  it('grants erasure only where retention will do it, says when, and destroys nothing itself', async () => {
    const { body } = await enter('CB3', { kind: 'erasure' });
    const refused = { status: 409, body: { code: 'erasure-not-due' } };
    expect(await answer(body.id)).toMatchObject(refused);
    await world.query(`UPDATE employee SET active_until = '2026-12-01' WHERE code = 'CB3'`);
    expect(await answer(body.id)).toMatchObject(refused);
    await world.query(
      `INSERT INTO retention_rule (data_class, months, document, set_by, set_at) VALUES ('people', 24, '02/QĐ', 'test', now())`,
    );
    await world.query(
      `INSERT INTO legal_hold (id, from_date, employee_id, reason, document, set_by, set_at)
       SELECT gen_random_uuid(), '2026-01-01', id, 'Thanh tra', '9/TTr', 'test', now() FROM employee WHERE code = 'CB3'`,
    );
    expect(await answer(body.id)).toMatchObject(refused);
    await world.query(`UPDATE legal_hold SET lifted_at = now(), lifted_by = 'test', lifted_reason = 'Xong'`);
    expect((await answer(body.id)).status).toBe(204);
    expect((await register('?state=answered')).find(({ id }) => id === body.id)).toMatchObject({
      outcome: 'granted',
      erasedFrom: '2028-12-01',
    });
    const [kept] = await world.query<{ name: string }>(
      `SELECT full_name AS name FROM employee WHERE code = 'CB3'`,
    );
    expect(kept?.name).toBe('Nguyễn Văn Bình');
  });

  it('is read page by page, by state, in the units of the reader', async () => {
    const all = await register();
    const first = await world.call<DataRequestPage>('GET', 'data-requests?limit=2', officer);
    const next = await world.call<DataRequestPage>(
      'GET',
      `data-requests?limit=100&cursor=${first.body.nextCursor ?? ''}`,
      officer,
    );
    expect([...first.body.items, ...next.body.items].map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect((await register('?state=open')).every(({ outcome }) => outcome === null)).toBe(true);
    const other = await signInAs(world.service, 'hr-officer', 'Q2');
    const seen = (await world.call<DataRequestPage>('GET', 'data-requests', other)).body.items;
    expect(seen.map(({ employeeCode }) => employeeCode)).toEqual(['CB2', 'CB2']);
  });

  it('is entered for whoever began today, early in the morning too, and for no day before all rules', async () => {
    await at('2026-11-23T08:00:00+07:00');
    for (const receivedOn of ['0001-01-01', '2015-01-01'])
      expect(await enter('CB1', { receivedOn })).toMatchObject({
        status: 422,
        body: { code: 'invalid-input' },
      });
    const here = await signInAs(world.service, 'hr-officer', 'Q1');
    await world.query(
      `UPDATE posting SET period = tstzrange(lower(period), '2026-11-24T00:00:00+07:00') WHERE employee_id = $1 AND kind = 'duty'`,
      [await world.employee('CB2')],
    );
    await world.query(
      `INSERT INTO posting (id, employee_id, unit_id, kind, period, version, created_at, updated_at)
       SELECT gen_random_uuid(), $1, u.id, 'duty', tstzrange('2026-11-24T00:00:00+07:00', NULL), 1, now(), now() FROM org_unit u WHERE u.code = 'Q1'`,
      [await world.employee('CB2')],
    );
    await at('2026-11-24T06:30:00+07:00');
    expect((await enter('CB2', { receivedOn: '2026-11-24' }, here)).status).toBe(201);
  });
});
