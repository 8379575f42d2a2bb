import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NoticeDigest } from '../../src/modules/compliance/notices/notice-digest.js';
import { SuperiorsService } from '../../src/modules/organization/superiors/superiors.service.js';
import { ClosingWorld, type Grants } from '../support/closing-world.js';
import { officeHours } from '../support/whole-way.js';

const PEOPLE = `code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until
CB1,Lò Văn Ẩn,công chức,Chuyên viên,,Q1,pin:default:1,2026-01-01,
CB2,Nguyễn Văn Bình,công chức,Chuyên viên,,Q1,pin:default:2,2026-01-01,
TQ1,Sùng Mí Già,công chức,Trưởng quầy,,Q1,pin:default:3,2026-01-01,
PGD,Hà Thị Đào,công chức,Phó Giám đốc,,TT,pin:default:4,2026-01-01,
TC,Nguyễn Thị Ánh Nguyệt,công chức,Cán bộ tổ chức,,TT,pin:default:5,2026-01-01,
GD,Đặng Văn Ước,công chức,Giám đốc,,TT,pin:default:6,2026-01-01,`;
const GRANTS: Grants = {
  CB1: [['employee', 'Q1']],
  CB2: [['employee', 'Q1']],
  TQ1: [['unit-head', 'Q1']],
  PGD: [['unit-head', 'TT']],
  TC: [['hr-officer', 'TT']],
  GD: [['director', 'TT']],
};

/**
 * Working days of November 2026 are the 26th, 27th and 30th. CB1 and CB2 lack the check-in of all three mornings: the first two are free, the
 * third is recorded. Nobody enters anything but the decisions.
 */
describe('the paid part of a session that lacks a punch', () => {
  let world: ClosingWorld;
  let closing: string;
  beforeAll(async () => {
    world = await ClosingWorld.of('2026-12-02T01:00:00Z', PEOPLE, GRANTS);
    await world.way.schedules(officeHours('TT', '2026-11-26', '2026-12-01'));
    const named = { employeeId: null, substitute: false, from: '2026-01-01', until: null, document: '12/QĐ' };
    for (const [unit, head] of [['Q1', 'TQ1'], ['TT', 'GD']] as const)
      await world.service.app.get(SuperiorsService).put(world.way.caller, {
        ...named, unitId: await world.way.unit(unit), superiorId: await world.employee(head),
      }); // prettier-ignore
    const lines = [26, 27, 30].flatMap((day) =>
      [1, 2, 3, 4, 5, 6].flatMap((pin) =>
        [...(pin > 2 ? ['07:50'] : []), '12:01', '12:40', '17:05'].map((time) => `${pin}\t2026-11-${day} ${time}:00\t1\t0\t15\t0`),
      ),
    ); // prettier-ignore
    await world.way.attlog(lines.join('\n'));
    await world.settle();
  });
  afterAll(() => world.close());

  const call = async <T = { id: string }>(code: string, url: string, body: object = {}) =>
    world.call<T>('POST', url, await world.as(code), body);
  const finding = async (code: string): Promise<string> =>
    (await world.query<{ id: string }>(
      `SELECT f.id FROM finding f JOIN employee e ON e.id = f.employee_id WHERE e.code = $1 AND f.rule = 'TG-05'`, [code],
    ))[0]?.id ?? ''; // prettier-ignore
  /** Credits of CB1's or CB2's mornings: day, state, provisional credit. */
  const mornings = async (code: string): Promise<string[]> => {
    const rows = await world.query<{ day: string; state: string; open: number }>(
      `SELECT to_char(d.date, 'DD') AS day, d.credit::float || '+' || d.provisional_credit::float AS state FROM attendance_day d
       JOIN employee e ON e.id = d.employee_id WHERE e.code = $1 AND extract(isodow FROM d.date) < 6 ORDER BY d.date`,
      [code],
    );
    return rows.map(({ day, state }) => `${day} ${state}`);
  };
  const morning = async (now: string): Promise<void> => {
    world.at(now);
    await world.service.app.get(NoticeDigest).send(now.slice(0, 10));
    await world.settle();
  };

  it('waits while it is open', async () => {
    expect(await mornings('CB1')).toEqual(['26 0.5+0.5', '27 0.5+0.5', '30 0.5+0.5']);
    const made = await call('TC', 'closings', { unitId: await world.way.unit('TT'), month: '2026-11' });
    expect([made.status, made.body]).toEqual([201, expect.anything()]);
    closing = made.body.id;
  });

  it('is not paid when the refusal of the explanation says so, and nobody enters it a second time', async () => {
    const made = await call('CB1', 'explanations', { findingId: await finding('CB1'), reasonKind: 'forgot', text: 'Quên', askedAt: '2026-11-30T07:55:00+07:00' }); // prettier-ignore
    expect(made.status).toBe(201);
    const refused = await call('TQ1', `explanations/${made.body.id}/decision`, {
      outcome: 'refused', opinion: 'Không có mặt đầu giờ', ground: 'Nội quy, điều 5', paid: false,
    }); // prettier-ignore
    expect(refused.status).toBe(204);
    await world.settle();
    expect(await mornings('CB1')).toEqual(['26 0.5+0.5', '27 0.5+0.5', '30 0.5+0']);
    const [entry] = await world.query<{ after: object }>(
      `SELECT after FROM audit_entry WHERE action = 'session-credit.decide'`,
    );
    expect(entry?.after).toMatchObject({ date: '2026-11-30', sessionId: 'morning', paid: false });
  });

  it('of a free missing punch is paid once the time to explain is over, not before', async () => {
    await morning('2026-12-07T00:00:00Z');
    expect(await mornings('CB1')).toEqual(['26 0.5+0.5', '27 0.5+0.5', '30 0.5+0']);
    await morning('2026-12-08T00:00:00Z');
    expect(await mornings('CB1')).toEqual(['26 1+0', '27 1+0', '30 0.5+0']);
    const count = await world.query('SELECT FROM session_credit');
    await morning('2026-12-08T00:00:00Z');
    expect(await world.query('SELECT FROM session_credit')).toHaveLength(count.length);
  });

  it('of what nobody explained in time is settled by the decision on the finding', async () => {
    expect(await mornings('CB2')).toEqual(['26 1+0', '27 1+0', '30 0.5+0.5']);
    const decided = await call('TQ1', `findings/${await finding('CB2')}/decision`, {
      status: 'confirmed', reason: 'Không giải trình', ground: 'Nội quy, điều 5',
    }); // prettier-ignore
    expect([decided.status, decided.body]).toEqual([204, {}]);
    await world.settle();
    expect(await mornings('CB2')).toEqual(['26 1+0', '27 1+0', '30 1+0']);
  });

  it('keeps nobody from sealing, and the sealed month verifies', async () => {
    expect((await world.confirmUnits('PGD', closing)).status).toBe(204);
    expect((await call('TC', `closings/${closing}/check`)).status).toBeLessThan(300);
    const sealed = await call('GD', `closings/${closing}/seal`);
    expect([sealed.status, sealed.body]).toEqual([201, expect.anything()]);
    const verified = await world.call<object>(
      'GET',
      `closings/${closing}/verification`,
      await world.as('GD'),
    );
    expect(verified.body).toMatchObject({ intact: true, differences: { rules: [], people: [] } });
  });
});

describe('the paid part of a session that lacked a free punch long ago', () => {
  let world: ClosingWorld;
  beforeAll(async () => {
    world = await ClosingWorld.of('2026-12-02T01:00:00Z', PEOPLE, GRANTS);
    await world.way.schedules(officeHours('TT', '2026-11-26', '2026-12-01'));
    await world.way.attlog(['12:01', '12:40', '17:05'].map((time) => `1\t2026-11-26 ${time}:00\t1\t0\t15\t0`).join('\n'));
    await world.settle();
  }); // prettier-ignore
  afterAll(() => world.close());

  it('is paid all the same: no day is left out because it is old', async () => {
    world.at('2027-06-01T00:00:00Z');
    await world.service.app.get(NoticeDigest).send('2027-06-01');
    await world.settle();
    expect(
      await world.query(
        `SELECT d.provisional_credit::float AS open FROM attendance_day d JOIN employee e ON e.id = d.employee_id WHERE e.code = 'CB1' AND d.date = '2026-11-26'`,
      ),
    ).toEqual([{ open: 0 }]);
  });

  it('says nothing of a session that lacks its other punch now', async () => {
    const morning = async () => {
      const [row] = await world.query<{ kinds: string[]; open: number }>(
        `SELECT ARRAY(SELECT x->>'kind' FROM jsonb_array_elements(d.exceptions) x) AS kinds, d.provisional_credit::float AS open
         FROM attendance_day d JOIN employee e ON e.id = d.employee_id WHERE e.code = 'CB1' AND d.date = '2026-11-26'`,
      );
      return [row?.kinds, row?.open];
    };
    expect(await morning()).toEqual([['missing-in'], 0]);
    expect(await world.query('SELECT missing FROM session_credit')).toEqual([{ missing: 'missing-in' }]);
    // The scan of 12:01 was somebody else's; the person's own is that of 07:50.
    await world.query(
      `INSERT INTO correction (id, kind, employee_id, unit_id, scan_id, at, status, reason, proposed_by, proposed_at, decided_by, decided_at, source)
       SELECT gen_random_uuid(), 'voided-scan', b.employee_id, u.id, s.id, s.scanned_at, 'approved', 'Quẹt hộ', 'test', now(), 'khác', now(), 'request'
       FROM scan s JOIN badge b ON b.credential = s.credential, org_unit u WHERE s.scanned_at = '2026-11-26T12:01+07' AND u.code = 'Q1'`,
    );
    await world.way.attlog('1\t2026-11-26 07:50:00\t1\t0\t15\t0');
    await world.settle();
    expect(await morning()).toEqual([['missing-out'], 0.5]);
    world.at('2027-06-15T00:00:00Z');
    await world.service.app.get(NoticeDigest).send('2027-06-15');
    await world.settle();
    expect(await morning()).toEqual([['missing-out'], 0]);
  });

  it('that was decided not to be paid does not become so by itself when the session lacks its other punch', async () => {
    await world.way.attlog(['12:01', '12:40', '17:05'].map((time) => `1\t2026-11-27 ${time}:00\t1\t0\t15\t0`).join('\n'));
    await world.query(
      `INSERT INTO session_credit (id, employee_id, date, session_id, missing, paid, source, source_id, decided_by, decided_at)
       SELECT gen_random_uuid(), id, '2026-11-27', 'morning', 'missing-in', false, 'finding', NULL, 'Sùng Mí Già', '2026-12-08' FROM employee WHERE code = 'CB1'`,
    );
    await world.query(
      `INSERT INTO correction (id, kind, employee_id, unit_id, scan_id, at, status, reason, proposed_by, proposed_at, decided_by, decided_at, source)
       SELECT gen_random_uuid(), 'voided-scan', b.employee_id, u.id, s.id, s.scanned_at, 'approved', 'Quẹt hộ', 'test', now(), 'khác', now(), 'request'
       FROM scan s JOIN badge b ON b.credential = s.credential, org_unit u WHERE s.scanned_at = '2026-11-27T12:01+07' AND u.code = 'Q1'`,
    );
    await world.way.attlog('1\t2026-11-27 07:50:00\t1\t0\t15\t0');
    await world.settle();
    const credit = async () =>
      world.query(
        `SELECT d.credit::float AS paid, d.provisional_credit::float AS open FROM attendance_day d JOIN employee e ON e.id = d.employee_id
         WHERE e.code = 'CB1' AND d.date = '2026-11-27'`,
      );
    expect(await credit()).toEqual([{ paid: 0.5, open: 0.5 }]);
    world.at('2027-06-30T00:00:00Z');
    await world.service.app.get(NoticeDigest).send('2027-06-30');
    await world.settle();
    expect(await credit()).toEqual([{ paid: 0.5, open: 0 }]);
  }); // prettier-ignore
});
