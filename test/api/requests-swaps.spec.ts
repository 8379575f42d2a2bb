import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

type Who = { cookie: string };

const PEOPLE = `code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until
${[4, 5, 6, 7].map((n) => `CB${n},Vàng Thị Số ${n},công chức,Chuyên viên,,Q1,pin:default:${n + 10},2026-01-01,`).join('\n')}`;

/** Now is Monday 23/11/2026, 08:00 in Việt Nam; everybody of counter Q1 can swap with everybody. */
describe('swaps of shifts', () => {
  let world: ComplianceWorld;
  let officer: Who;
  let head: Who;
  const codes = ['CB1', 'CB3', 'CB4', 'CB5', 'CB6', 'CB7'];
  const signedIn = new Map<string, Who>();
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    await world.way.people(PEOPLE);
    officer = await signInAs(world.service, 'hr-officer', 'TT');
    head = await signInAs(world.service, 'unit-head', 'Q1', await world.employee('TQ1'));
    for (const code of codes)
      signedIn.set(code, await signInAs(world.service, 'employee', 'Q1', await world.employee(code)));
    await world.call('PUT', 'superiors', officer, {
      unitId: await world.way.unit('Q1'), superiorId: await world.employee('TQ1'), from: '2026-01-01', document: '12/QĐ',
    }); // prettier-ignore
  });
  afterAll(() => world.close());

  const as = (code: string): Who => signedIn.get(code) ?? { cookie: '' };
  const ask = async (from: string, to: string, firstDay: string, partnerDay?: string) =>
    world.call<{ id: string }>('POST', 'requests', as(from), {
      kind: 'shift-swap', reason: 'Việc nhà', firstDay, partnerId: await world.employee(to), ...(partnerDay ? { partnerDay } : {}),
    }); // prettier-ignore
  const agree = (code: string, id: string) =>
    world.call('POST', `requests/${id}/agreement`, as(code), { agreed: true });
  const decide = (id: string, body: object = { outcome: 'approved' }) =>
    world.call<{ status: string }>('POST', `requests/${id}/decision`, head, body);
  /** Everybody has a shift of their own on the date: the first person from six o'clock, the next from seven, and so on. */
  const rosterAll = (date: string) =>
    Promise.all(
      codes.map(async (code, place) =>
        world.query(
          `INSERT INTO shift_roster (id, employee_id, date, sessions, document, author, version, created_at, updated_at)
           VALUES (gen_random_uuid(), $1, $2, $3, 'Lịch trực', 'test', 1, now(), now())`,
          [
            await world.employee(code),
            date,
            JSON.stringify([{ id: 's1', startSecond: (6 + place) * 3600, endSecond: (10 + place) * 3600, credit: 0 }]),
          ],
        ),
      ),
    ); // prettier-ignore
  /** At which hour each of them begins, in the order of `codes`; null: free by the schedule. */
  const begins = async (date: string): Promise<(number | null)[]> => {
    const rows = await world.query<{ code: string; hour: number | null }>(
      `SELECT e.code, (r.sessions->0->>'startSecond')::int / 3600 AS hour FROM shift_roster r JOIN employee e ON e.id = r.employee_id
       WHERE r.date = $1`,
      [date],
    );
    return codes.map((code) => rows.find((row) => row.code === code)?.hour ?? null);
  };
  const swapped = async (from: string, to: string, date: string): Promise<string> => {
    const { body } = await ask(from, to, date);
    await agree(to, body.id);
    expect((await decide(body.id)).body.status).toBe('approved');
    return body.id;
  };
  const cancelled = async (code: string, id: string) => {
    await world.call('POST', `requests/${id}/cancellation`, as(code), { reason: 'Thôi' });
    return decide(id);
  };
  const putBySchedule = async (code: string, date: string, sessions: string[]) =>
    world.call('PUT', 'rosters', officer, {
      document: '15/TB',
      entries: [{ employeeId: await world.employee(code), date, sessions }],
    });

  it('approved at the same moment lose no shift, whoever swaps with whom', async () => {
    for (const date of ['2026-12-05', '2026-12-06', '2026-12-12', '2026-12-13']) {
      await rosterAll(date);
      const ids: string[] = [];
      for (const [place, code] of codes.entries()) {
        const partner = codes[(place + 1) % codes.length] ?? '';
        const { body } = await ask(code, partner, date);
        await agree(partner, body.id);
        ids.push(body.id);
      }
      const answers = await Promise.all(ids.map((id) => decide(id)));
      expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 200));
      expect((await begins(date)).sort()).toEqual([10, 11, 6, 7, 8, 9]);
    }
  });

  it('are undone exactly: what was rostered before stands again, and what was not is no longer', async () => {
    await rosterAll('2026-12-19');
    const first = await swapped('CB1', 'CB3', '2026-12-19');
    const second = await swapped('CB1', 'CB4', '2026-12-19');
    expect((await begins('2026-12-19')).slice(0, 3)).toEqual([8, 6, 7]);
    // The later one stands in the way of the earlier one, and not the other way round.
    expect((await cancelled('CB1', first)).body.code).toBe('roster-changed');
    expect((await cancelled('CB1', second)).body.status).toBe('cancelled');
    expect((await decide(first)).body.status).toBe('cancelled');
    expect((await begins('2026-12-19')).slice(0, 3)).toEqual([6, 7, 8]);
    await putBySchedule('CB1', '2026-12-22', ['13:00-21:00']);
    const other = await swapped('CB1', 'CB3', '2026-12-22');
    expect((await begins('2026-12-22')).slice(0, 2)).toEqual([8, 13]);
    expect((await cancelled('CB1', other)).body.status).toBe('cancelled');
    expect((await begins('2026-12-22')).slice(0, 2)).toEqual([13, null]);
  });

  it('are not undone over what HR has changed since: that is said, and stands', async () => {
    await rosterAll('2026-12-20');
    const id = await swapped('CB1', 'CB3', '2026-12-20');
    expect((await putBySchedule('CB3', '2026-12-20', ['14:00-18:00'])).status).toBe(200);
    const refused = await cancelled('CB1', id);
    expect([refused.status, refused.body.code]).toEqual([409, 'roster-changed']);
    expect((await begins('2026-12-20')).slice(0, 2)).toEqual([7, 14]);
    expect((await decide(id, { outcome: 'refused', note: 'Lịch đã sửa' })).body.status).toBe('approved');
  });

  it('are asked for, agreed to, approved and undone until the day before the first of their days, and not on it', async () => {
    expect((await ask('CB1', 'CB3', '2026-11-23')).body.code).toBe('swap-too-late');
    await rosterAll('2026-11-24');
    await rosterAll('2026-11-25');
    const inTime = await ask('CB1', 'CB3', '2026-11-25', '2026-11-24');
    const late = await ask('CB4', 'CB5', '2026-11-25', '2026-11-24');
    const unheard = await ask('CB6', 'CB7', '2026-11-24');
    for (const [code, { body }] of [['CB3', inTime], ['CB5', late]] as const)
      expect((await agree(code, body.id)).status).toBe(204); // prettier-ignore
    world.at('2026-11-23T16:59:59Z');
    await enter();
    expect((await decide(inTime.body.id)).body.status).toBe('approved');
    const undoing = () =>
      world.call('POST', `requests/${inTime.body.id}/cancellation`, as('CB1'), { reason: 'Thôi' });
    expect((await undoing()).status).toBe(204);
    world.at('2026-11-23T17:00:00Z');
    await enter();
    expect((await decide(late.body.id)).body.code).toBe('swap-too-late');
    expect((await agree('CB7', unheard.body.id)).body.code).toBe('swap-too-late');
    expect((await decide(late.body.id, { outcome: 'refused', note: 'Đã qua' })).body.status).toBe('refused');
    // What was worked is not undone, whether that was asked for in time or is asked for now.
    expect((await decide(inTime.body.id)).body.code).toBe('swap-too-late');
    expect((await decide(inTime.body.id, { outcome: 'refused', note: 'Đã làm' })).body.status).toBe(
      'approved',
    );
    expect((await undoing()).body.code).toBe('swap-too-late');
  });

  /** Sessions end when the clock moves on. */
  async function enter(): Promise<void> {
    await world.query(`UPDATE account SET employee_id = NULL WHERE employee_id IS NOT NULL`);
    head = await signInAs(world.service, 'unit-head', 'Q1', await world.employee('TQ1'));
    for (const code of ['CB1', 'CB7'])
      signedIn.set(code, await signInAs(world.service, 'employee', 'Q1', await world.employee(code)));
  }
});
