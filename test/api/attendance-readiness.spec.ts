import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  ReadinessCheckView,
  ReadinessView,
} from '../../src/modules/attendance/readiness/readiness.dto.js';
import { AttendanceWorld } from '../support/attendance-world.js';
import { DeviceClient } from '../support/device-client.js';
import { officeHours } from '../support/whole-way.js';
import { signInAs } from '../support/sign-in-as.js';

const DATE = '2026-11-20';

describe('readiness', () => {
  let world: AttendanceWorld;
  let officer: { cookie: string };
  let head: { cookie: string };
  beforeAll(async () => {
    world = await AttendanceWorld.build();
    officer = await signInAs(world.service, 'hr-officer', 'TT');
    head = await signInAs(world.service, 'unit-head', 'Q2');
  });
  afterAll(() => world.close());

  const check = (query = `date=${DATE}`, who = officer) =>
    world.get<ReadinessView>(`attendance/readiness?${query}`, who);
  const of = async (kind: string, query?: string, who = officer): Promise<ReadinessCheckView> => {
    const { body } = await check(query, who);
    return body.checks.find((each) => each.kind === kind) as ReadinessCheckView;
  };
  const codes = async (kind: string, query?: string, who = officer): Promise<string[]> =>
    (await of(kind, query, who)).items.map(({ code }) => code);
  const sql = (text: string, values: unknown[] = []) => world.service.database.dataSource.query(text, values);

  it('counts who is employed and says every check, also those that find nothing', async () => {
    const { body } = await check();
    expect(body.people).toBe(3);
    expect(body.checks.map(({ kind, count }) => [kind, count])).toEqual([
      ['people-without-posting', 0], ['people-without-schedule', 0], ['people-without-badge', 0], ['people-without-account', 3],
      ['units-without-notice', 2], ['people-without-acknowledgement', 0], ['units-without-reader', 0], ['readers-silent', 1], ['days-set-aside', 0], ['rules-missing', 0],
    ]); // prettier-ignore
  });

  it('finds people without badge on the date, and not those whose badge began that very day', async () => {
    await sql(`UPDATE badge SET period = tstzrange('2026-11-20T16:59:00Z', NULL) WHERE employee_id = $1`, [await world.employee('CB1')]);
    await sql(`UPDATE badge SET period = tstzrange('2026-11-20T17:00:00Z', NULL) WHERE employee_id = $1`, [await world.employee('CB2')]);
    expect(await codes('people-without-badge')).toEqual(['CB2']);
    expect(await of('people-without-badge')).toMatchObject({ count: 1, sentence: '1 người chưa có thẻ.', items: [{ name: 'Hà Thị Đào', unitName: 'Quầy hai' }] });
    expect(await codes('people-without-badge', 'date=2026-11-21')).toEqual([]);
  }); // prettier-ignore

  it('finds people without schedule in the whole chain of units; a roster or a schedule of their own is enough', async () => {
    expect(await codes('people-without-schedule', 'date=2026-10-31')).toEqual(['CB1', 'CB3', 'CB2']);
    await sql(
      `INSERT INTO shift_roster (id, employee_id, date, sessions, author, version, created_at, updated_at)
       VALUES (gen_random_uuid(), $1, '2026-10-31', '[]', 'x', 1, now(), now())`,
      [await world.employee('CB1')],
    );
    await world.way.schedules(officeHours('Q2', '2026-10-31', '2026-11-01').replace('code: HC', 'code: HC2').replace('schedule: HC', 'schedule: HC2'));
    expect(await codes('people-without-schedule', 'date=2026-10-31')).toEqual(['CB3']);
    expect(await codes('people-without-schedule', 'date=2026-10-30')).toHaveLength(3);
  }); // prettier-ignore

  it('finds people posted nowhere under the unit that they had, and people without account', async () => {
    await sql(`UPDATE posting SET period = tstzrange(lower(period), '2026-11-20T05:00:00Z') WHERE employee_id = $1`, [await world.employee('CB3')]);
    expect(await codes('people-without-posting')).toEqual(['CB3']);
    expect(await codes('people-without-posting', 'date=2026-11-19')).toEqual([]);
    expect(await codes('people-without-posting', `date=${DATE}`, head)).toEqual([]);
    await signInAs(world.service, 'employee', 'Q2', await world.employee('CB2'));
    expect((await codes('people-without-account')).sort()).toEqual(['CB1', 'CB3']);
  }); // prettier-ignore

  it('finds units without any reader, and readers that never delivered or not for long', async () => {
    expect(await of('readers-silent')).toMatchObject({ items: [{ code: 'TERM' }], sentence: expect.stringContaining('1 đầu đọc') });
    await sql(`UPDATE device SET delivered_up_to = $1 WHERE code = 'TERM'`, [new Date('2026-11-22T01:00:00Z')]);
    expect(await codes('readers-silent', 'date=2026-11-23')).toEqual([]);
    expect(await codes('readers-silent', 'date=2026-11-20')).toEqual([]);
    await sql(`UPDATE device SET delivered_up_to = $1 WHERE code = 'TERM'`, [new Date('2026-11-22T00:59:59Z')]);
    expect(await codes('readers-silent', 'date=2026-11-23', head)).toEqual(['TERM']);
    await sql(`UPDATE device SET retired_at = now() WHERE code = 'TERM'`);
    await DeviceClient.add(world.service, 'CUA-Q1', 'Q1');
    expect(await codes('readers-silent')).toEqual(['CUA-Q1']);
    expect(await codes('units-without-reader')).toEqual(['Q2']);
    expect(await codes('units-without-reader', `date=${DATE}&unit=Q1`)).toEqual([]);
  }); // prettier-ignore

  it('names rules without value on the date, and days that were set aside', async () => {
    const missing = await of('rules-missing', 'date=2018-12-26');
    expect(missing.items).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'attendance.lateGraceMinutes', detail: 'not-yet' })]));
    await sql(
      `INSERT INTO attendance_day_fault (tenant_id, employee_id, date, error, at) VALUES (1, $1, $2, 'RangeError', now())`,
      [await world.employee('CB1'), DATE],
    );
    expect(await of('days-set-aside')).toMatchObject({ count: 1, items: [{ code: 'CB1', detail: 'RangeError' }] });
    expect(await codes('days-set-aside', `date=${DATE}`, head)).toEqual([]);
  }); // prettier-ignore

  it('is read page by page within the scope, in the order of Vietnamese names', async () => {
    const all = await of('people-without-schedule', 'date=2026-10-30&kind=people-without-schedule');
    expect(all.items.map(({ name }) => name)).toEqual(['Lò Văn An', 'Nguyễn Văn Bình', 'Hà Thị Đào']);
    const first = await of('people-without-schedule', 'date=2026-10-30&kind=people-without-schedule&limit=2');
    expect([first.count, first.items.length]).toEqual([3, 2]);
    const next = `date=2026-10-30&kind=people-without-schedule&limit=2&cursor=${first.nextCursor}`;
    expect((await of('people-without-schedule', next)).items.map(({ name }) => name)).toEqual(['Hà Thị Đào']);
    expect((await check(`date=${DATE}&cursor=${first.nextCursor}`)).status).toBe(422);
    expect((await check(undefined, head)).body.people).toBe(1);
    expect((await check(`date=${DATE}&unit=Q1`, head)).status).toBe(404);
    expect((await check(undefined, await signInAs(world.service, 'employee', 'TT'))).status).toBe(403);
  });
});
