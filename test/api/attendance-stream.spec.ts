import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAppBeside } from '../support/app-beside.js';
import { AttendanceWorld, punch } from '../support/attendance-world.js';
import { EventStream } from '../support/event-stream.js';
import { signInAs } from '../support/sign-in-as.js';

interface Days {
  readonly days: { employeeId: string; date: string; unitId: string }[];
}

describe('the live stream of days', () => {
  let world: AttendanceWorld;
  let officer: { cookie: string };
  let head: { cookie: string };
  const open: EventStream[] = [];
  beforeAll(async () => {
    world = await AttendanceWorld.build({ listen: true });
    officer = await signInAs(world.service, 'hr-officer', 'TT');
    head = await signInAs(world.service, 'unit-head', 'Q2');
  });
  afterAll(async () => {
    for (const stream of open) stream.close();
    await world.close();
  });

  const listen = async (
    who: { cookie: string },
    lastId?: string,
    url = world.service.url,
  ): Promise<EventStream> => {
    const headers = lastId === undefined ? who : { ...who, 'last-event-id': lastId };
    const stream = await EventStream.open(`${url ?? ''}/api/v1/attendance/stream`, headers);
    open.push(stream);
    expect((await stream.next()).type).toBe('open');
    return stream;
  };
  const scanOn = async (pin: number, day: number): Promise<void> => {
    await world.way.attlog(punch(pin, day, '09:30'));
    await world.drain();
  };

  it('names days that changed, each to those in whose units they lie', async () => {
    await world.drain();
    const [all, second] = [await listen(officer), await listen(head)];
    await scanOn(1, 12);
    await scanOn(2, 13);
    const first = (await all.next()).data<Days>().days;
    expect(first).toEqual([
      { employeeId: await world.employee('CB1'), date: '2026-11-12', unitId: await world.way.unit('Q1') },
    ]);
    expect((await all.next()).data<Days>().days).toMatchObject([{ date: '2026-11-13' }]);
    expect((await second.next()).data<Days>().days).toMatchObject([
      { employeeId: await world.employee('CB2'), date: '2026-11-13' },
    ]);
  });

  it('tells of a change once the transaction is through, and not of one that was taken back', async () => {
    const stream = await listen(officer);
    const { dataSource } = world.service.database;
    await dataSource
      .transaction(async (manager) => {
        await manager.query(`UPDATE attendance_day SET revision = revision + 1 WHERE date = '2026-11-02'`);
        throw new Error('taken back');
      })
      .catch(() => undefined);
    await dataSource.query(`UPDATE attendance_day SET revision = revision WHERE date = '2026-11-03'`);
    const { days } = (await stream.next()).data<Days>();
    expect(new Set(days.map(({ date }) => date))).toEqual(new Set(['2026-11-03']));
    await dataSource.query(`DELETE FROM attendance_day WHERE date = '2026-11-03'`);
    expect((await stream.next()).data<Days>().days).toHaveLength(3);
  });

  it('replays what was missed, on another server too, and says gap when it no longer knows', async () => {
    const beside = await createAppBeside(world.service);
    try {
      const [here, there] = [await listen(officer), await listen(officer, undefined, beside.url)];
      await scanOn(1, 16);
      const seen = await here.next();
      expect((await there.next()).id).toBe(seen.id);
      here.close();
      await scanOn(3, 17);
      await there.next();
      const back = await listen(officer, seen.id, beside.url);
      expect((await back.next()).data<Days>().days).toMatchObject([{ date: '2026-11-17' }]);
      const lost = await listen(officer, 'long-forgotten', beside.url);
      expect((await lost.next()).type).toBe('gap');
    } finally {
      await beside.close();
    }
  });

  it('says that many changed, between which dates and in which units, when one message does not hold them', async () => {
    const { dataSource } = world.service.database;
    const [all, second] = [await listen(officer), await listen(head)];
    const touch = (where: string) =>
      dataSource.query(`UPDATE attendance_day SET revision = revision ${where}`);
    await dataSource.query(
      `INSERT INTO attendance_day SELECT (jsonb_populate_record(d, jsonb_build_object('date', d.date - n))).* FROM attendance_day d
       CROSS JOIN (VALUES (100), (200)) AS shifts(n) WHERE d.unit_id = $1 AND d.date >= '2026-11-04'`,
      [await world.way.unit('Q1')],
    );
    expect((await all.next()).type).toMatch(/days|many/);
    await touch(`WHERE unit_id = '${await world.way.unit('Q1')}'`);
    const event = await all.next();
    expect(event.type).toBe('many');
    expect(event.data()).toMatchObject({ through: '2026-11-23', units: [await world.way.unit('Q1')] });
    await touch('');
    expect((await second.next()).data()).toMatchObject({ units: [await world.way.unit('Q2')] });
  });

  it('is for those who may read attendance, and for a dozen screens of one session', async () => {
    const employee = await signInAs(world.service, 'employee', 'TT');
    await expect(listen(employee)).rejects.toThrow('403');
    const wall = await signInAs(world.service, 'hr-officer', 'TT');
    for (let screen = 0; screen < 12; screen += 1) await listen(wall);
    await expect(listen(wall)).rejects.toThrow(/stream: 4|stream: 5/);
  });
});
