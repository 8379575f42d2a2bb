import { v7 } from 'uuid';
import { AttendanceService } from '../../src/modules/attendance/attendance.service.js';
import type { ExcuseKind } from '../../src/core/attendance/excuse-kind.js';
import { createTestApp, type TestApp } from './test-app.js';
import { officeHours, WholeWay } from './whole-way.js';

const UNITS = `code,name,kind,parentCode,zone,from,until
TT,Trung tâm,centre,,,,
Q1,Quầy một,counter,TT,,,
Q2,Quầy hai,counter,TT,,,`;

const PEOPLE = `code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until
CB1,Lò Văn An,công chức,,,Q1,pin:default:1,2026-01-01,
CB2,Hà Thị Đào,công chức,,,Q2,pin:default:2,2026-01-01,
CB3,Nguyễn Văn Bình,công chức,,,Q1,pin:default:3,2026-01-01,`;

/** A punch of November 2026 as a terminal writes it. */
export const punch = (pin: number, day: number, time: string): string =>
  `${pin}\t2026-11-${String(day).padStart(2, '0')} ${time}:00\t1\t0\t15\t0`;

/**
 * A centre with two counters on office hours, two people at the first and one at the second. Now is Monday 2026-11-23 08:00 in
 * Việt Nam. On the 19th all of them come and go in time; CB2 is there on the 20th too, CB1 comes nine minutes late and lacks the
 * last scan, CB3 stays away.
 */
export class AttendanceWorld {
  private constructor(
    readonly service: TestApp,
    readonly way: WholeWay,
  ) {}

  static async build(options: { readonly listen?: boolean } = {}): Promise<AttendanceWorld> {
    const service = await createTestApp({}, undefined, options);
    const world = new AttendanceWorld(service, new WholeWay(service.app));
    await world.way.centre(UNITS, PEOPLE, 'TT', 'Asia/Ho_Chi_Minh');
    await world.way.schedules(officeHours('TT', '2026-11-01', '2027-01-01'));
    const whole = ['07:50', '12:01', '12:40', '17:05'];
    await world.way.attlog(
      [
        ...[1, 2, 3].flatMap((pin) => whole.map((time) => punch(pin, 19, time))),
        ...whole.map((time) => punch(2, 20, time)),
        ...['08:09', '12:01', '12:40'].map((time) => punch(1, 20, time)),
      ].join('\n'),
    );
    await world.way.recompute('2026-11-01', '2026-12-01');
    return world;
  }

  async employee(code: string): Promise<string> {
    const rows = await this.service.database.dataSource.query<{ id: string }[]>(
      'SELECT id FROM employee WHERE code = $1',
      [code],
    );
    return rows[0]?.id ?? '';
  }

  /** An approved excuse from one moment to another, such as `2026-11-20T13:00+07:00`. */
  async excuse(code: string, kind: ExcuseKind, from: string, until: string, paid: boolean): Promise<void> {
    await this.service.database.dataSource.query(
      `INSERT INTO excuse (id, kind, paid, employee_id, period, status, reason, proposed_by, proposed_at, decided_by, decided_at)
       VALUES ($1, $2, $3, $4, tstzrange($5, $6), 'approved', 'Đơn', 'test', now(), 'test', now())`,
      [v7(), kind, paid, await this.employee(code), from, until],
    );
  }

  /** Computes what the queue names. */
  async drain(): Promise<void> {
    await this.service.app.get(AttendanceService).drain();
  }

  /** What an address answers. */
  async get<T>(url: string, who: { cookie: string }): Promise<{ status: number; body: T }> {
    const answer = await this.service.app.inject({ url: `/api/v1/${url}`, headers: who });
    return { status: answer.statusCode, body: answer.json<T>() };
  }

  close(): Promise<void> {
    return this.service.close();
  }
}
