import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PresenceView } from '../../src/modules/attendance/presence/presence.dto.js';
import { AttendanceWorld, punch } from '../support/attendance-world.js';
import { signInAs } from '../support/sign-in-as.js';

/** Today is Monday 2026-11-23, the shift 08:00-12:00 and 13:00-17:00, grace 5 minutes. */
describe('who is where now', () => {
  let world: AttendanceWorld;
  let officer: { cookie: string };
  let head: { cookie: string };
  beforeAll(async () => {
    world = await AttendanceWorld.build();
  });
  afterAll(() => world.close());

  const presence = async (query = '', who = officer) => {
    const { status, body } = await world.get<PresenceView>(`attendance/presence?${query}`, who);
    expect([status, body]).toEqual([200, expect.anything()]);
    return body;
  };
  /** Sessions end while nobody uses them: whoever asks later signs in anew. */
  const setClock = async (moment: string): Promise<void> => {
    world.service.clock.set(new Date(moment));
    officer = await signInAs(world.service, 'hr-officer', 'TT');
    head = await signInAs(world.service, 'unit-head', 'Q2');
  };
  const at = async (time: string, ...scans: string[]): Promise<void> => {
    await setClock(`2026-11-23T${time}:00+07:00`);
    if (scans.length > 0) await world.way.attlog(scans.join('\n'));
    await world.way.recompute('2026-11-23', '2026-11-24');
  };
  const states = async (query?: string): Promise<string[]> =>
    (await presence(query)).items.map(({ employeeCode, state, since }) =>
      [employeeCode, state, since ?? ''].join(' ').trim(),
    );

  it('is expected within the grace and late after it', async () => {
    await at('08:05', punch(1, 23, '07:50'));
    expect(await states()).toEqual(['CB1 in 07:50', 'CB3 expected', 'CB2 expected']);
    await at('08:06');
    expect(await states()).toEqual(['CB1 in 07:50', 'CB3 late', 'CB2 late']);
    expect((await presence('state=late')).items.map(({ lateMinutes }) => lateMinutes)).toEqual([6, 6]);
  });

  it('counts by unit at its local time, and says who came late', async () => {
    await at('08:30', punch(3, 23, '08:20'));
    const { people, counts, units, items } = await presence();
    expect([people, counts.in, counts.late]).toEqual([3, 2, 1]);
    expect(units).toMatchObject([
      { unitCode: 'Q2', localTime: '08:30', counts: { late: 1, in: 0 } },
      { unitCode: 'Q1', localTime: '08:30', counts: { in: 2, late: 0, unknown: 0 } },
    ]);
    expect(items.find(({ employeeCode }) => employeeCode === 'CB3')).toMatchObject({
      state: 'in',
      lateMinutes: 20,
    });
  });

  it('excuses whoever has an approved reason that covers this moment', async () => {
    await world.excuse('CB2', 'trip', '2026-11-23T08:00+07:00', '2026-11-23T10:00+07:00', true);
    await at('09:00');
    expect(await states('unit=Q2')).toEqual(['CB2 excused']);
    await at('10:30');
    expect(await states('unit=Q2')).toEqual(['CB2 late']);
  });

  it('knows who went, who is expected back, and who was not seen at all', async () => {
    await at('12:30', punch(1, 23, '12:01'));
    expect(await states()).toEqual(['CB1 expected 12:01', 'CB3 in 08:20', 'CB2 absent']);
    await at('17:30', punch(1, 23, '12:50'), punch(1, 23, '17:01'));
    expect(await states('unit=Q1')).toContain('CB1 left 17:01');
  });

  it('shows a night shift by the day on which it began, and people without a day as unknown', async () => {
    await world.way.schedules(`schedules:
  - { code: DEM, name: Ca đêm, policy: each-session, sessions: { mon: ["22:00-30:00"] } }
assignments:
  - { schedule: DEM, employee: CB2, from: 2026-11-23, until: 2026-11-25 }`.replace('22:00-30:00', '22:00-06:00'));
    await at('22:30', punch(2, 23, '21:55'));
    await setClock('2026-11-24T02:00:00+07:00');
    const { items } = await presence();
    expect(items.find(({ employeeCode }) => employeeCode === 'CB2')).toMatchObject({ state: 'in', since: '21:55', date: '2026-11-23' });
    expect(items.find(({ employeeCode }) => employeeCode === 'CB1')).toMatchObject({ state: 'unknown', date: '2026-11-24' });
  }); // prettier-ignore

  it('shows only the units of the scope, page by page', async () => {
    const { items, people } = await presence('', head);
    expect([people, items.map(({ employeeCode }) => employeeCode)]).toEqual([1, ['CB2']]);
    const first = await presence('limit=2');
    expect([first.items.length, first.more]).toEqual([2, true]);
    const next = await presence(`limit=2&after=${first.items[1]?.employeeId}`);
    expect([next.items.map(({ employeeCode }) => employeeCode), next.more]).toEqual([['CB2'], false]);
    expect((await world.get('attendance/presence?unit=Q1', head)).status).toBe(404);
    expect(
      (await world.get('attendance/presence', await signInAs(world.service, 'employee', 'TT'))).status,
    ).toBe(403);
  });
});
