import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

type Who = { cookie: string };

/** On 19/11/2026 CB1 is 45 minutes late (TG-02), on the 20th nine (TG-01); nobody explained, and it is Friday the 27th. */
describe('what was decided on an event', () => {
  let world: ComplianceWorld;
  let head: Who;
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    await world.query(
      `INSERT INTO superior (id, unit_id, superior_id, substitute, period, named_by, named_at)
       VALUES (gen_random_uuid(), $1, $2, false, '[2026-01-01,2027-01-01)', 'test', now())`,
      [await world.way.unit('Q1'), await world.employee('TQ1')],
    );
    world.at('2026-11-27T01:00:00Z');
    head = await signInAs(world.service, 'employee', 'TT', await world.employee('TQ1'));
  });
  afterAll(() => world.close());

  const decide = async (day: number, rule: string, status: string): Promise<void> => {
    const id = await world.finding('CB1', day, rule);
    const answer = await world.call('POST', `findings/${id}/decision`, head, { status, reason: 'Đã xem xét', ground: 'Nội quy, điều 5' }); // prettier-ignore
    expect([answer.status, answer.body.code]).toEqual([204, undefined]);
  };
  const standing = async (day: number): Promise<unknown[]> => {
    const rows = await world.query<{ rule: string; status: string; minutes: number; unsupported: boolean }>(
      `SELECT f.rule, f.status, f.minutes, f.unsupported_at IS NOT NULL AS unsupported FROM finding f JOIN employee e ON e.id = f.employee_id
       WHERE e.code = 'CB1' AND f.date = make_date(2026, 11, $1) AND f.origin = 'attendance' ORDER BY f.rule, f.minutes`,
      [day],
    );
    return rows.map(({ rule, status, minutes, unsupported }) => [rule, status, minutes, unsupported]);
  };
  const voidScan = async (at: string): Promise<void> => {
    await world.query(
      `INSERT INTO correction (id, kind, employee_id, unit_id, scan_id, at, status, reason, proposed_by, proposed_at, decided_by, decided_at, source)
       SELECT gen_random_uuid(), 'voided-scan', b.employee_id, u.id, s.id, s.scanned_at, 'approved', 'Quẹt hộ', 'test', now(), 'khác', now(), 'request'
       FROM scan s JOIN badge b ON b.credential = s.credential, org_unit u WHERE s.scanned_at = $1 AND s.credential = 'pin:default:1' AND u.code = 'Q1'`,
      [at],
    );
    await world.settle();
  };
  const noticesOf = async (day: number): Promise<number> =>
    (
      await world.query(
        `SELECT FROM notice WHERE kind = 'finding-recorded' AND params->>'date' = '2026-11-${day}'`,
      )
    ).length;

  it('is excused for the event, under whatever rule it falls: very late becomes late, and very late again', async () => {
    await decide(19, 'TG-02', 'excused');
    const told = await noticesOf(19);
    await world.punches(1, 19, ['08:20']);
    expect([await standing(19), await noticesOf(19)]).toEqual([[['TG-02', 'excused', 45, false]], told]);
    await voidScan('2026-11-19T08:20+07');
    expect(await standing(19)).toEqual([['TG-02', 'excused', 45, false]]);
  });

  it('is not excused for another half day, nor for another kind of event', async () => {
    // Back late from lunch, and gone early: nobody has excused that.
    await world.query(
      `INSERT INTO correction (id, kind, employee_id, unit_id, scan_id, at, status, reason, proposed_by, proposed_at, decided_by, decided_at, source)
       SELECT gen_random_uuid(), 'voided-scan', b.employee_id, u.id, s.id, s.scanned_at, 'approved', 'Quẹt hộ', 'test', now(), 'khác', now(), 'request'
       FROM scan s JOIN badge b ON b.credential = s.credential, org_unit u
       WHERE s.scanned_at IN ('2026-11-19T12:40+07', '2026-11-19T17:05+07') AND s.credential = 'pin:default:1' AND u.code = 'Q1'`,
    );
    await world.punches(1, 19, ['13:50', '16:00']);
    expect(await standing(19)).toEqual([
      ['TG-02', 'excused', 45, false],
      ['TG-02', 'waiting', 50, false],
      ['TG-03', 'waiting', 60, false],
    ]);
  });

  it('and was confirmed whole stands under the milder rule that is left, and nobody has to explain it again', async () => {
    await decide(20, 'TG-01', 'confirmed');
    expect(await standing(20)).toEqual([['TG-01', 'confirmed', 9, false]]);
    const id = await world.finding('CB1', 19, 'TG-02');
    const [afternoon] = await world.query<{ id: string }>(
      `SELECT id FROM finding WHERE rule = 'TG-02' AND status = 'waiting'`,
    );
    expect(afternoon?.id).not.toBe(undefined);
    await world.query(
      `UPDATE finding SET status = 'confirmed', status_by = 'test', status_at = now() WHERE id = $1`,
      [afternoon?.id],
    );
    const told = await noticesOf(19);
    await world.punches(1, 19, ['13:20']);
    expect(await standing(19)).toEqual([
      ['TG-01', 'confirmed', 20, false],
      ['TG-02', 'excused', 45, false],
      ['TG-03', 'waiting', 60, false],
    ]);
    expect([id === '', await noticesOf(19)]).toEqual([false, told]);
    // Looked at again, it is what it is.
    await world.way.recompute('2026-11-19', '2026-11-20');
    expect((await standing(19)).length).toBe(3);
  });

  it('is excused as it was heard: what turns out to be graver is found anew, and is gone with it', async () => {
    // On the 20th nine minutes were heard, and excused.
    await world.query(
      `UPDATE finding f SET status = s FROM employee e, unnest(ARRAY['waiting']) s WHERE e.id = f.employee_id AND e.code = 'CB1' AND f.date = '2026-11-20' AND f.rule = 'TG-01'`,
    );
    await decide(20, 'TG-01', 'excused');
    await world.punches(1, 20, ['11:00']);
    await voidScan('2026-11-20T08:09+07');
    expect(await standing(20)).toEqual([
      ['TG-01', 'excused', 9, false],
      ['TG-02', 'waiting', 180, false],
    ]);
    await world.punches(1, 20, ['08:10']);
    expect(await standing(20)).toEqual([['TG-01', 'excused', 9, false]]);
  });
});
