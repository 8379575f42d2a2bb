import { afterEach, describe, expect, it } from '@jest/globals';
import { AdjustmentsReader } from '../../src/modules/reporting/adjustments/adjustments-reader.service.js';
import { SuperiorsService } from '../../src/modules/organization/superiors/superiors.service.js';
import { GrantsService } from '../../src/modules/identity/grants.service.js';
import { makeAccount } from '../support/make-account.js';
import { ClosingWorld, type Grants } from '../support/closing-world.js';
import { officeHours } from '../support/whole-way.js';

const PEOPLE = `code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until
GD,Đặng Văn Ước,công chức,Giám đốc,,TT,pin:default:1,2026-01-01,
TC,Nguyễn Thị Ánh Nguyệt,công chức,Cán bộ tổ chức,,TT,pin:default:2,2026-01-01,
PGD,Hà Thị Đào,công chức,Phó Giám đốc,,TT,pin:default:3,2026-01-01,`;
const SMALL: Grants = { GD: [['unit-head', 'TT'], ['director', 'TT']], TC: [['hr-officer', 'TT']] }; // prettier-ignore

/** The director confirms the centre as its head and would seal it; TC checks. Now is 8 December 2026. */
describe('a month that its head would seal', () => {
  let world: ClosingWorld;
  afterEach(() => world.close());

  const checked = async (grants: Grants): Promise<string> => {
    world = await ClosingWorld.of('2026-12-02T01:00:00Z', PEOPLE, grants);
    await world.way.schedules(officeHours('TT', '2026-11-30', '2026-12-01'));
    await world.service.app.get(SuperiorsService).put(world.way.caller, {
      unitId: await world.way.unit('TT'), employeeId: null, superiorId: await world.employee('GD'), substitute: false, from: '2026-01-01',
      until: null, document: '12/QĐ',
    }); // prettier-ignore
    const times = ['07:50', '12:01', '12:40', '17:05'];
    const lines = [1, 2, 3].flatMap((pin) =>
      times.map((time) => `${pin}\t2026-11-30 ${time}:00\t1\t0\t15\t0`),
    );
    await world.way.attlog(lines.join('\n'));
    await world.settle();
    // Everybody who may do something has an account.
    for (const code of Object.keys(grants)) await world.as(code);
    const made = await world.call<{ id: string }>('POST', 'closings', await world.as('TC'), { unitId: await world.way.unit('TT'), month: '2026-11' }); // prettier-ignore
    const { id } = made.body;
    world.at('2026-12-08T01:00:00Z');
    expect((await world.confirmUnits('GD', id)).status).toBe(204);
    expect((await world.call('POST', `closings/${id}/check`, await world.as('TC'), {})).status).toBeLessThan(
      300,
    );
    return id;
  };
  const seal = async (id: string, code = 'GD') =>
    world.call<{ revision: number }>('POST', `closings/${id}/seal`, await world.as(code), {});

  it('is refused to them while another head could confirm it', async () => {
    const id = await checked({ ...SMALL, PGD: [['unit-head', 'TT']] });
    expect((await seal(id)).body.code).toBe('own-record');
    // Confirmed by the other one as well, it is sealed, and there is nothing to say.
    expect((await world.confirmUnits('PGD', id)).status).toBe(204);
    expect((await world.call('POST', `closings/${id}/check`, await world.as('TC'), {})).status).toBeLessThan(300); // prettier-ignore
    expect((await seal(id)).status).toBe(201);
    expect(await world.query(`SELECT note FROM closing_step WHERE kind = 'seal'`)).toEqual([{ note: null }]);
  });

  it('is refused to them while another may seal it, who does', async () => {
    const id = await checked({ ...SMALL, PGD: [['director', 'TT']] });
    expect((await seal(id)).body.code).toBe('own-record');
    expect((await seal(id, 'PGD')).status).toBe(201);
  });

  it('is refused to them while an account of nobody on the staff may seal it, but not for their own or one that they made', async () => {
    const id = await checked(SMALL);
    const { id: other } = await makeAccount(world.service, 'so.noi.vu', null, {});
    await world.service.app.get(GrantsService).grant(world.way.caller, other, { role: 'director', unitId: await world.way.unit('TT'), from: null, until: null });
    expect((await seal(id)).body.code).toBe('own-record');
    await world.query('UPDATE account SET responsible_employee_id = $2 WHERE id = $1', [other, await world.employee('GD')]);
    expect((await seal(id)).status).toBe(201);
  }); // prettier-ignore

  it('is sealed by them where there is no second person, which stands in the seal, its fingerprint and PL7', async () => {
    const id = await checked(SMALL);
    expect((await seal(id)).status).toBe(201);
    const [step] = await world.query<{ note: string }>(`SELECT note FROM closing_step WHERE kind = 'seal'`);
    expect(step?.note).toContain('không có người thứ hai');
    const [revision] = await world.query<{ header: string }>('SELECT header FROM closing_revision');
    expect(revision?.header).toContain(`note ${JSON.stringify(step?.note)}`);
    const { body } = await world.call('GET', `closings/${id}/verification`, await world.as('GD'));
    expect(body).toMatchObject({ intact: true });

    const lines = await world.service.app.get(AdjustmentsReader).of(world.service.database.dataSource.manager, {
      units: [{ unitId: await world.way.unit('TT'), asOf: new Date('2026-12-09T00:00:00Z') }], month: { month: '2026-11', from: '2026-11-01', to: '2026-11-30' },
      zone: 'Asia/Ho_Chi_Minh',
    }); // prettier-ignore
    expect(lines).toMatchObject([
      {
        kind: 'Khóa công',
        words: 'Khóa công tháng 11/2026',
        reason: step?.note,
        askedBy: expect.not.stringContaining('nguoi.'),
      },
    ]);
  });
});
