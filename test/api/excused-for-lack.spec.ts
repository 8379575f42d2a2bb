import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

type Who = { cookie: string };

/** On 20/11/2026 CB2 stays away, which nobody explained; it is Friday the 27th. TQ1 is the superior. */
describe('what was excused because the facts no longer showed it', () => {
  let world: ComplianceWorld;
  let head: Who;
  let proposer: Who;
  let second: Who;
  let finding: string;
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    await world.query(
      `INSERT INTO superior (id, unit_id, superior_id, substitute, period, named_by, named_at)
       VALUES (gen_random_uuid(), $1, $2, false, '[2026-01-01,2027-01-01)', 'test', now())`,
      [await world.way.unit('Q2'), await world.employee('TQ1')],
    );
    world.at('2026-11-27T01:00:00Z');
    head = await signInAs(world.service, 'employee', 'TT', await world.employee('TQ1'));
    proposer = await signInAs(world.service, 'hr-officer', 'TT', await world.employee('CB3'));
    second = await signInAs(world.service, 'hr-officer', 'TT', await world.employee('CB1'));
    finding = await world.finding('CB2', 20, 'TG-04');
  });
  afterAll(() => world.close());

  const done = async <T>(who: Who, url: string, body: object): Promise<T> => {
    const answer = await world.call<T>('POST', url, who, body);
    expect([url, answer.status < 300, answer.body.code]).toEqual([url, true, undefined]);
    await world.settle();
    return answer.body;
  };
  const verdict = (status: string) =>
    done(head, `findings/${finding}/decision`, {
      status,
      reason: 'Đã xem xét',
      ground: 'Nội quy, điều 5',
    });
  const standing = async (): Promise<unknown> => {
    const [row] = await world.query<Record<string, unknown>>(
      'SELECT status, unsupported_at IS NOT NULL AS lost, explain_until::text AS until FROM finding WHERE id = $1',
      [finding],
    );
    return [row?.status, row?.lost, row?.until];
  };
  const leave = async (): Promise<string> => {
    const { ids } = await done<{ ids: string[] }>(proposer, 'excuses', {
      employeeIds: [await world.employee('CB2')], kind: 'leave-annual', from: '2026-11-20T00:00:00+07:00', until: '2026-11-20T23:00:00+07:00', reason: 'Nghỉ phép',
    }); // prettier-ignore
    await done(second, 'excuses/decide', { ids, status: 'approved', note: 'Đúng' });
    return ids[0] ?? '';
  };
  const cancel = async (id: string): Promise<void> => {
    await done(proposer, `excuses/${id}/cancellation`, { reason: 'Nhập nhầm người' });
    const [wish] = await world.query<{ id: string }>(
      `SELECT id FROM cancellation WHERE excuse_id = $1 AND status = 'proposed'`,
      [id],
    );
    await done(second, 'cancellations/decide', { ids: [wish?.id], status: 'approved', note: 'Đúng' });
  };
  const notices = async (): Promise<unknown[]> =>
    world.query(
      `SELECT kind, params->>'until' AS until FROM notice WHERE subject_id = $1 AND employee_id = $2`,
      [finding, await world.employee('CB2')],
    );

  it('waits again, with new terms, when they show it again; the person is told, and what was told before is taken back', async () => {
    await verdict('confirmed');
    const id = await leave();
    expect(await standing()).toMatchObject(['confirmed', true, expect.anything()]);
    await verdict('excused');
    await world.query(
      `INSERT INTO notice (id, employee_id, kind, subject_id, params, created_at)
       SELECT gen_random_uuid(), employee_id, 'explain-deadline', id, jsonb_build_object('date', date, 'rule', rule), now() FROM finding WHERE id = $1`,
      [finding],
    );
    await cancel(id);
    expect(await standing()).toEqual(['waiting', false, '2026-12-02']);
    expect(await notices()).toEqual([{ kind: 'finding-recorded', until: '2026-12-02' }]);
    await world.way.recompute('2026-11-20', '2026-11-21');
    expect(await standing()).toEqual(['waiting', false, '2026-12-02']);
  });

  it('and so does what the system excused when nothing was left of what had been accepted in part', async () => {
    await world.query(
      `UPDATE finding SET status = 'confirmed', partly_accepted = true, status_by = 'test', status_at = now() WHERE id = $1`,
      [finding],
    );
    const id = await leave();
    expect((await standing()) as unknown[]).toContain('excused');
    await cancel(id);
    expect(await standing()).toEqual(['waiting', false, '2026-12-02']);
  });

  it('but what was confirmed and is still shown is decided: nobody excuses it afterwards', async () => {
    await world.query(`UPDATE finding SET explain_until = '2026-11-26' WHERE id = $1`, [finding]);
    await verdict('confirmed');
    const body = { status: 'excused', reason: 'Nghĩ lại', ground: 'Nội quy' };
    const again = await world.call('POST', `findings/${finding}/decision`, head, body);
    expect([again.status, again.body.code]).toEqual([409, 'already-decided']);
  });
});
