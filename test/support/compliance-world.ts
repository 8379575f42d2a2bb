import { AttendanceService } from '../../src/modules/attendance/attendance.service.js';
import { FindingsService } from '../../src/modules/compliance/findings.service.js';
import { createTestApp, type TestApp } from './test-app.js';
import { officeHours, WholeWay } from './whole-way.js';

const UNITS = `code,name,kind,parentCode,zone,from,until
SNV,Sở Nội vụ,agency,,,,
TT,Trung tâm Phục vụ hành chính công,centre,,,,
Q1,Quầy một,counter,TT,,,
Q2,Quầy hai,counter,TT,,,`;

const PEOPLE = `code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until
CB1,Lò Văn Ẩn,công chức,Chuyên viên,SNV,Q1,pin:default:1,2026-01-01,
CB2,Hà Thị Đào,công chức,Chuyên viên,,Q2,pin:default:2,2026-01-01,
CB3,Nguyễn Văn Bình,công chức,Chuyên viên,,Q1,pin:default:3,2026-01-01,
TQ1,Sùng Mí Già,công chức,Trưởng quầy,,Q1,pin:default:4,2026-01-01,
GD,Đặng Văn Ước,công chức,Giám đốc,,TT,pin:default:5,2026-01-01,
SO,Trần Thị Thủy,công chức,Phó Giám đốc Sở,,SNV,pin:default:6,2026-01-01,`;

/** A punch of November 2026 as a terminal writes it. */
const punch = (pin: number, day: number, time: string): string =>
  `${pin}\t2026-11-${String(day).padStart(2, '0')} ${time}:00\t1\t0\t15\t0`;
const whole = ['07:50', '12:01', '12:40', '17:05'];

/**
 * A centre with two counters, a head and a director, on office hours from 19 November 2026; now is Monday the 23rd, 08:00 in Việt Nam.
 * On the 19th CB1 comes 45 minutes late, CB3 lacks the check-in of the morning; on the 20th CB1 comes nine minutes late and CB2
 * stays away. Everybody else comes and goes in time.
 */
export class ComplianceWorld {
  private constructor(
    readonly service: TestApp,
    readonly way: WholeWay,
  ) {}

  static async build(options: Parameters<typeof createTestApp>[2] = {}): Promise<ComplianceWorld> {
    const service = await createTestApp({}, undefined, options);
    const world = new ComplianceWorld(service, new WholeWay(service.app));
    await world.way.centre(UNITS, PEOPLE, 'TT', 'Asia/Ho_Chi_Minh');
    await world.way.schedules(officeHours('TT', '2026-11-19', '2027-01-01'));
    const day = (pin: number, date: number, times: string[]): string[] =>
      times.map((time) => punch(pin, date, time));
    await world.way.attlog(
      [
        ...[2, 4, 5].flatMap((pin) => day(pin, 19, whole)),
        ...[3, 4, 5].flatMap((pin) => day(pin, 20, whole)),
        ...day(1, 19, ['08:45', '12:01', '12:40', '17:05']),
        ...day(3, 19, ['12:01', '12:40', '17:05']),
        ...day(1, 20, ['08:09', '12:01', '12:40', '17:05']),
      ].join('\n'),
    );
    await world.way.recompute('2026-11-19', '2026-11-21');
    return world;
  }

  query<T>(sql: string, values: unknown[] = []): Promise<T[]> {
    return this.service.database.dataSource.query<T[]>(sql, values);
  }

  async employee(code: string): Promise<string> {
    const rows = await this.query<{ id: string }>('SELECT id FROM employee WHERE code = $1', [code]);
    return rows[0]?.id ?? '';
  }

  /** The id of a person's finding under a rule on a day of November 2026. */
  async finding(code: string, day: number, rule: string): Promise<string> {
    const rows = await this.query<{ id: string }>(
      `SELECT f.id FROM finding f JOIN employee e ON e.id = f.employee_id
       WHERE e.code = $1 AND f.date = make_date(2026, 11, $2) AND f.rule = $3 ORDER BY f.session_id DESC`,
      [code, day, rule],
    );
    return rows[0]?.id ?? '';
  }

  /** More punches of one person on a day of November 2026. */
  async punches(pin: number, day: number, times: string[]): Promise<void> {
    await this.way.attlog(times.map((time) => punch(pin, day, time)).join('\n'));
    await this.settle();
  }

  /** Does what the workers do: computes what the queue names and judges what changed. */
  async settle(): Promise<void> {
    await this.service.app.get(AttendanceService).drain();
    await this.service.app.get(FindingsService).judgeChangedDays();
  }

  /** Another now. */
  at(now: string): void {
    this.service.clock.set(new Date(now));
  }

  async call<T>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    who: { cookie: string },
    payload?: object,
  ): Promise<{ status: number; body: T & { code?: string }; text: string }> {
    const answer = await this.service.app.inject({
      method, url: `/api/v1/${url}`, headers: who, ...(payload ? { payload } : {}),
    }); // prettier-ignore
    const json = String(answer.headers['content-type'] ?? '').includes('json');
    return {
      status: answer.statusCode,
      body: (json ? answer.json() : {}) as T & { code?: string },
      text: answer.body,
    };
  }

  close(): Promise<void> {
    return this.service.close();
  }
}
