import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

interface Item {
  id: string;
  rule: string | null;
  status: string;
  opinion: string | null;
  findingId: string | null;
  decidedBy: string | null;
  recorded: { minutes: number };
}

/** On 19/11/2026 CB1 is 45 minutes late and CB3 lacks a check-in; on the 20th CB1 is nine minutes late and CB2 stays away. */
describe('an explanation that waits while its day changes', () => {
  let world: ComplianceWorld;
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    const officer = await signInAs(world.service, 'hr-officer', 'TT');
    await world.call('PUT', 'superiors', officer, {
      from: '2026-01-01', document: '12/QĐ', unitId: await world.way.unit('Q1'), superiorId: await world.employee('TQ1'),
    }); // prettier-ignore
  });
  afterAll(() => world.close());

  const who = async (code: string, unit: string) =>
    signInAs(world.service, 'employee', unit, await world.employee(code));
  const detail = async (id: string): Promise<Item> => {
    const [row] = await world.query<Item>(
      `SELECT id, rule, status, opinion, finding_id AS "findingId", decided_by AS "decidedBy", recorded FROM explanation WHERE id = $1`,
      [id],
    );
    if (row === undefined) throw new Error('no explanation');
    return row;
  };
  const excuse = async (code: string, from: string, until: string): Promise<void> => {
    await world.query(
      `INSERT INTO excuse (id, kind, paid, employee_id, period, status, reason, proposed_by, proposed_at, decided_by, decided_at)
       VALUES (gen_random_uuid(), 'leave-annual', true, $1, tstzrange($2, $3), 'approved', 'x', 'test', now(), 'test', now())`,
      [await world.employee(code), from, until],
    );
    await world.settle();
  };
  const told = (id: string) =>
    world.query<{ kind: string; params: { outcome?: { vi: string } } }>(
      'SELECT kind, params FROM notice WHERE subject_id = $1',
      [id],
    );

  it('goes with its event where that falls under another rule now: very late becomes late', async () => {
    const own = await who('CB1', 'Q1');
    const before = await world.finding('CB1', 19, 'TG-02');
    const { body } = await world.call<{ id: string }>('POST', 'explanations', own, { findingId: before, reasonKind: 'traffic', text: 'Xe hỏng' }); // prettier-ignore
    await world.punches(1, 19, ['08:20']);
    const after = await world.finding('CB1', 19, 'TG-01');
    expect([after === '', after === before]).toEqual([false, false]);
    expect(await detail(body.id)).toMatchObject({
      status: 'waiting', rule: 'TG-01', findingId: after, recorded: { minutes: 20 },
    }); // prettier-ignore
    const [entry] = await world.query<{ before: object; actor: string }>(
      `SELECT before, actor_label AS actor FROM audit_entry WHERE action = 'explanation.rebind'`,
    );
    expect(entry).toMatchObject({ before: { rule: 'TG-02' }, actor: 'system' });
    // Nobody explains the same event a second time.
    const again = await world.call('POST', 'explanations', own, { findingId: after, reasonKind: 'traffic', text: 'Xe hỏng' }); // prettier-ignore
    expect(again.body.code).toBe('already-exists');
    await excuse('CB1', '2026-11-19T07:00:00+07:00', '2026-11-19T08:30:00+07:00');
    expect(await detail(body.id)).toMatchObject({ status: 'accepted', decidedBy: 'Công vụ' });
  });

  it('ends by itself with leave that is approved meanwhile; the person is told, the superior has nothing to do', async () => {
    const own = await who('CB2', 'Q2');
    const findingId = await world.finding('CB2', 20, 'TG-04');
    const { body } = await world.call<{ id: string }>('POST', 'explanations', own, { findingId, reasonKind: 'health', text: 'Ốm' }); // prettier-ignore
    const session = await detail(body.id);
    await excuse('CB2', '2026-11-20T00:00:00+07:00', '2026-11-21T00:00:00+07:00');
    expect([session.status, await detail(body.id)]).toEqual([
      'waiting',
      expect.objectContaining({
        status: 'accepted', opinion: 'Tự kết thúc: đã có lý do được duyệt cho thời gian này', findingId: null,
      }),
    ]); // prettier-ignore
    const notices = await told(body.id);
    expect(notices.map(({ kind }) => kind)).toEqual(['explanation-decided']);
    expect(notices[0]?.params.outcome?.vi).toBe('Chấp nhận, đã có lý do được duyệt cho thời gian này');
    const head = await signInAs(world.service, 'director', 'TT', await world.employee('GD'));
    const refused = await world.call('POST', `explanations/${body.id}/decision`, head, { outcome: 'refused', opinion: 'x', ground: 'y' }); // prettier-ignore
    expect(refused.status).toBeGreaterThanOrEqual(400);
    const entries = await world.query(
      `SELECT FROM audit_entry WHERE action = 'explanation.settle' AND entity_id = $1`,
      [body.id],
    );
    expect(entries).toHaveLength(1);
  });

  it('of a missing punch without finding ends with the punch', async () => {
    const own = await who('CB3', 'Q1');
    const { body } = await world.call<{ id: string }>('POST', 'explanations', own, {
      exception: { date: '2026-11-19', sessionId: 'morning', kind: 'missing-in' }, reasonKind: 'forgot', text: 'Quên',
    }); // prettier-ignore
    await world.punches(3, 19, ['07:50']);
    expect(await detail(body.id)).toMatchObject({
      status: 'accepted',
      opinion: 'Tự kết thúc: đã có số liệu mới, ngày công không còn ghi nhận việc này',
    });
  });

  it('of an event that became another is not told as accepted', async () => {
    const voided = async (time: string): Promise<void> => {
      await world.query(
        `INSERT INTO correction (id, kind, employee_id, unit_id, scan_id, at, status, reason, proposed_by, proposed_at, decided_by, decided_at, source)
         SELECT gen_random_uuid(), 'voided-scan', b.employee_id, u.id, s.id, s.scanned_at, 'approved', 'Quẹt hộ', 'test', now(), 'khác', now(), 'request'
         FROM scan s JOIN badge b ON b.credential = s.credential, org_unit u
         WHERE s.scanned_at = $1::timestamptz AND s.credential = 'pin:default:4' AND u.code = 'Q1'`,
        [`2026-11-19T${time}+07`],
      );
      await world.settle();
    };
    await voided('07:50');
    const own = await who('TQ1', 'Q1');
    const { body, status } = await world.call<{ id: string }>('POST', 'explanations', own, {
      exception: { date: '2026-11-19', sessionId: 'morning', kind: 'missing-in' }, reasonKind: 'forgot', text: 'Quên',
    });
    expect([status, body.code]).toEqual([201, undefined]);
    // Without the other scan the morning is no missing punch, but an absence.
    await voided('12:01');
    expect(await detail(body.id)).toMatchObject({
      status: 'overtaken', opinion: 'Tự kết thúc: ngày công nay ghi nhận việc khác, hãy giải trình việc đó', decidedBy: 'Công vụ',
    });
    const ended = (await told(body.id)).filter(({ kind }) => kind === 'explanation-decided');
    expect(ended.map(({ params }) => params.outcome?.vi)).toEqual(['Không xét, ngày công nay ghi nhận việc khác, hãy giải trình việc đó']);
    const listed = await world.call<{ items: { id: string; status: string }[] }>('GET', 'me/explanations', own);
    expect(listed.body.items.find(({ id }) => id === body.id)?.status).toBe('overtaken');
  }); // prettier-ignore

  it('still waits while the day shows it', async () => {
    const own = await world.query<{ id: string }>(`SELECT id FROM explanation WHERE status = 'waiting'`);
    expect(own).toEqual([]);
    await world.query(`UPDATE account SET employee_id = NULL WHERE employee_id = $1`, [
      await world.employee('CB1'),
    ]);
    const cb1 = await who('CB1', 'Q1');
    const findingId = await world.finding('CB1', 20, 'TG-01');
    const { body } = await world.call<{ id: string }>('POST', 'explanations', cb1, { findingId, reasonKind: 'traffic', text: 'Xe hỏng' }); // prettier-ignore
    await excuse('CB1', '2026-11-20T07:00:00+07:00', '2026-11-20T08:02:00+07:00');
    expect(await detail(body.id)).toMatchObject({ status: 'waiting', recorded: { minutes: 9 } });
  });
});
