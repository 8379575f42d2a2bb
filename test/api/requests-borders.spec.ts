import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Type } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CalendarService } from '../../src/modules/calendar/calendar.service.js';
import { ApproversService } from '../../src/modules/corrections/approval/approvers.service.js';
import { RequestNotices } from '../../src/modules/corrections/requests/request-notices.js';
import { RequestReminders } from '../../src/modules/corrections/requests/request-reminders.service.js';
import { RulesService } from '../../src/modules/rules/rules.service.js';
import { Logger } from '../../src/platform/logging/logger.js';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

type Who = { cookie: string };
interface Filed {
  id: string;
  warnings: { code: string; vi: string }[];
}

/** Now is Monday 23/11/2026, 08:00 in Việt Nam; office hours hold until the end of the year. */
describe('at the borders of requests', () => {
  let world: ComplianceWorld;
  let officer: Who;
  let head: Who;
  let own: Who;
  let colleague: Who;
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    officer = await signInAs(world.service, 'hr-officer', 'TT');
    head = await signInAs(world.service, 'unit-head', 'Q1', await world.employee('TQ1'));
    own = await signInAs(world.service, 'employee', 'Q1', await world.employee('CB1'));
    colleague = await signInAs(world.service, 'employee', 'Q1', await world.employee('CB3'));
    await name({ superiorId: await world.employee('TQ1') });
  });
  afterAll(() => world.close());

  const name = async (wanted: object) =>
    world.call<{ id: string }>('PUT', 'superiors', officer, {
      unitId: await world.way.unit('Q1'), from: '2026-01-01', document: '12/QĐ', ...wanted,
    }); // prettier-ignore
  const ask = (who: Who, body: object) =>
    world.call<Filed>('POST', 'requests', who, { kind: 'leave-annual', reason: 'Việc gia đình', ...body });
  const decide = (who: Who, id: string, body: object = { outcome: 'approved' }) =>
    world.call<{ status: string }>('POST', `requests/${id}/decision`, who, body);
  /** Says who made an account, or set its password, and could be behind it. */
  const lent = async (of: string, by: string | null): Promise<void> => {
    const responsible = by === null ? null : await world.employee(by);
    await world.query('UPDATE account SET responsible_employee_id = $1 WHERE employee_id = $2', [
      responsible,
      await world.employee(of),
    ]);
  };

  it('what lies more than two years away is refused with its field, and is no fault of the server', async () => {
    const partnerId = await world.employee('CB3');
    const cases: [object, string][] = [
      [{ firstDay: '0001-01-01' }, 'firstDay'],
      [{ firstDay: '9999-12-31' }, 'firstDay'],
      [{ firstDay: '2028-11-24' }, 'firstDay'],
      [{ firstDay: '2026-11-30', lastDay: '9999-12-31' }, 'lastDay'],
      [{ kind: 'late-early', from: '0001-01-01T00:00:00+07:00', until: '0001-01-01T01:00:00+07:00' }, 'from'],
      [{ kind: 'overtime', from: '9999-12-31T23:00:00-07:00', until: '9999-12-31T23:30:00-07:00' }, 'from'],
      [{ kind: 'missed-scan', at: '0001-01-01T00:00:00Z', direction: 'in' }, 'at'],
      [{ kind: 'shift-swap', firstDay: '9999-12-31', partnerId }, 'firstDay'],
      [{ kind: 'shift-swap', firstDay: '2026-12-01', partnerDay: '9999-12-30', partnerId }, 'partnerDay'],
    ];
    for (const [body, field] of cases) {
      const { status, text } = await ask(own, body);
      expect([body, status, text]).toEqual([body, 422, expect.stringContaining(`"field":"${field}"`)]);
    }
    const farthest = await ask(own, { firstDay: '2028-11-23' });
    expect(farthest.status).toBe(201);
    await world.call('POST', `requests/${farthest.body.id}/withdrawal`, own, {});
  });

  it('whoever lent an account does not decide on the cancellation that was asked through it', async () => {
    const { body } = await ask(own, { firstDay: '2026-12-01' });
    expect((await decide(head, body.id)).body.status).toBe('approved');
    const lentOfficer = await signInAs(world.service, 'hr-officer', 'TT', await world.employee('CB2'));
    await lent('CB2', 'TQ1');
    expect(
      (await world.call('POST', `requests/${body.id}/cancellation`, lentOfficer, { reason: 'Nhầm ngày' }))
        .status,
    ).toBe(204);
    expect((await decide(head, body.id)).body.code).toBe('own-record');
    // Who stood behind the account when it was asked counts, not who does when it is decided.
    await lent('CB2', null);
    expect((await decide(head, body.id)).body.code).toBe('own-record');
    await lent('CB2', 'CB3');
    await name({ superiorId: await world.employee('CB3'), substitute: true, until: '2026-12-31' });
    expect((await decide(colleague, body.id)).body.status).toBe('cancelled');
    await lent('CB2', null);
    await world.query('DELETE FROM superior WHERE substitute');
  });

  it('a year that nobody means is refused with its field wherever a date is given', async () => {
    const [fromId, toId] = [await world.employee('TQ1'), await world.employee('CB3')];
    const delegation = (from: string, until: string) =>
      world.call<{ errors?: { field: string; vi: string }[] }>('POST', 'delegations', officer, { fromId, toId, from, until, reason: 'Đi họp' }); // prettier-ignore
    const far = await delegation('9998-12-31', '9999-12-31');
    expect([far.status, far.body.code]).toEqual([422, 'invalid-input']);
    expect(far.text).toContain('nằm ngoài khoảng năm 1900 đến 2199');
    expect((await delegation('2028-11-24', '2028-11-25')).body.code).toBe('date-too-far');
    expect((await delegation('2024-11-21', '2024-11-22')).body.code).toBe('date-too-far');
    const farthest = await delegation('2028-11-23', '2028-11-24');
    expect(farthest.status).toBe(201);
    await world.call('DELETE', `delegations/${(farthest.body as unknown as { id: string }).id}`, officer);
    const named = await name({ superiorId: toId, from: '9999-12-31' });
    expect([named.status, named.body.code]).toEqual([422, 'invalid-input']);
    const excuse = await world.call('POST', 'excuses', officer, {
      employeeIds: [toId], kind: 'trip', from: '9999-12-30T00:00:00Z', until: '9999-12-31T00:00:00Z', reason: 'Công tác',
    }); // prettier-ignore
    expect([excuse.status, excuse.body.code]).toEqual([422, 'invalid-input']);
  });

  it('nobody agrees to their own swap through an account of the other', async () => {
    await world.query(
      `INSERT INTO shift_roster (id, employee_id, date, sessions, author, version, created_at, updated_at)
       VALUES (gen_random_uuid(), $1, '2026-12-05', '[{"id":"s1","startSecond":28800,"endSecond":43200,"credit":0}]', 'test', 1, now(), now())`,
      [await world.employee('CB1')],
    );
    const partnerId = await world.employee('CB3');
    const { body } = await ask(own, { kind: 'shift-swap', firstDay: '2026-12-05', partnerId });
    const agree = () => world.call('POST', `requests/${body.id}/agreement`, colleague, { agreed: true });
    await lent('CB3', 'CB1');
    expect((await agree()).body.code).toBe('own-record');
    await lent('CB3', null);
    expect((await agree()).status).toBe(204);
    await world.call('POST', `requests/${body.id}/withdrawal`, own, {});
  });

  it('leave across the end of a year takes from each year what lies in it', async () => {
    // Ten days of 2026 are taken: two are left of it, twelve of the next.
    const taken = await ask(own, { firstDay: '2026-12-07', lastDay: '2026-12-18' });
    expect(taken.body.warnings).toEqual([]);
    await decide(head, taken.body.id);
    const fits = await ask(own, { firstDay: '2026-12-30', lastDay: '2027-01-08' });
    expect(fits.body.warnings).toEqual([]);
    await world.call('POST', `requests/${fits.body.id}/withdrawal`, own, {});
    const more = await ask(own, { firstDay: '2026-12-29', lastDay: '2027-01-08' });
    expect(more.body.warnings.map(({ vi }) => vi)).toEqual(['Xin 3 ngày, còn 2 ngày phép.']);
    await world.call('POST', `requests/${more.body.id}/withdrawal`, own, {});
  });

  it('those to decide narrow to a status and a unit, as other lists do', async () => {
    const { body } = await ask(own, { firstDay: '2026-12-21' });
    const listed = async (query: string): Promise<string[]> => {
      const { body: page } = await world.call<{ items: { id: string }[] }>(
        'GET',
        `requests?view=to-decide&${query}`,
        head,
      );
      return page.items.map(({ id }) => id);
    };
    expect(await listed('status=waiting')).toEqual([body.id]);
    expect(await listed('status=cancelling')).toEqual([]);
    expect(await listed(`unitId=${await world.way.unit('Q1')}`)).toEqual([body.id]);
    expect(await listed(`unitId=${await world.way.unit('Q2')}`)).toEqual([]);
    await world.call('POST', `requests/${body.id}/withdrawal`, own, {});
  });

  it('hours are excused and scans added only while the day can still be explained; leave is asked for later too', async () => {
    // Three working days: of Wednesday the 18th until Monday the 23rd, of Tuesday until Friday.
    const late = (day: number) =>
      ask(own, {
        kind: 'late-early',
        from: `2026-11-${day}T08:00:00+07:00`,
        until: `2026-11-${day}T09:00:00+07:00`,
      });
    const missed = (day: number) =>
      ask(own, { kind: 'missed-scan', at: `2026-11-${day}T07:55:00+07:00`, direction: 'in' });
    for (const asked of [await late(18), await missed(18)]) {
      expect(asked.status).toBe(201);
      await world.call('POST', `requests/${asked.body.id}/withdrawal`, own, {});
    }
    for (const asked of [await late(17), await missed(17)]) {
      expect([asked.status, (asked.body as { code?: string }).code]).toEqual([409, 'explanation-overdue']);
    }
    expect((await ask(own, { firstDay: '2026-11-17' })).status).toBe(201);
  });

  it('what is said of health leave stands in the request, not in the audit trail', async () => {
    const { body } = await ask(own, { kind: 'leave-sick', firstDay: '2026-12-22' });
    await decide(head, body.id, { outcome: 'approved', note: 'Mổ ruột thừa' });
    const entries = await world.query<object>(`SELECT after FROM audit_entry WHERE entity_id = $1`, [
      body.id,
    ]);
    expect(entries.length).toBeGreaterThan(1);
    expect(JSON.stringify(entries)).not.toContain('ruột thừa');
  });

  it('a unit without the rule of reminders keeps nobody of the others from being reminded', async () => {
    await world.query('UPDATE account SET employee_id = NULL WHERE employee_id = $1', [
      await world.employee('CB2'),
    ]);
    const other = await signInAs(world.service, 'employee', 'Q2', await world.employee('CB2'));
    const chief = await world.employee('GD');
    await name({ unitId: await world.way.unit('Q2'), superiorId: chief });
    const here = await ask(own, { kind: 'trip', firstDay: '2026-12-23' });
    const there = await ask(other, { kind: 'trip', firstDay: '2026-12-23' });
    const of = <T>(type: Type<T>): T => world.service.app.get(type);
    const q2 = await world.way.unit('Q2');
    const missing = { path: 'requests.reminderWorkingDays', date: '2026-11-25', reason: 'repealed' };
    const rules = {
      dated: async (manager: EntityManager) => {
        const dated = await of(RulesService).dated(manager);
        return (date: string, unitId: string | null) =>
          unitId === q2 ? { read: () => ({ ok: false, error: missing }) } : dated(date, unitId);
      },
    } as unknown as RulesService;
    const reminders = new RequestReminders(
      world.service.database.dataSource, of(CalendarService), rules, of(ApproversService), of(RequestNotices), of(Logger),
    ); // prettier-ignore
    await reminders.remind('2026-11-25');
    const told = await world.query<{ id: string }>(`SELECT employee_id AS id FROM notice WHERE kind = 'request-waiting'`); // prettier-ignore
    expect(told.map(({ id }) => id)).toContain(await world.employee('TQ1'));
    expect(told.map(({ id }) => id)).not.toContain(chief);
    for (const [{ body }, who] of [[here, own], [there, other]] as const)
      await world.call('POST', `requests/${body.id}/withdrawal`, who, {}); // prettier-ignore
  });

  it('leave that begins with the posting is entered for the unit of that day', async () => {
    const outside = await signInAs(world.service, 'hr-officer', 'Q1');
    const employeeId = await world.employee('CB2');
    await world.query(
      `UPDATE posting SET period = tstzrange(lower(period), '2026-12-01T00:00:00+07:00') WHERE employee_id = $1 AND kind = 'duty'`,
      [employeeId],
    );
    await world.query(
      `INSERT INTO posting (id, employee_id, unit_id, kind, period, version, created_at, updated_at)
       SELECT gen_random_uuid(), $1, u.id, 'duty', tstzrange('2026-12-01T00:00:00+07:00', NULL), 1, now(), now() FROM org_unit u WHERE u.code = 'Q1'`,
      [employeeId],
    );
    const enter = (from: string, until: string) =>
      world.call('POST', 'excuses', outside, { employeeIds: [employeeId], kind: 'leave-annual', from, until, reason: 'Nghỉ' });
    expect((await enter('2026-12-01T00:00:00+07:00', '2026-12-02T00:00:00+07:00')).status).toBe(201);
    expect((await enter('2026-11-30T23:59:00+07:00', '2026-12-02T00:00:00+07:00')).body.code).toBe('outside-scope');
  }); // prettier-ignore

  it('who was named before a new superior stands in the audit trail', async () => {
    const { body } = await name({ superiorId: await world.employee('CB3'), from: '2027-01-01' });
    const [entry] = await world.query<{ before: { ended: { superiorId: string; from: string }[] } | null }>(
      `SELECT before FROM audit_entry WHERE entity_id = $1`,
      [body.id],
    );
    expect(entry?.before?.ended).toMatchObject([
      { superiorId: await world.employee('TQ1'), from: '2026-01-01' },
    ]);
  });
});
