import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AttendanceReaderService } from '../../src/modules/attendance/attendance-reader.service.js';
import { AttendanceService } from '../../src/modules/attendance/attendance.service.js';
import { DayFinaliser } from '../../src/modules/attendance/day-finaliser.js';
import { DaySeeder } from '../../src/modules/attendance/day-seeder.js';
import { DayViewsService } from '../../src/modules/attendance/days/day-views.service.js';
import { ExplainService } from '../../src/modules/attendance/explain/explain.service.js';
import { EmployeesService } from '../../src/modules/organization/employees/employees.service.js';
import { ExcusesService } from '../../src/modules/corrections/excuses.service.js';
import { DevicesService } from '../../src/modules/scans/devices.service.js';
import { callerAs } from '../support/as-caller.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { officeHours, WholeWay } from '../support/whole-way.js';

const units = `code,name,kind,parentCode,zone,from,until
TT,Trung tâm,centre,,,,
Q1,Quầy một,counter,TT,,,`;

const people = `code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until
CB1,Lò Văn An,công chức,,,Q1,pin:default:1,2026-01-01,
CB2,Hà Thị Bình,công chức,,,Q1,pin:default:2,2026-01-01,`;

/** Now is Monday 2026-11-23 08:00 in Việt Nam. */
describe('days in the course of time', () => {
  let service: TestApp;
  let attendance: AttendanceService;
  let way: WholeWay;
  beforeAll(async () => {
    service = await createTestApp();
    attendance = service.app.get(AttendanceService);
    way = new WholeWay(service.app);
    await way.centre(units, people, 'TT', 'Asia/Ho_Chi_Minh');
    await way.schedules(officeHours('TT', '2026-11-23', '2027-01-01'));
    await attendance.drain();
  });
  afterAll(() => service.close());

  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
    service.database.dataSource.query<T[]>(sql, values);
  const days = async (): Promise<string[]> =>
    (
      await query<{ line: string }>(
        `SELECT e.code || ' ' || to_char(d.date, 'DD') || ' ' || d.status || ' ' || d.absences AS line
         FROM attendance_day d JOIN employee e ON e.id = d.employee_id ORDER BY 1`,
      )
    ).map(({ line }) => line);
  const hr = callerAs('hr-officer');
  const head = callerAs('director');
  const at = (time: string): void => service.clock.set(new Date(time));
  /** What the workers do in a turn. */
  const turn = async (): Promise<{ seeded: number; settled: number }> => {
    const seeded = await service.app.get(DaySeeder).seed();
    const settled = await service.app.get(DayFinaliser).settle();
    await attendance.drain();
    return { seeded, settled };
  };

  it('begin for everybody though nobody has scanned, once however often it is asked', async () => {
    const seeder = service.app.get(DaySeeder);
    const counts = await Promise.all([seeder.seed(), seeder.seed(), seeder.seed()]);
    expect(counts.sort()).toEqual([0, 0, 2]);
    await attendance.drain();
    expect(await days()).toEqual(['CB1 23 provisional 0', 'CB2 23 provisional 0']);
  });

  it('begin at midnight of the zone, not of UTC', async () => {
    at('2026-11-23T16:59:59Z');
    expect(await turn()).toEqual({ seeded: 0, settled: 0 });
    at('2026-11-23T17:00:00Z');
    expect(await turn()).toEqual({ seeded: 2, settled: 0 });
    expect(await days()).toHaveLength(4);
  });

  it('become final when their window has closed and the readers have delivered up to then', async () => {
    at('2026-11-23T20:00:00Z'); // 03:00 on the 24th: the window of the 23rd has just closed
    expect(await turn()).toEqual({ seeded: 0, settled: 2 });
    expect(await days()).toContain('CB1 23 provisional 0');
    await query(`UPDATE device SET delivered_up_to = '2026-11-23T19:59:59Z'`);
    expect((await turn()).settled).toBe(0);
    await query(`UPDATE device SET delivered_up_to = '2026-11-23T20:00:00Z'`);
    expect((await turn()).settled).toBe(2);
    expect(await days()).toEqual([
      'CB1 23 final 2', 'CB1 24 provisional 0', 'CB2 23 final 2', 'CB2 24 provisional 0',
    ]); // prettier-ignore
  });

  it('become final though a reader is silent once they have waited as long as the rules say', async () => {
    at('2026-11-24T20:00:00Z');
    await turn();
    expect(await days()).toContain('CB1 24 provisional 0');
    at('2026-11-25T19:59:59Z');
    await turn();
    expect(await days()).toContain('CB1 24 provisional 0');
    at('2026-11-25T20:00:00Z');
    await turn();
    expect(await days()).toContain('CB1 24 final 2');
  });

  it('wait neither for a reader that was declared out of order for all that it owes, once the others have delivered', async () => {
    await service.app.get(DevicesService).add(way.caller, {
      code: 'MAY-2', kind: 'zkteco', unitId: await way.unit('Q1'), zone: 'Asia/Ho_Chi_Minh', group: 'default',
    }); // prettier-ignore
    at('2026-11-26T20:00:00Z');
    await turn();
    await query(`UPDATE device SET delivered_up_to = '2026-11-26T20:00:00Z' WHERE code = 'TERM'`);
    const outage = async (until: string): Promise<void> => {
      const excuses = service.app.get(ExcusesService);
      const { id } = await excuses.proposeOutage(hr, {
        unitId: await way.unit('Q1'), from: new Date('2026-11-25T17:00:00Z'), until: new Date(until), reason: 'Máy mất điện',
      }); // prettier-ignore
      await excuses.decide(head, { ids: [id], status: 'approved', note: 'Đồng ý' });
      await attendance.drain();
    };
    await outage('2026-11-26T19:59:59Z');
    await turn();
    expect(await days()).toContain('CB1 26 provisional 0');
    await query(`UPDATE device SET delivered_up_to = '2026-11-26T19:00:00Z' WHERE code = 'TERM'`);
    await outage('2026-11-26T20:00:00Z');
    expect(await days()).toContain('CB1 26 provisional 0');
    expect((await turn()).settled).toBe(0);
    await query(`UPDATE device SET delivered_up_to = '2026-11-26T20:00:00Z' WHERE code = 'TERM'`);
    expect((await turn()).settled).toBe(2);
    expect(await days()).toContain('CB1 26 final 0');
  }); // prettier-ignore

  it('name the readers that still owe, whichever caught up meanwhile, and are not another day for it', async () => {
    at('2026-11-27T20:00:00Z');
    await query(`UPDATE device SET delivered_up_to = '2026-11-27T19:59:00Z'`);
    await turn();
    const waiting = async (): Promise<unknown> => {
      const { id } = await service.app.get(EmployeesService).employeeByCode('CB1');
      const search = { from: '2026-11-27', until: '2026-11-28', employeeId: id };
      const { items } = await service.app.get(AttendanceReaderService).days(way.caller, search, 1);
      const [view] = await service.app.get(DayViewsService).of(way.caller, items);
      const story = await service.app.get(ExplainService).explain(way.caller, id, '2026-11-27');
      return [view?.waitingFor, story.differs, story.statusSentence.match(/TERM|MAY-2/g)];
    };
    expect(await waiting()).toEqual([['MAY-2', 'TERM'], false, ['MAY-2', 'TERM']]);
    await query(`UPDATE device SET delivered_up_to = '2026-11-27T20:00:01Z' WHERE code = 'TERM'`);
    at('2026-11-27T20:06:00Z');
    await turn();
    expect(await waiting()).toEqual([['MAY-2'], false, ['MAY-2']]);
  });

  it('are made up for when the service was off for days', async () => {
    at('2026-12-01T01:00:00Z');
    expect((await turn()).seeded).toBe(2);
    await turn();
    const dates = (await days()).filter((line) => line.startsWith('CB1')).map((line) => line.slice(4, 6));
    expect(dates).toEqual(['01', '23', '24', '25', '26', '27', '28', '29', '30']);
  });

  it('of somebody hired for last week are made at once, without a scan', async () => {
    await way.people(
      `code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until
CB3,Đặng Thị Ánh,công chức,,,Q1,pin:default:3,2026-11-26,`,
    );
    await attendance.drain();
    expect((await days()).filter((line) => line.startsWith('CB3')).map((line) => line.slice(4, 6))).toEqual([
      '01', '26', '27', '28', '29', '30',
    ]); // prettier-ignore
  });
});
