import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { TokensService } from '../../src/modules/identity/tokens.service.js';
import { ClosingWorld, NO_DIGEST } from '../support/closing-world.js';

interface Readiness {
  open: { kind: string; count: number; vi: string }[];
}

/** Now is Wednesday 2026-12-02 in Việt Nam; one lateness can be explained, five people have not confirmed. */
describe('what keeps a month from being sealed', () => {
  let world: ClosingWorld;
  let id: string;
  const always = ['findings-explainable 1', 'persons-unconfirmed 5'];
  beforeAll(async () => {
    world = await ClosingWorld.build();
    const body = { unitId: await world.way.unit('TT'), month: '2026-11' };
    id = (await world.call<{ id: string }>('POST', 'closings', await world.as('TC'), body)).body.id;
  });
  afterAll(() => world.close());
  beforeEach(() => world.at('2026-12-02T01:00:00Z'));

  const open = async (closing = id): Promise<string[]> => {
    const { body } = await world.call<Readiness>(
      'GET',
      `closings/${closing}/readiness`,
      await world.as('GD'),
    );
    return body.open.map(({ kind, count }) => `${kind} ${count}`);
  };
  const proposed = `'proposed', 'Đơn xin nghỉ', 'test', now()`;

  it.each([
    [
      'an excuse of a person',
      `INSERT INTO excuse (id, kind, paid, employee_id, period, status, reason, proposed_by, proposed_at)
       SELECT $1, 'leave-annual', true, id, tstzrange('2026-11-30T13:00+07', '2026-11-30T17:00+07'), ${proposed} FROM employee WHERE code = 'TC'`,
      'excuse',
      1,
    ],
    [
      'an outage of a reader of the unit, for everybody there',
      `INSERT INTO excuse (id, kind, paid, unit_id, period, status, reason, proposed_by, proposed_at)
       SELECT $1, 'device-outage', true, id, tstzrange('2026-11-30T13:00+07', '2026-11-30T17:00+07'), ${proposed} FROM org_unit WHERE code = 'Q1'`,
      'excuse',
      2,
    ],
    [
      'a punch to be added',
      `INSERT INTO correction (id, kind, employee_id, unit_id, at, direction, source, status, reason, proposed_by, proposed_at)
       SELECT $1, 'added-punch', e.id, u.id, '2026-11-30T23:59:59+07', 'out', 'request', ${proposed}
       FROM employee e, org_unit u WHERE e.code = 'TC' AND u.code = 'TT'`,
      'correction',
      1,
    ],
    [
      'a request for leave that runs into the next month',
      `INSERT INTO work_request (id, kind, employee_id, unit_id, first_day, last_day, period, days, reason, warnings, steps, step, waiting_since,
         status, filed_by, filed_at, outcome_ids)
       SELECT $1, 'leave-annual', e.id, u.id, '2026-11-30', '2026-12-01', tstzrange('2026-11-30T08:00+07', '2026-12-01T17:00+07'), 2, 'Việc nhà',
         '[]', '[{"by": "head"}]', 0, now(), 'waiting', 'test', now(), '{}'
       FROM employee e, org_unit u WHERE e.code = 'TC' AND u.code = 'TT'`,
      'work_request',
      1,
    ],
  ])('is %s that nobody has decided on', async (_, insert, table, count) => {
    const proposal = v7();
    await world.query(insert, [proposal]);
    expect(await open()).toEqual([`requests-waiting ${count}`, ...always]);
    const rejected =
      table === 'work_request'
        ? `UPDATE work_request SET status = 'refused' WHERE id = $1`
        : `UPDATE ${table} SET status = 'rejected', decided_by = 'test', decided_at = now() WHERE id = $1`;
    await world.query(rejected, [proposal]);
    expect(await open()).toEqual(always);
  });

  it('is not what waits in the month after', async () => {
    await world.query(
      `INSERT INTO correction (id, kind, employee_id, unit_id, at, direction, source, status, reason, proposed_by, proposed_at)
       SELECT $1, 'added-punch', e.id, u.id, '2026-12-01T00:00:00+07', 'in', 'request', ${proposed}
       FROM employee e, org_unit u WHERE e.code = 'TC' AND u.code = 'TT'`,
      [v7()],
    );
    expect(await open()).toEqual(always);
  });

  it('is a day that could not be computed', async () => {
    await world.query(
      `INSERT INTO attendance_day_fault (tenant_id, employee_id, date, error, at) VALUES (1, $1, '2026-11-30', 'x', now())`,
      [await world.employee('CB1')],
    );
    expect(await open()).toEqual(['days-set-aside 1', ...always]);
    await world.query('DELETE FROM attendance_day_fault');
  });

  it('is a change that was not looked at yet: of a check by inspectors, or of somebody posted there who has no day yet', async () => {
    await world.query(`INSERT INTO inspection_change (employee_id, date) VALUES ($1, '2026-11-27')`, [await world.employee('CB1')]);
    expect(await open()).toEqual(['changes-waiting 1', ...always]);
    await world.query('DELETE FROM inspection_change');
    expect(await open()).toEqual(always);
    const employeeId = v7();
    await world.query(
      `INSERT INTO employee SELECT (jsonb_populate_record(e, jsonb_build_object('id', $1::uuid, 'code', 'MOI'))).* FROM employee e WHERE e.code = 'CB1'`,
      [employeeId],
    );
    await world.query(
      `INSERT INTO posting (id, employee_id, unit_id, kind, period, version, created_at, updated_at)
       SELECT $1, $2, id, 'duty', tstzrange('2026-11-30T00:00+07', NULL), 1, now(), now() FROM org_unit WHERE code = 'Q1'`,
      [v7(), employeeId],
    );
    await world.query(`DELETE FROM stale_mark`);
    expect(await open()).toEqual(always);
    await world.query(`INSERT INTO attendance_day_change (employee_id, date) VALUES ($1, '2026-11-30')`, [employeeId]);
    expect(await open()).toEqual(['changes-waiting 1', ...always]);
    await world.query('DELETE FROM attendance_day_change');
  }); // prettier-ignore

  it('is the month itself on its last day, up to midnight in Việt Nam; then that it has no days', async () => {
    const body = { unitId: await world.way.unit('TT'), month: '2026-12' };
    const december = (await world.call<{ id: string }>('POST', 'closings', await world.as('TC'), body)).body
      .id;
    world.at('2026-12-31T16:59:00Z');
    expect(await open(december)).toEqual(['month-running 1', 'no-days 1']);
    world.at('2026-12-31T17:00:00Z');
    expect(await open(december)).toEqual(['no-days 1']);
  });

  it('is never passed over by a token, which takes no step', async () => {
    const { secret } = await world.service.app.get(TokensService).create(world.way.caller, {
      name: 'máy', scopes: ['closings:confirm', 'closings:read'], unitId: null, expiresAt: null,
    }); // prettier-ignore
    const headers = { authorization: `Bearer ${secret}` };
    const url = `/api/v1/closings/${id}`;
    expect((await world.service.app.inject({ url, headers })).statusCode).toBe(200);
    const refused = await world.service.app.inject({
      method: 'POST',
      url: `${url}/head-confirmation`,
      headers,
      payload: { digest: NO_DIGEST },
    });
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([403, 'not-permitted']);
  });
});
