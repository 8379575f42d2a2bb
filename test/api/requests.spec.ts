import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NoticeDigest } from '../../src/modules/compliance/notices/notice-digest.js';
import { TokensService } from '../../src/modules/identity/tokens.service.js';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

type Who = { cookie: string };
interface Filed {
  id: string;
  warnings: { code: string; vi: string }[];
}
interface View {
  id: string;
  kind: string;
  reason: string;
  days: number;
  status: string;
  step: number;
  warnings: { code: string; vi: string }[];
  waitsOn: { fullName: string }[];
  acts: { act: string; by: string; onBehalfOf: string | null; note: string | null }[];
}

/** Now is Monday 2026-11-23 08:00 in Việt Nam; office hours hold until the end of the year. */
describe('requests', () => {
  let world: ComplianceWorld;
  let officer: Who;
  let head: Who;
  let director: Who;
  let own: Who;
  let colleague: Who;
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    await enter();
    await name({ unitId: await world.way.unit('Q1'), superiorId: await world.employee('TQ1') });
    await name({ unitId: await world.way.unit('TT'), superiorId: await world.employee('GD') });
  });
  afterAll(() => world.close());

  /** Everybody signs in: sessions end when the clock moves on. */
  async function enter(): Promise<void> {
    await world.query(`UPDATE account SET employee_id = NULL WHERE employee_id IS NOT NULL`);
    officer = await signInAs(world.service, 'hr-officer', 'TT');
    head = await signInAs(world.service, 'unit-head', 'Q1', await world.employee('TQ1'));
    director = await signInAs(world.service, 'director', 'TT', await world.employee('GD'));
    own = await signInAs(world.service, 'employee', 'Q1', await world.employee('CB1'));
    colleague = await signInAs(world.service, 'employee', 'Q1', await world.employee('CB3'));
  }
  const name = (wanted: object) =>
    world.call('PUT', 'superiors', officer, { from: '2026-01-01', document: '12/QĐ', ...wanted });
  const ask = (who: Who, body: object) =>
    world.call<Filed>('POST', 'requests', who, { kind: 'leave-annual', reason: 'Việc gia đình', ...body });
  const decide = (who: Who, id: string, body: object = { outcome: 'approved' }) =>
    world.call<{ status: string }>('POST', `requests/${id}/decision`, who, body);
  const detail = async (who: Who, id: string): Promise<View> =>
    (await world.call<View>('GET', `requests/${id}`, who)).body;
  const list = async (who: Who, query = ''): Promise<View[]> =>
    (await world.call<{ items: View[] }>('GET', `requests?${query}`, who)).body.items;
  const notices = async (code: string): Promise<string[]> => {
    const rows = await world.query<{ kind: string }>(
      `SELECT kind FROM notice n JOIN employee e ON e.id = n.employee_id WHERE e.code = $1 AND kind LIKE 'request-%' ORDER BY n.id`,
      [code],
    );
    return rows.map(({ kind }) => kind);
  };
  const exceptions = async (code: string, day: number): Promise<string[]> => {
    const rows = await world.query<{ exceptions: { kind: string }[] }>(
      `SELECT exceptions FROM attendance_day d JOIN employee e ON e.id = d.employee_id WHERE e.code = $1 AND date = make_date(2026, 11, $2)`,
      [code, day],
    );
    return (rows[0]?.exceptions ?? []).map(({ kind }) => kind);
  };
  const audited = async (id: string): Promise<string[]> => {
    const rows = await world.query<{ action: string }>(
      `SELECT action FROM audit_entry WHERE entity_id = $1 OR after->>'requestId' = $1 ORDER BY id`,
      [id],
    );
    return rows.map(({ action }) => action);
  };

  describe('for leave', () => {
    it('wait on the head, become an excuse with the last approval, and the days are computed by themselves', async () => {
      expect(await exceptions('CB1', 20)).toEqual(['late-arrival']);
      const { status, body } = await ask(own, { firstDay: '2026-11-20', part: 'morning' });
      expect([status, body.warnings]).toEqual([201, []]);
      expect(await detail(own, body.id)).toMatchObject({
        status: 'waiting', days: 0.5, waitsOn: [{ fullName: 'Sùng Mí Già' }],
      }); // prettier-ignore
      expect(await list(head, 'view=to-decide')).toMatchObject([{ id: body.id, reason: 'Việc gia đình' }]);
      expect(await notices('TQ1')).toEqual(['request-filed']);
      expect((await decide(head, body.id)).body).toEqual({ status: 'approved' });
      await world.settle();
      expect(await exceptions('CB1', 20)).toEqual([]);
      expect(await notices('CB1')).toEqual(['request-approved']);
      const [excuse] = await world.query<object>(
        `SELECT x.kind, x.status, x.paid, x.proposer_employee_id = r.employee_id AS own FROM excuse x
         JOIN work_request r ON x.id = ANY(r.outcome_ids) WHERE r.id = $1`,
        [body.id],
      );
      expect(excuse).toEqual({ kind: 'leave-annual', status: 'approved', paid: true, own: true });
      expect(await audited(body.id)).toEqual(['request.file', 'excuse.approve', 'request.approved']);
      expect((await decide(head, body.id)).body.code).toBe('already-decided');
    });

    it('are cancelled only by another person; the request and its excuse stay to be seen', async () => {
      const [{ id } = { id: '' }] = await list(own, 'status=approved');
      const cancel = (who: Who) =>
        world.call('POST', `requests/${id}/cancellation`, who, { reason: 'Không nghỉ nữa' });
      expect((await cancel(colleague)).status).toBe(404);
      expect((await cancel(own)).status).toBe(204);
      expect((await decide(own, id)).body.code).toBe('own-record');
      expect((await decide(head, id, { outcome: 'refused', note: 'Đã nghỉ rồi' })).body.status).toBe(
        'approved',
      );
      expect((await cancel(own)).status).toBe(204);
      expect((await decide(head, id)).body.status).toBe('cancelled');
      await world.settle();
      expect(await exceptions('CB1', 20)).toEqual(['late-arrival']);
      expect(await world.query(`SELECT status, decision_note AS note FROM excuse`)).toEqual([
        { status: 'rejected', note: 'Đã hủy: Không nghỉ nữa' },
      ]);
      expect((await detail(own, id)).acts.map(({ act }) => act)).toEqual([
        'filed', 'approved', 'cancel-asked', 'cancel-refused', 'cancel-asked', 'cancelled',
      ]); // prettier-ignore
      expect(await notices('CB1')).toEqual(['request-approved', 'request-kept', 'request-cancelled']);
    });

    it('are not decided by the asker, a stranger, somebody without the post, or a token', async () => {
      const { body } = await ask(own, { firstDay: '2026-11-24' });
      expect((await decide(own, body.id)).body.code).toBe('own-record');
      expect((await decide(colleague, body.id)).status).toBe(404);
      expect((await decide(officer, body.id)).body.code).toBe('not-the-superior');
      expect((await decide(director, body.id)).body.code).toBe('not-the-superior');
      const { secret } = await world.service.app.get(TokensService).create(world.way.caller, {
        name: 'máy', scopes: ['self:read'], unitId: null, expiresAt: null,
      }); // prettier-ignore
      const byToken = (url: string, payload: object) =>
        world.service.app.inject({ method: 'POST', url: `/api/v1/${url}`, headers: { authorization: `Bearer ${secret}` }, payload }); // prettier-ignore
      expect((await byToken(`requests/${body.id}/decision`, { outcome: 'approved' })).statusCode).toBe(403);
      expect(
        (await byToken('requests', { kind: 'trip', firstDay: '2026-12-01', reason: 'x' })).statusCode,
      ).toBe(403);
      expect((await decide(head, body.id, { outcome: 'refused' })).body.code).toBe('invalid-input');
      expect(
        (await decide(head, body.id, { outcome: 'refused', note: 'Quầy thiếu người' })).body.status,
      ).toBe('refused');
      expect((await detail(own, body.id)).acts.at(-1)).toMatchObject({
        act: 'refused',
        note: 'Quầy thiếu người',
      });
    });

    it('are withdrawn by the asker before the decision and by nobody else; the time is free again', async () => {
      const { body } = await ask(own, { firstDay: '2026-11-25', lastDay: '2026-11-26' });
      expect((await ask(own, { kind: 'trip', firstDay: '2026-11-26' })).body).toMatchObject({
        code: 'overlapping-period',
      });
      expect((await world.call('POST', `requests/${body.id}/withdrawal`, head, {})).status).toBe(404);
      expect((await world.call('POST', `requests/${body.id}/withdrawal`, own, {})).status).toBe(204);
      expect((await world.call('POST', `requests/${body.id}/withdrawal`, own, {})).body.code).toBe(
        'already-decided',
      );
      expect((await decide(head, body.id)).body.code).toBe('already-decided');
      const again = await ask(own, { kind: 'trip', firstDay: '2026-11-26' });
      expect(again.status).toBe(201);
      await world.call('POST', `requests/${again.body.id}/withdrawal`, own, {});
    });

    it('of a head go to the next superior up, also when somebody stands in for that head', async () => {
      await name({
        unitId: await world.way.unit('Q1'), superiorId: await world.employee('CB3'), substitute: true, from: '2026-11-01', until: '2026-12-31',
      }); // prettier-ignore
      const { body } = await ask(head, { firstDay: '2026-11-27' });
      expect((await detail(head, body.id)).waitsOn).toEqual([
        { employeeId: await world.employee('GD'), fullName: 'Đặng Văn Ước' },
      ]);
      expect((await decide(colleague, body.id)).status).toBe(404);
      expect((await decide(head, body.id)).body.code).toBe('own-record');
      expect((await decide(director, body.id)).body.status).toBe('approved');
      await world.query('DELETE FROM superior WHERE substitute');
    });

    it('refuse what is no time, or not of the kind', async () => {
      for (const [body, field] of [
        [{}, 'firstDay'],
        [{ firstDay: '2026-11-25', lastDay: '2026-11-26', part: 'morning' }, 'part'],
        [{ kind: 'leave-personal-paid', firstDay: '2026-11-25' }, 'occasion'],
        [{ kind: 'leave-annual', firstDay: '2026-11-25', occasion: 'own-wedding' }, 'occasion'],
        [{ kind: 'missed-scan', firstDay: '2026-11-25' }, 'at'],
        [{ kind: 'missed-scan', at: '2026-11-23T08:00:01+07:00' }, 'at'],
        [{ kind: 'overtime', firstDay: '2026-11-25' }, 'from'],
        [
          { kind: 'late-early', from: '2026-11-25T08:00:00+07:00', until: '2026-11-26T08:00:01+07:00' },
          'until',
        ],
        [{ kind: 'shift-swap', firstDay: '2026-11-25' }, 'partnerId'],
      ] as const) {
        const { status, text } = await ask(own, body);
        expect([status, text]).toEqual([422, expect.stringContaining(`"field":"${field}"`)]);
      }
      expect((await ask(own, { firstDay: '2026-11-26', lastDay: '2026-11-25' })).body).toMatchObject({
        code: 'period-reversed',
      });
      expect((await ask(officer, { firstDay: '2026-11-25' })).body).toMatchObject({ code: 'not-permitted' });
    });
  });

  describe('by steps and delegates', () => {
    it('go through the steps of the unit, a later one only above its days', async () => {
      const steps = [
        { approver: 'head' },
        { approver: 'next-head', aboveDays: 2 },
        { approver: 'hr', aboveDays: 2 },
      ];
      const put = (who: Who, body: object) => world.call<{ id: string }>('PUT', 'approval-chains', who, body);
      const unitId = await world.way.unit('TT');
      expect((await put(head, { unitId, steps })).status).toBe(403);
      expect((await put(officer, { unitId, steps: [{ approver: 'person' }] })).body.code).toBe(
        'invalid-input',
      );
      const set = await put(officer, { unitId, kind: 'leave-annual', steps });
      expect(set.status).toBe(200);
      const short = await ask(own, { firstDay: '2026-12-01', lastDay: '2026-12-02' });
      expect((await decide(head, short.body.id)).body.status).toBe('approved');
      const long = await ask(own, { firstDay: '2026-12-07', lastDay: '2026-12-09' });
      expect((await decide(director, long.body.id)).body.code).toBe('not-the-superior');
      expect((await decide(head, long.body.id)).body.status).toBe('waiting');
      expect((await decide(head, long.body.id)).body.code).toBe('already-approved');
      expect(await detail(own, long.body.id)).toMatchObject({
        step: 1,
        waitsOn: [{ fullName: 'Đặng Văn Ước' }],
      });
      expect((await decide(director, long.body.id)).body.status).toBe('waiting');
      expect(await list(officer, 'view=to-decide')).toMatchObject([{ id: long.body.id }]);
      expect(await list(director, 'view=to-decide')).toEqual([]);
      expect((await decide(officer, long.body.id)).body.status).toBe('approved');
      expect(await world.query(`SELECT count(*)::int AS count FROM excuse WHERE status = 'approved' AND employee_id = $1`, [await world.employee('CB1')])).toEqual([{ count: 2 }]); // prettier-ignore
      const outside = await signInAs(world.service, 'director', 'SNV');
      expect((await world.call<{ items: object[] }>('GET', 'approval-chains', outside)).body.items).toEqual(
        [],
      );
      expect((await world.call('DELETE', `approval-chains/${set.body.id}`, officer)).status).toBe(204);
    });

    it('wait on the head where the person of a step has left, and nobody puts themselves into a step', async () => {
      const [unitId, employeeId] = [await world.way.unit('Q1'), await world.employee('CB2')];
      const put = (steps: object[]) =>
        world.call<{ id: string }>('PUT', 'approval-chains', director, { unitId, kind: 'training', steps });
      expect((await put([{ approver: 'person', employeeId: await world.employee('GD') }])).body.code).toBe(
        'own-record',
      );
      const set = await put([{ approver: 'person', employeeId }]);
      const { body } = await ask(own, { kind: 'training', firstDay: '2026-12-17' });
      const waitsOn = async () => (await detail(own, body.id)).waitsOn.map(({ fullName }) => fullName);
      expect(await waitsOn()).toEqual(['Hà Thị Đào']);
      await world.query(`UPDATE employee SET active_until = '2026-11-23' WHERE id = $1`, [employeeId]);
      expect(await waitsOn()).toEqual(['Sùng Mí Già']);
      await world.query(`UPDATE employee SET active_until = NULL WHERE id = $1`, [employeeId]);
      expect((await decide(head, body.id)).body.code).toBe('not-the-superior');
      await world.call('POST', `requests/${body.id}/withdrawal`, own, {});
      await world.call('DELETE', `approval-chains/${set.body.id}`, director);
    });

    it('are withdrawn between two steps, and cancelled for the asker by HR with the word of the head', async () => {
      const unitId = await world.way.unit('Q1');
      const steps = [{ approver: 'head' }, { approver: 'hr' }];
      const set = await world.call<{ id: string }>('PUT', 'approval-chains', officer, {
        unitId,
        kind: 'trip',
        steps,
      });
      const { body } = await ask(own, { kind: 'trip', firstDay: '2026-12-18' });
      expect((await decide(head, body.id)).body.status).toBe('waiting');
      expect((await world.call('POST', `requests/${body.id}/withdrawal`, own, {})).status).toBe(204);
      expect((await decide(officer, body.id)).body.code).toBe('already-decided');
      await world.call('DELETE', `approval-chains/${set.body.id}`, officer);
      const trip = (await ask(own, { kind: 'trip', firstDay: '2026-12-18' })).body.id;
      const cancel = (who: Who) =>
        world.call('POST', `requests/${trip}/cancellation`, who, { reason: 'Hoãn công tác' });
      expect((await cancel(officer)).body.code).toBe('already-decided');
      await decide(head, trip);
      expect((await cancel(head)).status).toBe(404);
      expect((await cancel(officer)).status).toBe(204);
      expect((await decide(head, trip)).body.status).toBe('cancelled');
      expect(await audited(trip)).toEqual([
        'request.file', 'excuse.approve', 'request.approved', 'request.cancel-asked', 'excuse.cancel', 'request.cancelled',
      ]); // prettier-ignore
    });

    it('are decided once, however many decide at the same moment', async () => {
      const { body } = await ask(own, { kind: 'trip', firstDay: '2026-12-21' });
      const answers = await Promise.all([1, 2, 3, 4].map(() => decide(head, body.id)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
      const made = await world.query(`SELECT FROM audit_entry WHERE after->>'requestId' = $1`, [body.id]);
      expect(made).toHaveLength(1);
    });

    it('are decided by a delegate in the days of the delegation, who never decides their own', async () => {
      const toId = await world.employee('CB3');
      const make = (who: Who, body: object) => world.call<{ id: string }>('POST', 'delegations', who, {
        toId, from: '2026-11-23', until: '2026-11-25', reason: 'Đi công tác', ...body,
      }); // prettier-ignore
      expect((await make(head, { until: '2026-11-23' })).body.code).toBe('period-reversed');
      expect((await make(head, { toId: await world.employee('TQ1') })).body.code).toBe('invalid-input');
      expect((await make(head, { toId: await world.employee('SO') })).body.code).toBe('invalid-input');
      expect(
        (await make(colleague, { fromId: await world.employee('TQ1'), toId: await world.employee('CB2') }))
          .status,
      ).toBe(403);
      const { body: made } = await make(head, {});
      const { body } = await ask(own, { kind: 'trip', firstDay: '2026-12-14' });
      expect(await list(colleague, 'view=to-decide')).toMatchObject([{ id: body.id }]);
      const theirs = await ask(colleague, { kind: 'trip', firstDay: '2026-12-14' });
      expect((await decide(colleague, theirs.body.id)).body.code).toBe('own-record');
      expect((await decide(colleague, body.id)).body.status).toBe('approved');
      expect((await detail(own, body.id)).acts.at(-1)).toMatchObject({
        act: 'approved',
        onBehalfOf: 'Sùng Mí Già',
      });
      const next = await ask(own, { kind: 'trip', firstDay: '2026-12-15' });
      expect((await world.call('DELETE', `delegations/${made.id}`, own)).status).toBe(404);
      expect((await world.call('DELETE', `delegations/${made.id}`, head)).status).toBe(204);
      expect((await decide(colleague, next.body.id)).status).toBe(404);
      expect((await world.call<{ items: object[] }>('GET', 'delegations', head)).body.items).toMatchObject([
        { fromName: 'Sùng Mí Già', toName: 'Nguyễn Văn Bình', endedBy: expect.any(String) as unknown },
      ]);
      for (const id of [theirs.body.id, next.body.id]) await decide(head, id);
    });

    it('are decided together, each by itself: a bad one stops no other', async () => {
      const [one, other] = [
        (await ask(own, { kind: 'trip', firstDay: '2026-12-16' })).body.id,
        (await ask(colleague, { kind: 'training', firstDay: '2026-12-16' })).body.id,
      ];
      const mine = (await ask(head, { kind: 'trip', firstDay: '2026-12-16' })).body.id;
      const inbox = (query: string) =>
        world.call<{ items: View[]; nextCursor: string | null }>(
          'GET',
          `requests?view=to-decide&limit=1${query}`,
          head,
        );
      const first = (await inbox('')).body;
      expect(first.items.map(({ id }) => id)).toEqual([one]);
      const second = (await inbox(`&cursor=${first.nextCursor}`)).body;
      expect([second.items.map(({ id }) => id), second.nextCursor]).toEqual([[other], null]);
      const nothing = '00000000-0000-7000-8000-000000000000';
      const { body } = await world.call<{ items: object[] }>('POST', 'requests/decisions', head, {
        ids: [one, mine, nothing, other], outcome: 'approved', note: 'Đồng ý',
      }); // prettier-ignore
      expect(body.items).toEqual([
        { id: one, code: null, status: 'approved' },
        { id: mine, code: 'own-record', status: null },
        { id: nothing, code: 'not-found', status: null },
        { id: other, code: null, status: 'approved' },
      ]);
      await decide(director, mine);
    });

    it('wait on whoever decides corrections of the unit where no superior is named, and say so', async () => {
      const person = await signInAs(world.service, 'employee', 'SNV', await world.employee('SO'));
      const { body } = await ask(person, { kind: 'trip', firstDay: '2026-12-16' });
      expect(body.warnings.map(({ code }) => code)).toEqual(['nobody-named']);
      expect((await decide(officer, body.id)).status).toBe(404);
      const there = await signInAs(world.service, 'hr-officer', 'SNV');
      expect(await list(there, 'view=to-decide')).toMatchObject([{ id: body.id }]);
      expect((await decide(there, body.id)).body.status).toBe('approved');
    });
  });

  describe('for something else', () => {
    it('for a missed scan become an added punch', async () => {
      expect(await exceptions('CB3', 19)).toEqual(['missing-in']);
      const { body } = await ask(colleague, {
        kind: 'missed-scan',
        at: '2026-11-19T07:55:00+07:00',
        direction: 'in',
      });
      expect((await decide(head, body.id)).body.status).toBe('approved');
      await world.settle();
      expect(await exceptions('CB3', 19)).toEqual([]);
      expect(await world.query(`SELECT kind, source, status FROM correction`)).toEqual([
        { kind: 'added-punch', source: 'request', status: 'approved' },
      ]);
      const twice = await ask(colleague, {
        kind: 'missed-scan',
        at: '2026-11-19T07:55:00+07:00',
        direction: 'in',
      });
      expect((await decide(head, twice.body.id)).body.code).toBe('already-exists');
      expect((await detail(colleague, twice.body.id)).status).toBe('waiting');
      await decide(head, twice.body.id, { outcome: 'refused', note: 'Đã có' });
    });

    it('to come late excuse those hours, paid', async () => {
      const { body } = await ask(own, {
        kind: 'late-early', from: '2026-11-20T08:00:00+07:00', until: '2026-11-20T09:00:00+07:00',
      }); // prettier-ignore
      expect((await detail(own, body.id)).days).toBe(0.13);
      await decide(head, body.id);
      await world.settle();
      expect(await exceptions('CB1', 20)).toEqual([]);
    });

    it('to swap shifts need the other person, then the head; the two days are exchanged, and back when cancelled', async () => {
      const partnerId = await world.employee('CB3');
      const swap = { kind: 'shift-swap', firstDay: '2026-12-05', partnerDay: '2026-12-21', partnerId };
      // A Saturday is free for both: of two days only that of the other changes hands where the own is free.
      const [saturday, monday] = ['2026-12-05', '2026-12-21'];
      await world.query(
        `INSERT INTO shift_roster (id, employee_id, date, sessions, author, version, created_at, updated_at)
         VALUES (gen_random_uuid(), $1, $2, '[{"id":"s1","startSecond":28800,"endSecond":43200,"credit":0}]', 'test', 1, now(), now()),
                (gen_random_uuid(), $1, $3, '[]', 'test', 1, now(), now())`,
        [await world.employee('CB1'), saturday, monday],
      );
      const rostered = async (code: string, date: string): Promise<number | undefined> => {
        const rows = await world.query<{ count: number }>(
          `SELECT jsonb_array_length(r.sessions) AS count FROM shift_roster r JOIN employee e ON e.id = r.employee_id WHERE e.code = $1 AND date = $2`,
          [code, date],
        );
        return rows[0]?.count;
      };
      expect((await ask(own, { ...swap, firstDay: '2026-11-22' })).body).toMatchObject({
        code: 'swap-too-late',
      });
      expect((await ask(own, { ...swap, partnerId: await world.employee('CB2') })).body).toMatchObject({
        code: 'invalid-input',
      });
      // Those of the own counter can be named, and nobody else.
      const { items } = (await world.call<{ items: { code: string }[] }>('GET', 'requests/colleagues', own))
        .body;
      expect(items.map(({ code }) => code).sort()).toEqual(['CB3', 'TQ1']);
      const { body } = await ask(own, swap);
      expect((await decide(head, body.id)).body.code).toBe('already-decided');
      const agree = (who: Who, agreed = true) =>
        world.call('POST', `requests/${body.id}/agreement`, who, { agreed });
      expect((await agree(own)).status).toBe(404);
      expect((await agree(colleague)).status).toBe(204);
      expect((await decide(colleague, body.id)).body.code).toBe('own-record');
      expect((await decide(head, body.id)).body.status).toBe('approved');
      expect([await rostered('CB1', saturday), await rostered('CB3', saturday)]).toEqual([0, 1]);
      expect([await rostered('CB1', monday), await rostered('CB3', monday)]).toEqual([2, 0]);
      await world.call('POST', `requests/${body.id}/cancellation`, own, { reason: 'Đổi lại' });
      expect((await decide(colleague, body.id)).body.code).toBe('own-record');
      expect((await decide(head, body.id)).body.status).toBe('cancelled');
      expect([await rostered('CB1', saturday), await rostered('CB3', saturday)]).toEqual([1, undefined]);
      expect([await rostered('CB1', monday), await rostered('CB3', monday)]).toEqual([0, undefined]);
      const declined = await ask(own, swap);
      await world.call('POST', `requests/${declined.body.id}/agreement`, colleague, {
        agreed: false,
        note: 'Bận',
      });
      expect((await detail(own, declined.body.id)).status).toBe('refused');
    });

    it('for overtime above a cap of the law warn HR, not the person nor the head, and stand in nobody’s way', async () => {
      const overtime = (until: string) =>
        ask(own, {
          kind: 'overtime',
          from: '2026-12-22T17:00:00+07:00',
          until: `2026-12-22T${until}:00+07:00`,
        });
      const inTime = await overtime('21:00');
      expect((await detail(officer, inTime.body.id)).warnings).toEqual([]);
      await world.call('POST', `requests/${inTime.body.id}/withdrawal`, own, {});
      const { body } = await overtime('21:01');
      expect(body.warnings).toEqual([]);
      expect((await detail(head, body.id)).warnings).toEqual([]);
      expect((await detail(officer, body.id)).warnings.map(({ vi }) => vi)).toEqual([
        'Vượt mức làm thêm trong ngày theo luật 1 phút.',
        'Vượt tổng số giờ trong ngày theo luật 1 phút.',
      ]);
      expect((await decide(head, body.id)).body.status).toBe('approved');
    });

    it('for health leave tell the head neither which nor why; HR with that permission reads it', async () => {
      const { body } = await ask(own, {
        kind: 'leave-sick',
        firstDay: '2026-12-23',
        reason: 'Viêm phổi',
        document: '15/BV',
      });
      const seen = await detail(head, body.id);
      expect(JSON.stringify(seen)).not.toMatch(/sick|Viêm|15\/BV|ốm/);
      expect(seen).toMatchObject({ kind: 'health-leave', reason: 'Nghỉ theo chế độ' });
      expect(await detail(officer, body.id)).toMatchObject({ kind: 'leave-sick', reason: 'Viêm phổi' });
      expect(await detail(own, body.id)).toMatchObject({ kind: 'leave-sick' });
      await decide(head, body.id);
      const told = await world.query<{ params: object; employee_id: string }>(
        `SELECT params, employee_id FROM notice WHERE subject_id = $1 ORDER BY id`,
        [body.id],
      );
      expect(
        JSON.stringify(told.filter(({ employee_id }) => employee_id !== seen['employeeId' as keyof View])),
      ).not.toMatch(/ốm|Sick/);
      const entries = await world.query<{ after: object }>(
        `SELECT after FROM audit_entry WHERE entity_id = $1`,
        [body.id],
      );
      expect(JSON.stringify(entries)).not.toMatch(/leave-sick/);
      expect(await world.query(`SELECT kind, paid FROM excuse WHERE kind = 'leave-sick'`)).toEqual([
        { kind: 'leave-sick', paid: false },
      ]);
    });
  });

  describe('balances', () => {
    interface Balance {
      kept: boolean;
      annual: { entitled: number; used: number; waiting: number; left: number; available: number } | null;
      personal: { occasion: string; days: number; used: number }[];
    }
    const balance = async (who: Who, year = 2026): Promise<Balance> =>
      (await world.call<Balance>('GET', `me/balances?year=${year}`, who)).body;

    it('are the entitlement less what was taken on working days, and what waits', async () => {
      // CB1 took 01-02/12 and 07-09/12; nothing of the cancelled half day counts.
      expect((await balance(own)).annual).toEqual({
        entitled: 12,
        carried: 0,
        used: 5,
        waiting: 0,
        left: 7,
        available: 7,
      });
      await world.query(`UPDATE employee SET service_since = '2016-12-31' WHERE code = 'CB1'`);
      expect((await balance(own)).annual?.entitled).toBe(14);
      await world.query(`UPDATE employee SET service_since = '2026-07-16' WHERE code = 'CB1'`);
      expect((await balance(own)).annual?.entitled).toBe(6);
      await world.query(`UPDATE employee SET service_since = '2026-07-17' WHERE code = 'CB1'`);
      expect((await balance(own)).annual?.entitled).toBe(5);
      await world.query(`UPDATE employee SET service_since = NULL WHERE code = 'CB1'`);
      // Friday to Monday: the weekend counts for nothing.
      const { body } = await ask(own, { firstDay: '2026-12-25', lastDay: '2026-12-28' });
      expect((await balance(own)).annual).toMatchObject({ waiting: 2, left: 7, available: 5 });
      await world.call('POST', `requests/${body.id}/withdrawal`, own, {});
    });

    it('warn asker and decider when more is asked for, and the decider decides', async () => {
      // No schedule holds any more: working days are those of the calendar.
      const exact = await ask(own, { firstDay: '2027-01-04', lastDay: '2027-01-19' });
      expect(exact.body.warnings).toEqual([]);
      await world.call('POST', `requests/${exact.body.id}/withdrawal`, own, {});
      const more = await ask(own, { firstDay: '2027-01-04', lastDay: '2027-01-20' });
      expect(more.body.warnings.map(({ vi }) => vi)).toEqual(['Xin 13 ngày, còn 12 ngày phép.']);
      expect((await detail(head, more.body.id)).warnings).toEqual(more.body.warnings);
      expect((await decide(head, more.body.id)).body.status).toBe('approved');
      expect((await balance(own, 2027)).annual).toMatchObject({ used: 13, left: -1 });
    });

    it('count personal leave for its occasion, and warn above what the law gives', async () => {
      const wedding = (lastDay: string) =>
        ask(colleague, {
          kind: 'leave-personal-paid',
          occasion: 'own-wedding',
          firstDay: '2026-12-28',
          lastDay,
        });
      const four = await wedding('2026-12-31');
      expect(four.body.warnings.map(({ vi }) => vi)).toEqual(['Xin 4 ngày, luật cho 3 ngày.']);
      await world.call('POST', `requests/${four.body.id}/withdrawal`, colleague, {});
      const three = await wedding('2026-12-30');
      expect(three.body.warnings).toEqual([]);
      await decide(head, three.body.id);
      expect((await balance(colleague)).personal[0]).toEqual({ occasion: 'own-wedding', days: 3, used: 3 });
    });

    it('carry days over only as the centre has decided, and are kept elsewhere where the sending agency keeps them', async () => {
      expect((await balance(colleague, 2027)).annual).toMatchObject({ carried: 0 });
      await world.way.setRule('leave.carryOverMonths', '3', '2026-01-01', 'TT');
      expect((await balance(colleague, 2027)).annual).toMatchObject({ carried: 12, left: 24 });
      await world.way.setRule('leave.balances', 'elsewhere', '2026-01-01', 'SNV');
      expect(await balance(own)).toMatchObject({ kept: false, annual: null, personal: [] });
      expect((await balance(colleague)).kept).toBe(true);
      const much = await ask(own, { firstDay: '2027-04-01', lastDay: '2027-06-30' });
      expect(much.body.warnings.map(({ code }) => code)).not.toContain('above-balance');
      await world.call('POST', `requests/${much.body.id}/withdrawal`, own, {});
    });

    it('are listed for the units of the caller alone, and only for years with rules', async () => {
      const of = (who: Who, unit: string) =>
        world.call<{ items: { code: string }[] }>('GET', `balances?unit=${unit}&year=2026`, who);
      const { body } = await of(head, await world.way.unit('Q1'));
      expect(body.items.map(({ code }) => code).sort()).toEqual(['CB1', 'CB3', 'TQ1']);
      expect((await of(head, await world.way.unit('Q2'))).status).toBe(403);
      expect((await of(own, await world.way.unit('Q1'))).status).toBe(403);
      expect((await world.call('GET', 'me/balances?year=2020', own)).body.code).toBe('invalid-input');
    });
  });

  describe('reminders', () => {
    it('tell whoever lets requests wait for two working days, once a day, in one sentence', async () => {
      const digest = world.service.app.get(NoticeDigest);
      const one = await ask(own, { kind: 'trip', firstDay: '2027-02-01' });
      const other = await ask(colleague, { kind: 'trip', firstDay: '2027-02-01' });
      const waiting = async (): Promise<string[]> => {
        const { body } = await world.call<{ items: { kind: string; vi: string }[] }>(
          'GET',
          'me/notices',
          head,
        );
        return body.items.filter(({ kind }) => kind === 'request-waiting').map(({ vi }) => vi);
      };
      await digest.send('2026-11-24');
      expect(await waiting()).toEqual([]);
      await digest.send('2026-11-25');
      expect(await waiting()).toEqual(['2 đơn đang chờ bạn duyệt, đơn lâu nhất gửi ngày 23/11/2026.']);
      await world.call('POST', 'me/notices/read', head, {});
      await digest.send('2026-11-25');
      expect((await world.query(`SELECT count(*)::int AS count FROM notice WHERE kind = 'request-waiting' AND read_at IS NULL`))).toEqual([{ count: 0 }]); // prettier-ignore
      await digest.send('2026-11-28');
      expect(await world.query(`SELECT count(*)::int AS count FROM notice WHERE kind = 'request-waiting' AND read_at IS NULL`)).toEqual([{ count: 0 }]); // prettier-ignore
      await decide(head, one.body.id);
      await digest.send('2026-11-30');
      expect(await waiting()).toEqual(['1 đơn đang chờ bạn duyệt, đơn lâu nhất gửi ngày 23/11/2026.']);
      await decide(head, other.body.id);
      await digest.send('2026-12-01');
      expect(await world.query(`SELECT params->>'until' AS day FROM notice WHERE kind = 'request-waiting'`)).toEqual([{ day: '2026-11-30' }]); // prettier-ignore
    });
  });

  it('of others are seen by HR of the unit and by nobody outside', async () => {
    const outside = await signInAs(world.service, 'hr-officer', 'Q2');
    expect(await list(outside, 'view=unit')).toEqual([]);
    expect((await list(officer, 'view=unit')).length).toBeGreaterThan(10);
    expect((await world.call('GET', 'requests?view=unit', own)).status).toBe(403);
    const [{ id } = { id: '' }] = await list(own);
    expect((await world.call('GET', `requests/${id}`, outside)).status).toBe(404);
    expect((await world.call('GET', `requests/${id}`, colleague)).status).toBe(404);
  });
});
