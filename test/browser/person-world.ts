import type { Page } from 'playwright-core';
import { AccountsService } from '../../src/modules/identity/accounts.service.js';
import { GrantsService } from '../../src/modules/identity/grants.service.js';
import { SESSION_COOKIE } from '../../src/modules/identity/session-cookie.js';
import { SessionsService } from '../../src/modules/identity/sessions.service.js';
import { AttendanceService } from '../../src/modules/attendance/attendance.service.js';
import { FindingsService } from '../../src/modules/compliance/findings.service.js';
import { SuperiorsService } from '../../src/modules/organization/superiors/superiors.service.js';
import type { Role } from '../../src/platform/access/permission.js';
import type { BrowserTest } from '../support/browser.js';
import { officeHours, WholeWay } from '../support/whole-way.js';

const UNITS = `code,name,kind,parentCode,zone,from,until
SNV,Sở Nội vụ,agency,,,,
TT,Trung tâm Phục vụ hành chính công,centre,,,,
Q1,Quầy Đất đai và Môi trường,counter,TT,,,`;

const PEOPLE = `code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until
CB1,Lò Văn Ẩn,công chức,Chuyên viên,SNV,Q1,pin:default:1,2026-01-01,
CB2,Hà Thị Đào,công chức,Chuyên viên,,Q1,pin:default:2,2026-01-01,
CB3,Nguyễn Văn Bình,công chức,Chuyên viên,,Q1,pin:default:3,2026-01-01,
TQ1,Sùng Mí Già,công chức,Trưởng quầy,,Q1,pin:default:4,2026-01-01,
GD,Đặng Văn Ước,công chức,Giám đốc,,TT,pin:default:5,2026-01-01,
TC,Nguyễn Thị Ánh Nguyệt,công chức,Cán bộ tổ chức,,TT,pin:default:6,2026-01-01,`;

const PINS: Readonly<Record<string, number>> = { CB1: 1, CB2: 2, CB3: 3, TQ1: 4, GD: 5, TC: 6 };
const WHOLE = ['07:50', '12:01', '12:40', '17:05'];
const ROLES: Readonly<Record<string, readonly (readonly [Role, string])[]>> = {
  CB1: [['employee', 'Q1']],
  CB2: [['employee', 'Q1']],
  CB3: [['employee', 'Q1']],
  TQ1: [['unit-head', 'Q1']],
  GD: [['director', 'TT'], ['unit-head', 'TT']],
  TC: [['hr-officer', 'TT']],
}; // prettier-ignore
const DAY_MS = 86_400_000;
/** Days until a day is final for certain. */
const SETTLED = 4;

const iso = (epochMs: number): string => new Date(epochMs).toISOString().slice(0, 10);

/**
 * A counter of five and its head, on office hours since the first day of the month before last; now is the real time, because a
 * browser drops cookies of the past. On `late` CB1 comes nine minutes late and CB3 lacks the check-in, on `long` (the working day before)
 * CB1 comes 45 minutes late and CB2 stays away. Everybody else comes and goes in time; the head of the counter decides, of them the director.
 */
export class PersonWorld {
  private readonly accounts = new Map<string, string>();

  private constructor(
    readonly test: BrowserTest,
    readonly way: WholeWay,
    /** Working days, from `long` on the last ones that are final. */
    readonly late: string,
    readonly long: string,
    /** The month before last, in which everything is in order. */
    readonly oldMonth: string,
  ) {}

  static async build(test: BrowserTest): Promise<PersonWorld> {
    const now = test.service.clock.now().getTime() + 7 * 3_600_000;
    const oldMonth = iso(Date.UTC(new Date(now).getUTCFullYear(), new Date(now).getUTCMonth() - 2, 1)).slice(0, 7);
    const workdays: string[] = [];
    for (let at = Date.parse(`${oldMonth}-01T00:00:00Z`); iso(at) < iso(now); at += DAY_MS)
      if (new Date(at).getUTCDay() % 6 !== 0) workdays.push(iso(at));
    const settled = workdays.filter((date) => date <= iso(now - SETTLED * DAY_MS));
    const [late = '', long = ''] = settled.slice(-2).reverse();
    const world = new PersonWorld(test, new WholeWay(test.service.app), late, long, oldMonth);
    await world.fill(workdays);
    return world;
  } // prettier-ignore

  private async fill(workdays: readonly string[]): Promise<void> {
    const first = workdays[0] ?? '';
    await this.way.centre(UNITS, PEOPLE, 'TT', 'Asia/Ho_Chi_Minh');
    await this.way.schedules(officeHours('TT', `${this.oldMonth}-01`, '2100-01-01'));
    const lines = workdays.flatMap((date) =>
      Object.entries(PINS).flatMap(([code, pin]) =>
        this.timesOf(code, date).map((time) => `${pin}\t${date} ${time}:00\t1\t0\t15\t0`),
      ),
    );
    await this.way.attlog(lines.join('\n'));
    await this.settle();
    await this.way.recompute(first, iso(this.test.service.clock.now().getTime()));
    const superiors = this.test.service.app.get(SuperiorsService);
    for (const [unit, code] of [['Q1', 'TQ1'], ['TT', 'GD']] as const)
      await superiors.put(this.way.caller, {
        unitId: await this.way.unit(unit), employeeId: null, superiorId: await this.employee(code), substitute: false,
        from: '2026-01-01', until: null, document: '12/QĐ-TTPVHCC',
      }); // prettier-ignore
  }

  private timesOf(code: string, date: string): string[] {
    if (date === this.late && code === 'CB1') return ['08:09', ...WHOLE.slice(1)];
    if (date === this.late && code === 'CB3') return WHOLE.slice(1);
    if (date === this.long && code === 'CB1') return ['08:45', ...WHOLE.slice(1)];
    if (date === this.long && code === 'CB2') return [];
    return WHOLE;
  }

  /** Does what the workers do: computes what the queue names and judges what changed. */
  async settle(): Promise<void> {
    await this.test.service.app.get(AttendanceService).drain();
    await this.test.service.app.get(FindingsService).judgeChangedDays();
  }

  async employee(code: string): Promise<string> {
    const [row] = await this.query<{ id: string }>('SELECT id FROM employee WHERE code = $1', [code]);
    return row?.id ?? '';
  }

  query<T>(sql: string, values: unknown[] = []): Promise<T[]> {
    return this.test.service.database.dataSource.query<T[]>(sql, values);
  }

  /** The header of a session of a person, for what a test does besides the pages. */
  async cookie(code: string): Promise<string> {
    const { app, database } = this.test.service;
    const accountId = await this.account(code);
    const { secret } = await app
      .get(SessionsService)
      .begin(database.dataSource.manager, accountId, 'password', true);
    return secret;
  }

  /** What the API answers a person. @throws Error for a refusal */
  async call<T>(code: string, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object): Promise<T> {
    const answer = await this.test.service.app.inject({
      method, url: `/api/v1/${url}`, headers: { cookie: `${SESSION_COOKIE}=${await this.cookie(code)}` }, ...(payload && { payload }),
    }); // prettier-ignore
    if (answer.statusCode >= 300) throw new Error(`${url}: ${answer.body}`);
    return (answer.body === '' ? {} : answer.json()) as T;
  }

  /** A person confirms their own month as it stands. */
  async confirmOwn(code: string, id: string): Promise<void> {
    type Own = { items: { id: string; digest: string }[] };
    const { items } = await this.call<Own>(code, 'GET', 'me/closings');
    const digest = items.find((each) => each.id === id)?.digest;
    await this.call(code, 'POST', `me/closings/${id}/confirmation`, { digest });
  }

  /** A head confirms their units as they stand. */
  async confirmUnits(code: string, id: string): Promise<void> {
    const { digest } = await this.call<{ digest: string | null }>(code, 'GET', `closings/${id}`);
    await this.call(code, 'POST', `closings/${id}/head-confirmation`, { digest });
  }

  /** A page of a person who is signed in. */
  async page(code: string, path: string): Promise<Page> {
    const page = await this.test.open('about:blank');
    await page
      .context()
      .addCookies([{ name: SESSION_COOKIE, value: await this.cookie(code), url: this.test.url }]);
    await page.goto(path);
    return page;
  }

  private async account(code: string): Promise<string> {
    const known = this.accounts.get(code);
    if (known !== undefined) return known;
    const { app } = this.test.service;
    const employeeId = await this.employee(code);
    const [row] = await this.query<{ name: string }>('SELECT full_name AS name FROM employee WHERE id = $1', [employeeId]); // prettier-ignore
    const { id } = await app.get(AccountsService).create(this.way.caller, {
      username: `nguoi.${code.toLowerCase()}`, displayName: row?.name ?? '', employeeId, password: null, mustChangePassword: false,
    }); // prettier-ignore
    for (const [role, unit] of ROLES[code] ?? []) {
      const unitId = await this.way.unit(unit);
      await app.get(GrantsService).grant(this.way.caller, id, { role, unitId, from: null, until: null });
    }
    this.accounts.set(code, id);
    return id;
  }
}

/** A date as people read it. @example shown('2026-11-20') // '20/11/2026' */
export function shown(date: string): string {
  return date.split('-').reverse().join('/');
}
