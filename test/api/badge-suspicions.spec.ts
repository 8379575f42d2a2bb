import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BadgeWatch } from '../../src/modules/compliance/suspicions/badge-watch.service.js';
import { AttlogImportService } from '../../src/modules/scans/attlog-import.service.js';
import { DevicesService } from '../../src/modules/scans/devices.service.js';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

type Who = { cookie: string };
interface Item {
  id: string;
  employeeCode: string;
  date: string;
  firstUnitName: string;
  secondUnitName: string;
  outcome: string | null;
  reason: string | null;
}

/** Everybody scans at the centre at 07:50 on Friday 20 November 2026; two more terminals stand at the department and at a counter. */
describe('a badge at two distant readers within minutes', () => {
  let world: ComplianceWorld;
  let officer: Who;
  let inspector: Who;
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    for (const [code, unit] of [['SO-CUA', 'SNV'], ['QUAY', 'Q1']] as const)
      await world.service.app.get(DevicesService).add(world.way.caller, {
        code, kind: 'zkteco', unitId: await world.way.unit(unit), zone: 'Asia/Ho_Chi_Minh', group: 'default',
      });
    officer = await signInAs(world.service, 'hr-officer', 'TT', await world.employee('GD'));
    inspector = await signInAs(world.service, 'inspector', 'TT', await world.employee('CB3'));
  }); // prettier-ignore
  afterAll(() => world.close());

  const scan = (terminal: string, pin: number, time: string): Promise<unknown> =>
    world.service.app
      .get(AttlogImportService)
      .import(world.way.caller, terminal, Buffer.from(`${pin}\t2026-11-20 ${time}\t1\t0\t15\t0`));
  const look = (): Promise<{ raised: number }> => world.service.app.get(BadgeWatch).look('2026-11-21');
  const list = async (who: Who, query = ''): Promise<Item[]> =>
    (await world.call<{ items: Item[] }>('GET', `badge-suspicions?${query}`, who)).body.items;
  const review = (who: Who, id: string, body: object) =>
    world.call('POST', `badge-suspicions/${id}/review`, who, body);

  it('is raised at the minutes of the rule and not a second later, nor at a counter of the same centre', async () => {
    await scan('SO-CUA', 3, '07:55:00');
    await scan('SO-CUA', 4, '07:55:01');
    await scan('QUAY', 5, '07:51:00');
    expect(await look()).toEqual({ raised: 1 });
    expect(await list(officer)).toMatchObject([
      {
        employeeCode: 'CB3', date: '2026-11-20', outcome: null, firstUnitName: 'Trung tâm Phục vụ hành chính công', secondUnitName: 'Sở Nội vụ',
        because: [{ rule: 'badge.distantScansMinutes', value: 5 }], firstDevice: 'TERM', secondDevice: 'SO-CUA',
      },
    ]);
  }); // prettier-ignore

  it('is raised once, however often one looks, and follows the minutes that the unit has set', async () => {
    expect(await look()).toEqual({ raised: 0 });
    await world.way.setRule('badge.distantScansMinutes', '6', '2026-11-01', 'TT');
    expect(await look()).toEqual({ raised: 1 });
    expect((await list(officer)).map(({ employeeCode }) => employeeCode).sort()).toEqual(['CB3', 'TQ1']);
  });

  it('makes no finding, and is told to HR alone', async () => {
    await world.settle();
    expect(await world.query(`SELECT FROM finding WHERE rule = 'TG-13'`)).toEqual([]);
    const told = await world.query<{ code: string }>(
      `SELECT DISTINCT e.code FROM notice n JOIN employee e ON e.id = n.employee_id WHERE n.kind = 'badge-suspected'`,
    );
    expect(told).toEqual([{ code: 'GD' }]);
    const { body } = await world.call<{ items: { vi: string }[] }>('GET', 'me/notices', officer);
    expect(body.items.map(({ vi }) => vi)).toContain(
      'Thẻ của Nguyễn Văn Bình quẹt ở hai nơi cách xa nhau trong ít phút ngày 20/11/2026: hãy xem xét.',
    );
  });

  it('is seen within the scope by HR and inspectors, never by the person concerned', async () => {
    expect((await list(inspector)).map(({ employeeCode }) => employeeCode)).toEqual(['TQ1']);
    expect(await list(await signInAs(world.service, 'hr-officer', 'Q2'))).toEqual([]);
    const head = await signInAs(world.service, 'unit-head', 'TT');
    expect((await world.call('GET', 'badge-suspicions', head)).status).toBe(403);
  });

  it('is not seen by the person concerned through an account that they lent', async () => {
    const lent = await signInAs(world.service, 'hr-officer', 'TT');
    expect((await list(lent)).map(({ employeeCode }) => employeeCode)).toContain('CB3');
    await world.query(
      `UPDATE account SET responsible_employee_id = $1 WHERE id = (SELECT max(id::text)::uuid FROM account WHERE employee_id IS NULL)`,
      [await world.employee('CB3')],
    );
    expect((await list(lent)).map(({ employeeCode }) => employeeCode)).toEqual(['TQ1']);
  });

  it('is reviewed once, with a reason, by somebody else, and what it came to is in the audit without the reason', async () => {
    const items = await list(officer);
    const own = items.find(({ employeeCode }) => employeeCode === 'CB3')?.id ?? '';
    const other = items.find(({ employeeCode }) => employeeCode === 'TQ1')?.id ?? '';
    const explained = { outcome: 'explained', reason: 'Họp ở Sở, đi xe máy 5 phút, có giấy mời' };
    expect((await review(inspector, own, explained)).body.code).toBe('own-record');
    expect((await review(inspector, other, { outcome: 'explained' })).status).toBe(422);
    expect((await review(inspector, other, { ...explained, outcome: 'confirmed' })).status).toBe(422);
    expect((await review(await signInAs(world.service, 'hr-officer', 'Q2'), other, explained)).status).toBe(404);
    expect((await review(inspector, other, explained)).status).toBe(204);
    expect((await review(officer, other, explained)).body.code).toBe('already-decided');
    expect((await review(officer, own, { outcome: 'official-finding-needed', reason: 'Camera cho thấy người khác' })).status).toBe(204);
    expect(await list(officer, 'state=open')).toEqual([]);
    expect(await list(officer, 'state=reviewed')).toMatchObject([
      { outcome: expect.any(String), reason: expect.any(String) }, { outcome: expect.any(String) },
    ]);
    const audit = await world.query<{ after: object }>(`SELECT after FROM audit_entry WHERE action = 'badge-suspicion.review' ORDER BY id`);
    expect(audit).toEqual([{ after: { outcome: 'explained' } }, { after: { outcome: 'official-finding-needed' } }]);
    expect(await world.query(`SELECT FROM finding WHERE rule = 'TG-13'`)).toEqual([]);
  }); // prettier-ignore

  it('shows nothing in a scan that was voided, or whose clock is not believed', async () => {
    await world.query('DELETE FROM badge_suspicion');
    await world.query(
      `INSERT INTO correction (id, kind, employee_id, unit_id, scan_id, at, status, reason, proposed_by, proposed_at, decided_by, decided_at, source)
       SELECT gen_random_uuid(), 'voided-scan', b.employee_id, u.id, s.id, s.scanned_at, 'approved', 'Thử máy', 'test', now(), 'khác', now(), 'request'
       FROM scan s JOIN badge b ON b.credential = s.credential, org_unit u
       WHERE s.scanned_at = '2026-11-20T07:55:00+07' AND s.credential = 'pin:default:3' AND u.code = 'Q1'`,
    );
    expect(await look()).toEqual({ raised: 1 });
    expect((await list(officer)).map(({ employeeCode }) => employeeCode)).toEqual(['TQ1']);
  });
});
